//! Initiates a connection: its row, both rules, the first invitation, the audit line and the memory of the request, in
//! one transaction.

use domain::{
    ConnectionId, ConnectionMode, ConnectionName, ConnectionStatus, Description, InstanceUrl, Reach, ShortName,
    lifecycle::Paused,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use serde_json::json;

use super::{Connection, Project};
use crate::{
    Act, NewInvitation, NewRules, RequestIdentity, Result, TenantStore,
    audit::{Action, Subject},
    codes::Code,
    entity::connection,
    fail,
    idempotency::Memory,
    micros,
    wake::Topic,
};

/// A connection to be. It starts as `Pending`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConnection {
    pub id: ConnectionId,
    pub name: ConnectionName,
    pub description: Description,
    pub local_short_name: ShortName,
    pub remote_short_name: ShortName,
    pub mode: ConnectionMode,
    pub reach: Reach,
    pub project: Project,
    pub destination_url: Option<InstanceUrl>,
    pub rules: NewRules,
    /// Nothing, where the invitation is the partner's.
    pub invitation: Option<NewInvitation>,
}

/// What became of a request to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateOutcome {
    /// The connection, with its first invitation.
    Created(Connection),
    /// The request was served before: the connection it made, as it is now.
    Replayed(Connection),
    /// The request was served before, and the connection it made was deleted since.
    ReplayedDeleted,
    /// The tenant has a connection of this name.
    NameTaken,
    /// The key belongs to a request that asked for something else.
    KeyReusedWithOtherBody,
}

impl TenantStore {
    /// Creates a connection, once for each identity of a request.
    pub async fn create_connection(
        &self,
        new: &NewConnection,
        request: &RequestIdentity,
        act: &Act,
    ) -> Result<CreateOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let outcome = match self.remember(&transaction, request, new.id, act).await? {
                    Memory::New => self.create(&transaction, new, act).await?,
                    Memory::Repeated(id) => self.replay(&transaction, id).await?,
                    Memory::Other => CreateOutcome::KeyReusedWithOtherBody,
                };
                // Anything else leaves no trace, so that the same request can be tried again.
                if matches!(outcome, CreateOutcome::Created(_)) {
                    fail::point("create", "before");
                    transaction.commit().await?;
                    fail::point("create", "after");
                    self.database.wake(Topic::Tenant(self.tenant));
                }
                Ok(outcome)
            })
            .await
    }

    async fn create(&self, db: &impl ConnectionTrait, new: &NewConnection, act: &Act) -> Result<CreateOutcome> {
        if !self.insert_connection(db, new, act).await? {
            return Ok(CreateOutcome::NameTaken);
        }
        self.insert_rules(db, new.id, &new.rules, act).await?;
        if let Some(invitation) = &new.invitation {
            self.insert_invitation(db, new.id, invitation, act).await?;
        }
        let subject = Subject::connection(new.id, new.name.as_str());
        let details = json!({
            "mode": new.mode.code(),
            "reach": new.reach.code(),
            "project": new.project.name,
            "invitation": new.invitation.as_ref().map(|invitation| invitation.id),
        });
        self.append_audit(db, act, Action::ConnectionInitiated, &subject, &details).await?;
        Ok(CreateOutcome::Created(self.reread_connection(db, new.id).await?))
    }

    /// Whether the tenant has a connection of this name. Somebody may take it a moment later.
    pub async fn is_name_taken(&self, name: &ConnectionName) -> Result<bool> {
        self.database
            .bounded(async {
                let found = connection::Entity::find()
                    .filter(connection::Column::TenantId.eq(self.tenant.uuid()))
                    .filter(connection::Column::NameKey.eq(name.key()))
                    .one(self.database.reader())
                    .await?;
                Ok(found.is_some())
            })
            .await
    }

    /// Writes the row, unless its name is taken.
    pub(crate) async fn insert_connection(
        &self,
        db: &impl ConnectionTrait,
        new: &NewConnection,
        act: &Act,
    ) -> Result<bool> {
        let unless_taken = OnConflict::columns([connection::Column::TenantId, connection::Column::NameKey]);
        let inserted = connection::Entity::insert(self.connection_row(new, act))
            .on_conflict(unless_taken.clone().do_nothing().to_owned())
            .exec_without_returning(db)
            .await?;
        Ok(inserted == 1)
    }

    async fn replay(&self, db: &impl ConnectionTrait, id: ConnectionId) -> Result<CreateOutcome> {
        let found = self.find_connection(db, id).await?;
        Ok(found.map_or(CreateOutcome::ReplayedDeleted, CreateOutcome::Replayed))
    }

    fn connection_row(&self, new: &NewConnection, act: &Act) -> connection::ActiveModel {
        connection::ActiveModel {
            id: Set(new.id.uuid()),
            tenant_id: Set(self.tenant.uuid()),
            name: Set(new.name.to_string()),
            name_key: Set(new.name.key()),
            description: Set(new.description.as_str().to_owned()),
            local_short_name: Set(new.local_short_name.to_string()),
            remote_short_name: Set(new.remote_short_name.to_string()),
            mode: Set(new.mode.code().to_owned()),
            reach: Set(new.reach.code().to_owned()),
            status: Set(ConnectionStatus::Pending.code().to_owned()),
            project_id: Set(new.project.id.uuid()),
            project_name: Set(new.project.name.to_string()),
            partner_name: Set(None),
            partner_kind: Set(None),
            partner_url: Set(None),
            destination_url: Set(new.destination_url.as_ref().map(ToString::to_string)),
            created_at: Set(micros::from_time(act.at)),
            created_by: Set(act.actor.name().to_owned()),
            paused: Set(Paused::Nobody.code().to_owned()),
            fault: Set(None),
            deleted_at: Set(None),
        }
    }
}
