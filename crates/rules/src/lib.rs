//! Sync rules.
