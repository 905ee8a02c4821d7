//! Which links this node asks for messages. Of several nodes on one database, one asks for each.

use domain::{ConnectionId, TenantId};
use sea_orm::ConnectionTrait;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Dialling, sql};
use crate::{Result, Store, codes::Code, micros, queue, row::RowReader, wake::Topic};

/// A link to ask for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Polled {
    pub tenant: TenantId,
    pub connection: ConnectionId,
    pub dialling: Dialling,
}

impl Store {
    /// Takes, or keeps, the links that nobody else asks for messages. To be repeated before the lease ends.
    pub async fn claim_polls(&self, poller: Uuid, lease: Duration, now: OffsetDateTime) -> Result<Vec<Polled>> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let times = [now + lease, now, now + lease / 2].map(|time| micros::from_time(time).into());
                let values = std::iter::once(poller.into()).chain(times);
                let claim = sql::claim_polls(transaction.get_database_backend());
                transaction.execute_raw(sql::statement(&transaction, &claim, values)).await?;
                let mine = [poller.into(), micros::from_time(now).into()];
                let rows = transaction.query_all_raw(sql::statement(&transaction, sql::CLAIMED_POLLS, mine)).await?;
                transaction.commit().await?;
                rows.iter()
                    .map(|row| {
                        let mut row = RowReader::new(row)?;
                        Ok(Polled {
                            tenant: TenantId::new(row.next()?),
                            connection: ConnectionId::new(row.next()?),
                            dialling: Dialling::from_code(row.next()?)?,
                        })
                    })
                    .collect()
            })
            .await
    }

    /// Lets another node ask at once: this one stops.
    pub async fn release_polls(&self, poller: Uuid) -> Result<()> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                transaction.execute_raw(sql::statement(&transaction, sql::RELEASE_POLLS, [poller.into()])).await?;
                transaction.commit().await?;
                self.database().wake(Topic::Links);
                Ok(())
            })
            .await
    }

    /// Ends every lease, of links and of lanes: for a node that begins and knows that it is alone on its database. What was
    /// leased was leased by its former self, which is gone.
    pub async fn end_all_leases(&self) -> Result<()> {
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                for end in [sql::RELEASE_ALL_POLLS, queue::sql::RELEASE_ALL] {
                    transaction.execute_raw(sql::statement(&transaction, end, [])).await?;
                }
                Ok(transaction.commit().await?)
            })
            .await
    }
}
