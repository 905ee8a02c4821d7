//! Lanes that wait for a person.

use domain::{ConnectionId, lifecycle::Event};
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::json;
use time::OffsetDateTime;

use super::{
    Lane,
    lane::{position, stored},
    sql,
};
use crate::{
    Act, Error, Result, TenantStore,
    audit::{Action, Subject},
    micros,
    row::RowReader,
    wake::Topic,
};

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
    /// Drop what the item says and go on. Its place in the line stays taken, because the receiver counts places: what is sent
    /// instead says nothing.
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
    pub async fn decide(&self, dead: &DeadLane, verdict: Verdict, act: &Act) -> Result<bool> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let done = dead.position.saturating_sub(1);
                let key = sql::key(self.tenant, &dead.lane);
                let values = key.iter().cloned().chain([stored(done).into(), micros::from_time(act.at).into()]);
                let revived = transaction.execute_raw(sql::statement(&transaction, sql::REVIVE, values)).await?;
                if revived.rows_affected() == 0 {
                    return Ok(false);
                }
                if verdict == Verdict::Discard {
                    let values = key.into_iter().chain([stored(dead.position).into(), b"{}".to_vec().into()]);
                    transaction.execute_raw(sql::statement(&transaction, sql::EMPTY_ITEM, values)).await?;
                }
                self.lay_aside(&transaction, dead, verdict, act).await?;
                transaction.commit().await?;
                self.database.wake(Topic::Tenant(self.tenant));
                self.database.wake_lane(dead.lane.connection);
                Ok(true)
            })
            .await
    }

    /// The fault that the dead lane was is dealt with.
    async fn lay_aside(&self, db: &impl ConnectionTrait, dead: &DeadLane, verdict: Verdict, act: &Act) -> Result<()> {
        let connection = dead.lane.connection;
        let Some(mut locked) = self.lock_connection_even_deleted(db, connection).await? else { return Ok(()) };
        if let Ok(after) = locked.lifecycle().apply(Event::Resolved) {
            self.store_lifecycle(db, connection, &mut locked, after, None).await?;
        }
        let action = match verdict {
            Verdict::Retry => Action::MessageRetried,
            Verdict::Discard => Action::MessageDiscarded,
        };
        let subject = Subject::connection(connection, &locked.name);
        self.append_audit(db, act, action, &subject, &json!({ "position": dead.position })).await
    }
}

fn read(row: &QueryResult) -> Result<DeadLane> {
    let mut row = RowReader::new(row)?;
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
