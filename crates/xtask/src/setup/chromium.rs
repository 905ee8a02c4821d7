//! The browser that the hub is tested in.

use std::path::Path;

use anyhow::Result;

use super::debian;

/// Where browsers are looked for; `CHROMIUM` names another one.
const KNOWN: &[&str] = &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// Installs Chromium when there is none. The font is for text that looks the same on every machine.
pub(crate) fn chromium() -> Result<()> {
    if std::env::var_os("CHROMIUM").is_some() || KNOWN.iter().any(|path| Path::new(path).exists()) {
        return Ok(());
    }
    debian::install(&["chromium", "fonts-liberation"], "the hub is tested in a real browser")
}
