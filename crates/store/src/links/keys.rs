//! Keys of links: sealed at their row, found by their names, replaced by their successors.

use domain::ConnectionId;
use peer::keys::{DirectionKey, KeyId};
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::{Link, sql};
use crate::{Error, KeyRing, Result, TenantStore, keyring::Place, micros};

pub(super) const OUTGOING: &str = "outgoing_key";
pub(super) const INCOMING: &str = "incoming_key";
pub(super) const PREVIOUS: &str = "previous_key";

pub(super) fn seal(ring: &KeyRing, column: &str, connection: ConnectionId, key: &DirectionKey) -> Result<Vec<u8>> {
    Ok(ring.seal(place(column, connection), key.to_bytes().as_slice())?)
}

pub(super) fn open(ring: &KeyRing, column: &str, connection: ConnectionId, sealed: &[u8]) -> Result<DirectionKey> {
    let opened = ring.open(place(column, connection), sealed)?;
    let bytes: [u8; 32] =
        opened.as_slice().try_into().map_err(|_| Error::corrupt("a key of a link is not 32 bytes long"))?;
    Ok(DirectionKey::from_bytes(*Zeroizing::new(bytes)))
}

const fn place(column: &str, connection: ConnectionId) -> Place<'_> {
    Place { table: "links", column, row: connection.uuid() }
}

impl TenantStore {
    /// Remembers which key the partner signs with now, and whether that changed anything.
    pub async fn key_used(&self, link: &Link, key: KeyId, ring: &KeyRing, now: OffsetDateTime) -> Result<bool> {
        if link.incoming.current().id() == key || !link.incoming.clone().used(key, now) {
            return Ok(false);
        }
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                if self.lock_connection_even_deleted(&transaction, link.connection).await?.is_none() {
                    return Ok(false);
                }
                let Some(mut fresh) = self.find_link(&transaction, link.connection, ring).await? else {
                    return Ok(false);
                };
                if !fresh.incoming.used(key, now) {
                    return Ok(false);
                }
                self.store_incoming(&transaction, &fresh, ring).await?;
                transaction.commit().await?;
                Ok(true)
            })
            .await
    }

    /// Goes over to the next key for what this side signs. The partner follows by itself.
    pub async fn rotate_outgoing(&self, connection: ConnectionId, ring: &KeyRing) -> Result<bool> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                if self.lock_connection_even_deleted(&transaction, connection).await?.is_none() {
                    return Ok(false);
                }
                let Some(link) = self.find_link(&transaction, connection, ring).await? else { return Ok(false) };
                let next = seal(ring, OUTGOING, connection, &link.outgoing.successor())?;
                let [tenant, id] = sql::key(self.tenant, connection);
                let rotate = sql::statement(&transaction, sql::ROTATE_OUTGOING, [tenant, id, next.into()]);
                transaction.execute_raw(rotate).await?;
                transaction.commit().await?;
                Ok(true)
            })
            .await
    }

    async fn store_incoming(&self, db: &impl ConnectionTrait, link: &Link, ring: &KeyRing) -> Result<()> {
        let [tenant, id] = sql::key(self.tenant, link.connection);
        let current = link.incoming.current();
        let (previous, until) = match link.incoming.previous() {
            Some((key, until)) => (Some(seal(ring, PREVIOUS, link.connection, key)?), Some(micros::from_time(*until))),
            None => (None, None),
        };
        let sealed = seal(ring, INCOMING, link.connection, current)?;
        let values = [tenant.clone(), id.clone(), sealed.into(), previous.into(), until.into()];
        db.execute_raw(sql::statement(db, sql::ROTATE_INCOMING, values)).await?;
        self.name_keys(db, link.connection, current).await?;
        let next = current.successor().id().as_uuid();
        let old = link.incoming.previous().map_or(next, |(key, _)| key.id().as_uuid());
        let keep = [tenant, id, current.id().as_uuid().into(), next.into(), old.into()];
        db.execute_raw(sql::statement(db, sql::FORGET_KEYS, keep)).await?;
        Ok(())
    }

    /// Makes a link findable by the partner's key and by the one that follows.
    pub(super) async fn name_keys(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        current: &DirectionKey,
    ) -> Result<()> {
        for key in [current.id(), current.successor().id()] {
            let [tenant, id] = sql::key(self.tenant, connection);
            db.execute_raw(sql::statement(db, sql::INSERT_KEY, [key.as_uuid().into(), tenant, id])).await?;
        }
        Ok(())
    }
}
