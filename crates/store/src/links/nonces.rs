//! Requests that were seen, remembered for all nodes that share PostgreSQL.

use peer::signing::{Admission, Nonce};
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use super::sql;
use crate::{Result, Store, micros};

impl Store {
    /// Remembers a request, unless one of the nodes has seen it.
    pub async fn admit(&self, nonce: &Nonce) -> Result<Admission> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let values = [nonce.key.as_uuid().into(), nonce.id.into(), micros::from_time(nonce.until).into()];
                let admit = sql::statement(&transaction, sql::ADMIT_NONCE, values);
                let inserted = transaction.execute_raw(admit).await?.rows_affected();
                transaction.commit().await?;
                Ok(if inserted == 1 { Admission::Fresh } else { Admission::Seen })
            })
            .await
    }

    /// Forgets requests that could not be repeated any more.
    pub async fn prune_nonces(&self, now: OffsetDateTime) -> Result<u64> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let prune = sql::statement(&transaction, sql::PRUNE_NONCES, [micros::from_time(now).into()]);
                let pruned = transaction.execute_raw(prune).await?.rows_affected();
                transaction.commit().await?;
                Ok(pruned)
            })
            .await
    }
}
