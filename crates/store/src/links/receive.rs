//! Taking in what the partner says: what a message does and how far the inbox has come is one transaction.

use domain::{ConnectionId, TrackerKind, lifecycle::Event};
use peer::{
    message::{BodyError, Kind, Message, Notice},
    profile::Profile,
    sequence::{Ack, Inbox, InboxError, Intake},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, Value};
use time::OffsetDateTime;

use super::{Link, sql, write};
use crate::{
    KeyRing, Result, TenantStore,
    connections::LockedConnection,
    fail,
    queue::{Lane, NewItem, Queue},
    row::RowReader,
    wake::Topic,
};

/// How many messages may wait for the engine before the partner is asked to wait.
pub const MAX_ARRIVED: u64 = 10_000;

/// What became of messages that arrived.
#[derive(Debug)]
pub enum Received {
    /// Everything up to here is handled: acknowledge it.
    Handled(Ack),
    /// Too much waits already. Nothing was taken in; the partner has it.
    Full(Ack),
    /// The partner contradicts itself. Nothing was taken in, and the connection says so.
    Diverged(InboxError),
    /// A message has not the content that its kind promises. Nothing was taken in, and the connection says so.
    Unreadable(BodyError),
    /// There is no link any more.
    Gone,
}

/// Translates what a partner calls its tracker.
pub type KindOf = fn(&Profile) -> Option<TrackerKind>;

impl TenantStore {
    /// Handles messages of the partner, each exactly once and in their order, however often and in whatever order they come.
    pub async fn receive(
        &self,
        connection: ConnectionId,
        messages: Vec<Message>,
        ring: &KeyRing,
        kind_of: KindOf,
        now: OffsetDateTime,
    ) -> Result<Received> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let Some(locked) = self.lock_connection_even_deleted(&transaction, connection).await? else {
                    return Ok(Received::Gone);
                };
                let Some(link) = self.find_link(&transaction, connection, ring).await? else {
                    return Ok(Received::Gone);
                };
                let intake = match Inbox::restore(link.inbox).offer(messages) {
                    Ok(intake) if intake.deliver.is_empty() => return Ok(Received::Handled(link.inbox)),
                    Ok(intake) => intake,
                    Err(error) => {
                        let text = error.to_string();
                        return self.fault(transaction, connection, text, Received::Diverged(error)).await;
                    }
                };
                let ack = intake.inbox.ack();
                let mut work = Work::new(self, locked, &link, kind_of);
                match work.handle(&transaction, intake, now).await? {
                    Ok(()) => work.finish(transaction, ack).await,
                    Err(Trouble::Full) => Ok(Received::Full(link.inbox)),
                    Err(Trouble::Unreadable(error)) => {
                        // What was done up to here is undone.
                        transaction.rollback().await?;
                        let text = format!(
                            "Your partner's node sent a message that this node cannot read ({error}). One of the two has to \
                             be updated."
                        );
                        let transaction = self.database.begin().await?;
                        self.fault(transaction, connection, text, Received::Unreadable(error)).await
                    }
                }
            })
            .await
    }

    /// Puts a connection into the state `Error`, with a sentence that says why.
    async fn fault(
        &self,
        transaction: DatabaseTransaction,
        connection: ConnectionId,
        text: String,
        answer: Received,
    ) -> Result<Received> {
        self.set_fault(&transaction, connection, &text).await?;
        transaction.commit().await?;
        self.database.wake(Topic::Tenant(self.tenant));
        Ok(answer)
    }
}

fn advance(link: &Link, ack: Ack) -> [Value; 3] {
    let stored = |position: u64| i64::try_from(position).unwrap_or(i64::MAX);
    [stored(ack.upto()).into(), ack.id().into(), stored(link.inbox.upto()).into()]
}

enum Trouble {
    Full,
    Unreadable(BodyError),
}

/// The messages of one transaction.
struct Work<'a> {
    tenant: &'a TenantStore,
    locked: LockedConnection,
    link: &'a Link,
    /// The partner, as the messages so far introduce it.
    partner: Profile,
    changed: bool,
    arrived: Vec<NewItem>,
    kind_of: KindOf,
}

impl<'a> Work<'a> {
    fn new(tenant: &'a TenantStore, locked: LockedConnection, link: &'a Link, kind_of: KindOf) -> Self {
        let partner = link.partner.clone();
        Self { tenant, locked, link, partner, changed: false, arrived: Vec::new(), kind_of }
    }

