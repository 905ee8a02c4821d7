//! Opens a session. The order matters: nothing is asked of ADO before the app token and the collection are accepted.

use api_types::{Code, Session, Tenant, User};
use domain::AuditId;
use peer::message::Notice;
use store::{Act, Actor, TenantProfile};
use time::OffsetDateTime;

use crate::{
    auth::{AllowedCollection, Holder, Proof, Refused},
    http::ApiError,
    metrics::SessionOutcome,
    node::Node,
    peer::profile as introduce,
};

pub(super) async fn open(node: &Node, proof: Proof, collection_url: &str) -> Result<Session, ApiError> {
    let result = opened(node, proof, collection_url).await;
    SessionOutcome::of(result.as_ref().err().map(ApiError::code)).count();
    result
}

async fn opened(node: &Node, proof: Proof, collection_url: &str) -> Result<Session, ApiError> {
    let allowed = node.collections.find(collection_url).ok_or_else(|| ApiError::new(Code::CollectionNotAllowed))?;
    let (credential, no_later_than) = accept(proof, &allowed)?;
    let _permit = node.opening.try_acquire().map_err(|full| ApiError::new(Code::NodeBusy).because(full))?;
    let caller = ask_ado(node, &allowed, &credential).await?;
    let actor = Actor::new(caller.user_id, &caller.display_name);
    remember_tenant(node, &allowed, &caller, &actor).await?;
    answer(node, &allowed, &caller, &actor, no_later_than)
}

/// A personal access token opens sessions only where the operator said so.
fn accept(proof: Proof, allowed: &AllowedCollection) -> Result<(ado::Credential, Option<OffsetDateTime>), ApiError> {
    match proof {
        Proof::App { token, credential } => Ok((credential, Some(token.expires_at))),
        Proof::Pat { credential } if allowed.takes_pat() => Ok((credential, None)),
        Proof::Pat { .. } => Err(Refused::PatNotTaken.into()),
    }
}

/// Who is it, are they a member, are they an administrator: ADO's answers, in this order.
async fn ask_ado(
    node: &Node,
    allowed: &AllowedCollection,
    credential: &ado::Credential,
) -> Result<ado::Caller, ApiError> {
    let collection = &allowed.collection;
    let caller = node.ado.caller(collection, credential).await.map_err(refused)?;
    node.ado.check_membership(collection, credential).await.map_err(refused)?;
    match node.ado.may_edit_collection(collection, credential).await {
        Ok(true) => Ok(caller),
        Ok(false) => Err(ApiError::new(Code::NotAnAdministrator)),
        Err(error @ ado::Error::Forbidden { .. }) => Err(ApiError::new(Code::NotAnAdministrator).because(error)),
        Err(error) => Err(refused(error)),
    }
}

/// Before a session is open, a credential that ADO does not take is a refused sign-in, whatever ADO calls it.
fn refused(error: ado::Error) -> ApiError {
    match error {
        ado::Error::Unauthorized | ado::Error::Forbidden { .. } | ado::Error::NotFound { .. } => {
            ApiError::new(Code::TokenRefused).because(error)
        }
        error => error.into(),
    }
}

async fn remember_tenant(
    node: &Node,
    allowed: &AllowedCollection,
    caller: &ado::Caller,
    actor: &Actor,
) -> Result<(), ApiError> {
    let profile = TenantProfile { kind: allowed.kind, name: allowed.name(), url: allowed.url.clone() };
    let act = Act { actor: actor.clone(), at: node.clock.now(), audit_id: AuditId::new(node.ids.next()) };
    let hello = introduction(node, caller, &profile).await?;
    node.store.tenant(caller.tenant).upsert(&profile, hello.as_ref(), &act).await?;
    Ok(())
}

/// How partners would be told of this tenant, should something about it have changed.
async fn introduction(node: &Node, caller: &ado::Caller, profile: &TenantProfile) -> Result<Option<Notice>, ApiError> {
    let rows = node.store.tenant(caller.tenant);
    if rows.profile().await?.is_none_or(|known| known == *profile) {
        return Ok(None);
    }
    let url = rows.settings().await?.tracker_url.unwrap_or_else(|| profile.url.clone());
    let hello = introduce(caller.tenant, profile.kind, &profile.name, &url, None).ok();
    Ok(hello.map(|profile| Notice::Hello(Box::new(profile))))
}

fn answer(
    node: &Node,
    allowed: &AllowedCollection,
    caller: &ado::Caller,
    actor: &Actor,
    no_later_than: Option<OffsetDateTime>,
) -> Result<Session, ApiError> {
    let holder = Holder {
        user_id: actor.id(),
        user_name: actor.name().to_owned(),
        tenant: caller.tenant,
        url: allowed.url.clone(),
        kind: allowed.kind,
    };
    let issued = node.session_tokens.issue(holder, node.clock.now(), no_later_than);
    let (token, expires_at) = issued.map_err(|error| ApiError::new(Code::Internal).because(error))?;
    Ok(Session {
        token,
        expires_at,
        tenant: Tenant { id: caller.tenant, name: allowed.name(), url: allowed.url.clone(), kind: allowed.kind },
        user: User { name: actor.name().to_owned() },
        node: api_types::Node {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            public_url: node.public_url.to_string(),
        },
    })
}
