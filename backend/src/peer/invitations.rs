//! The inviting side of pairing: somebody shows a code, looks at the invitation behind it, and accepts it.

use std::sync::Arc;

use axum::{body::Body, extract::State, response::Response};
use domain::{AuditId, InvitationId, Reach};
use http::StatusCode;
use peer::{
    pairing::{Accepted, MAX_TOKEN, OpenInvitation, Received, Refusal, Standing, invitation_id},
    profile::{Dialling as Agreed, Terms},
};
use store::{
    Act, Actor,
    links::{AcceptOutcome, Dialling, Invited, NewLink},
};
use uuid::Uuid;

use super::{introduction, limits, reply};
use crate::node::Node;

/// Answers what an invitation leads to. Nothing is used up by it.
pub(super) async fn preview(State(node): State<Arc<Node>>, body: Body) -> Response {
    let token = match token(body).await {
        Ok(token) => token,
        Err(response) => return response,
    };
    let answer = match open(&node, &token).await {
        Ok(Some((invitation, standing, _))) => invitation.preview(&standing, &token, node.clock.now()),
        Ok(None) => Err(Refusal::Unrecognised),
        Err(error) => return reply::trouble(&error),
    };
    respond(answer)
}

/// Accepts an invitation, once. The same request again gets the same answer.
pub(super) async fn accept(State(node): State<Arc<Node>>, body: Body) -> Response {
    let token = match token(body).await {
        Ok(token) => token,
        Err(response) => return response,
    };
    // Whoever loses a race finds the invitation used the second time.
    for _ in 0..2 {
        match attempt(&node, &token).await {
            Ok(Some(answer)) => return respond(answer),
            Ok(None) => {}
            Err(error) => return reply::trouble(&error),
        }
    }
    respond(Err(Refusal::Used))
}

/// `None` when somebody else was faster.
async fn attempt(node: &Node, token: &str) -> Result<Option<Result<String, Refusal>>, store::Error> {
    let Some((invitation, standing, invited)) = open(node, token).await? else {
        return Ok(Some(Err(Refusal::Unrecognised)));
    };
    let now = node.clock.now();
    let accepted = match invitation.receive(&standing, token, now, node.entropy()) {
        Ok(Received::Repeated(answer)) => return Ok(Some(Ok(answer))),
        Ok(Received::Accepted(accepted)) => accepted,
        Err(refusal) => return Ok(Some(Err(refusal))),
    };
    if let Some(refusal) = unfit(&invited, &accepted) {
        return Ok(Some(Err(refusal)));
    }
    let outcome = keep(node, &invited, &invitation, &accepted).await?;
    Ok((outcome == AcceptOutcome::Linked).then_some(Ok(accepted.record.answer)))
}

/// What the protocol leaves to us: a destination that was named has to be the one that accepts, and its tracker has to be one
/// this release knows.
fn unfit(invited: &Invited, accepted: &Accepted) -> Option<Refusal> {
    let partner = &accepted.pairing.partner;
    if introduction::kind_of(partner).is_none() {
        return Some(Refusal::Unreadable);
    }
    let named = invited.destination_url.as_ref().map(|url| url.as_str().to_owned());
    let accepting = partner.node_url.as_ref().map(ToString::to_string);
    (named.is_some() && named != accepting).then_some(Refusal::WrongNode)
}

async fn keep(
    node: &Node,
    invited: &Invited,
    invitation: &OpenInvitation,
    accepted: &Accepted,
) -> Result<AcceptOutcome, store::Error> {
    let pairing = &accepted.pairing;
    let Some(partner_kind) = introduction::kind_of(&pairing.partner) else { return Ok(AcceptOutcome::NotOpen) };
    let dialling = match invited.reach {
        Reach::Private => Dialling::OnlyPartner,
        Reach::Public => Dialling::Both,
    };
    let hello = peer::message::Notice::Hello(Box::new(invitation.profile.clone()));
    let link = NewLink {
        pairing,
        dialling,
        partner_kind,
        partner_node: pairing.partner.node_url.as_ref().filter(|_| dialling.dials()),
        hello: &hello,
    };
    // It is the partner who acts; nobody of this side has an id to show for it.
    let actor = Actor::new(Uuid::nil(), pairing.partner.name.as_str());
    let act = Act { actor, at: node.clock.now(), audit_id: AuditId::new(node.ids.next()) };
    node.store.tenant(invited.tenant).accept_invitation(invited, &accepted.record, &link, &node.keys, &act).await
}

/// The invitation that a token is about, and what has become of it.
async fn open(node: &Node, token: &str) -> Result<Option<(OpenInvitation, Standing, Invited)>, store::Error> {
    let Some(id) = invitation_id(token.trim()) else { return Ok(None) };
    let Some(invited) = node.store.invited(InvitationId::new(id)).await? else { return Ok(None) };
    Ok(describe(node, &invited).map(|invitation| {
        let standing = standing(&invited);
        (invitation, standing, invited)
    }))
}

/// `None` where the secret is gone with its key, or the tenant cannot be introduced.
fn describe(node: &Node, invited: &Invited) -> Option<OpenInvitation> {
    let secret = node.invitations.recover(&invited.invitation)?;
    let address = node.invitations.address();
    let profile =
        introduction::profile(invited.tenant, invited.kind, &invited.name, &invited.tracker_url, Some(address)).ok()?;
    let terms = Terms {
        connection_name: invited.connection_name.parse().ok()?,
        inviter_name: invited.local_short_name.parse().ok()?,
        acceptor_name: invited.remote_short_name.parse().ok()?,
        mode: introduction::code_of_mode(invited.mode).ok()?,
        dialling: match invited.reach {
            Reach::Private => Agreed::Acceptor,
            Reach::Public => Agreed::Both,
        },
    };
    Some(OpenInvitation {
        id: invited.invitation.id.uuid(),
        node_url: address.clone(),
        secret,
        expires_at: invited.invitation.expires_at,
        profile,
        terms,
        support: introduction::support(),
    })
}

fn standing(invited: &Invited) -> Standing {
    match (&invited.record, invited.invitation.revoked_at) {
        (Some(record), _) => Standing::Used(record.clone()),
        (None, Some(_)) => Standing::Revoked,
        (None, None) => Standing::Open,
    }
}

async fn token(body: Body) -> Result<String, Response> {
    let read = tokio::time::timeout(limits::BODY_TIME, axum::body::to_bytes(body, MAX_TOKEN));
    let bytes = match read.await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => return Err(reply::plain(StatusCode::PAYLOAD_TOO_LARGE, r#"{"code":"too_large"}"#)),
        Err(_) => return Err(reply::plain(StatusCode::REQUEST_TIMEOUT, r#"{"code":"too_slow"}"#)),
    };
    String::from_utf8(bytes.to_vec()).map_err(|_| respond(Err(Refusal::Unrecognised)))
}

fn respond(answer: Result<String, Refusal>) -> Response {
    match answer {
        Ok(token) => reply::plain(StatusCode::OK, token),
        Err(refusal) => {
            tracing::warn!(reason = ?refusal, "an invitation was not honoured");
            let body = serde_json::to_vec(&refusal).unwrap_or_default();
            reply::plain(StatusCode::CONFLICT, body)
        }
    }
}
