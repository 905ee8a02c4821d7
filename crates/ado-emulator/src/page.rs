//! The pages people see: the organization's home and Organization settings, where an extension's hub lives.

mod extension_data;

use std::sync::Arc;

use axum::Router;

pub(crate) use extension_data::ExtensionData;

use crate::world::World;

pub(crate) fn collection_router() -> Router<Arc<World>> {
    Router::new()
}

pub(crate) fn root_router() -> Router<Arc<World>> {
    Router::new()
}
