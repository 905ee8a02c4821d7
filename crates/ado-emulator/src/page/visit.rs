//! One look at a page: by whom, and in which light.

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderMap, header::COOKIE, request::Parts},
};
use serde::Deserialize;

use super::theme::Theme;
use crate::{
    Handshake, Person,
    rest::{Caller, cookie_value},
    server::RequestOrigin,
    world::World,
};

/// The theme is the same for all emulators of a machine, as it would be for all organizations of a person.
pub(super) const THEME_COOKIE: &str = "ado_emulator_theme";

/// Who looks, from where, and what the address asks to be different.
#[derive(Debug)]
pub(super) struct Visit {
    pub(super) person: Person,
    pub(super) theme: Theme,
    pub(super) handshake: Handshake,
    pub(super) sandbox: bool,
    pub(super) origin: RequestOrigin,
    /// Path and query, to come back to.
    pub(super) address: String,
}

/// `?theme=dark&handshake=legacy&sandbox=1`; what cannot be read is passed over, since the hub has parameters of its own.
#[derive(Debug, Default, Deserialize)]
struct Wishes {
    theme: Option<String>,
    handshake: Option<String>,
    sandbox: Option<String>,
}

impl FromRequestParts<Arc<World>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, world: &Arc<World>) -> Result<Self, Self::Rejection> {
        let wishes = Query::<Wishes>::try_from_uri(&parts.uri).map(|query| query.0).unwrap_or_default();
        let user = Caller::identify(world, &parts.headers).user().unwrap_or(world.page_defaults().user);
        let handshake = wishes.handshake.as_deref().and_then(Handshake::from_name);
        let asked = parts.extensions.get::<crate::server::AskedPath>().map_or("/", |asked| &asked.0);
        Ok(Self {
            person: world.people.get(user),
            theme: theme(wishes.theme.as_deref(), &parts.headers),
            handshake: handshake.unwrap_or(world.options.handshake),
            sandbox: world.options.sandbox || wishes.sandbox.is_some_and(|value| value != "0"),
            origin: RequestOrigin::of(&parts.headers),
            address: parts.uri.query().map_or_else(|| asked.to_owned(), |query| format!("{asked}?{query}")),
        })
    }
}

fn theme(wish: Option<&str>, headers: &HeaderMap) -> Theme {
    let cookie = || cookie_value(headers.get_all(COOKIE), THEME_COOKIE);
    wish.and_then(Theme::from_name).or_else(|| Theme::from_name(cookie()?)).unwrap_or_default()
}
