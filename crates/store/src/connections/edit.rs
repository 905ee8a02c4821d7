//! Changes what people call a connection.

use domain::{ConnectionId, ConnectionName, Description};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::{Map, Value, json};

use super::Connection;
use crate::{
    Act, Result, TenantStore,
    audit::{Action, Subject},
    entity::connection,
    error::Unique,
    wake::Topic,
};

/// What to change; what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub name: Option<ConnectionName>,
    pub description: Option<Description>,
}

/// What became of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one of it exists per request; a box would only be in the way")]
pub enum EditOutcome {
    /// The connection as it is now. An edit that changes nothing writes nothing.
    Edited(Connection),
    /// The tenant has another connection of this name.
    NameTaken,
    /// The tenant has no such connection.
    NotFound,
}

impl TenantStore {
    /// Changes the name, the description or both.
    pub async fn edit_connection(&self, id: ConnectionId, changes: &Changes, act: &Act) -> Result<EditOutcome> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let outcome = self.edit(&transaction, id, changes, act).await?;
                if matches!(outcome, EditOutcome::Edited(_)) {
                    transaction.commit().await?;
                    self.database.wake(Topic::Tenant(self.tenant));
                }
                Ok(outcome)
            })
            .await
    }

    async fn edit(
        &self,
        db: &impl ConnectionTrait,
        id: ConnectionId,
        changes: &Changes,
        act: &Act,
    ) -> Result<EditOutcome> {
        if self.lock_connection(db, id).await?.is_none() {
            return Ok(EditOutcome::NotFound);
        }
        let before = self.reread_connection(db, id).await?;
        let changes = changes.beyond(&before);
        if changes == Changes::default() {
            return Ok(EditOutcome::Edited(before));
        }
        let update = connection::Entity::update_many()
            .set(changes.row())
            .filter(connection::Column::TenantId.eq(self.tenant.uuid()))
            .filter(connection::Column::Id.eq(id.uuid()));
        match update.exec(db).await {
            Ok(_) => {}
            Err(error) if Unique::ConnectionName.is_violated_by(&error) => return Ok(EditOutcome::NameTaken),
            Err(error) => return Err(error.into()),
        }
        let subject = Subject::connection(id, before.name.as_str());
        self.append_audit(db, act, Action::ConnectionEdited, &subject, &changes.details(&before)).await?;
        Ok(EditOutcome::Edited(self.reread_connection(db, id).await?))
    }
}

impl Changes {
    /// Only what differs from the connection as it is.
    fn beyond(&self, before: &Connection) -> Self {
        Self {
            name: self.name.clone().filter(|name| *name != before.name),
            description: self.description.clone().filter(|description| *description != before.description),
        }
    }

    fn row(&self) -> connection::ActiveModel {
        let mut row = connection::ActiveModel::default();
        if let Some(name) = &self.name {
            row.name = Set(name.to_string());
            row.name_key = Set(name.key());
        }
        if let Some(description) = &self.description {
            row.description = Set(description.as_str().to_owned());
        }
        row
    }

    fn details(&self, before: &Connection) -> Value {
        let mut details = Map::new();
        if let Some(name) = &self.name {
            details.insert("name".to_owned(), json!({ "from": before.name, "to": name }));
        }
        if let Some(description) = &self.description {
            details.insert("description".to_owned(), json!({ "from": before.description, "to": description }));
        }
        details.into()
    }
}
