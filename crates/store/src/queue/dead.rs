//! Lanes that wait for a person.

use domain::ConnectionId;
use sea_orm::{ConnectionTrait, QueryResult};
use time::OffsetDateTime;

use super::{
    Lane,
    lane::{position, stored},
    sql,
};
use crate::{Error, Result, TenantStore, micros, row::RowReader};

/// A lane whose first item could not be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLane {
    pub lane: Lane,
    /// The position of the item that failed. Everything else waits behind it.
    pub position: u64,
    pub waiting: u64,
    pub attempts: u32,
    pub dead_at: OffsetDateTime,
    pub error: String,
}

/// What a person decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Try it again, from the beginning of the schedule.
    Retry,
    /// Drop the item that failed and go on with the next one.
    Discard,
}

impl TenantStore {
    /// The dead lanes of the tenant, the longest dead first; a hundred at most.
    pub async fn dead_lanes(&self) -> Result<Vec<DeadLane>> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let rows = db.query_all_raw(sql::statement(db, sql::DEAD, [self.tenant.uuid().into()])).await?;
                rows.iter().map(read).collect()
            })
            .await
    }

    /// Carries out what a person decided about the item they looked at. `false` when that lane is not dead at that position
    /// any more, because somebody else decided first.
    pub async fn decide(&self, dead: &DeadLane, verdict: Verdict, now: OffsetDateTime) -> Result<bool> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let done = match verdict {
                    Verdict::Retry => dead.position.saturating_sub(1),
                    Verdict::Discard => dead.position,
                };
                let key = sql::key(self.tenant, &dead.lane);
                let values = key.iter().cloned().chain([stored(done).into(), micros::from_time(now).into()]);
                let revived = transaction.execute_raw(sql::statement(&transaction, sql::REVIVE, values)).await?;
                if revived.rows_affected() == 0 {
                    return Ok(false);
                }
                let values = key.into_iter().chain([stored(done).into()]);
                transaction.execute_raw(sql::statement(&transaction, sql::REMOVE_ITEMS, values)).await?;
                transaction.commit().await?;
                self.database.wake_lane(dead.lane.connection);
                Ok(true)
            })
            .await
    }
}

fn read(row: &QueryResult) -> Result<DeadLane> {
    let mut row = RowReader::new(row);
    let lane = Lane::stored(ConnectionId::new(row.next()?), row.next()?);
    let (next, done) = (position(row.next()?)?, position(row.next()?)?);
    Ok(DeadLane {
        lane,
        position: done + 1,
        waiting: next.saturating_sub(1 + done),
        attempts: u32::try_from(row.next::<i64>()?).map_err(|_| Error::corrupt("a lane was tried too often"))?,
        dead_at: micros::to_time(row.next()?)?,
        error: row.next::<Option<String>>()?.unwrap_or_default(),
    })
}
