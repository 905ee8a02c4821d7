//! Lanes that wait until the partner asks.

use domain::ConnectionId;
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use super::{
    Batch, Item, Lane, LaneLength,
    lane::{position, stored},
    sql,
};
use crate::{Result, TenantStore, micros, row::RowReader};

impl TenantStore {
    /// What waits behind `after`, in order. Reads only: asking twice answers twice.
    pub async fn peek(&self, lane: &Lane, after: u64, batch: Batch) -> Result<Vec<Item>> {
        self.database.bounded(self.read_items(self.database.reader(), lane, after, batch)).await
    }

    /// Removes everything up to a position its receiver said to have. A position that was acknowledged before, or that was
    /// never given out, changes nothing.
    pub async fn acknowledge(&self, lane: &Lane, up_to: u64, now: OffsetDateTime) -> Result<()> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let [tenant, connection, name] = sql::key(self.tenant, lane);
                let (up_to, now) = (stored(up_to), micros::from_time(now));
                let advance = [tenant.clone(), connection.clone(), name.clone(), up_to.into(), now.into()];
                let advanced = transaction.execute_raw(sql::statement(&transaction, sql::ADVANCE, advance)).await?;
                if advanced.rows_affected() == 1 {
                    let remove = [tenant, connection, name, up_to.into()];
                    transaction.execute_raw(sql::statement(&transaction, sql::REMOVE_ITEMS, remove)).await?;
                    transaction.commit().await?;
                }
                Ok(())
            })
            .await
    }

    /// How much is on its way to the partner.
    pub async fn waiting_for_partner(&self, connection: ConnectionId) -> Result<LaneLength> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let key = sql::key(self.tenant, &Lane::to_partner(connection));
                let Some(row) = db.query_one_raw(sql::statement(db, sql::LENGTH, key)).await? else {
                    return Ok(LaneLength::default());
                };
                let mut row = RowReader::new(&row)?;
                let (next, done) = (position(row.next()?)?, position(row.next()?)?);
                Ok(LaneLength { waiting: next.saturating_sub(1 + done), dead: row.next::<i32>()? == 1 })
            })
            .await
    }
}
