//! What criterion leaves on disk.

use std::{fs, time::SystemTime};

use serde::Deserialize;

use crate::workspace::Workspace;

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    /// Nanoseconds.
    point_estimate: f64,
}

/// The median of a function, unless the run that wrote it is older than this one.
pub(crate) fn median_seconds(workspace: &Workspace, group: &str, function: &str, since: SystemTime) -> Option<f64> {
    let file = workspace.target(&format!("criterion/{group}/{function}/new/estimates.json"));
    let written = fs::metadata(&file).ok()?.modified().ok()?;
    let estimates: Estimates = serde_json::from_slice(&fs::read(&file).ok()?).ok()?;
    (written >= since).then_some(estimates.median.point_estimate / 1e9)
}
