//! *General settings*.

use api_types::{EditSettings, Settings};

use crate::api::{
    Client, Error,
    client::{Ask, write},
};

const PATH: &str = "/api/v1/settings";

impl Client {
    pub async fn settings(&self) -> Result<Settings, Error> {
        self.ask(Ask { method: "GET", path: PATH, ..Ask::default() }).await
    }

    /// Changes what is given; a token is tested before it is kept.
    pub async fn edit_settings(&self, edit: &EditSettings) -> Result<Settings, Error> {
        self.ask(Ask { method: "PUT", path: PATH, body: Some(write(edit)?), ..Ask::default() }).await
    }
}
