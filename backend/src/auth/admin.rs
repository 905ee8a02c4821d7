//! The administrator behind a request, as its session token says.

use std::{ops::Deref, sync::Arc};

use api_types::Code;
use axum::extract::FromRequestParts;
use domain::AuditId;
use http::request::Parts;
use store::{Act, Actor, TenantStore};
use time::OffsetDateTime;

use super::{Refused, bearer, session_token::Role, verified::Verified};
use crate::{
    http::{ApiError, CallerSlot},
    node::Node,
};

/// A collection administrator with an open session. A handler that takes one serves nobody else.
#[derive(Clone, Debug)]
pub struct AdminSession(Arc<Verified>);

impl Deref for AdminSession {
    type Target = Verified;

    fn deref(&self) -> &Verified {
        &self.0
    }
}

impl AdminSession {
    /// The tenant's rows, and no others.
    #[must_use]
    pub fn rows(&self, node: &Node) -> TenantStore {
        node.store.tenant(self.tenant)
    }

    /// This person doing something now.
    #[must_use]
    pub fn act(&self, node: &Node) -> Act {
        Act { actor: self.actor.clone(), at: node.clock.now(), audit_id: AuditId::new(node.ids.next()) }
    }

    fn of(parts: &Parts, node: &Node) -> Result<Self, Refused> {
        let token = bearer::bearer(&parts.headers)?;
        let now = node.clock.now();
        node.verified_sessions.get_or_verify(token, now, || verify(node, token, now)).map(Self)
    }
}

fn verify(node: &Node, token: &str, now: OffsetDateTime) -> Result<Verified, Refused> {
    let claims = node.session_tokens.verify(token, now)?;
    let Role::CollectionAdministrator = claims.role;
    // The operator may have taken the collection off the list since.
    let collection = node.collections.find(&claims.url).ok_or(Refused::CollectionNotServed)?;
    Ok(Verified {
        tenant: claims.tenant,
        actor: Actor::new(claims.user_id, &claims.user_name),
        collection,
        expires_at: claims.expires_at,
    })
}

impl FromRequestParts<Arc<Node>> for AdminSession {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, node: &Arc<Node>) -> Result<Self, ApiError> {
        let session = Self::of(parts, node).map_err(|refused| match refused {
            Refused::Expired => ApiError::new(Code::SessionExpired).because(refused),
            refused => refused.into(),
        })?;
        if let Some(slot) = parts.extensions.get::<CallerSlot>() {
            slot.fill(session.tenant, session.actor.id());
        }
        Ok(session)
    }
}
