//! Deleting a linked connection: its row is hidden until the partner knows, and no longer than three days.

use domain::ConnectionId;
use peer::message::Notice;
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use super::{Dialling, sql};
use crate::{
    Act, Result, Store, TenantStore, micros,
    queue::{Lane, schedule::GIVE_UP_AFTER},
};

impl TenantStore {
    /// Says goodbye, and hides the connection: its name is free at once, its rules and invitations are gone.
    pub(crate) async fn hide_connection(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        dialling: Dialling,
        act: &Act,
    ) -> Result<()> {
        self.enqueue_notice(db, connection, dialling, &Notice::Deleted, act).await?;
        for drop in [sql::DROP_RULES, sql::DROP_INVITATIONS] {
            self.execute(db, drop, sql::key(self.tenant, connection)).await?;
        }
        let [tenant, id] = sql::key(self.tenant, connection);
        // No name has the form of an id in braces: names are shown to people, this is not.
        let free = format!("{{{connection}}}");
        let values = [tenant, id, micros::from_time(act.at).into(), free.into()];
        self.execute(db, sql::HIDE_CONNECTION, values).await?;
        Ok(())
    }
}

impl TenantStore {
    /// Whether a deleted connection has left nothing behind, because its partner knows.
    pub async fn told_everything(&self, connection: ConnectionId) -> bool {
        matches!(self.dialling(self.database.reader(), connection).await, Ok(None))
    }
}

impl Store {
    /// Removes deleted connections whose partner knows, or could not be told for three days. Says how many.
    pub async fn bury_deleted(&self, now: OffsetDateTime) -> Result<u64> {
        let before = micros::from_time(now.saturating_sub(GIVE_UP_AFTER));
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let lane = Lane::to_partner(ConnectionId::new(uuid::Uuid::nil()));
                let bury = sql::statement(&transaction, sql::BURY, [before.into(), lane.name().into()]);
                let buried = transaction.execute_raw(bury).await?.rows_affected();
                transaction.commit().await?;
                Ok(buried)
            })
            .await
    }
}
