//! Lists connections, newest first.

use domain::ConnectionId;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use super::{Connection, select};
use crate::{PageRequest, Result, TenantStore, page};

/// A part of the list, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionPage {
    pub connections: Vec<Connection>,
    /// Where the next page starts; absent on the last one.
    pub next: Option<ConnectionId>,
}

impl TenantStore {
    /// Lists the tenant's connections, newest first, each with its newest invitation.
    pub async fn connections(&self, request: PageRequest<ConnectionId>) -> Result<ConnectionPage> {
        // Ids are UUIDv7, none of which is the greatest UUID.
        let older_than = request.after.map_or(Uuid::max(), ConnectionId::uuid);
        let wanted = request.size.rows() + 1;
        let reader = self.database.reader();
        let values = [self.tenant.uuid().into(), older_than.into(), wanted.cast_signed().into()];
        let backend = reader.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, select::page(backend), values);
        let rows = self.database.bounded(async { Ok(reader.query_all_raw(statement).await?) }).await?;
        let connections = rows.iter().map(select::read).collect::<Result<_>>()?;
        let (connections, next) = page::cut(connections, request.size, |connection: &Connection| connection.id);
        Ok(ConnectionPage { connections, next })
    }
}
