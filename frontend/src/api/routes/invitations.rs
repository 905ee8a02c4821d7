//! Invitations: our own, and those of partners.

use api_types::{AcceptInvitation, Connection, InspectInvitation, Invitation, InvitationPreview};
use domain::ConnectionId;

use super::connection;
use crate::api::{
    Client, Error,
    client::{Ask, write},
};

impl Client {
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

    /// What a partner's code leads to. Nothing is used up by it.
    pub async fn inspect_invitation(&self, code: String) -> Result<InvitationPreview, Error> {
        let body = write(&InspectInvitation { code })?;
        self.ask(Ask { method: "POST", path: "/api/v1/invitations/inspect", body: Some(body), ..Ask::default() }).await
    }

    /// Pairs the two nodes. The same key never does it twice.
    pub async fn accept(&self, request: &AcceptInvitation, idempotency_key: &str) -> Result<Connection, Error> {
        self.ask(Ask {
            method: "POST",
            path: "/api/v1/invitations/accept",
            body: Some(write(request)?),
            idempotency_key: Some(idempotency_key),
            on_behalf: true,
        })
        .await
    }
}

fn invitation(id: ConnectionId) -> String {
    format!("{}/invitation", connection(id))
}
