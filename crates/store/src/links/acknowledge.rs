//! What the partner says it has: delivered messages are done with.

use domain::{ConnectionId, lifecycle::Event};
use peer::sequence::{Ack, Outbox, OutboxError, Progress};
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{read, sql};
use crate::{Result, TenantStore, fail, micros, queue, queue::Lane, row::RowReader, wake::Topic};

/// What an acknowledgement did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acknowledged {
    /// Messages were delivered and are gone.
    Released,
    /// It says nothing new.
    Nothing,
    /// The partner has less than it had: a late answer, or a restored backup.
    Behind,
    /// The two sides have lost their common history. Nothing was removed, and the connection says so.
    Lost(OutboxError),
    /// There is no link any more.
    Gone,
}

impl TenantStore {
    /// Removes what the partner has, and remembers how far it came.
    pub async fn acknowledge_partner(
        &self,
        connection: ConnectionId,
        ack: Ack,
        now: OffsetDateTime,
    ) -> Result<Acknowledged> {
        self.database
            .bounded(async {
                let Some(outbox) = self.outbox(self.database.reader(), connection).await? else {
                    return Ok(Acknowledged::Gone);
                };
                // Polls repeat what is known; those cost no write.
                if outbox.acked() == ack {
                    return Ok(Acknowledged::Nothing);
                }
                let transaction = self.database.begin().await?;
                if self.lock_connection_even_deleted(&transaction, connection).await?.is_none() {
                    return Ok(Acknowledged::Gone);
                }
                let Some(mut outbox) = self.outbox(&transaction, connection).await? else {
                    return Ok(Acknowledged::Gone);
                };
                let named = self.item_id(&transaction, connection, ack.upto()).await?;
                let outcome = match outbox.acknowledge(ack, |_| named) {
                    Ok(Progress::Nothing) => return Ok(Acknowledged::Nothing),
                    Ok(Progress::Behind) => return Ok(Acknowledged::Behind),
                    Ok(Progress::Released { last, .. }) => {
                        self.release(&transaction, connection, last.get(), ack, now).await?;
                        Acknowledged::Released
                    }
                    Err(error) => {
                        self.set_fault(&transaction, connection, &error.to_string()).await?;
                        Acknowledged::Lost(error)
                    }
                };
                fail::point("acknowledge", "before");
                transaction.commit().await?;
                fail::point("acknowledge", "after");
                let topic = match outcome {
                    Acknowledged::Lost(_) => Topic::Tenant(self.tenant),
                    _ => Topic::Connection(connection),
                };
                self.database.wake(topic);
                Ok(outcome)
            })
            .await
    }

    /// The partner's answer shows that it knows what we acknowledged.
    pub async fn told(&self, connection: ConnectionId, ack: Ack) -> Result<()> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let [tenant, id] = sql::key(self.tenant, connection);
                let upto = i64::try_from(ack.upto()).unwrap_or(i64::MAX);
                let told = sql::statement(&transaction, sql::SET_TOLD, [tenant, id, upto.into()]);
                if transaction.execute_raw(told).await?.rows_affected() == 1 {
                    transaction.commit().await?;
                }
                Ok(())
            })
            .await
    }

    async fn outbox(&self, db: &impl ConnectionTrait, connection: ConnectionId) -> Result<Option<Outbox>> {
        const ACKED: &str = "SELECT acked_position, acked_id FROM links WHERE tenant_id = $1 AND connection_id = $2";
        let key = sql::key(self.tenant, connection);
        let Some(row) = db.query_one_raw(sql::statement(db, ACKED, key.clone())).await? else { return Ok(None) };
        let mut row = RowReader::new(&row)?;
        let acked = read::ack(row.next()?, row.next()?)?;
        let [tenant, id] = key;
        let lane = Lane::to_partner(connection);
        let next = db.query_one_raw(sql::statement(db, sql::OUTBOX, [tenant, id, lane.name().into()])).await?;
        let next = next.map(|row| RowReader::new(&row)?.next::<i64>()).transpose()?.unwrap_or(1);
        Ok(Some(Outbox::restore(read::position(next - 1)?, acked)))
    }

    async fn item_id(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        position: u64,
    ) -> Result<Option<Uuid>> {
        let [tenant, id] = sql::key(self.tenant, connection);
        let lane = Lane::to_partner(connection);
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        let query = sql::statement(db, sql::ITEM_ID, [tenant, id, lane.name().into(), position.into()]);
        db.query_one_raw(query).await?.map(|row| RowReader::new(&row)?.next()).transpose()
    }

    async fn release(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        upto: u64,
        ack: Ack,
        now: OffsetDateTime,
    ) -> Result<()> {
        let [tenant, id, lane] = queue::sql::key(self.tenant, &Lane::to_partner(connection));
        let upto = i64::try_from(upto).unwrap_or(i64::MAX);
        let advance = [tenant.clone(), id.clone(), lane.clone(), upto.into(), micros::from_time(now).into()];
        db.execute_raw(sql::statement(db, queue::sql::ADVANCE, advance)).await?;
        let remove = [tenant.clone(), id.clone(), lane, upto.into()];
        db.execute_raw(sql::statement(db, queue::sql::REMOVE_ITEMS, remove)).await?;
        let acked = sql::statement(db, sql::SET_ACKED, [tenant, id, upto.into(), ack.id().into()]);
        db.execute_raw(acked).await?;
        Ok(())
    }

    /// Something happened that a person has to look at.
    pub(crate) async fn set_fault(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        text: &str,
    ) -> Result<()> {
        let Some(mut locked) = self.lock_connection_even_deleted(db, connection).await? else { return Ok(()) };
        if let Ok(after) = locked.lifecycle().apply(Event::Failed) {
            self.store_lifecycle(db, connection, &mut locked, after, Some(text)).await?;
            self.advance_version(db).await?;
        }
        Ok(())
    }
}
