//! Deletes a connection with everything that hangs off it. The audit trail stays.

use domain::{ConnectionId, ConnectionStatus};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    Act, Result, TenantStore,
    audit::{Action, Subject},
    codes::Code,
    entity::connection,
    fail,
    wake::Topic,
};

/// What became of a deletion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteOutcome {
    Deleted,
    /// The tenant has no such connection.
    NotFound,
}

impl TenantStore {
    /// Deletes a connection, its rules and its invitations. A partner is told; until it knows, a hidden row stays.
    pub async fn delete_connection(&self, id: ConnectionId, act: &Act) -> Result<DeleteOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let Some(locked) = self.lock_connection(&transaction, id).await? else {
                    return Ok(DeleteOutcome::NotFound);
                };
                match self.dialling(&transaction, id).await? {
                    Some(dialling) if locked.status != ConnectionStatus::DeletedByPartner => {
                        self.hide_connection(&transaction, id, dialling, act).await?;
                    }
                    _ => self.remove_connection(&transaction, id).await?,
                }
                let subject = Subject::connection(id, &locked.name);
                let details = json!({ "status": locked.status.code() });
                self.append_audit(&transaction, act, Action::ConnectionDeleted, &subject, &details).await?;
                fail::point("delete", "before");
                transaction.commit().await?;
                fail::point("delete", "after");
                self.database.wake_lane(id);
                self.database.wake(Topic::Links);
                self.database.wake(Topic::Tenant(self.tenant));
                Ok(DeleteOutcome::Deleted)
            })
            .await
    }

    async fn remove_connection(&self, db: &impl ConnectionTrait, id: ConnectionId) -> Result<()> {
        connection::Entity::delete_many()
            .filter(connection::Column::TenantId.eq(self.tenant.uuid()))
            .filter(connection::Column::Id.eq(id.uuid()))
            .exec(db)
            .await?;
        Ok(())
    }
}
