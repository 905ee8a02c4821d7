//! Blobs: what is too large for a message, in pieces that fit into memory. A blob belongs to a connection; it is written once,
//! in order, and readable by the partner when its hash is known.

use domain::ConnectionId;
use sea_orm::{ConnectionTrait, Statement, Value};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Error, Result, TenantStore, micros, row::RowReader};

/// How large a piece is, in bytes; only the last one is smaller.
pub const PIECE_BYTES: usize = 256 * 1024;
/// The largest blob: what Azure DevOps Server takes as an attachment at most.
pub const MAX_BLOB_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// How much one connection may hold.
pub const MAX_CONNECTION_BYTES: u64 = 8 * 1024 * 1024 * 1024;

const BEGIN: &str = "INSERT INTO blobs (id, tenant_id, connection_id, size, created_at) VALUES ($1, $2, $3, 0, $4)";
const HELD: &str =
    "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM blobs WHERE tenant_id = $1 AND connection_id = $2";
const GROW: &str = "UPDATE blobs SET size = size + $4 \
WHERE tenant_id = $1 AND connection_id = $2 AND id = $3 AND sha256 IS NULL AND size = $5";
const PUT: &str = "INSERT INTO blob_pieces (blob_id, number, bytes) VALUES ($1, $2, $3)";
const FINISH: &str = "UPDATE blobs SET sha256 = $4 \
WHERE tenant_id = $1 AND connection_id = $2 AND id = $3 AND sha256 IS NULL";
const FIND: &str = "SELECT size, sha256 FROM blobs \
WHERE tenant_id = $1 AND connection_id = $2 AND id = $3 AND sha256 IS NOT NULL";
const GET: &str = "SELECT p.bytes FROM blob_pieces p JOIN blobs b ON b.id = p.blob_id \
WHERE b.tenant_id = $1 AND b.connection_id = $2 AND b.id = $3 AND p.number = $4";
const DROP: &str = "DELETE FROM blobs WHERE tenant_id = $1 AND connection_id = $2 AND id = $3";

/// A blob that is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blob {
    pub size: u64,
    pub sha256: [u8; 32],
}

/// What became of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    Kept,
    /// The blob or its connection would become too large.
    TooLarge,
    /// There is no such blob, it is complete, or this is not the piece that comes next.
    OutOfPlace,
}

impl TenantStore {
    /// Begins a blob.
    pub async fn begin_blob(&self, connection: ConnectionId, id: Uuid, now: OffsetDateTime) -> Result<()> {
        let values = [self.tenant.uuid().into(), connection.uuid().into(), micros::from_time(now).into()];
        self.write_blob(BEGIN, std::iter::once(id.into()).chain(values)).await.map(|_| ())
    }

    /// Adds the next piece behind `offset` bytes: a whole one, unless it is the last.
    pub async fn put_piece(&self, connection: ConnectionId, id: Uuid, offset: u64, bytes: &[u8]) -> Result<Piece> {
        let piece = PIECE_BYTES as u64;
        if !offset.is_multiple_of(piece) || bytes.is_empty() || bytes.len() > PIECE_BYTES {
            return Ok(Piece::OutOfPlace);
        }
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let [tenant, of] = [self.tenant.uuid().into(), connection.uuid().into()];
                let held = statement(&transaction, HELD, [tenant, of]);
                let held = transaction.query_one_raw(held).await?;
                let held: i64 = held.map(|row| RowReader::new(&row)?.next()).transpose()?.unwrap_or(0);
                let grown = bytes.len() as u64;
                if offset + grown > MAX_BLOB_BYTES || held.unsigned_abs() + grown > MAX_CONNECTION_BYTES {
                    return Ok(Piece::TooLarge);
                }
                let grow = self.of(connection, id).into_iter().chain([stored(grown).into(), stored(offset).into()]);
                if transaction.execute_raw(statement(&transaction, GROW, grow)).await?.rows_affected() == 0 {
                    return Ok(Piece::OutOfPlace);
                }
                let put = [id.into(), stored(offset / piece).into(), bytes.to_vec().into()];
                transaction.execute_raw(statement(&transaction, PUT, put)).await?;
                transaction.commit().await?;
                Ok(Piece::Kept)
            })
            .await
    }

    /// Completes a blob: from now on it can be read. `false` where there is none that is being written.
    pub async fn finish_blob(&self, connection: ConnectionId, id: Uuid, sha256: [u8; 32]) -> Result<bool> {
        let values = self.of(connection, id).into_iter().chain([sha256.to_vec().into()]);
        Ok(self.write_blob(FINISH, values).await? == 1)
    }

    /// A complete blob of the connection.
    pub async fn blob(&self, connection: ConnectionId, id: Uuid) -> Result<Option<Blob>> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let row = db.query_one_raw(statement(db, FIND, self.of(connection, id))).await?;
                row.map(|row| {
                    let mut row = RowReader::new(&row)?;
                    let size = row.next::<i64>()?.unsigned_abs();
                    let sha256 = row.next::<Vec<u8>>()?.try_into();
                    Ok(Blob { size, sha256: sha256.map_err(|_| Error::corrupt("a hash is not 32 bytes long"))? })
                })
                .transpose()
            })
            .await
    }

    /// One piece of a blob, counted from 0.
    pub async fn blob_piece(&self, connection: ConnectionId, id: Uuid, number: u64) -> Result<Option<Vec<u8>>> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let values = self.of(connection, id).into_iter().chain([stored(number).into()]);
                let row = db.query_one_raw(statement(db, GET, values)).await?;
                row.map(|row| RowReader::new(&row)?.next()).transpose()
            })
            .await
    }

    /// Removes a blob, complete or not.
    pub async fn drop_blob(&self, connection: ConnectionId, id: Uuid) -> Result<bool> {
        Ok(self.write_blob(DROP, self.of(connection, id)).await? == 1)
    }

    fn of(&self, connection: ConnectionId, id: Uuid) -> [Value; 3] {
        [self.tenant.uuid().into(), connection.uuid().into(), id.into()]
    }

    async fn write_blob(&self, sql: &str, values: impl IntoIterator<Item = Value> + Send) -> Result<u64> {
        let values: Vec<Value> = values.into_iter().collect();
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let done = transaction.execute_raw(statement(&transaction, sql, values)).await?.rows_affected();
                transaction.commit().await?;
                Ok(done)
            })
            .await
    }
}

/// Sizes stay below [`MAX_CONNECTION_BYTES`].
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn statement(db: &impl ConnectionTrait, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
