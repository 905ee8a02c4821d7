//! Waiting for news.

use api_types::Changes;

use crate::api::{Client, Error, client::Ask};

impl Client {
    /// The version of everything there is, at once or as soon as it is another than `since`. The node holds this request
    /// for a while, and answers the same version if nothing happens.
    pub async fn changes(&self, since: Option<u64>) -> Result<u64, Error> {
        let path = match since {
            Some(version) => format!("/api/v1/changes?since={version}"),
            None => "/api/v1/changes".to_owned(),
        };
        let changes: Changes = self.ask(Ask { method: "GET", path: &path, ..Ask::default() }).await?;
        Ok(changes.version)
    }
}
