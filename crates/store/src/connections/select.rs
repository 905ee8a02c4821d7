//! Reads connections together with the newest invitation of each, in one query.

use domain::{
    ConnectionId, ConnectionStatus, Lifecycle, ProjectId,
    lifecycle::{Link, Paused},
};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryResult, QuerySelect, Statement};

use super::{Connection, Partner, Project};
use crate::{Error, Invitation, Result, TenantStore, codes::Code, entity::connection, micros, row::RowReader};

/// Every connection of tenant `$1` with its newest invitation, which an index finds for each row. Written out, because
/// a literal `LIMIT 1` lets PostgreSQL plan for one row where a bound one does not, and because nothing is then left
/// to build for each call. The page is cut before the invitations are looked for, and PostgreSQL is asked for a lateral
/// join, which SQLite lacks: left to itself, its plan for any values first looks for the invitations of every connection.
/// Both engines read `$1`.
macro_rules! select {
    ($narrowed_down:literal, $newest:literal) => {
        concat!(
            "SELECT c.id, c.name, c.description, c.local_short_name, c.remote_short_name, c.mode, c.reach, c.status, \
             c.project_id, c.project_name, c.partner_name, c.partner_kind, c.partner_url, c.destination_url, \
             c.created_at, c.created_by, c.paused, c.fault, \
             i.id, i.secret_hash, i.key_id, i.expires_at, i.revoked_at, i.used_at, i.created_at \
             FROM (SELECT * FROM connections WHERE tenant_id = $1 AND deleted_at IS NULL ",
            $narrowed_down,
            ") AS c LEFT JOIN ",
            $newest,
            " ORDER BY c.id DESC"
        )
    };
    (postgres $narrowed_down:literal) => {
        select!(
            $narrowed_down,
            "LATERAL (SELECT * FROM invitations AS newest \
             WHERE newest.tenant_id = c.tenant_id AND newest.connection_id = c.id \
             ORDER BY newest.number DESC LIMIT 1) AS i ON TRUE"
        )
    };
    (sqlite $narrowed_down:literal) => {
        select!(
            $narrowed_down,
            "invitations AS i ON i.id = (SELECT newest.id FROM invitations AS newest \
             WHERE newest.tenant_id = c.tenant_id AND newest.connection_id = c.id \
             ORDER BY newest.number DESC LIMIT 1)"
        )
    };
}

/// The connection `$2`.
fn one(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => select!(postgres "AND id = $2"),
        _ => select!(sqlite "AND id = $2"),
    }
}

/// At most `$3` connections older than `$2`, newest first.
pub(super) fn page(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => select!(postgres "AND id < $2 ORDER BY id DESC LIMIT $3"),
        _ => select!(sqlite "AND id < $2 ORDER BY id DESC LIMIT $3"),
    }
}

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
        let values = [self.tenant.uuid().into(), id.uuid().into()];
        let backend = db.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, one(backend), values);
        db.query_one_raw(statement).await?.as_ref().map(read).transpose()
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
        Ok(self.lock_connection_even_deleted(db, id).await?.filter(|locked| !locked.deleted))
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

/// Reads a row of [`one`] or [`page`], column by column.
pub(super) fn read(row: &QueryResult) -> Result<Connection> {
    let mut row = RowReader::new(row)?;
    Ok(Connection {
        id: ConnectionId::new(row.next()?),
        name: row.parse()?,
        description: row.parse()?,
        local_short_name: row.parse()?,
        remote_short_name: row.parse()?,
        mode: row.code()?,
        reach: row.code()?,
        status: row.code()?,
        project: Project { id: ProjectId::new(row.next()?), name: row.parse()? },
        partner: read_partner(&mut row)?,
        destination_url: row.parse_optional()?,
        created_at: micros::to_time(row.next()?)?,
        created_by: row.next()?,
        paused: row.code()?,
        fault: row.next()?,
        invitation: Invitation::read(&mut row)?,
    })
}

fn read_partner(row: &mut RowReader<'_>) -> Result<Option<Partner>> {
    let columns: (Option<String>, Option<&str>, Option<String>) = (row.next()?, row.next()?, row.next()?);
    match columns {
        (Some(name), Some(kind), Some(url)) => Ok(Some(Partner { name, kind: Code::from_code(kind)?, url })),
        (None, None, None) => Ok(None),
        _ => Err(Error::corrupt("a connection knows its partner only in part")),
    }
}
