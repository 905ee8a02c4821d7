//! Lists connections, newest first.

use domain::ConnectionId;
use sea_orm::{ColumnTrait, ConnectionTrait, sea_query::Order};

use super::{Connection, select};
use crate::{PageRequest, Result, TenantStore, entity::connection, page};

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
        let mut query = self.select_connections();
        if let Some(after) = request.after {
            query.and_where(connection::Column::Id.lt(after.uuid()));
        }
        query.order_by((connection::Entity, connection::Column::Id), Order::Desc).limit(request.size.rows() + 1);
        let rows = self.database.bounded(async { Ok(self.database.reader().query_all(&query).await?) }).await?;
        let connections = rows.iter().map(select::read).collect::<Result<_>>()?;
        let (connections, next) = page::cut(connections, request.size, |connection: &Connection| connection.id);
        Ok(ConnectionPage { connections, next })
    }
}
