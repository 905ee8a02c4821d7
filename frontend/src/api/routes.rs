//! The requests of the hub API.

use api_types::{Connection, ConnectionPage, CreateConnection, Created, EditConnection, Invitation, ProjectPage};
use domain::ConnectionId;

use super::{
    Client, Error,
    client::{Ask, write},
};

/// Connections fetched at once.
const CONNECTIONS_A_PAGE: u32 = 50;
/// Projects offered at once. Whoever looks for another one types more of its name.
const PROJECTS_A_LIST: u32 = 50;

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

    pub async fn delete(&self, id: ConnectionId) -> Result<(), Error> {
        self.tell(Ask { method: "DELETE", path: &connection(id), ..Ask::default() }).await
    }

    /// The open invitation, with its code.
    pub async fn invitation(&self, id: ConnectionId) -> Result<Invitation, Error> {
        self.ask(Ask { method: "GET", path: &invitation(id), ..Ask::default() }).await
    }

    /// Puts a new invitation in place of the present one.
    pub async fn reissue_invitation(&self, id: ConnectionId) -> Result<Invitation, Error> {
        self.ask(Ask { method: "POST", path: &invitation(id), ..Ask::default() }).await
    }

    pub async fn revoke_invitation(&self, id: ConnectionId) -> Result<(), Error> {
        self.tell(Ask { method: "DELETE", path: &invitation(id), ..Ask::default() }).await
    }

    /// Projects with `search` anywhere in their name.
    pub async fn projects(&self, search: &str) -> Result<ProjectPage, Error> {
        let path = format!("/api/v1/projects?limit={PROJECTS_A_LIST}&search={}", escape(search));
        self.ask(Ask { method: "GET", path: &path, on_behalf: true, ..Ask::default() }).await
    }
}

fn connection(id: ConnectionId) -> String {
    format!("/api/v1/connections/{id}")
}

fn invitation(id: ConnectionId) -> String {
    format!("/api/v1/connections/{id}/invitation")
}

fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
