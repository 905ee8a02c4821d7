//! `notices.txt`: the licences of what the hub carries of other people's work, as those licences ask.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The licence text that comes with the extension SDK (MIT: it has to go along with every copy).
const SDK_LICENCE: &str = "node_modules/azure-devops-extension-sdk/LICENSE";

/// The content of `notices.txt`.
pub(crate) fn text(workspace: &Workspace) -> Result<String> {
    let licence = fs::read_to_string(workspace.path(SDK_LICENCE)).context("cannot read the licence of the SDK")?;
    Ok(format!("sdk.js is azure-devops-extension-sdk, unchanged:\n\n{}\n", licence.trim()))
}
