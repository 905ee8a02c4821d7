//! Accepting an invitation of a partner's: the code is read, the inviting node asked, and what it answers made a connection.
//!
//! Every step may be repeated. The request to the inviting node is kept until its answer was understood, so that a lost answer,
//! a crash or a name that was taken costs a repetition and not the invitation.

use api_types::{AcceptInvitation, Code, Connection, InvitationPreview, Inviter};
use domain::{ConnectionId, ConnectionMode, ConnectionName, InvitationId, Reach, ShortName};
use peer::{
    InvitationCode,
    message::Notice,
    pairing::{Pairing, PendingAcceptance},
    profile::{Dialling as Agreed, Profile, Terms},
};
use store::{
    CreateOutcome, NewConnection, NewRules, Project, RequestIdentity, TenantStore,
    links::{AcceptedConnection, Answered, Dialling, NewLink},
};

use super::ask;
use crate::{
    auth::AdminSession,
    connections::{find_project, view},
    http::ApiError,
    node::Node,
    peer::{kind_of, mode_of, profile, support},
};

/// What a pasted code leads to.
pub(super) async fn inspect(node: &Node, session: &AdminSession, code: &str) -> Result<InvitationPreview, ApiError> {
    let code = ask::parse(code)?;
    let fingerprint = code.fingerprint().to_string();
    let preview = ask::preview(node, session, code).await?;
    let mode = mode(&preview.terms)?;
    Ok(InvitationPreview {
        fingerprint,
        expires_at: preview.expires_at,
        inviter: inviter(&preview.partner),
        connection_name: preview.terms.connection_name.into(),
        local_short_name: preview.terms.acceptor_name.into(),
        remote_short_name: preview.terms.inviter_name.into(),
        mode,
        reach: reach(preview.terms.dialling),
    })
}

fn inviter(partner: &Profile) -> Inviter {
    Inviter {
        name: partner.name.to_string(),
        kind: kind_of(partner),
        url: partner.tracker.url.to_string(),
        node_url: partner.node_url.as_ref().map(ToString::to_string).unwrap_or_default(),
        node_version: partner.node_version.to_string(),
    }
}

/// Pairs with the inviting node and creates the connection.
pub(super) async fn accept(
    node: &Node,
    session: &AdminSession,
    credential: &ado::Credential,
    form: &AcceptInvitation,
    request: &RequestIdentity,
) -> Result<Connection, ApiError> {
    let (rows, act) = (session.rows(node), session.act(node));
    match rows.answered(request, &act).await? {
        Answered::Never => {}
        Answered::Before(connection) => return Ok(view::connection(connection, act.at)),
        Answered::Deleted => return Err(ApiError::new(Code::ConnectionNotFound)),
        Answered::KeyReused => return Err(ApiError::new(Code::IdempotencyKeyReused)),
    }
    let code = ask::parse(&form.code)?;
    let project = find_project(node, session, credential, form.project_id).await?;
    let pending = pending(node, session, code, form.connection_name.as_deref()).await?;
    let pairing = ask::pair(node, session, &pending).await?;
    let connection = new_connection(node, form.connection_name.as_deref(), &pairing.terms, project)?;
    let created = create(node, session, &pending, &pairing, &connection, request).await?;
    Ok(view::connection(created, act.at))
}

/// The request to send: the one that was sent before, if its answer never came, or a new one.
async fn pending(
    node: &Node,
    session: &AdminSession,
    code: InvitationCode,
    name: Option<&str>,
) -> Result<PendingAcceptance, ApiError> {
    let rows = session.rows(node);
    let invitation = InvitationId::new(code.invitation_id());
    if let Some(kept) = rows.pending_acceptance(invitation, &node.keys).await? {
        return restore(&kept);
    }
    // Looked at before it is taken: what would fail afterwards fails now, and uses nothing up.
    let preview = ask::preview(node, session, code.clone()).await?;
    mode(&preview.terms)?;
    let name = connection_name(name, &preview.terms)?;
    refuse_taken(&rows, &name).await?;
    let own = own_profile(node, &rows, preview.terms.dialling).await?;
    let pending = PendingAcceptance::begin(code, own, support(), node.entropy());
    let kept = rows.keep_acceptance(invitation, &pending.to_bytes(), &node.keys, &session.act(node)).await?;
    restore(&kept)
}

fn restore(bytes: &[u8]) -> Result<PendingAcceptance, ApiError> {
    PendingAcceptance::from_bytes(bytes).map_err(|error| ApiError::new(Code::Internal).because(error))
}

