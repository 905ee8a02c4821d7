//! Reads connections together with the newest invitation of each, in one query.

use domain::{
    ConnectionId, ConnectionStatus, Lifecycle, ProjectId,
    lifecycle::{Link, Paused},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, QueryResult, QuerySelect,
    sea_query::{Alias, Expr, ExprTrait, JoinType, Order, Query, SelectStatement},
};

use super::{Connection, Partner, Project};
use crate::{
    Error, Invitation, Result, TenantStore,
    codes::Code,
    entity::{connection, invitation},
    micros,
    row::{RowReader, parse},
};

impl TenantStore {
    /// One connection; `None` where the tenant has no such connection.
    pub async fn connection(&self, id: ConnectionId) -> Result<Option<Connection>> {
        self.database.bounded(self.find_connection(self.database.reader(), id)).await
    }

    pub(crate) async fn find_connection(
        &self,
        db: &impl ConnectionTrait,
        id: ConnectionId,
    ) -> Result<Option<Connection>> {
        let mut query = self.select_connections();
        query.and_where(connection::Column::Id.eq(id.uuid()));
        db.query_one(&query).await?.as_ref().map(read).transpose()
    }

    /// The same, for a connection that is there because this transaction holds it.
    pub(crate) async fn reread_connection(&self, db: &impl ConnectionTrait, id: ConnectionId) -> Result<Connection> {
        let found = self.find_connection(db, id).await?;
        found.ok_or_else(|| Error::corrupt("a connection vanished under its own transaction"))
    }

    /// Keeps others from changing a connection and its invitations until the transaction ends. `None` where the tenant
    /// has no such connection. SQLite needs no lock: a transaction that writes is alone.
    pub(crate) async fn lock_connection(
        &self,
        db: &impl ConnectionTrait,
        id: ConnectionId,
    ) -> Result<Option<LockedConnection>> {
        let row = connection::Entity::find()
            .filter(connection::Column::TenantId.eq(self.tenant.uuid()))
            .filter(connection::Column::Id.eq(id.uuid()))
            .filter(connection::Column::DeletedAt.is_null())
            .lock_exclusive()
            .one(db)
            .await?;
        row.as_ref().map(LockedConnection::read).transpose()
    }

    /// The same, also for a connection that was deleted and waits until its partner knows.
    pub(crate) async fn lock_connection_even_deleted(
        &self,
        db: &impl ConnectionTrait,
        id: ConnectionId,
    ) -> Result<Option<LockedConnection>> {
        let row = connection::Entity::find()
            .filter(connection::Column::TenantId.eq(self.tenant.uuid()))
            .filter(connection::Column::Id.eq(id.uuid()))
            .lock_exclusive()
            .one(db)
            .await?;
        row.as_ref().map(LockedConnection::read).transpose()
    }

    /// Every connection of the tenant; the caller narrows it down. The newest invitation is the one with the greatest
    /// number, which an index answers for each row.
    pub(super) fn select_connections(&self) -> SelectStatement {
        let newest = Alias::new("newest");
        let newest_id = Query::select()
            .column((newest.clone(), invitation::Column::Id))
            .from_as(invitation::Entity, newest.clone())
            .and_where(
                Expr::col((newest.clone(), invitation::Column::TenantId))
                    .equals((connection::Entity, connection::Column::TenantId)),
            )
            .and_where(
                Expr::col((newest.clone(), invitation::Column::ConnectionId))
                    .equals((connection::Entity, connection::Column::Id)),
            )
            .order_by((newest, invitation::Column::Number), Order::Desc)
            .limit(1)
            .take();
        Query::select()
            .columns(connection::Column::iter().map(|column| (connection::Entity, column)))
            .columns(invitation::Column::iter().map(|column| (invitation::Entity, column)))
            .from(connection::Entity)
            .join(
                JoinType::LeftJoin,
                invitation::Entity,
                Expr::col((invitation::Entity, invitation::Column::Id)).eq(newest_id),
            )
            .and_where(connection::Column::TenantId.eq(self.tenant.uuid()))
            .and_where(connection::Column::DeletedAt.is_null())
            .take()
    }
}

/// What a write needs to know of the connection it changes.
pub(crate) struct LockedConnection {
    pub(crate) status: ConnectionStatus,
    pub(crate) name: String,
    pub(crate) paused: Paused,
    pub(crate) fault: Option<String>,
    pub(crate) deleted: bool,
}

impl LockedConnection {
    fn read(row: &connection::Model) -> Result<Self> {
        Ok(Self {
            status: Code::from_code(&row.status)?,
            name: row.name.clone(),
            paused: Code::from_code(&row.paused)?,
            fault: row.fault.clone(),
            deleted: row.deleted_at.is_some(),
        })
    }

    pub(crate) fn lifecycle(&self) -> Lifecycle {
        match self.status {
            ConnectionStatus::Pending => Lifecycle::Pending,
            ConnectionStatus::DeletedByPartner => Lifecycle::DeletedByPartner,
            _ => Lifecycle::Linked(Link { paused: self.paused, faulty: self.fault.is_some() }),
        }
    }
}

/// Reads a row of [`TenantStore::select_connections`]: the entity's columns in their order, then the invitation's.
pub(super) fn read(row: &QueryResult) -> Result<Connection> {
    let mut row = RowReader::new(row);
    let id = ConnectionId::new(row.next()?);
    row.skip(1); // tenant_id
    let name = row.parse()?;
    row.skip(1); // name_key
    Ok(Connection {
        id,
        name,
        description: row.parse()?,
        local_short_name: row.parse()?,
        remote_short_name: row.parse()?,
        mode: row.code()?,
        reach: row.code()?,
        status: row.code()?,
        project: Project { id: ProjectId::new(row.next()?), name: row.parse()? },
        partner: read_partner(&mut row)?,
        destination_url: row.next::<Option<String>>()?.map(parse).transpose()?,
        created_at: micros::to_time(row.next()?)?,
        created_by: row.next()?,
        paused: row.code()?,
        fault: row.next()?,
        invitation: {
            row.skip(1); // deleted_at
            Invitation::read(&mut row)?
        },
    })
}

fn read_partner(row: &mut RowReader<'_>) -> Result<Option<Partner>> {
    let columns: (Option<String>, Option<String>, Option<String>) = (row.next()?, row.next()?, row.next()?);
    match columns {
        (Some(name), Some(kind), Some(url)) => Ok(Some(Partner { name, kind: Code::from_code(&kind)?, url })),
        (None, None, None) => Ok(None),
        _ => Err(Error::corrupt("a connection knows its partner only in part")),
    }
}
