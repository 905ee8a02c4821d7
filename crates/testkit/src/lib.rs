//! Worlds for tests: fresh databases on either engine.