/// A side that only dials gives no address: nobody could use it.
async fn own_profile(node: &Node, rows: &TenantStore, dialling: Agreed) -> Result<Profile, ApiError> {
    let address = match dialling {
        Agreed::Acceptor => None,
        Agreed::Both => Some(node.invitations.address()),
    };
    let known = rows.profile().await?.ok_or_else(|| ApiError::new(Code::Internal).because("a tenant without a row"))?;
    let url = rows.settings().await?.tracker_url.unwrap_or(known.url);
    profile(rows.id(), known.kind, &known.name, &url, address)
        .map_err(|error| ApiError::new(Code::Internal).because(error))
}

fn new_connection(node: &Node, name: Option<&str>, terms: &Terms, project: Project) -> Result<NewConnection, ApiError> {
    let mode = mode(terms)?;
    let rules = NewRules {
        outgoing: rules::generate::outgoing(mode),
        incoming: rules::generate::incoming(mode, &project.name),
    };
    Ok(NewConnection {
        id: ConnectionId::new(node.ids.next()),
        name: connection_name(name, terms)?,
        description: domain::Description::default(),
        local_short_name: short_name(terms.acceptor_name.as_str())?,
        remote_short_name: short_name(terms.inviter_name.as_str())?,
        mode,
        reach: reach(terms.dialling),
        project,
        destination_url: None,
        rules,
        invitation: None,
    })
}

async fn create(
    node: &Node,
    session: &AdminSession,
    pending: &PendingAcceptance,
    pairing: &Pairing,
    connection: &NewConnection,
    request: &RequestIdentity,
) -> Result<store::Connection, ApiError> {
    let rows = session.rows(node);
    let partner_kind = kind_of(&pairing.partner).ok_or_else(unknown_tracker)?;
    let hello = Notice::Hello(Box::new(own_profile(node, &rows, pairing.terms.dialling).await?));
    let link = NewLink {
        pairing,
        dialling: match pairing.terms.dialling {
            Agreed::Acceptor => Dialling::OnlyHere,
            Agreed::Both => Dialling::Both,
        },
        partner_kind,
        partner_node: Some(pending.code().node_url()),
        hello: &hello,
    };
    let invitation = InvitationId::new(pending.code().invitation_id());
    let accepted = AcceptedConnection { connection, link, invitation };
    match rows.create_accepted(&accepted, request, &node.keys, &session.act(node)).await? {
        CreateOutcome::Created(connection) | CreateOutcome::Replayed(connection) => Ok(connection),
        CreateOutcome::ReplayedDeleted => Err(ApiError::new(Code::ConnectionNotFound)),
        CreateOutcome::NameTaken => Err(name_taken()),
        CreateOutcome::KeyReusedWithOtherBody => Err(ApiError::new(Code::IdempotencyKeyReused)),
    }
}

async fn refuse_taken(rows: &TenantStore, name: &ConnectionName) -> Result<(), ApiError> {
    if rows.is_name_taken(name).await? { Err(name_taken()) } else { Ok(()) }
}

fn name_taken() -> ApiError {
    ApiError::new(Code::ConnectionNameTaken)
        .at("connectionName", "A connection with this name exists already. Choose another name for this side.")
}

fn connection_name(chosen: Option<&str>, terms: &Terms) -> Result<ConnectionName, ApiError> {
    let name = chosen.unwrap_or(terms.connection_name.as_str());
    name.parse().map_err(|error: domain::name::Error| ApiError::field("connectionName", error.to_string()))
}

/// What the inviter proposed passed its own checks, which a newer release may have loosened.
fn short_name(name: &str) -> Result<ShortName, ApiError> {
    name.parse().map_err(|error: domain::name::Error| ApiError::new(Code::PartnerIncompatible).because(error))
}

fn mode(terms: &Terms) -> Result<ConnectionMode, ApiError> {
    mode_of(&terms.mode).filter(|mode| *mode != ConnectionMode::Visual).ok_or_else(|| {
        ApiError::new(Code::PartnerIncompatible).detail(
            "Your partner proposes a mode that this node does not know. Ask the operator of your node to update it.",
        )
    })
}

fn unknown_tracker() -> ApiError {
    ApiError::new(Code::PartnerIncompatible)
        .detail("Your partner uses a tracker that this node does not know. Ask the operator of your node to update it.")
}

const fn reach(dialling: Agreed) -> Reach {
    match dialling {
        Agreed::Acceptor => Reach::Private,
        Agreed::Both => Reach::Public,
    }
}
