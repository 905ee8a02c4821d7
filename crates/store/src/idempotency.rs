//! Idempotency: a request that is repeated within a day acts once.

use std::{fmt, str::FromStr};

use domain::ConnectionId;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use time::{Duration, OffsetDateTime};

use crate::{Act, Error, Result, Store, TenantStore, entity::idempotency, micros};

/// How long a request is remembered.
const MEMORY: Duration = Duration::hours(24);

/// The `Idempotency-Key` a caller chose: 1 to 255 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(String);

/// Why a key was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("An idempotency key has 1 to 255 visible ASCII characters.")]
pub struct IdempotencyKeyError;

impl IdempotencyKey {
    /// The key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for IdempotencyKey {
    type Err = IdempotencyKeyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
        if visible && (1..=255).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(IdempotencyKeyError) }
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// SHA-256 of what was asked for. Tells a repeated request from another one under the same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestDigest(pub [u8; 32]);

/// What makes two requests one. Keys of different people never meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestIdentity {
    pub key: IdempotencyKey,
    pub digest: RequestDigest,
}

/// What is known about a request.
pub(crate) enum Memory {
    /// It is new, and remembered from now on.
    New,
    /// It is a repetition of the one that made this connection.
    Repeated(ConnectionId),
    /// Another request had this key.
    Other,
}

impl Store {
    /// Forgets requests that are older than a day, and says how many. To be called from time to time.
    pub async fn prune_idempotency(&self, now: OffsetDateTime) -> Result<u64> {
        let database = self.database();
        database
            .bounded(async {
                let transaction = database.begin().await?;
                let old = idempotency::Entity::delete_many().filter(is_forgotten(now));
                let pruned = old.exec(&transaction).await?.rows_affected;
                transaction.commit().await?;
                Ok(pruned)
            })
            .await
    }
}

impl TenantStore {
    /// Remembers that a request makes a connection, unless its key is known. When two repetitions arrive at once,
    /// PostgreSQL lets the second wait here until the first is through; on SQLite there is no second.
    pub(crate) async fn remember(
        &self,
        db: &impl ConnectionTrait,
        request: &RequestIdentity,
        connection: ConnectionId,
        act: &Act,
    ) -> Result<Memory> {
        self.forget_if_old(db, request, act).await?;
        let row = idempotency::ActiveModel {
            tenant_id: Set(self.tenant.uuid()),
            user_id: Set(act.actor.id()),
            key: Set(request.key.to_string()),
            request_digest: Set(request.digest.0.to_vec()),
            connection_id: Set(connection.uuid()),
            created_at: Set(micros::from_time(act.at)),
        };
        let inserted = idempotency::Entity::insert(row).on_conflict(unless_known()).exec_without_returning(db).await?;
        if inserted == 1 {
            return Ok(Memory::New);
        }
        match self.recall(db, request, act).await? {
            Memory::New => Err(Error::corrupt("an idempotency record vanished under its own transaction")),
            known => Ok(known),
        }
    }

    /// What is remembered of a request.
    pub(crate) async fn recall(
        &self,
        db: &impl ConnectionTrait,
        request: &RequestIdentity,
        act: &Act,
    ) -> Result<Memory> {
        let known = idempotency::Entity::find_by_id(self.request_key(request, act)).one(db).await?;
        Ok(match known {
            None => Memory::New,
            Some(known) if known.request_digest != request.digest.0 => Memory::Other,
            Some(known) => Memory::Repeated(ConnectionId::new(known.connection_id)),
        })
    }

    /// So that a key is forgotten after a day, and not when somebody happens to prune.
    async fn forget_if_old(&self, db: &impl ConnectionTrait, request: &RequestIdentity, act: &Act) -> Result<()> {
        let key = self.request_key(request, act);
        idempotency::Entity::delete_by_id(key).filter(is_forgotten(act.at)).exec(db).await?;
        Ok(())
    }

    fn request_key(&self, request: &RequestIdentity, act: &Act) -> (uuid::Uuid, uuid::Uuid, String) {
        (self.tenant.uuid(), act.actor.id(), request.key.to_string())
    }
}

fn is_forgotten(now: OffsetDateTime) -> sea_orm::sea_query::Expr {
    idempotency::Column::CreatedAt.lte(micros::from_time(now.saturating_sub(MEMORY)))
}

fn unless_known() -> OnConflict {
    let key = [idempotency::Column::TenantId, idempotency::Column::UserId, idempotency::Column::Key];
    OnConflict::columns(key).do_nothing().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_and_visible() {
        assert_eq!("9f-A.b".parse::<IdempotencyKey>().unwrap().as_str(), "9f-A.b");
        for text in ["", "a b", "a\n", "ä", &"x".repeat(256)] {
            assert_eq!(text.parse::<IdempotencyKey>(), Err(IdempotencyKeyError));
        }
    }
}
