//! How a connection is linked, and what people decide about messages that could not be delivered.

use api_types::{ConnectionInfo, DecideFailed};
use domain::ConnectionId;

use super::connection;
use crate::api::{
    Client, Error,
    client::{Ask, write},
};

impl Client {
    pub async fn connection_info(&self, id: ConnectionId) -> Result<ConnectionInfo, Error> {
        self.ask(Ask { method: "GET", path: &format!("{}/info", connection(id)), ..Ask::default() }).await
    }

    /// Tries the failed message at this position again.
    pub async fn retry_failed(&self, id: ConnectionId, position: u64) -> Result<(), Error> {
        self.decide(&format!("{}/failed/retry", connection(id)), position).await
    }

    /// Gives the failed message at this position up.
    pub async fn discard_failed(&self, id: ConnectionId, position: u64) -> Result<(), Error> {
        self.decide(&format!("{}/failed/discard", connection(id)), position).await
    }

    async fn decide(&self, path: &str, position: u64) -> Result<(), Error> {
        let body = write(&DecideFailed { position })?;
        self.tell(Ask { method: "POST", path, body: Some(body), ..Ask::default() }).await
    }
}
