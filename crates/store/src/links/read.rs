//! Reads links, and opens their keys.

use domain::{ConnectionId, TenantId};
use peer::{
    keys::{DirectionKey, IncomingKeys, KeyId, PairingId},
    sequence::Ack,
    signing::ClockOffset,
};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Link, keys, sql};
use crate::{Error, KeyRing, Result, Store, TenantStore, micros, row::RowReader};

impl Store {
    /// The link whose partner signs with this key, of whichever tenant.
    pub async fn link_of_key(&self, key: KeyId, ring: &KeyRing) -> Result<Option<Link>> {
        let db = self.database().reader();
        self.database().bounded(one(db, sql::BY_KEY, [key.as_uuid().into()], ring)).await
    }
}

impl TenantStore {
    /// The link of a connection; `None` while it has no partner.
    pub async fn link(&self, connection: ConnectionId, ring: &KeyRing) -> Result<Option<Link>> {
        self.database.bounded(self.find_link(self.database.reader(), connection, ring)).await
    }

    pub(super) async fn find_link(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        ring: &KeyRing,
    ) -> Result<Option<Link>> {
        one(db, sql::BY_CONNECTION, sql::key(self.tenant, connection), ring).await
    }
}

async fn one(
    db: &impl ConnectionTrait,
    query: &str,
    values: impl IntoIterator<Item = Value>,
    ring: &KeyRing,
) -> Result<Option<Link>> {
    let row = db.query_one_raw(sql::statement(db, query, values)).await?;
    row.map(|row| link(&row, ring)).transpose()
}

fn link(row: &QueryResult, ring: &KeyRing) -> Result<Link> {
    let mut row = RowReader::new(row)?;
    let (tenant, connection) = (TenantId::new(row.next()?), ConnectionId::new(row.next()?));
    Ok(Link {
        tenant,
        connection,
        pairing: PairingId::from_uuid(row.next()?),
        role: row.code()?,
        dialling: row.code()?,
        fingerprint: row.parse()?,
        partner: json(&row.next::<String>()?)?,
        agreement: json(&row.next::<String>()?)?,
        partner_node: row.parse_optional()?,
        outgoing: keys::open(ring, keys::OUTGOING, connection, &row.next::<Vec<u8>>()?)?,
        incoming: incoming(&mut row, connection, ring)?,
        clock: ClockOffset::from_seconds(row.next()?),
        inbox: ack(row.next()?, row.next()?)?,
        told: position(row.next()?)?,
        acked: ack(row.next()?, row.next()?)?,
        linked_at: micros::to_time(row.next()?)?,
        last_contact_at: row.next::<Option<i64>>()?.map(micros::to_time).transpose()?,
        trouble: row.next()?,
        status: row.code()?,
        deleted: row.next::<i32>()? == 1,
    })
}

fn incoming(row: &mut RowReader<'_>, connection: ConnectionId, ring: &KeyRing) -> Result<IncomingKeys> {
    let current = keys::open(ring, keys::INCOMING, connection, &row.next::<Vec<u8>>()?)?;
    let previous: Option<DirectionKey> = row
        .next::<Option<Vec<u8>>>()?
        .map(|sealed| keys::open(ring, keys::PREVIOUS, connection, &sealed))
        .transpose()?;
    let until = row.next::<Option<i64>>()?.map(micros::to_time).transpose()?;
    Ok(IncomingKeys::restore(current, previous.zip(until)))
}

pub(super) fn ack(position: i64, id: Option<Uuid>) -> Result<Ack> {
    let upto = self::position(position)?;
    Ack::from_parts(upto, id).map_err(|error| Error::corrupt(error.to_string()))
}

pub(super) fn position(stored: i64) -> Result<u64> {
    u64::try_from(stored).map_err(|_| Error::corrupt(format!("{stored} is no place in a sequence")))
}

pub(super) fn json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::corrupt("what a partner said of itself cannot be read again"))
}
