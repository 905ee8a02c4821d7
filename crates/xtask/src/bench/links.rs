//! What the bench of links between nodes wrote down.

use std::{fs, time::SystemTime};

use serde::Deserialize;

use super::table::{Aim, Amount, Row};
use crate::workspace::Workspace;

const LATENCY_AIM: Amount = Amount::Seconds(0.1);
const POLL_AIM: Amount = Amount::Bytes(60e3);

#[derive(Deserialize)]
struct Results {
    latency_p50_seconds: f64,
    latency_p95_seconds: f64,
    idle_poll_bytes: f64,
    idle_polls_cpu_share: f64,
}

/// Four rows; gaps where this run did not measure.
pub(crate) fn rows(workspace: &Workspace, since: SystemTime) -> [Row; 4] {
    let results = read(workspace, since);
    let seconds = |get: fn(&Results) -> f64| results.as_ref().map(get).map(Amount::Seconds);
    let bytes = results.as_ref().map(|results| Amount::Bytes(results.idle_poll_bytes));
    [
        Row::new("message to the private side, p50", seconds(|results| results.latency_p50_seconds), Aim::Watched),
        Row::new(
            "message to the private side, p95",
            seconds(|results| results.latency_p95_seconds),
            Aim::AtMost(LATENCY_AIM),
        ),
        Row::new("idle long poll, memory (of 1,000)", bytes, Aim::AtMost(POLL_AIM)),
        Row::new("1,000 idle polls, CPU per second", seconds(|results| results.idle_polls_cpu_share), Aim::Watched),
    ]
}

fn read(workspace: &Workspace, since: SystemTime) -> Option<Results> {
    let file = workspace.target("links.json");
    let written = fs::metadata(&file).ok()?.modified().ok()?;
    if written < since {
        return None;
    }
    serde_json::from_slice(&fs::read(&file).ok()?).ok()
}
