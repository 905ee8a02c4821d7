//! Invitations: what is kept of the one-time codes that pair two nodes. Never a secret, only its hash and the id of the
//! key it was derived from.

mod reissue;
mod revoke;

pub use reissue::ReissueOutcome;
pub use revoke::RevokeOutcome;

use domain::{ConnectionId, InvitationId, InvitationState};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Select, sea_query::Expr,
};
use time::OffsetDateTime;

use crate::{Act, Error, KeyId, Result, TenantStore, entity::invitation, micros, row::RowReader};

/// SHA-256 of an invitation's secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecretHash(pub [u8; 32]);

/// An invitation to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    pub id: InvitationId,
    pub secret_hash: SecretHash,
    /// The node key its secret was derived from.
    pub key_id: KeyId,
    pub expires_at: OffsetDateTime,
}

/// An invitation as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub secret_hash: SecretHash,
    pub key_id: KeyId,
    pub expires_at: OffsetDateTime,
    pub revoked_at: Option<OffsetDateTime>,
    pub used_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
}

impl Invitation {
    /// What has become of it by now.
    #[must_use]
    pub fn state(&self, now: OffsetDateTime) -> InvitationState {
        InvitationState::of(now, self.expires_at, self.revoked_at, self.used_at)
    }

    /// Reads the columns of an outer join: all there, or none.
    pub(crate) fn read(row: &mut RowReader<'_>) -> Result<Option<Self>> {
        let Some(id) = row.next()? else { return Ok(None) };
        Ok(Some(Self {
            id: InvitationId::new(id),
            secret_hash: secret_hash(row.next()?)?,
            key_id: row.parse()?,
            expires_at: micros::to_time(row.next()?)?,
            revoked_at: row.next::<Option<i64>>()?.map(micros::to_time).transpose()?,
            used_at: row.next::<Option<i64>>()?.map(micros::to_time).transpose()?,
            created_at: micros::to_time(row.next()?)?,
        }))
    }
}

fn secret_hash(bytes: &[u8]) -> Result<SecretHash> {
    bytes.try_into().map(SecretHash).map_err(|_| Error::corrupt("the hash of an invitation is not 32 bytes long"))
}

impl TenantStore {
    /// Adds an invitation behind those the connection has. The caller holds the connection, so nobody else counts.
    pub(crate) async fn insert_invitation(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        new: &NewInvitation,
        act: &Act,
    ) -> Result<()> {
        let last: Option<Option<i64>> = self
            .invitations_of(connection)
            .select_only()
            .column_as(invitation::Column::Number.max(), "last")
            .into_tuple()
            .one(db)
            .await?;
        let row = invitation::ActiveModel {
            id: Set(new.id.uuid()),
            tenant_id: Set(self.tenant.uuid()),
            connection_id: Set(connection.uuid()),
            number: Set(last.flatten().unwrap_or(0) + 1),
            secret_hash: Set(new.secret_hash.0.to_vec()),
            key_id: Set(new.key_id.to_string()),
            expires_at: Set(micros::from_time(new.expires_at)),
            revoked_at: Set(None),
            used_at: Set(None),
            created_at: Set(micros::from_time(act.at)),
        };
        invitation::Entity::insert(row).exec_without_returning(db).await?;
        Ok(())
    }

    fn invitations_of(&self, connection: ConnectionId) -> Select<invitation::Entity> {
        invitation::Entity::find()
            .filter(invitation::Column::TenantId.eq(self.tenant.uuid()))
            .filter(invitation::Column::ConnectionId.eq(connection.uuid()))
    }

    /// Revokes whatever invitation is neither revoked nor used, even one that has expired.
    async fn revoke_unused(&self, db: &impl ConnectionTrait, connection: ConnectionId, act: &Act) -> Result<()> {
        invitation::Entity::update_many()
            .col_expr(invitation::Column::RevokedAt, Expr::value(micros::from_time(act.at)))
            .filter(invitation::Column::TenantId.eq(self.tenant.uuid()))
            .filter(invitation::Column::ConnectionId.eq(connection.uuid()))
            .filter(invitation::Column::RevokedAt.is_null())
            .filter(invitation::Column::UsedAt.is_null())
            .exec(db)
            .await?;
        Ok(())
    }
}
