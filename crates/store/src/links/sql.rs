//! The statements of links, as both engines read them.

use domain::{ConnectionId, TenantId};
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

/// The columns of [`super::read::link`], in its order.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT l.tenant_id, l.connection_id, l.pairing_id, l.role, l.dialling, l.fingerprint, l.profile, l.agreement, \
             l.partner_node_url, l.outgoing_key, l.incoming_key, l.previous_key, l.previous_until, l.clock_offset, \
             l.inbox_position, l.inbox_id, l.told_position, l.acked_position, l.acked_id, l.linked_at, l.last_contact_at, \
             l.trouble, c.status, CASE WHEN c.deleted_at IS NULL THEN 0 ELSE 1 END \
             FROM links l JOIN connections c ON c.tenant_id = l.tenant_id AND c.id = l.connection_id ",
            $rest
        )
    };
}

pub(super) const BY_KEY: &str =
    select!("JOIN link_keys k ON k.tenant_id = l.tenant_id AND k.connection_id = l.connection_id WHERE k.key_id = $1");

pub(super) const BY_CONNECTION: &str = select!("WHERE l.tenant_id = $1 AND l.connection_id = $2");

pub(super) const BY_PAIRING: &str = "SELECT connection_id FROM links WHERE tenant_id = $1 AND pairing_id = $2";

pub(super) const INSERT: &str = "\
INSERT INTO links (tenant_id, connection_id, pairing_id, role, dialling, fingerprint, profile, agreement, partner_node_url, \
outgoing_key, incoming_key, clock_offset, inbox_position, told_position, acked_position, linked_at, last_contact_at, polled_until) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0, 0, $12, $12, 0)";

pub(super) const INSERT_KEY: &str =
    "INSERT INTO link_keys (key_id, tenant_id, connection_id) VALUES ($1, $2, $3) ON CONFLICT (key_id) DO NOTHING";

pub(super) const FORGET_KEYS: &str =
    "DELETE FROM link_keys WHERE tenant_id = $1 AND connection_id = $2 AND key_id NOT IN ($3, $4, $5)";

pub(super) const ROTATE_INCOMING: &str = "\
UPDATE links SET incoming_key = $3, previous_key = $4, previous_until = $5 WHERE tenant_id = $1 AND connection_id = $2";

pub(super) const ROTATE_OUTGOING: &str =
    "UPDATE links SET outgoing_key = $3 WHERE tenant_id = $1 AND connection_id = $2";

/// Uses an invitation up: whoever changes the row has won.
pub(super) const USE_INVITATION: &str = "\
UPDATE invitations SET used_at = $2, request_hash = $3, answer = $4 \
WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2";

pub(super) const INVITED: &str = "\
SELECT i.tenant_id, i.connection_id, i.secret_hash, i.key_id, i.expires_at, i.revoked_at, i.used_at, i.request_hash, i.answer, \
t.kind, t.name, COALESCE(s.tracker_url, t.url), c.name, c.local_short_name, c.remote_short_name, c.mode, c.reach, c.destination_url \
FROM invitations i \
JOIN connections c ON c.tenant_id = i.tenant_id AND c.id = i.connection_id \
JOIN tenants t ON t.id = i.tenant_id \
LEFT JOIN tenant_settings s ON s.tenant_id = i.tenant_id \
WHERE i.id = $1 AND c.deleted_at IS NULL";

pub(super) const SET_LINKED: &str = "\
UPDATE connections SET status = $3, partner_name = $4, partner_kind = $5, partner_url = $6 WHERE tenant_id = $1 AND id = $2";

pub(super) const SET_PARTNER: &str =
    "UPDATE connections SET partner_name = $3, partner_kind = $4, partner_url = $5 WHERE tenant_id = $1 AND id = $2";

pub(super) const SET_PROFILE: &str = "\
UPDATE links SET profile = $3, partner_node_url = COALESCE($4, partner_node_url) WHERE tenant_id = $1 AND connection_id = $2";

/// Takes an inbox forward from where it was read: somebody else may have taken the same messages in meanwhile.
pub(super) const ADVANCE_INBOX: &str = "\
UPDATE links SET inbox_position = $3, inbox_id = $4 WHERE tenant_id = $1 AND connection_id = $2 AND inbox_position = $5";

pub(super) const SET_ACKED: &str =
    "UPDATE links SET acked_position = $3, acked_id = $4 WHERE tenant_id = $1 AND connection_id = $2";

pub(super) const SET_TOLD: &str = "\
UPDATE links SET told_position = $3 WHERE tenant_id = $1 AND connection_id = $2 AND told_position < $3";

pub(super) const SET_CONTACT: &str = "\
UPDATE links SET last_contact_at = $3, clock_offset = $4, trouble = NULL WHERE tenant_id = $1 AND connection_id = $2";

/// Brings the next try forward: the partner is there again.
pub(super) const HURRY: &str = "\
UPDATE queue_lanes SET ready_at = $3 WHERE tenant_id = $1 AND connection_id = $2 \
AND queue = 'dialled' AND ready_at > $3 AND dead_at IS NULL AND leased_until <= $3";

