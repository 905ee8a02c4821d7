//! Where requests come in.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{StatusCode, header::USER_AGENT},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    AskedPath,
    address::{collapse_slashes, route_of, with_path},
    answer,
};
use crate::{
    Action, Listener, LoggedRequest,
    rest::{self, Caller},
    wire::Wire,
    world::World,
};

#[derive(Clone)]
pub(super) struct Entrance {
    pub(super) world: Arc<World>,
    pub(super) listener: Listener,
}

pub(super) async fn receive(
    State(Entrance { world, listener }): State<Entrance>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = collapse_slashes(request.uri().path());
    let is_control = listener == Listener::Collection && (path == "/_emulator" || path.starts_with("/_emulator/"));
    let Some(uri) = route_for(&world, listener, &path).and_then(|path| with_path(request.uri(), &path)) else {
        return rest::no_such_address(&path);
    };
    let asked = AskedPath(request.uri().path().to_owned());
    request.extensions_mut().insert(asked);
    if is_control {
        *request.uri_mut() = uri;
        return next.run(request).await;
    }
    let started = Instant::now();
    let mut note = note(&world, listener, &request);
    let below = world.options.collection.strip(&path).unwrap_or(&path);
    let fault = world.faults.meet(request.method().as_str(), &[&path, below]);
    *request.uri_mut() = uri;
    let mut response = match fault {
        Some(Action::CutConnection) => {
            wire.cut();
            StatusCode::OK.into_response()
        }
        Some(fault) => answer::through_fault(fault, &world, request, next).await,
        None => next.run(request).await,
    };
    note.status = if wire.is_cut() { 0 } else { response.status().as_u16() };
    note.duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    world.requests.record(note);
    if listener == Listener::Collection {
        answer::dress(&world, &mut response);
    }
    response
}

fn route_for(world: &World, listener: Listener, path: &str) -> Option<String> {
    match listener {
        Listener::Collection => route_of(&world.options.collection, path),
        Listener::Cdn => Some(path.to_owned()),
    }
}

fn note(world: &World, listener: Listener, request: &Request) -> LoggedRequest {
    let caller = Caller::identify(world, request.headers());
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    LoggedRequest {
        sequence: 0,
        listener,
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        credentials: caller.credentials.name(),
        user: caller.user(),
        user_agent: header(USER_AGENT).to_owned(),
        status: 0,
        duration_ms: 0,
    }
}
