//! Worlds for tests: fresh databases on either engine, and a proxy that breaks connections on command.
//!
//! A dev-dependency only. It knows no other crate of ours, so that every one of them can test with it.

#![expect(clippy::expect_used, clippy::panic, reason = "a world that cannot be built fails its test, loudly")]

pub mod chaos;
pub mod database;
pub mod flaky;

pub use chaos::ChaosProxy;
pub use database::{Engine, TestDatabase};
pub use flaky::{Fault, FlakyProxy};
