//! The queue's statements. Both engines read them as they stand: numbered parameters, upserts and `RETURNING` are common
//! ground, and a query builder would hide what matters here, which is what each statement locks.

use domain::TenantId;
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

use super::lane::Lane;

/// Reserves positions at the end of a lane and makes it due, unless it waits for a later try or for a person. Locks the lane,
/// so that positions are committed in their order.
pub(super) const RESERVE: &str = "\
INSERT INTO queue_lanes (tenant_id, connection_id, name, queue, next_position, done_position, ready_at, attempts, leased_until) \
VALUES ($1, $2, $3, $4, 1 + $5, 0, $6, 0, 0) \
ON CONFLICT (tenant_id, connection_id, name) DO UPDATE SET \
next_position = queue_lanes.next_position + $5, \
queue = excluded.queue, \
ready_at = CASE WHEN queue_lanes.dead_at IS NULL THEN COALESCE(queue_lanes.ready_at, excluded.ready_at) END \
RETURNING next_position";

pub(super) const READ_ITEMS: &str = "\
SELECT position, id, kind, body, enqueued_at FROM queue_items \
WHERE tenant_id = $1 AND connection_id = $2 AND lane = $3 AND position > $4 \
ORDER BY position LIMIT $5";

pub(crate) const REMOVE_ITEMS: &str = "\
DELETE FROM queue_items WHERE tenant_id = $1 AND connection_id = $2 AND lane = $3 AND position <= $4";

/// Moves a lane past what was delivered. Never backwards, and never past what was put in.
pub(crate) const ADVANCE: &str = "\
UPDATE queue_lanes SET \
done_position = $4, attempts = 0, failing_since = NULL, last_error = NULL, dead_at = NULL, lease = NULL, leased_until = 0, \
ready_at = CASE WHEN next_position - 1 > $4 THEN $5 END \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3 AND done_position <= $4 AND next_position > $4";

/// The same, for the holder of a lease only.
pub(super) const ADVANCE_LEASED: &str = "\
UPDATE queue_lanes SET \
done_position = $4, attempts = 0, failing_since = NULL, last_error = NULL, lease = NULL, leased_until = 0, \
ready_at = CASE WHEN next_position - 1 > $4 THEN $5 END \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3 AND done_position <= $4 AND next_position > $4 AND lease = $6";

/// Gives a lane back to be tried later.
pub(super) const POSTPONE: &str = "\
UPDATE queue_lanes SET \
ready_at = $4, attempts = attempts + 1, failing_since = COALESCE(failing_since, $5), last_error = $6, lease = NULL, leased_until = 0 \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3 AND lease = $7";

/// Takes a lane out of service until a person decides.
pub(super) const BURY: &str = "\
UPDATE queue_lanes SET \
ready_at = NULL, dead_at = $4, attempts = attempts + 1, last_error = $5, lease = NULL, leased_until = 0 \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3 AND lease = $6";

/// Leaves nothing of an item but its place and its id. The receiver may have handled it, and would notice another id.
pub(super) const EMPTY_ITEM: &str = "\
UPDATE queue_items SET kind = 'ping', body = $5 \
WHERE tenant_id = $1 AND connection_id = $2 AND lane = $3 AND position = $4";

/// Puts a dead lane back into service.
pub(super) const REVIVE: &str = "\
UPDATE queue_lanes SET \
done_position = $4, ready_at = CASE WHEN next_position - 1 > $4 THEN $5 END, \
attempts = 0, failing_since = NULL, last_error = NULL, dead_at = NULL \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3 AND dead_at IS NOT NULL";

pub(super) const LENGTH: &str = "\
SELECT next_position, done_position, CASE WHEN dead_at IS NULL THEN 0 ELSE 1 END FROM queue_lanes \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3";

pub(super) const DEAD: &str = "\
SELECT connection_id, name, next_position, done_position, attempts, dead_at, last_error FROM queue_lanes \
WHERE tenant_id = $1 AND dead_at IS NOT NULL ORDER BY dead_at LIMIT 100";

/// Leases lanes that are due and that nobody works on. On PostgreSQL, workers pass over each other's rows.
pub(super) fn claim(backend: DbBackend) -> String {
    let skip = if backend == DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" };
    format!(
        "UPDATE queue_lanes SET lease = $1, leased_until = $2 \
         WHERE (tenant_id, connection_id, name) IN (\
         SELECT tenant_id, connection_id, name FROM queue_lanes \
         WHERE queue = $3 AND ready_at <= $4 AND leased_until <= $4 ORDER BY ready_at LIMIT $5 {skip}) \
         RETURNING tenant_id, connection_id, name, done_position, attempts, failing_since"
    )
}

/// Moves the end of a lease.
pub(super) const RENEW: &str = "\
UPDATE queue_lanes SET leased_until = $4 WHERE tenant_id = $1 AND connection_id = $2 AND name = $3 AND lease = $5";

pub(crate) const RELEASE_ALL: &str = "UPDATE queue_lanes SET lease = NULL, leased_until = 0 WHERE leased_until > 0";

/// Whatever waits longest to become due, so that a worker knows how long to sleep.
pub(super) const NEXT_READY: &str = "\
SELECT MIN(CASE WHEN leased_until > ready_at THEN leased_until ELSE ready_at END) FROM queue_lanes \
WHERE queue = $1 AND ready_at IS NOT NULL";

/// The values that name a lane, for `$1` to `$3`.
pub(crate) fn key(tenant: TenantId, lane: &Lane) -> [Value; 3] {
    [tenant.uuid().into(), lane.connection.uuid().into(), lane.name.clone().into()]
}

pub(crate) fn statement(db: &impl ConnectionTrait, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
