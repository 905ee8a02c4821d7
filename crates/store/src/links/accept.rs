//! The inviting side: an invitation is used up, once.

use domain::{ConnectionId, ConnectionMode, ConnectionStatus, InstanceUrl, InvitationId, Reach, TenantId, TrackerKind};
use peer::{
    NodeUrl,
    message::Notice,
    pairing::{AcceptanceRecord, Pairing},
};
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::json;
use time::OffsetDateTime;

use super::{Dialling, sql, write};
use crate::{
    Act, Error, Invitation, KeyRing, Result, SecretHash, Store, TenantStore,
    audit::{Action, Subject},
    codes::Code,
    fail, micros,
    row::RowReader,
    wake::Topic,
};

/// An invitation with everything that its acceptor is told.
#[derive(Clone, Debug)]
pub struct Invited {
    pub tenant: TenantId,
    pub connection: ConnectionId,
    pub invitation: Invitation,
    /// How it was accepted, if it was.
    pub record: Option<AcceptanceRecord>,
    pub kind: TrackerKind,
    /// What the inviting tenant is called.
    pub name: String,
    pub tracker_url: String,
    pub connection_name: String,
    pub local_short_name: String,
    pub remote_short_name: String,
    pub mode: ConnectionMode,
    pub reach: Reach,
    pub destination_url: Option<InstanceUrl>,
}

/// What two sides agreed on, to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewLink<'a> {
    pub pairing: &'a Pairing,
    pub dialling: Dialling,
    /// The kind of the partner's tracker, as this release knows it.
    pub partner_kind: TrackerKind,
    /// Where to dial, if there is somewhere.
    pub partner_node: Option<&'a NodeUrl>,
    /// What this side says first.
    pub hello: &'a Notice,
}

/// What became of an acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptOutcome {
    /// The connection is linked.
    Linked,
    /// The invitation is not open any more: somebody was faster.
    NotOpen,
}

impl Store {
    /// The invitation of this id, of whichever tenant.
    pub async fn invited(&self, id: InvitationId) -> Result<Option<Invited>> {
        let db = self.database().reader();
        let query = sql::statement(db, sql::INVITED, [id.uuid().into()]);
        let row = self.database().bounded(async { Ok(db.query_one_raw(query).await?) }).await?;
        row.map(|row| invited(id, &row)).transpose()
    }
}

impl TenantStore {
    /// Uses an invitation up and links its connection, in one transaction. Of two acceptors that come at once exactly one
    /// changes the invitation's row; the other changes nothing. It is the partner who acts.
    pub async fn accept_invitation(
        &self,
        invited: &Invited,
        record: &AcceptanceRecord,
        link: &NewLink<'_>,
        ring: &KeyRing,
        act: &Act,
    ) -> Result<AcceptOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                if self.lock_connection(&transaction, invited.connection).await?.is_none() {
                    return Ok(AcceptOutcome::NotOpen);
                }
                if !use_up(&transaction, invited.invitation.id, record, act.at).await? {
                    return Ok(AcceptOutcome::NotOpen);
                }
                self.insert_link(&transaction, invited.connection, link, ring, act.at).await?;
                self.set_linked(&transaction, invited.connection, link).await?;
                self.enqueue_notice(&transaction, invited.connection, link.dialling, link.hello, act).await?;
                self.audit_accepted(&transaction, act, invited.connection, &invited.connection_name, link).await?;
                fail::point("accept", "before");
                transaction.commit().await?;
                fail::point("accept", "after");
                self.wake_linked(invited.connection);
                Ok(AcceptOutcome::Linked)
            })
            .await
    }

    pub(super) async fn set_linked(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        link: &NewLink<'_>,
    ) -> Result<()> {
        let [tenant, id] = sql::key(self.tenant, connection);
        let [name, kind, url] = write::shown(&link.pairing.partner, link.partner_kind);
        let values = [tenant, id, ConnectionStatus::Active.code().into(), name, kind, url];
        db.execute_raw(sql::statement(db, sql::SET_LINKED, values)).await?;
        Ok(())
    }

    pub(super) fn wake_linked(&self, connection: ConnectionId) {
        self.database.wake_lane(connection);
        self.database.wake(Topic::Links);
        self.database.wake(Topic::Tenant(self.tenant));
    }

    pub(super) async fn audit_accepted(
        &self,
        db: &impl ConnectionTrait,
        act: &Act,
        connection: ConnectionId,
        name: &str,
        link: &NewLink<'_>,
    ) -> Result<()> {
        let details = json!({
            "partner": link.pairing.partner.name,
            "fingerprint": link.pairing.fingerprint,
            "dialling": link.dialling.code(),
        });
        let subject = Subject::connection(connection, name);
        self.append_audit(db, act, Action::ConnectionAccepted, &subject, &details).await
    }
}

async fn use_up(
    db: &impl ConnectionTrait,
    id: InvitationId,
    record: &AcceptanceRecord,
    now: OffsetDateTime,
) -> Result<bool> {
    let values = [
        id.uuid().into(),
        micros::from_time(now).into(),
        record.request_hash.to_vec().into(),
        record.answer.as_str().into(),
    ];
    Ok(db.execute_raw(sql::statement(db, sql::USE_INVITATION, values)).await?.rows_affected() == 1)
}

fn invited(id: InvitationId, row: &QueryResult) -> Result<Invited> {
    let mut row = RowReader::new(row)?;
    let (tenant, connection) = (TenantId::new(row.next()?), ConnectionId::new(row.next()?));
    let invitation = Invitation {
        id,
        secret_hash: SecretHash(bytes(row.next()?)?),
        key_id: row.parse()?,
        expires_at: micros::to_time(row.next()?)?,
        revoked_at: row.next::<Option<i64>>()?.map(micros::to_time).transpose()?,
        used_at: row.next::<Option<i64>>()?.map(micros::to_time).transpose()?,
        created_at: OffsetDateTime::UNIX_EPOCH,
    };
    let record = match (row.next::<Option<Vec<u8>>>()?, row.next::<Option<String>>()?) {
        (Some(hash), Some(answer)) => Some(AcceptanceRecord { request_hash: bytes(hash)?, answer }),
        _ => None,
    };
    Ok(Invited {
        tenant,
        connection,
        invitation,
        record,
        kind: row.code()?,
        name: row.next()?,
        tracker_url: row.next()?,
        connection_name: row.next()?,
        local_short_name: row.next()?,
        remote_short_name: row.next()?,
        mode: row.code()?,
        reach: row.code()?,
        destination_url: row.parse_optional()?,
    })
}

fn bytes(stored: Vec<u8>) -> Result<[u8; 32]> {
    stored.try_into().map_err(|_| Error::corrupt("a hash is not 32 bytes long"))
}
