//! Problems, as RFC 9457 problem details with a stable code.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares every problem the hub API knows: variant, wire code, HTTP status, title.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $status:literal, $title:literal;)+) => {
        /// Every problem the hub API answers with. Each has a page in `docs/errors/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)+
            /// A code of a newer node than this hub knows.
            #[serde(other, rename = "unknown")]
            Unknown,
        }

        impl Code {
            /// Every code the node can answer with.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The code on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                    Self::Unknown => "unknown",
                }
            }

            /// The HTTP status that goes with it.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self {
                    $(Self::$variant => $status,)+
                    Self::Unknown => 500,
                }
            }

            /// What the problem is called.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)+
                    Self::Unknown => "Something went wrong",
                }
            }
        }
    };
}

codes! {
    /// The body is no JSON, or not of the expected shape.
    RequestMalformed = "request.malformed", 400, "The request could not be read";
    /// A field was refused; `fields` says which and why.
    RequestInvalid = "request.invalid", 422, "Some fields need your attention";
    RequestTooLarge = "request.too_large", 413, "The request is too large";
    RequestMediaType = "request.media_type", 415, "The request is not JSON";
    RequestTimeout = "request.timeout", 503, "The node took too long";
    /// Too many at once; the same request may work in a moment.
    NodeBusy = "node.busy", 503, "The node is busy";
    RouteNotFound = "route.not_found", 404, "There is nothing at this address";
    MethodNotAllowed = "route.method_not_allowed", 405, "This cannot be done at this address";
    /// Wrong, stale, forged or missing: always the same answer.
    TokenRefused = "session.refused", 401, "The sign-in was not accepted";
    /// The session token ran out; the hub opens a new one and repeats the request.
    SessionExpired = "session.expired", 401, "The session has expired";
    CollectionNotAllowed = "session.collection_not_allowed", 403, "This node does not serve that organization";
    NotAnAdministrator = "session.not_an_administrator", 403, "You need to be a collection administrator";
    ConnectionNotFound = "connection.not_found", 404, "This connection does not exist";
    ConnectionNameTaken = "connection.name_taken", 409, "A connection with this name exists already";
    ModeUnavailable = "connection.mode_unavailable", 422, "This mode is not available here";
    /// The address is none that a connection can lead to, such as this node's own.
    DestinationUnavailable = "connection.destination_unavailable", 422, "This destination cannot be used";
    /// Pausing and resuming need a partner.
    NotLinked = "connection.not_linked", 409, "The partner has not accepted yet";
    DeletedByPartner = "connection.deleted_by_partner", 409, "The partner deleted this connection";
    /// A dead letter was retried or discarded by somebody else, or never was one.
    NothingFailed = "queue.nothing_failed", 409, "Nothing waits for a decision here";
    InvitationNotFound = "invitation.not_found", 404, "There is no open invitation";
    InvitationNotPending = "invitation.not_pending", 409, "The connection is no longer waiting for its partner";
    /// The pasted text is no invitation code; `detail` says what is wrong with it.
    InvitationUnreadable = "invitation.unreadable", 422, "This is no complete invitation code";
    InvitationExpired = "invitation.expired", 422, "The invitation has expired";
    InvitationRevoked = "invitation.revoked", 422, "The invitation was withdrawn";
    InvitationUsed = "invitation.used", 422, "The invitation was used already";
    InvitationOwn = "invitation.own", 422, "The invitation was made here";
    /// The inviting node knows no such invitation, at least not at this address.
    InvitationUnknown = "invitation.unknown", 422, "The inviting node does not know this invitation";
    /// No answer from the partner's node.
    PartnerUnreachable = "partner.unreachable", 502, "The partner's node does not answer";
    /// The address leads into a network that this node must not call.
    PartnerForbidden = "partner.address_forbidden", 422, "This address must not be called";
    /// Something answers, but it is no node.
    PartnerNotANode = "partner.not_a_node", 502, "What answers there is not a node";
    /// The answer was not made by who wrote the code.
    PartnerForged = "partner.answer_forged", 502, "The answer does not come from the inviting node";
    PartnerIncompatible = "partner.incompatible", 409, "The two nodes run versions that cannot work together";
    /// Azure DevOps does not take the token of the sync account.
    SyncAccountRefused = "settings.sync_account_refused", 422, "Azure DevOps does not accept this token";
    ProjectNotFound = "project.not_found", 422, "The project does not exist any more";
    IdempotencyKeyReused = "idempotency.key_reused", 422, "The request differs from the one it repeats";
    AdoUnavailable = "ado.unavailable", 502, "Azure DevOps does not answer";
    AdoRefused = "ado.refused", 502, "Azure DevOps refused the request";
    AdoThrottled = "ado.throttled", 503, "Azure DevOps asks us to slow down";
    StoreUnavailable = "store.unavailable", 503, "The database does not answer";
    Internal = "internal", 500, "Something went wrong on the node";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The body of every answer that is not a success, as `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Address of the page about this code.
    #[serde(rename = "type")]
    pub type_url: String,
    pub title: String,
    pub status: u16,
    /// Stable, for programs.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub code: Code,
    /// What happened this time and what to do, for people. Never a secret, never an internal message.
    pub detail: String,
    /// Finds the request in the node's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// What is wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
}

/// A sentence for one field of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// The field's name in the request's JSON, such as `remoteShortName`.
    pub field: String,
    pub message: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_code_is_the_serialized_code() {
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }

    #[test]
    fn a_hub_reads_codes_of_newer_nodes() {
        assert_eq!(serde_json::from_str::<Code>("\"work_item.on_fire\"").unwrap(), Code::Unknown);
    }
}
