//! Replaces an invitation by a new one.

use domain::{ConnectionId, ConnectionStatus};
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    Act, Connection, NewInvitation, Result, TenantStore,
    audit::{Action, Subject},
    wake::Topic,
};

/// What became of a re-issue.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one of it exists per request; a box would only be in the way")]
pub enum ReissueOutcome {
    /// The connection with its new invitation. Older ones are worth nothing from now on.
    Reissued(Connection),
    /// The connection waits for no partner any more.
    NotPending,
    /// The tenant has no such connection.
    NotFound,
}

impl TenantStore {
    /// Issues another invitation for a connection that still waits for its partner, and revokes the one before.
    pub async fn reissue_invitation(
        &self,
        connection: ConnectionId,
        new: &NewInvitation,
        act: &Act,
    ) -> Result<ReissueOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let outcome = self.reissue(&transaction, connection, new, act).await?;
                transaction.commit().await?;
                self.database.wake(Topic::Tenant(self.tenant));
                Ok(outcome)
            })
            .await
    }

    async fn reissue(
        &self,
        db: &impl ConnectionTrait,
        id: ConnectionId,
        new: &NewInvitation,
        act: &Act,
    ) -> Result<ReissueOutcome> {
        let Some(locked) = self.lock_connection(db, id).await? else {
            return Ok(ReissueOutcome::NotFound);
        };
        if locked.status != ConnectionStatus::Pending {
            return Ok(ReissueOutcome::NotPending);
        }
        self.revoke_unused(db, id, act).await?;
        self.insert_invitation(db, id, new, act).await?;
        let subject = Subject::connection(id, &locked.name);
        self.append_audit(db, act, Action::InvitationReissued, &subject, &json!({ "invitation": new.id })).await?;
        Ok(ReissueOutcome::Reissued(self.reread_connection(db, id).await?))
    }
}
