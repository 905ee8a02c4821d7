//! Who is asking.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{
        HeaderMap, HeaderValue,
        header::{AUTHORIZATION, COOKIE},
        request::Parts,
    },
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use http::header::GetAll;

use super::{error::AdoError, sign_in};
use crate::{Person, Role, User, world::World};

/// How the caller presented themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Credentials {
    None,
    Pat(String),
    Bearer(String),
    Cookie(User),
    /// A scheme the emulator does not know, or one written wrongly.
    Other,
}

/// Credentials and whom they stand for. Wrong credentials are no different from none, as in Azure DevOps.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) credentials: Credentials,
    known: Option<Known>,
}

#[derive(Clone, Debug)]
struct Known {
    person: Person,
    /// `None`: everything the person may do.
    scopes: Option<Vec<String>>,
}

/// A caller who was let in.
#[derive(Clone, Debug)]
pub(crate) enum Visitor {
    /// A member of the organization.
    Member { person: Person, scopes: Option<Vec<String>> },
    /// Somebody with an account elsewhere, in an organization with public projects.
    Outsider(Person),
    /// Nobody in particular, in an organization with public projects.
    Public,
}

impl Credentials {
    fn of(world: &World, headers: &HeaderMap) -> Self {
        let Some(value) = headers.get(AUTHORIZATION) else {
            return cookie(world, headers).map_or(Self::None, Self::Cookie);
        };
        let Some((scheme, rest)) = value.to_str().ok().and_then(|text| text.trim().split_once(' ')) else {
            return Self::Other;
        };
        match scheme.to_ascii_lowercase().as_str() {
            "basic" => basic_password(rest.trim()).map_or(Self::Other, Self::Pat),
            "bearer" => Self::Bearer(rest.trim().to_owned()),
            _ => Self::Other,
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Pat(_) => "basic",
            Self::Bearer(_) => "bearer",
            Self::Cookie(_) => "cookie",
            Self::Other => "other",
        }
    }
}

impl Caller {
    pub(crate) fn identify(world: &World, headers: &HeaderMap) -> Self {
        let credentials = Credentials::of(world, headers);
        let known = match &credentials {
            Credentials::None | Credentials::Other => None,
            Credentials::Pat(pat) => world.people.by_pat(pat).map(|person| Known { person, scopes: None }),
            Credentials::Cookie(user) => Some(Known { person: world.people.get(*user), scopes: None }),
            Credentials::Bearer(token) => {
                let grant = world.access_tokens.grant(token, world.clock.unix_seconds());
                grant.map(|grant| Known { person: world.people.get(grant.user), scopes: Some(grant.scopes) })
            }
        };
        Self { credentials, known }
    }

    pub(crate) fn user(&self) -> Option<User> {
        self.known.as_ref().map(|known| known.person.user)
    }
}

impl Visitor {
    /// Refuses access tokens that carry none of `scopes`.
    pub(super) fn needs_one_of(&self, scopes: &[&str]) -> Result<(), AdoError> {
        match self {
            Self::Member { person, scopes: Some(granted) } if !grants(granted, scopes) => {
                Err(AdoError::scope_missing(person.id))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn person(&self) -> Option<&Person> {
        match self {
            Self::Member { person, .. } | Self::Outsider(person) => Some(person),
            Self::Public => None,
        }
    }

    pub(super) fn role(&self) -> Role {
        match self {
            Self::Member { person, .. } => person.role,
            Self::Outsider(_) | Self::Public => Role::NonMember,
        }
    }
}

impl FromRequestParts<Arc<World>> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, world: &Arc<World>) -> Result<Self, Self::Rejection> {
        let public = world.page_defaults().public;
        match Caller::identify(world, &parts.headers).known {
            Some(Known { person, scopes }) if person.role != Role::NonMember => Ok(Self::Member { person, scopes }),
            Some(Known { person, .. }) if public => Ok(Self::Outsider(person)),
            Some(Known { person, .. }) => Err(AdoError::not_a_member(person.id).into_response()),
            None if public => Ok(Self::Public),
            None => Err(sign_in::challenge(parts, world)),
        }
    }
}

fn grants(granted: &[String], wanted: &[&str]) -> bool {
    granted.iter().any(|scope| wanted.contains(&scope.as_str()))
}

/// Azure DevOps ignores the user name of Basic credentials: the password is the token.
fn basic_password(encoded: &str) -> Option<String> {
    let text = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    text.split_once(':').map(|(_, password)| password.to_owned())
}

/// Cookies do not tell ports apart, so two emulators on one machine need names of their own.
pub(crate) fn user_cookie_name(world: &World) -> String {
    let slug = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    format!("ado_emulator_user_{}", world.options.collection.as_str().chars().map(slug).collect::<String>())
}

fn cookie(world: &World, headers: &HeaderMap) -> Option<User> {
    cookie_value(headers.get_all(COOKIE), &user_cookie_name(world))?.parse().ok()
}

/// The value of the cookie `name` among the `Cookie` headers.
pub(crate) fn cookie_value<'a>(headers: GetAll<'a, HeaderValue>, name: &str) -> Option<&'a str> {
    headers
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}
