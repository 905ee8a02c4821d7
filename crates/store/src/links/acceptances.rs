//! The accepting side: what has to survive until the inviter's answer was understood, and the connection that comes of it.

use domain::{ConnectionId, InvitationId};
use sea_orm::ConnectionTrait;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{NewLink, sql};
use crate::{
    Act, Connection, CreateOutcome, Error, KeyRing, NewConnection, RequestIdentity, Result, Store, TenantStore, fail,
    idempotency::Memory, keyring::Place, micros, row::RowReader,
};

/// Longer than any invitation lives: what is older cannot be answered any more.
const MEMORY: Duration = Duration::days(8);

/// A connection that follows from an invitation of the partner's.
#[derive(Clone, Copy, Debug)]
pub struct AcceptedConnection<'a> {
    pub connection: &'a NewConnection,
    pub link: NewLink<'a>,
    /// The invitation that was accepted, as its inviter calls it.
    pub invitation: InvitationId,
}

/// Whether a request was served before.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one of it exists per request; a box would only be in the way")]
pub enum Answered {
    /// Never.
    Never,
    /// It made this connection.
    Before(Connection),
    /// It made a connection that was deleted since.
    Deleted,
    /// Its key belongs to a request that asked for something else.
    KeyReused,
}

impl TenantStore {
    /// What is known of a request, before anything is done for it.
    pub async fn answered(&self, request: &RequestIdentity, act: &Act) -> Result<Answered> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                match self.recall(db, request, act).await? {
                    Memory::New => Ok(Answered::Never),
                    Memory::Other => Ok(Answered::KeyReused),
                    Memory::Repeated(id) => {
                        Ok(self.find_connection(db, id).await?.map_or(Answered::Deleted, Answered::Before))
                    }
                }
            })
            .await
    }

    /// Keeps a pending acceptance before it is sent, and answers the one to send: an earlier one of the same invitation
    /// stays, because its answer may be on its way.
    pub async fn keep_acceptance(
        &self,
        invitation: InvitationId,
        pending: &[u8],
        ring: &KeyRing,
        act: &Act,
    ) -> Result<Zeroizing<Vec<u8>>> {
        let id = act.audit_id.uuid();
        let sealed = ring.seal(place(id), pending)?;
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let values = [
                    id.into(),
                    self.tenant.uuid().into(),
                    invitation.uuid().into(),
                    sealed.into(),
                    micros::from_time(act.at).into(),
                ];
                transaction.execute_raw(sql::statement(&transaction, sql::KEEP_ACCEPTANCE, values)).await?;
                let kept = self.kept(&transaction, invitation, ring).await?;
                fail::point("keep_acceptance", "before");
                transaction.commit().await?;
                fail::point("keep_acceptance", "after");
                kept.ok_or_else(|| Error::corrupt("a pending acceptance vanished under its own transaction"))
            })
            .await
    }

    /// The request that was sent and whose answer was never understood, if there is one.
    pub async fn pending_acceptance(
        &self,
        invitation: InvitationId,
        ring: &KeyRing,
    ) -> Result<Option<Zeroizing<Vec<u8>>>> {
        self.database.bounded(self.kept(self.database.reader(), invitation, ring)).await
    }

    async fn kept(
        &self,
        db: &impl ConnectionTrait,
        invitation: InvitationId,
        ring: &KeyRing,
    ) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let key = [self.tenant.uuid().into(), invitation.uuid().into()];
        let Some(row) = db.query_one_raw(sql::statement(db, sql::READ_ACCEPTANCE, key)).await? else {
            return Ok(None);
        };
        let mut row = RowReader::new(&row)?;
        let id: Uuid = row.next()?;
        Ok(Some(ring.open(place(id), &row.next::<Vec<u8>>()?)?))
    }

    /// Forgets an acceptance that was refused for good.
    pub async fn drop_acceptance(&self, invitation: InvitationId) -> Result<()> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                self.forget_acceptance(&transaction, invitation).await?;
                Ok(transaction.commit().await?)
            })
            .await
    }

    async fn forget_acceptance(&self, db: &impl ConnectionTrait, invitation: InvitationId) -> Result<()> {
        let key = [self.tenant.uuid().into(), invitation.uuid().into()];
        db.execute_raw(sql::statement(db, sql::DROP_ACCEPTANCE, key)).await?;
        Ok(())
    }

    /// Creates the connection that the inviter's answer made, once: with its link and the first message, in one transaction
    /// that also ends the pending acceptance.
    pub async fn create_accepted(
        &self,
        new: &AcceptedConnection<'_>,
        request: &RequestIdentity,
        ring: &KeyRing,
        act: &Act,
    ) -> Result<CreateOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                if let Some(known) = self.of_pairing(&transaction, new).await? {
                    return Ok(CreateOutcome::Replayed(known));
                }
                let outcome = match self.remember(&transaction, request, new.connection.id, act).await? {
                    Memory::New => self.create_linked(&transaction, new, ring, act).await?,
                    Memory::Repeated(id) => {
                        let found = self.find_connection(&transaction, id).await?;
                        found.map_or(CreateOutcome::ReplayedDeleted, CreateOutcome::Replayed)
                    }
                    Memory::Other => CreateOutcome::KeyReusedWithOtherBody,
                };
                if matches!(outcome, CreateOutcome::Created(_)) {
                    fail::point("create_accepted", "before");
                    transaction.commit().await?;
                    fail::point("create_accepted", "after");
                    self.wake_linked(new.connection.id);
                }
                Ok(outcome)
            })
            .await
    }

    async fn create_linked(
        &self,
        db: &impl ConnectionTrait,
        new: &AcceptedConnection<'_>,
        ring: &KeyRing,
        act: &Act,
    ) -> Result<CreateOutcome> {
        let connection = new.connection;
        if !self.insert_connection(db, connection, act).await? {
            return Ok(CreateOutcome::NameTaken);
        }
        self.insert_rules(db, connection.id, &connection.rules, act).await?;
        self.insert_link(db, connection.id, &new.link, ring, act.at).await?;
        self.set_linked(db, connection.id, &new.link).await?;
        self.enqueue_notice(db, connection.id, new.link.dialling, new.link.hello, act).await?;
        self.forget_acceptance(db, new.invitation).await?;
        self.audit_accepted(db, act, connection.id, connection.name.as_str(), &new.link).await?;
        Ok(CreateOutcome::Created(self.reread_connection(db, connection.id).await?))
    }

    /// The connection of this very pairing, if another request has made it already.
    async fn of_pairing(&self, db: &impl ConnectionTrait, new: &AcceptedConnection<'_>) -> Result<Option<Connection>> {
        let key = [self.tenant.uuid().into(), new.link.pairing.id.as_uuid().into()];
        let Some(row) = db.query_one_raw(sql::statement(db, sql::BY_PAIRING, key)).await? else { return Ok(None) };
        self.find_connection(db, ConnectionId::new(RowReader::new(&row)?.next()?)).await
    }
}

impl Store {
    /// Forgets acceptances that nobody will go on with.
    pub async fn prune_acceptances(&self, now: OffsetDateTime) -> Result<u64> {
        let before = micros::from_time(now.saturating_sub(MEMORY));
        self.database()
            .bounded(async {
                let transaction = self.database().begin().await?;
                let prune = sql::statement(&transaction, sql::PRUNE_ACCEPTANCES, [before.into()]);
                let pruned = transaction.execute_raw(prune).await?.rows_affected();
                transaction.commit().await?;
                Ok(pruned)
            })
            .await
    }
}

const fn place(row: Uuid) -> Place<'static> {
    Place { table: "acceptances", column: "pending", row }
}