    async fn handle(
        &mut self,
        db: &impl ConnectionTrait,
        intake: Intake,
        now: OffsetDateTime,
    ) -> Result<Result<(), Trouble>> {
        for message in intake.deliver {
            match Notice::read(&message) {
                Ok(Some(notice)) => self.notice(db, notice).await?,
                Ok(None) => self.arrived.push(item(message)),
                Err(error) => return Ok(Err(Trouble::Unreadable(error))),
            }
        }
        self.keep_arrived(db, now).await
    }

    /// Moves the inbox on and commits, together with everything that was done.
    async fn finish(self, transaction: DatabaseTransaction, ack: Ack) -> Result<Received> {
        let (tenant, connection) = (self.tenant, self.link.connection);
        let values = sql::key(tenant.tenant, connection).into_iter().chain(advance(self.link, ack));
        let moved = transaction.execute_raw(sql::statement(&transaction, sql::ADVANCE_INBOX, values)).await?;
        if moved.rows_affected() == 0 {
            return Ok(Received::Handled(self.link.inbox));
        }
        if self.changed {
            tenant.advance_version(&transaction).await?;
        }
        fail::point("receive", "before");
        transaction.commit().await?;
        fail::point("receive", "after");
        if self.changed {
            tenant.database.wake(Topic::Tenant(tenant.tenant));
            tenant.database.wake(Topic::Links);
        }
        if !self.arrived.is_empty() {
            tenant.database.wake(Topic::Connection(connection));
        }
        Ok(Received::Handled(ack))
    }

    /// A deleted side has nothing to do with what is said, but has it acknowledged.
    async fn notice(&mut self, db: &impl ConnectionTrait, notice: Notice) -> Result<()> {
        if self.locked.deleted {
            return Ok(());
        }
        match notice {
            Notice::Hello(profile) => self.introduce(db, &profile).await,
            Notice::Renamed(name) => {
                let profile = Profile { name, ..self.partner.clone() };
                self.introduce(db, &profile).await
            }
            Notice::Deactivated => self.event(db, Event::PartnerDeactivated).await,
            Notice::Activated => self.event(db, Event::PartnerActivated).await,
            Notice::Deleted => self.event(db, Event::PartnerDeleted).await,
            Notice::Ping => Ok(()),
        }
    }

    async fn event(&mut self, db: &impl ConnectionTrait, event: Event) -> Result<()> {
        let before = self.locked.lifecycle();
        // A partner that speaks after it deleted its side is of no consequence.
        let Ok(after) = before.apply(event) else { return Ok(()) };
        if after != before {
            self.tenant.store_lifecycle(db, self.link.connection, &mut self.locked, after, None).await?;
            self.changed = true;
        }
        Ok(())
    }

    /// The partner may change its name and address, but never become another organization.
    async fn introduce(&mut self, db: &impl ConnectionTrait, profile: &Profile) -> Result<()> {
        let same = profile.instance == self.partner.instance;
        let Some(kind) = (self.kind_of)(profile).filter(|_| same && *profile != self.partner) else {
            return Ok(());
        };
        let [tenant, id] = sql::key(self.tenant.tenant, self.link.connection);
        let node = profile.node_url.as_ref().map(ToString::to_string);
        let values = [tenant.clone(), id.clone(), write::json(profile)?.into(), node.into()];
        db.execute_raw(sql::statement(db, sql::SET_PROFILE, values)).await?;
        let [name, kind, url] = write::shown(profile, kind);
        db.execute_raw(sql::statement(db, sql::SET_PARTNER, [tenant, id, name, kind, url])).await?;
        self.partner = profile.clone();
        self.changed = true;
        Ok(())
    }

    async fn keep_arrived(&self, db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<Result<(), Trouble>> {
        if self.arrived.is_empty() || self.locked.deleted {
            return Ok(Ok(()));
        }
        let lane = Lane::from_partner(self.link.connection);
        let [tenant, id] = sql::key(self.tenant.tenant, self.link.connection);
        let state = sql::statement(db, sql::LANE_STATE, [tenant, id, lane.name().into()]);
        if let Some(row) = db.query_one_raw(state).await? {
            let mut row = RowReader::new(&row)?;
            let (next, done): (i64, i64) = (row.next()?, row.next()?);
            if u64::try_from(next - 1 - done).unwrap_or(0) >= MAX_ARRIVED {
                return Ok(Err(Trouble::Full));
            }
        }
        self.tenant.enqueue_in(db, &lane, Queue::Arrived, &self.arrived, now).await?;
        Ok(Ok(()))
    }
}

fn item(message: Message) -> NewItem {
    let kind: Kind = message.kind;
    NewItem { id: message.id, kind: kind.name().to_owned(), body: message.body.as_str().as_bytes().to_vec() }
}
