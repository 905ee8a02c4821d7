//! Pausing and resuming a connection, and whatever else moves it through its life.

use domain::{
    ConnectionId, Lifecycle,
    lifecycle::{Event, Refused},
};
use peer::message::Notice;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{Connection, select::LockedConnection};
use crate::{
    Act, Result, TenantStore,
    audit::{Action, Subject},
    codes::Code,
    fail,
    wake::Topic,
};

const SET_STATE: &str = "UPDATE connections SET status = $3, paused = $4, fault = $5 WHERE tenant_id = $1 AND id = $2";

/// What became of a person's wish.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one of it exists per request; a box would only be in the way")]
pub enum StateOutcome {
    /// The connection as it is now. Asking for what is the case changes nothing.
    Done(Connection),
    /// It makes no sense now.
    Refused(Refused),
    /// The tenant has no such connection.
    NotFound,
}

impl TenantStore {
    /// Pauses a connection on this side, and tells the partner.
    pub async fn deactivate(&self, id: ConnectionId, act: &Act) -> Result<StateOutcome> {
        self.wish(id, Wish::Deactivate, act).await
    }

    /// Ends the pause of this side, lays a fault aside if there is one, and tells the partner.
    pub async fn activate(&self, id: ConnectionId, act: &Act) -> Result<StateOutcome> {
        self.wish(id, Wish::Activate, act).await
    }

    async fn wish(&self, id: ConnectionId, wish: Wish, act: &Act) -> Result<StateOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let Some(mut locked) = self.lock_connection(&transaction, id).await? else {
                    return Ok(StateOutcome::NotFound);
                };
                let before = locked.lifecycle();
                let after = match wish.apply(before) {
                    Ok(after) => after,
                    Err(refused) => return Ok(StateOutcome::Refused(refused)),
                };
                if after == before {
                    return Ok(StateOutcome::Done(self.reread_connection(&transaction, id).await?));
                }
                self.store_lifecycle(&transaction, id, &mut locked, after, None).await?;
                if let Some(dialling) = self.dialling(&transaction, id).await? {
                    self.enqueue_notice(&transaction, id, dialling, &wish.notice(), act).await?;
                }
                let subject = Subject::connection(id, &locked.name);
                self.append_audit(&transaction, act, wish.action(), &subject, &json!({})).await?;
                let connection = self.reread_connection(&transaction, id).await?;
                fail::point("state", "before");
                transaction.commit().await?;
                fail::point("state", "after");
                self.database.wake_lane(id);
                self.database.wake(Topic::Links);
                self.database.wake(Topic::Tenant(self.tenant));
                Ok(StateOutcome::Done(connection))
            })
            .await
    }

    /// Writes where a connection is in its life. A fault that goes on keeps its sentence unless there is a new one.
    pub(crate) async fn store_lifecycle(
        &self,
        db: &impl ConnectionTrait,
        id: ConnectionId,
        locked: &mut LockedConnection,
        after: Lifecycle,
        fault: Option<&str>,
    ) -> Result<()> {
        locked.status = after.status();
        if let Lifecycle::Linked(link) = after {
            locked.paused = link.paused;
            locked.fault = match (link.faulty, fault) {
                (true, Some(text)) => Some(text.to_owned()),
                (true, None) => locked.fault.take(),
                (false, _) => None,
            };
        }
        let values = [
            self.tenant.uuid().into(),
            id.uuid().into(),
            locked.status.code().into(),
            locked.paused.code().into(),
            locked.fault.clone().into(),
        ];
        let statement = sea_orm::Statement::from_sql_and_values(db.get_database_backend(), SET_STATE, values);
        db.execute_raw(statement).await?;
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Wish {
    Deactivate,
    Activate,
}

impl Wish {
    fn apply(self, before: Lifecycle) -> Result<Lifecycle, Refused> {
        match self {
            Self::Deactivate => before.apply(Event::Deactivate),
            Self::Activate => before.apply(Event::Activate)?.apply(Event::Resolved),
        }
    }

    const fn notice(self) -> Notice {
        match self {
            Self::Deactivate => Notice::Deactivated,
            Self::Activate => Notice::Activated,
        }
    }

    const fn action(self) -> Action {
        match self {
            Self::Deactivate => Action::ConnectionDeactivated,
            Self::Activate => Action::ConnectionActivated,
        }
    }
}
