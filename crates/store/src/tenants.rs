//! Tenants: the organizations and collections a node serves.

use std::sync::Arc;

use domain::{ConnectionId, TenantId, TrackerKind};
use peer::message::Notice;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    ConnectionTrait, EntityTrait, QuerySelect, Select,
    sea_query::OnConflict,
};
use serde_json::json;
use time::OffsetDateTime;

use crate::{
    Act, Result,
    act::displayable,
    audit::{Action, Subject},
    codes::Code,
    database::Database,
    entity::tenant,
    micros,
};

/// One tenant's part of the store. Nothing reached through it belongs to another tenant.
#[derive(Clone, Debug)]
pub struct TenantStore {
    pub(crate) database: Arc<Database>,
    pub(crate) tenant: TenantId,
}

/// What ADO says about a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantProfile {
    pub kind: TrackerKind,
    /// What people call it, such as "fabrikam" or "Contoso".
    pub name: String,
    pub url: String,
}

/// What [`TenantStore::upsert`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenantChange {
    /// The node did not know the tenant.
    Added,
    /// The tenant was renamed or moved in ADO.
    Changed,
    /// Nothing was written.
    Unchanged,
}

/// What was written, and whose partners were told.
struct Told {
    change: TenantChange,
    connections: Vec<ConnectionId>,
}

impl TenantStore {
    pub(crate) const fn new(database: Arc<Database>, tenant: TenantId) -> Self {
        Self { database, tenant }
    }

    /// Whose part this is.
    #[must_use]
    pub const fn id(&self) -> TenantId {
        self.tenant
    }

    /// What ADO last said about the tenant.
    pub async fn profile(&self) -> Result<Option<TenantProfile>> {
        self.database.bounded(async { read(self.select().one(self.database.reader()).await?) }).await
    }

    /// Keeps what ADO says about the tenant. Called whenever a session is opened, so it writes only what is new.
    /// Partners are told of a change: `hello` is how this side introduces itself from now on.
    pub async fn upsert(&self, profile: &TenantProfile, hello: Option<&Notice>, act: &Act) -> Result<TenantChange> {
        let profile = profile.displayable();
        self.database
            .bounded(async {
                if read(self.select().one(self.database.reader()).await?)?.as_ref() == Some(&profile) {
                    return Ok(TenantChange::Unchanged);
                }
                let transaction = self.database.begin().await?;
                let told = self.write(&transaction, profile, hello, act).await?;
                transaction.commit().await?;
                told.connections.into_iter().for_each(|connection| self.database.wake_lane(connection));
                let change = told.change;
                Ok(change)
            })
            .await
    }

    async fn write(
        &self,
        db: &impl ConnectionTrait,
        profile: TenantProfile,
        hello: Option<&Notice>,
        act: &Act,
    ) -> Result<Told> {
        let subject = Subject::tenant(self.tenant, &profile.name);
        let details = json!({ "name": profile.name, "url": profile.url });
        let row = profile.clone().into_row(self.tenant, act.at);
        let unless_known = OnConflict::column(tenant::Column::Id).do_nothing().to_owned();
        let inserted = tenant::Entity::insert(row.clone()).on_conflict(unless_known).exec_without_returning(db).await?;
        if inserted == 1 {
            self.append_audit(db, act, Action::TenantAdded, &subject, &details).await?;
            return Ok(Told { change: TenantChange::Added, connections: Vec::new() });
        }
        // Another session of the same tenant may have been opened just now: whoever comes second finds nothing to do.
        let before = read(self.select().lock_exclusive().one(db).await?)?;
        if before.as_ref() == Some(&profile) {
            return Ok(Told { change: TenantChange::Unchanged, connections: Vec::new() });
        }
        tenant::ActiveModel { created_at: NotSet, ..row }.update(db).await?;
        let connections = self.tell_of_change(db, before, &profile, hello, act).await?;
        self.append_audit(db, act, Action::TenantChanged, &subject, &details).await?;
        Ok(Told { change: TenantChange::Changed, connections })
    }

    /// A new name alone is a short message; anything else is a new introduction.
    async fn tell_of_change(
        &self,
        db: &impl ConnectionTrait,
        before: Option<TenantProfile>,
        after: &TenantProfile,
        hello: Option<&Notice>,
        act: &Act,
    ) -> Result<Vec<ConnectionId>> {
        let only_renamed = before.is_some_and(|before| before.kind == after.kind && before.url == after.url);
        let renamed = after.name.parse().map(Notice::Renamed).ok().filter(|_| only_renamed);
        match renamed.as_ref().or(hello) {
            Some(notice) => self.enqueue_notice_to_all(db, notice, act).await,
            None => Ok(Vec::new()),
        }
    }

    fn select(&self) -> Select<tenant::Entity> {
        tenant::Entity::find_by_id(self.tenant.uuid())
    }
}

fn read(row: Option<tenant::Model>) -> Result<Option<TenantProfile>> {
    row.map(|row| Ok(TenantProfile { kind: Code::from_code(&row.kind)?, name: row.name, url: row.url })).transpose()
}

impl TenantProfile {
    fn displayable(&self) -> Self {
        Self { kind: self.kind, name: displayable(&self.name), url: self.url.clone() }
    }

    fn into_row(self, id: TenantId, now: OffsetDateTime) -> tenant::ActiveModel {
        let now = micros::from_time(now);
        tenant::ActiveModel {
            id: Set(id.uuid()),
            kind: Set(self.kind.code().to_owned()),
            name: Set(self.name),
            url: Set(self.url),
            created_at: Set(now),
            updated_at: Set(now),
        }
    }
}
