//! What the accepting side says to the inviting node, and what its answers mean for the person who pasted the code.

use std::time::Duration;

use api_types::Code;
use domain::InvitationId;
use http::{Method, StatusCode};
use peer::{
    InvitationCode, NodeUrl,
    pairing::{AnswerError, MAX_TOKEN, Pairing, PendingAcceptance, PendingPreview, Preview, Refusal},
};

use crate::{auth::AdminSession, http::ApiError, node::Node, peer::support};

const TIME: Duration = Duration::from_secs(20);
const FIELD: &str = "code";

/// Reads a pasted code, or says what is wrong with it.
pub(super) fn parse(code: &str) -> Result<InvitationCode, ApiError> {
    code.parse().map_err(|error: peer::code::Error| {
        ApiError::new(Code::InvitationUnreadable).detail(error.to_string()).at(FIELD, error.to_string())
    })
}

/// Looks at an invitation.
pub(super) async fn preview(node: &Node, session: &AdminSession, code: InvitationCode) -> Result<Preview, ApiError> {
    let url = code.node_url().clone();
    let pending = PendingPreview::begin(code, session.tenant.uuid(), support(), node.ids.next());
    match post(node, &url, "/peer/v1/invitations/preview", pending.request()).await? {
        Ok(token) => pending.complete(&token).map_err(problem),
        Err(refusal) => Err(problem(refused(refusal))),
    }
}

/// Takes an invitation. What was refused for good is not asked for again.
pub(super) async fn pair(
    node: &Node,
    session: &AdminSession,
    pending: &PendingAcceptance,
) -> Result<Pairing, ApiError> {
    let code = pending.code();
    match post(node, code.node_url(), "/peer/v1/invitations/accept", pending.request()).await? {
        Ok(token) => pending.complete(&token).map_err(problem),
        Err(refusal) => {
            session.rows(node).drop_acceptance(InvitationId::new(code.invitation_id())).await?;
            Err(problem(pending.refused(refusal)))
        }
    }
}

async fn post(node: &Node, url: &NodeUrl, target: &str, token: &str) -> Result<Result<String, Refusal>, ApiError> {
    let asked = node.partners.open(url, Method::POST, target, token.to_owned(), TIME, MAX_TOKEN).await;
    let (status, body) = asked.map_err(|error| unreachable(error, FIELD))?;
    let not_a_node = || problem(AnswerError::NotANode);
    match status {
        StatusCode::OK => String::from_utf8(body.to_vec()).map(Ok).map_err(|_| not_a_node()),
        StatusCode::CONFLICT => serde_json::from_slice(&body).map(Err).map_err(|_| not_a_node()),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::BAD_GATEWAY | StatusCode::GATEWAY_TIMEOUT => {
            Err(ApiError::new(Code::PartnerUnreachable)
                .at(FIELD, "Your partner's node is busy or down. Try again in a moment."))
        }
        _ => Err(not_a_node()),
    }
}

fn refused(refusal: Refusal) -> AnswerError {
    if let Refusal::Version { versions } = refusal
        && let Err(mismatch) = support().versions.agree(versions)
    {
        return mismatch.into();
    }
    AnswerError::Refused(refusal)
}

/// The problem with the sentence that belongs to it.
fn problem(error: AnswerError) -> ApiError {
    let code = match error {
        AnswerError::Refused(refusal) => match refusal {
            Refusal::Expired => Code::InvitationExpired,
            Refusal::Revoked => Code::InvitationRevoked,
            Refusal::Used => Code::InvitationUsed,
            Refusal::OwnInvitation => Code::InvitationOwn,
            Refusal::WrongNode | Refusal::Unrecognised => Code::InvitationUnknown,
            Refusal::Version { .. } | Refusal::Unreadable => Code::PartnerIncompatible,
        },
        AnswerError::Version(_) | AnswerError::Unreadable => Code::PartnerIncompatible,
        AnswerError::NotANode => Code::PartnerNotANode,
        AnswerError::Forged => Code::PartnerForged,
    };
    ApiError::new(code).detail(error.to_string()).at(FIELD, error.to_string())
}

/// Why a node was not reached, for the person who named its address.
pub(crate) fn unreachable(error: outbound::Error, field: &str) -> ApiError {
    let (code, message) = match error {
        outbound::Error::Forbidden(_) | outbound::Error::NotHttps => {
            (Code::PartnerForbidden, "This node must not call this address.")
        }
        outbound::Error::TooLarge { .. } => (Code::PartnerNotANode, "What answers there is not a node."),
        _ => (Code::PartnerUnreachable, "Nothing answers there in time."),
    };
    ApiError::new(code).at(field, message).because(error)
}
