//! The way every request takes: note it, let a fault have it, find its room, dress the answer.

mod address;
mod answer;
mod entrance;

use std::sync::Arc;

use axum::{Router, extract::connect_info::IntoMakeServiceWithConnectInfo, middleware::from_fn_with_state};

pub(crate) use address::RequestOrigin;
use entrance::{Entrance, receive};

use crate::{Listener, cdn, control, page, rest, wire::Wire, world::World};

/// Where the collection's own addresses are mounted after its name has been taken off.
const COLLECTION_ROUTE: &str = "/@collection";

/// The path as the caller wrote it, for messages.
#[derive(Clone, Debug)]
pub(crate) struct AskedPath(pub(crate) String);

pub(crate) type Service = IntoMakeServiceWithConnectInfo<Router, Wire>;

/// REST, the pages and the control plane.
pub(crate) fn collection_service(world: &Arc<World>) -> Service {
    let rooms = Router::new()
        .nest("/_emulator", control::router())
        .nest(COLLECTION_ROUTE, rest::router(world).merge(page::collection_router(world)))
        .merge(page::root_router())
        .fallback(rest::unknown_address)
        .method_not_allowed_fallback(rest::method_not_allowed)
        .with_state(Arc::clone(world));
    behind_entrance(rooms, world, Listener::Collection)
}

/// The hub's files, on an origin of their own.
pub(crate) fn cdn_service(world: &Arc<World>) -> Service {
    behind_entrance(cdn::router().with_state(Arc::clone(world)), world, Listener::Cdn)
}

fn behind_entrance(rooms: Router, world: &Arc<World>, listener: Listener) -> Service {
    let entrance = Entrance { world: Arc::clone(world), listener };
    Router::new()
        .fallback_service(rooms)
        .layer(from_fn_with_state(entrance, receive))
        .into_make_service_with_connect_info::<Wire>()
}
