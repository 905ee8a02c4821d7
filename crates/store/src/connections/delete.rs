//! Deletes a connection with everything that hangs off it. The audit trail stays.

use domain::ConnectionId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    Act, Result, TenantStore,
    audit::{Action, Subject},
    codes::Code,
    entity::connection,
};

/// What became of a deletion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteOutcome {
    Deleted,
    /// The tenant has no such connection.
    NotFound,
}

impl TenantStore {
    /// Deletes a connection, its rules and its invitations.
    pub async fn delete_connection(&self, id: ConnectionId, act: &Act) -> Result<DeleteOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let Some(locked) = self.lock_connection(&transaction, id).await? else {
                    return Ok(DeleteOutcome::NotFound);
                };
                connection::Entity::delete_many()
                    .filter(connection::Column::TenantId.eq(self.tenant.uuid()))
                    .filter(connection::Column::Id.eq(id.uuid()))
                    .exec(&transaction)
                    .await?;
                let subject = Subject::connection(id, &locked.name);
                let details = json!({ "status": locked.status.code() });
                self.append_audit(&transaction, act, Action::ConnectionDeleted, &subject, &details).await?;
                transaction.commit().await?;
                Ok(DeleteOutcome::Deleted)
            })
            .await
    }
}
