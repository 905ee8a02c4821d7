//! Putting items in.

use std::ops::RangeInclusive;

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use time::OffsetDateTime;

use super::{
    Lane, NewItem, Queue,
    lane::{position, stored},
    sql,
};
use crate::{Error, Result, TenantStore, entity::queue_item, micros, row::RowReader};

impl TenantStore {
    /// Appends items in a transaction of their own and says which positions they got.
    pub async fn enqueue(
        &self,
        lane: &Lane,
        queue: Queue,
        items: &[NewItem],
        now: OffsetDateTime,
    ) -> Result<RangeInclusive<u64>> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let positions = self.enqueue_in(&transaction, lane, queue, items, now).await?;
                transaction.commit().await?;
                self.database.wake_lane(lane.connection);
                Ok(positions)
            })
            .await
    }

    /// Appends items in the caller's transaction: they are there when what they follow from is. The caller wakes those who
    /// wait, after its commit.
    pub(crate) async fn enqueue_in(
        &self,
        db: &impl ConnectionTrait,
        lane: &Lane,
        queue: Queue,
        items: &[NewItem],
        now: OffsetDateTime,
    ) -> Result<RangeInclusive<u64>> {
        let first = self.reserve(db, lane, queue, items.len() as u64, now).await?;
        let rows = items.iter().zip(first..).map(|(item, position)| queue_item::ActiveModel {
            tenant_id: Set(self.tenant.uuid()),
            connection_id: Set(lane.connection.uuid()),
            lane: Set(lane.name.clone()),
            position: Set(stored(position)),
            id: Set(item.id),
            kind: Set(item.kind.clone()),
            body: Set(item.body.clone()),
            enqueued_at: Set(micros::from_time(now)),
        });
        queue_item::Entity::insert_many(rows).exec_without_returning(db).await?;
        Ok(first..=first + items.len() as u64 - 1)
    }

    /// Takes the next `count` positions of a lane.
    async fn reserve(
        &self,
        db: &impl ConnectionTrait,
        lane: &Lane,
        queue: Queue,
        count: u64,
        now: OffsetDateTime,
    ) -> Result<u64> {
        let [tenant, connection, name] = sql::key(self.tenant, lane);
        let now = micros::from_time(now);
        let values = [tenant, connection, name, queue.code().into(), stored(count).into(), now.into()];
        let row = db.query_one_raw(sql::statement(db, sql::RESERVE, values)).await?;
        let row = row.ok_or_else(|| Error::corrupt("the queue gave no position"))?;
        Ok(position(RowReader::new(&row)?.next()?)?.saturating_sub(count))
    }
}
