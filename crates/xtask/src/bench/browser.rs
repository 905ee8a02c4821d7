//! What an admin waits for in the browser.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::table::{Aim, Amount, Row};
use crate::{process, setup, workspace::Workspace};

/// Above a second a person's thought wanders off (Nielsen, "Response Times: The 3 Important Limits").
const FIRST_ROW_AIM: Amount = Amount::Seconds(1.0);

#[derive(Deserialize)]
struct Seconds {
    measured: f64,
    baseline: f64,
}

/// From navigation to the first row on a slowed CPU, against the same page with a hub that does nothing.
pub(crate) fn first_row(workspace: &Workspace) -> Result<Row> {
    setup::chromium()?;
    setup::npm_tools(workspace)?;
    let folder = workspace.path("frontend/e2e");
    setup::npm_ci(&folder, "a browser to measure in")?;
    println!("bench     navigation to first row, in Chromium");
    let output = process::output(Command::new("node").current_dir(folder).arg("first-row.mjs"))?;
    let last = output.lines().last().context("the browser bench said nothing")?;
    let seconds: Seconds = serde_json::from_str(last).context("the browser bench's last line is no measurement")?;
    let row = Row::new(
        "navigation to first row, CPU slowed 4x",
        Some(Amount::Seconds(seconds.measured)),
        Aim::AtMost(FIRST_ROW_AIM),
    );
    Ok(row.against(Some(Amount::Seconds(seconds.baseline))))
}
