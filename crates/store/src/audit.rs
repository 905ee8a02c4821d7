//! The audit trail: who did what, to what, and when. Lines are appended with the write they tell about, and never
//! changed.

use domain::{AuditId, ConnectionId, TenantId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Act, Actor, Error, PageRequest, Result, TenantStore, entity::audit, micros, page};

/// What can be done to a tenant's part of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    TenantAdded,
    TenantChanged,
    ConnectionInitiated,
    ConnectionEdited,
    ConnectionDeleted,
    ConnectionAccepted,
    ConnectionDeactivated,
    ConnectionActivated,
    InvitationRevoked,
    InvitationReissued,
    MessageRetried,
    MessageDiscarded,
    SettingsChanged,
}

impl Action {
    /// The word in the trail.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TenantAdded => "tenant.added",
            Self::TenantChanged => "tenant.changed",
            Self::ConnectionInitiated => "connection.initiated",
            Self::ConnectionEdited => "connection.edited",
            Self::ConnectionDeleted => "connection.deleted",
            Self::ConnectionAccepted => "connection.accepted",
            Self::ConnectionDeactivated => "connection.deactivated",
            Self::ConnectionActivated => "connection.activated",
            Self::InvitationRevoked => "invitation.revoked",
            Self::InvitationReissued => "invitation.reissued",
            Self::MessageRetried => "message.retried",
            Self::MessageDiscarded => "message.discarded",
            Self::SettingsChanged => "settings.changed",
        }
    }
}

/// What a line is about, with the name it had then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// A word such as `connection`.
    pub kind: String,
    pub id: Uuid,
    pub name: String,
}

impl Subject {
    pub(crate) fn tenant(id: TenantId, name: &str) -> Self {
        Self { kind: "tenant".to_owned(), id: id.uuid(), name: name.to_owned() }
    }

    pub(crate) fn connection(id: ConnectionId, name: &str) -> Self {
        Self { kind: "connection".to_owned(), id: id.uuid(), name: name.to_owned() }
    }
}

/// One line of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    pub id: AuditId,
    pub at: OffsetDateTime,
    pub actor: Actor,
    /// An [`Action`]'s word. Text, because the trail outlives the actions this version knows.
    pub action: String,
    pub subject: Subject,
    /// More about it; the shape depends on the action.
    pub details: Value,
}

/// A part of the trail, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditPage {
    pub entries: Vec<AuditEntry>,
    /// Where the next page starts; absent on the last one.
    pub next: Option<AuditId>,
}

impl TenantStore {
    /// Reads the trail, newest first.
    pub async fn audit(&self, request: PageRequest<AuditId>) -> Result<AuditPage> {
        let older = request.after.map(|id| audit::Column::Id.lt(id.uuid()));
        let query = audit::Entity::find()
            .filter(audit::Column::TenantId.eq(self.tenant.uuid()))
            .apply_if(older, |query, older| query.filter(older))
            .order_by_desc(audit::Column::Id)
            .limit(request.size.rows() + 1);
        let rows = self.database.bounded(async { Ok(query.all(self.database.reader()).await?) }).await?;
        let (rows, next) = page::cut(rows, request.size, |row| AuditId::new(row.id));
        Ok(AuditPage { entries: rows.into_iter().map(entry).collect::<Result<_>>()?, next })
    }

    pub(crate) async fn append_audit(
        &self,
        db: &impl ConnectionTrait,
        act: &Act,
        action: Action,
        subject: &Subject,
        details: &Value,
    ) -> Result<()> {
        let row = audit::ActiveModel {
            id: Set(act.audit_id.uuid()),
            tenant_id: Set(self.tenant.uuid()),
            at: Set(micros::from_time(act.at)),
            user_id: Set(act.actor.id()),
            user_name: Set(act.actor.name().to_owned()),
            action: Set(action.as_str().to_owned()),
            subject_kind: Set(subject.kind.clone()),
            subject_id: Set(subject.id),
            subject_name: Set(subject.name.clone()),
            details: Set(details.to_string()),
        };
        audit::Entity::insert(row).exec_without_returning(db).await?;
        // What is worth a line in the trail is visible to somebody.
        self.advance_version(db).await
    }
}

fn entry(row: audit::Model) -> Result<AuditEntry> {
    Ok(AuditEntry {
        id: AuditId::new(row.id),
        at: micros::to_time(row.at)?,
        actor: Actor::new(row.user_id, &row.user_name),
        action: row.action,
        subject: Subject { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
        details: row.details.parse().map_err(|_| Error::corrupt("details of an audit line are no JSON"))?,
    })
}
