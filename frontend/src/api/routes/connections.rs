//! Connections.

use api_types::{Connection, ConnectionPage, CreateConnection, Created, EditConnection};
use domain::ConnectionId;

use super::{connection, escape};
use crate::api::{
    Client, Error,
    client::{Ask, write},
};

/// Connections fetched at once.
const CONNECTIONS_A_PAGE: u32 = 50;

impl Client {
    /// A page of connections, newest first.
    pub async fn connections(&self, cursor: Option<&str>) -> Result<ConnectionPage, Error> {
        let mut path = format!("/api/v1/connections?limit={CONNECTIONS_A_PAGE}");
        if let Some(cursor) = cursor {
            path.push_str("&cursor=");
            path.push_str(&escape(cursor));
        }
        self.ask(Ask { method: "GET", path: &path, ..Ask::default() }).await
    }

    /// As many pages as it takes to see `count` connections, as one.
    pub async fn first_connections(&self, count: usize) -> Result<ConnectionPage, Error> {
        let mut all = self.connections(None).await?;
        while all.connections.len() < count {
            let Some(cursor) = all.next_cursor.take() else { break };
            let more = self.connections(Some(&cursor)).await?;
            all.connections.extend(more.connections);
            all.next_cursor = more.next_cursor;
        }
        Ok(all)
    }

    /// Initiates a connection. The same key never makes a second one.
    pub async fn initiate(&self, request: &CreateConnection, idempotency_key: &str) -> Result<Created, Error> {
        self.ask(Ask {
            method: "POST",
            path: "/api/v1/connections",
            body: Some(write(request)?),
            idempotency_key: Some(idempotency_key),
            on_behalf: true,
        })
        .await
    }

    pub async fn rename(&self, id: ConnectionId, name: String) -> Result<Connection, Error> {
        let body = write(&EditConnection { name: Some(name), description: None })?;
        self.ask(Ask { method: "PATCH", path: &connection(id), body: Some(body), ..Ask::default() }).await
    }

    /// Goes on with a connection that was paused or stopped.
    pub async fn activate(&self, id: ConnectionId) -> Result<Connection, Error> {
        self.post(&format!("{}/activate", connection(id))).await
    }

    /// Pauses a connection.
    pub async fn deactivate(&self, id: ConnectionId) -> Result<Connection, Error> {
        self.post(&format!("{}/deactivate", connection(id))).await
    }

    pub async fn delete(&self, id: ConnectionId) -> Result<(), Error> {
        self.tell(Ask { method: "DELETE", path: &connection(id), ..Ask::default() }).await
    }

    async fn post(&self, path: &str) -> Result<Connection, Error> {
        self.ask(Ask { method: "POST", path, ..Ask::default() }).await
    }
}
