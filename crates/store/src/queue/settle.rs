//! What became of a claim.

use sea_orm::{ConnectionTrait, Value};
use time::OffsetDateTime;

use super::{Claimed, lane::stored, sql};
use crate::{Result, Store, micros};

/// What a worker reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// The receiver has everything up to this position.
    Delivered { up_to: u64 },
    /// It did not work; try again at this time.
    Retry { at: OffsetDateTime, error: String },
    /// It will not work: a person has to decide.
    Dead { error: String },
}

/// Whether the report was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Yes.
    Taken,
    /// The lease ended and somebody else has the lane now. What was delivered will be delivered again.
    LeaseLost,
}

impl Store {
    /// Ends a claim.
    pub async fn settle(&self, claimed: &Claimed, settlement: &Settlement, now: OffsetDateTime) -> Result<Settled> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let taken = write(&transaction, claimed, settlement, now).await?;
                transaction.commit().await?;
                Ok(if taken { Settled::Taken } else { Settled::LeaseLost })
            })
            .await
    }
}

async fn write(
    db: &impl ConnectionTrait,
    claimed: &Claimed,
    settlement: &Settlement,
    now: OffsetDateTime,
) -> Result<bool> {
    let key = sql::key(claimed.tenant, &claimed.lane);
    let lease: Value = claimed.lease.into();
    let now = micros::from_time(now);
    let (sql, rest): (&str, Vec<Value>) = match settlement {
        Settlement::Delivered { up_to } => (sql::ADVANCE_LEASED, vec![stored(*up_to).into(), now.into(), lease]),
        Settlement::Retry { at, error } => {
            (sql::POSTPONE, vec![micros::from_time(*at).into(), now.into(), error.as_str().into(), lease])
        }
        Settlement::Dead { error } => (sql::BURY, vec![now.into(), error.as_str().into(), lease]),
    };
    let values = key.iter().cloned().chain(rest);
    let taken = db.execute_raw(sql::statement(db, sql, values)).await?.rows_affected() == 1;
    if let (true, Settlement::Delivered { up_to }) = (taken, settlement) {
        let values = key.into_iter().chain([stored(*up_to).into()]);
        db.execute_raw(sql::statement(db, sql::REMOVE_ITEMS, values)).await?;
    }
    Ok(taken)
}
