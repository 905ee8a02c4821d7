//! What waits in a lane.

use sea_orm::{ConnectionTrait, QueryResult};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    lane::{Lane, position, stored},
    sql,
};
use crate::{Result, TenantStore, micros, row::RowReader};

/// An item to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    pub id: Uuid,
    /// What the body is, for whoever takes it out.
    pub kind: String,
    pub body: Vec<u8>,
}

/// An item that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub position: u64,
    pub id: Uuid,
    pub kind: String,
    pub body: Vec<u8>,
    pub enqueued_at: OffsetDateTime,
}

/// How much to take at once. The first item is taken whatever its size, so that a large one cannot block its lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch {
    pub items: u32,
    pub bytes: usize,
}

impl TenantStore {
    /// The items behind `after`, in order.
    pub(super) async fn read_items(
        &self,
        db: &impl ConnectionTrait,
        lane: &Lane,
        after: u64,
        batch: Batch,
    ) -> Result<Vec<Item>> {
        let [tenant, connection, name] = sql::key(self.tenant, lane);
        let values = [tenant, connection, name, stored(after).into(), i64::from(batch.items).into()];
        let rows = db.query_all_raw(sql::statement(db, sql::READ_ITEMS, values)).await?;
        let mut items = Vec::with_capacity(rows.len());
        let mut bytes = 0;
        for row in &rows {
            let item = read(row)?;
            bytes += item.body.len();
            if bytes > batch.bytes && !items.is_empty() {
                break;
            }
            items.push(item);
        }
        Ok(items)
    }
}

fn read(row: &QueryResult) -> Result<Item> {
    let mut row = RowReader::new(row)?;
    Ok(Item {
        position: position(row.next()?)?,
        id: row.next()?,
        kind: row.next()?,
        body: row.next()?,
        enqueued_at: micros::to_time(row.next()?)?,
    })
}
