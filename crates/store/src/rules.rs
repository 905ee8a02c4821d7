//! Sync rules: the text that decides what leaves and what enters, one of each for every connection.

use domain::ConnectionId;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use time::OffsetDateTime;

use crate::{Act, Error, Result, TenantStore, codes::Code, entity::sync_rule, micros};

/// Which of the two rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Outgoing,
    Incoming,
}

/// The texts a connection starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRules {
    pub outgoing: String,
    pub incoming: String,
}

/// The rules of a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    pub outgoing: SyncRule,
    pub incoming: SyncRule,
}

/// One rule as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncRule {
    pub text: String,
    /// Counts the changes, from 1.
    pub version: i64,
    pub updated_at: OffsetDateTime,
    /// Who wrote this version.
    pub updated_by: String,
}

impl TenantStore {
    /// The rules of a connection; `None` where the tenant has no such connection.
    pub async fn rules(&self, connection: ConnectionId) -> Result<Option<Rules>> {
        let query = sync_rule::Entity::find()
            .filter(sync_rule::Column::TenantId.eq(self.tenant.uuid()))
            .filter(sync_rule::Column::ConnectionId.eq(connection.uuid()));
        let rows = self.database.bounded(async { Ok(query.all(self.database.reader()).await?) }).await?;
        if rows.is_empty() { Ok(None) } else { both(rows).map(Some) }
    }

    pub(crate) async fn insert_rules(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        rules: &NewRules,
        act: &Act,
    ) -> Result<()> {
        let row = |side: Side, text: &str| sync_rule::ActiveModel {
            tenant_id: Set(self.tenant.uuid()),
            connection_id: Set(connection.uuid()),
            side: Set(side.code().to_owned()),
            text: Set(text.to_owned()),
            version: Set(1),
            updated_at: Set(micros::from_time(act.at)),
            updated_by: Set(act.actor.name().to_owned()),
        };
        let rows = [row(Side::Outgoing, &rules.outgoing), row(Side::Incoming, &rules.incoming)];
        sync_rule::Entity::insert_many(rows).exec_without_returning(db).await?;
        Ok(())
    }
}

fn both(rows: Vec<sync_rule::Model>) -> Result<Rules> {
    let (mut outgoing, mut incoming) = (None, None);
    for row in rows {
        let slot = match Side::from_code(&row.side)? {
            Side::Outgoing => &mut outgoing,
            Side::Incoming => &mut incoming,
        };
        *slot = Some(SyncRule {
            text: row.text,
            version: row.version,
            updated_at: micros::to_time(row.updated_at)?,
            updated_by: row.updated_by,
        });
    }
    match (outgoing, incoming) {
        (Some(outgoing), Some(incoming)) => Ok(Rules { outgoing, incoming }),
        _ => Err(Error::corrupt("a connection has only one of its two rules")),
    }
}
