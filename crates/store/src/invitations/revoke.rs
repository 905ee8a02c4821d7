//! Withdraws an invitation.

use domain::ConnectionId;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    Act, Connection, Result, TenantStore,
    audit::{Action, Subject},
    wake::Topic,
};

/// What became of a revocation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one of it exists per request; a box would only be in the way")]
pub enum RevokeOutcome {
    /// The connection, whose invitation is revoked now.
    Revoked(Connection),
    /// The newest invitation is used, revoked or expired, or there is none.
    NoOpenInvitation,
    /// The tenant has no such connection.
    NotFound,
}

impl TenantStore {
    /// Withdraws the open invitation of a connection, so that its code is worth nothing from now on.
    pub async fn revoke_invitation(&self, connection: ConnectionId, act: &Act) -> Result<RevokeOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let outcome = self.revoke(&transaction, connection, act).await?;
                transaction.commit().await?;
                self.database.wake(Topic::Tenant(self.tenant));
                Ok(outcome)
            })
            .await
    }

    async fn revoke(&self, db: &impl ConnectionTrait, id: ConnectionId, act: &Act) -> Result<RevokeOutcome> {
        if self.lock_connection(db, id).await?.is_none() {
            return Ok(RevokeOutcome::NotFound);
        }
        let connection = self.reread_connection(db, id).await?;
        let Some(open) = connection.invitation.filter(|invitation| invitation.state(act.at).is_open()) else {
            return Ok(RevokeOutcome::NoOpenInvitation);
        };
        self.revoke_unused(db, id, act).await?;
        let subject = Subject::connection(id, connection.name.as_str());
        self.append_audit(db, act, Action::InvitationRevoked, &subject, &json!({ "invitation": open.id })).await?;
        Ok(RevokeOutcome::Revoked(self.reread_connection(db, id).await?))
    }
}
