//! Criterion benches that stand next to a baseline, and how close they are to come to it.

use std::time::SystemTime;

use super::{
    criterion,
    table::{Aim, Amount, Row},
};
use crate::workspace::Workspace;

/// Two functions of one criterion group.
pub(crate) struct Comparison {
    name: &'static str,
    /// As criterion names its folder: `/` becomes `_`.
    group: &'static str,
    measured: &'static str,
    baseline: &'static str,
    /// The baseline's speed that we want to reach: 1 is as fast, 0.5 takes twice as long.
    at_least: f64,
}

/// Every comparison that the table shows.
pub(crate) const ALL: &[Comparison] = &[
    Comparison {
        name: "session-checked route / bare axum route",
        group: "session_route",
        measured: "adnode",
        baseline: "axum",
        at_least: 0.6,
    },
    Comparison {
        name: "connections, 50 of 1,000 / plain sqlx (SQLite)",
        group: "connections_list_50_of_1000_sqlite",
        measured: "store",
        baseline: "plain_sqlx",
        at_least: 0.8,
    },
    Comparison {
        name: "connections, 50 of 1,000 / plain sqlx (PostgreSQL)",
        group: "connections_list_50_of_1000_postgres",
        measured: "store",
        baseline: "plain_sqlx",
        at_least: 0.8,
    },
    Comparison {
        name: "queue, dialled way, 100 messages / raw inserts (SQLite)",
        group: "queue_dialled_sqlite",
        measured: "store",
        baseline: "raw_inserts",
        at_least: 0.5,
    },
    Comparison {
        name: "queue, held way, 100 messages / raw inserts (SQLite)",
        group: "queue_held_sqlite",
        measured: "store",
        baseline: "raw_inserts",
        at_least: 0.5,
    },
    Comparison {
        name: "queue, dialled way, 100 messages / raw inserts (PostgreSQL)",
        group: "queue_dialled_postgres",
        measured: "store",
        baseline: "raw_inserts",
        at_least: 0.5,
    },
    Comparison {
        name: "queue, held way, 100 messages / raw inserts (PostgreSQL)",
        group: "queue_held_postgres",
        measured: "store",
        baseline: "raw_inserts",
        at_least: 0.5,
    },
];

impl Comparison {
    /// What this run measured; a bench that did not run leaves a gap that is easy to see.
    pub(crate) fn row(&self, workspace: &Workspace, since: SystemTime) -> Row {
        let seconds = |function| criterion::median_seconds(workspace, self.group, function, since).map(Amount::Seconds);
        Row::new(self.name, seconds(self.measured), Aim::RatioAtLeast(self.at_least)).against(seconds(self.baseline))
    }
}
