//! How long an admin waits for the list, in a real browser on a slow computer. The measuring is `first-row.mjs`.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::table::{Aim, Amount, Row};
use crate::{process, setup, workspace::Workspace};

/// Seconds; the last line that the script prints.
#[derive(Deserialize)]
struct Seconds {
    measured: f64,
    baseline: f64,
}

/// From navigation to the first row, next to the same page with a hub that does nothing.
pub(crate) fn measure(workspace: &Workspace) -> Result<Row> {
    setup::chromium()?;
    let folder = workspace.path("frontend/e2e");
    setup::npm_ci(&folder, "a browser to measure in")?;
    let printed = process::output(Command::new("node").current_dir(folder).arg("first-row.mjs"))?;
    let last = printed.lines().last().context("first-row.mjs printed nothing")?;
    let seconds: Seconds = serde_json::from_str(last).context("first-row.mjs did not end with its measurement")?;
    let measured = Some(Amount::Seconds(seconds.measured));
    Ok(Row::new("hub, navigation to first row (CPU slowed 4x)", measured, Aim::Watched)
        .against(Some(Amount::Seconds(seconds.baseline))))
}
