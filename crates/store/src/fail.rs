//! Places at which a test lets the process die: right before and right after a commit.
//!
//! Without the feature `fail-points` there is nothing here. With it, `ADNODE_FAIL_POINT=accept.before` ends the process without
//! another instruction the first time it comes to that place.

/// The commits that matter to a partner. Each has a place before and one after it.
#[cfg(feature = "fail-points")]
pub const FAIL_POINTS: &[&str] =
    &["create", "keep_acceptance", "accept", "create_accepted", "state", "receive", "acknowledge", "claim", "delete"];

/// Dies here if that is what the test wants.
#[cfg(feature = "fail-points")]
pub(crate) fn point(name: &str, moment: &str) {
    let wanted = std::env::var("ADNODE_FAIL_POINT").unwrap_or_default();
    if wanted.strip_prefix(name).and_then(|rest| rest.strip_prefix('.')) == Some(moment) {
        std::process::abort();
    }
}

#[cfg(not(feature = "fail-points"))]
pub(crate) const fn point(_name: &str, _moment: &str) {}
