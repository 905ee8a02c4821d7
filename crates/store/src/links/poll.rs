//! Which links this node asks for messages. Of several nodes on one database, one asks for each.

use domain::{ConnectionId, TenantId};
use sea_orm::ConnectionTrait;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Dialling, sql};
use crate::{Result, Store, codes::Code, micros, row::RowReader};

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
                let values = [poller.into(), micros::from_time(now + lease).into(), micros::from_time(now).into()];
                let claim = sql::claim_polls(transaction.get_database_backend());
                let rows = transaction.query_all_raw(sql::statement(&transaction, &claim, values)).await?;
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
                Ok(transaction.commit().await?)
            })
            .await
    }
}