pub(super) const SET_TROUBLE: &str = "\
UPDATE links SET trouble = $3 WHERE tenant_id = $1 AND connection_id = $2 AND (trouble IS NULL OR trouble <> $3)";

pub(super) const OUTBOX: &str =
    "SELECT next_position FROM queue_lanes WHERE tenant_id = $1 AND connection_id = $2 AND name = $3";

pub(super) const ITEM_ID: &str = "\
SELECT id FROM queue_items WHERE tenant_id = $1 AND connection_id = $2 AND lane = $3 AND position = $4";

/// Links to ask for messages: those only this side can dial, as long as there is something to hear or to acknowledge; and
/// those that both dial, in case the partner cannot reach us.
macro_rules! asked {
    () => {
        "l.dialling IN ('only_here', 'both') AND EXISTS (\
         SELECT 1 FROM connections c WHERE c.tenant_id = l.tenant_id AND c.id = l.connection_id \
         AND c.deleted_at IS NULL AND (c.status <> 'deleted_by_partner' OR l.told_position < l.inbox_position))"
    };
}

/// Takes links that nobody has, and renews what this poller has where less than half of its lease is left ($4).
pub(super) fn claim_polls(backend: DbBackend) -> String {
    let skip = if backend == DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" };
    format!(
        "UPDATE links SET poller = $1, polled_until = $2 WHERE (tenant_id, connection_id) IN (\
         SELECT l.tenant_id, l.connection_id FROM links l \
         WHERE (l.polled_until <= $3 OR (l.poller = $1 AND l.polled_until <= $4)) AND {} {skip})",
        asked!()
    )
}

pub(super) const CLAIMED_POLLS: &str = concat!(
    "SELECT l.tenant_id, l.connection_id, l.dialling FROM links l WHERE l.poller = $1 AND l.polled_until > $2 AND ",
    asked!()
);

pub(super) const RELEASE_POLLS: &str = "UPDATE links SET polled_until = 0 WHERE poller = $1";

pub(super) const RELEASE_ALL_POLLS: &str = "UPDATE links SET polled_until = 0 WHERE polled_until > 0";

pub(super) const ADMIT_NONCE: &str =
    "INSERT INTO nonces (key_id, id, until) VALUES ($1, $2, $3) ON CONFLICT (key_id, id) DO NOTHING";

pub(super) const PRUNE_NONCES: &str = "DELETE FROM nonces WHERE until < $1";

pub(super) const KEEP_ACCEPTANCE: &str = "\
INSERT INTO acceptances (id, tenant_id, invitation_id, pending, created_at) VALUES ($1, $2, $3, $4, $5) \
ON CONFLICT (tenant_id, invitation_id) DO NOTHING";

pub(super) const READ_ACCEPTANCE: &str =
    "SELECT id, pending FROM acceptances WHERE tenant_id = $1 AND invitation_id = $2";

pub(super) const DROP_ACCEPTANCE: &str = "DELETE FROM acceptances WHERE tenant_id = $1 AND invitation_id = $2";

pub(super) const PRUNE_ACCEPTANCES: &str = "DELETE FROM acceptances WHERE created_at < $1";

pub(super) const HIDE_CONNECTION: &str =
    "UPDATE connections SET deleted_at = $3, name_key = $4 WHERE tenant_id = $1 AND id = $2";

pub(super) const DROP_RULES: &str = "DELETE FROM sync_rules WHERE tenant_id = $1 AND connection_id = $2";

pub(super) const DROP_INVITATIONS: &str = "DELETE FROM invitations WHERE tenant_id = $1 AND connection_id = $2";

/// Deleted sides whose partner has everything, or that were deleted too long ago.
pub(super) const BURY: &str = "\
DELETE FROM connections WHERE deleted_at IS NOT NULL AND (deleted_at < $1 OR NOT EXISTS (\
SELECT 1 FROM queue_lanes q WHERE q.tenant_id = connections.tenant_id AND q.connection_id = connections.id \
AND q.name = $2 AND q.next_position - 1 > q.done_position))";

pub(super) const LINKED: &str = "\
SELECT l.connection_id, l.dialling FROM links l JOIN connections c ON c.tenant_id = l.tenant_id AND c.id = l.connection_id \
WHERE l.tenant_id = $1 AND c.deleted_at IS NULL AND c.status <> 'deleted_by_partner'";

pub(super) const LANE_STATE: &str = "\
SELECT next_position, done_position, attempts, dead_at, last_error FROM queue_lanes \
WHERE tenant_id = $1 AND connection_id = $2 AND name = $3";

/// The values for `$1` and `$2` of most statements.
pub(super) fn key(tenant: TenantId, connection: ConnectionId) -> [Value; 2] {
    [tenant.uuid().into(), connection.uuid().into()]
}

pub(super) fn statement(db: &impl ConnectionTrait, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
