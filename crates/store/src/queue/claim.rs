//! Lanes that workers serve.

use domain::{ConnectionId, TenantId};
use sea_orm::{ConnectionTrait, QueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Batch, Item, Lane, Queue, lane::position, sql};
use crate::{Result, Store, fail, micros, row::RowReader};

/// What a worker asks for.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Names this claim; a fresh one each time.
    pub lease: Uuid,
    /// How long nobody else gets what was claimed, unless the worker renews it. The work of one that died is taken up after it.
    pub lease_for: Duration,
    pub lanes: u32,
    pub batch: Batch,
}

/// A lane this worker has to itself until the lease ends, and what is first in it.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub tenant: TenantId,
    pub lane: Lane,
    pub lease: Uuid,
    /// How often it failed since it last succeeded.
    pub attempts: u32,
    pub failing_since: Option<OffsetDateTime>,
    pub items: Vec<Item>,
}

impl Store {
    /// Leases lanes that are due, the longest due first.
    pub async fn claim(&self, claim: Claim, now: OffsetDateTime) -> Result<Vec<Claimed>> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let values = [
                    claim.lease.into(),
                    micros::from_time(now + claim.lease_for).into(),
                    Queue::Dialled.code().into(),
                    micros::from_time(now).into(),
                    i64::from(claim.lanes).into(),
                ];
                let statement = sql::claim(transaction.get_database_backend());
                let rows = transaction.query_all_raw(sql::statement(&transaction, &statement, values)).await?;
                let mut claimed = Vec::with_capacity(rows.len());
                for row in &rows {
                    claimed.push(self.read_claimed(&transaction, row, claim).await?);
                }
                fail::point("claim", "before");
                transaction.commit().await?;
                fail::point("claim", "after");
                Ok(claimed)
            })
            .await
    }

    /// Moves the end of a lease: later while the work goes on, or to now when it is given up. `false` when the lease was lost
    /// and somebody else has the lane.
    pub async fn renew(&self, claimed: &Claimed, until: OffsetDateTime) -> Result<bool> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let end = [micros::from_time(until).into(), claimed.lease.into()];
                let values = sql::key(claimed.tenant, &claimed.lane).into_iter().chain(end);
                let renewed = transaction.execute_raw(sql::statement(&transaction, sql::RENEW, values)).await?;
                transaction.commit().await?;
                Ok(renewed.rows_affected() == 1)
            })
            .await
    }

    /// When the next lane becomes due, if any waits: a worker may sleep until then.
    pub async fn next_due(&self) -> Result<Option<OffsetDateTime>> {
        self.database()
            .bounded(async {
                let db = self.database().reader();
                let row = db.query_one_raw(sql::statement(db, sql::NEXT_READY, [Queue::Dialled.code().into()])).await?;
                let due = row.map(|row| RowReader::new(&row)?.next::<Option<i64>>()).transpose()?.flatten();
                due.map(micros::to_time).transpose()
            })
            .await
    }

    async fn read_claimed(&self, db: &impl ConnectionTrait, row: &QueryResult, claim: Claim) -> Result<Claimed> {
        let mut row = RowReader::new(row)?;
        let tenant = TenantId::new(row.next()?);
        let lane = Lane::stored(ConnectionId::new(row.next()?), row.next()?);
        let done = position(row.next()?)?;
        let attempts = u32::try_from(row.next::<i64>()?).unwrap_or(u32::MAX);
        let failing_since = row.next::<Option<i64>>()?.map(micros::to_time).transpose()?;
        let items = self.tenant(tenant).read_items(db, &lane, done, claim.batch).await?;
        Ok(Claimed { tenant, lane, lease: claim.lease, attempts, failing_since, items })
    }
}
