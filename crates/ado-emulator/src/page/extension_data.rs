//! What extensions keep in Azure DevOps: the extension data service, in memory.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
};
use parking_lot::RwLock;
use serde::Deserialize;
use serde_json::Value;

use super::visit::Visit;
use crate::{User, world::World};

/// Far more than the real service allows.
const MOST_VALUES: usize = 10_000;

/// Where a value is kept: for everybody, or for one person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Place {
    extension: String,
    user: Option<User>,
    key: String,
}

/// The values of all extensions.
#[derive(Debug, Default)]
pub(crate) struct ExtensionData {
    values: RwLock<HashMap<Place, Value>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Address {
    extension: String,
    scope: String,
    key: String,
}

impl ExtensionData {
    pub(crate) fn clear(&self) {
        self.values.write().clear();
    }
}

/// `null` when nothing is kept there.
pub(super) async fn read(
    State(world): State<Arc<World>>,
    visit: Visit,
    Query(address): Query<Address>,
) -> Json<Option<Value>> {
    Json(world.extension_data.values.read().get(&address.place(&visit)).cloned())
}

pub(super) async fn write(
    State(world): State<Arc<World>>,
    visit: Visit,
    Query(address): Query<Address>,
    Json(value): Json<Value>,
) -> StatusCode {
    let place = address.place(&visit);
    let mut values = world.extension_data.values.write();
    if values.len() >= MOST_VALUES && !values.contains_key(&place) {
        return StatusCode::INSUFFICIENT_STORAGE;
    }
    values.insert(place, value);
    StatusCode::NO_CONTENT
}

impl Address {
    fn place(self, visit: &Visit) -> Place {
        let user = self.scope.eq_ignore_ascii_case("user").then_some(visit.person.user);
        Place { extension: self.extension, user, key: self.key }
    }
}
