//! `adnode openapi`

use clap::Args;

use super::print;
use crate::http;

/// Print the OpenAPI document of the hub API.
#[derive(Debug, Args)]
pub(super) struct Openapi {}

impl Openapi {
    #[expect(clippy::unused_self, reason = "every command runs itself")]
    pub(super) fn run(self) -> anyhow::Result<()> {
        print(&format!("{}\n", http::document().to_pretty_json()?))
    }
}
