//! The *Info* page of a connection: everything there is to know about how the two sides are linked.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::Connection;

/// `GET /api/v1/connections/{id}/info`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConnectionInfo {
    pub connection: Connection,
    /// Absent while the invitation waits to be accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// Messages that wait to be delivered to the partner.
    pub outgoing_waiting: u64,
    /// The message nobody could deliver, where a person has to decide; everything else waits behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<FailedMessage>,
}

/// How this side is linked to its partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Link {
    /// Whether this side made the invitation or accepted it.
    pub role: Role,
    /// Which side opens HTTP connections.
    pub dialling: Dialling,
    /// Four groups that are equal on both sides unless somebody sits between them.
    pub fingerprint: String,
    /// The partner's organization or collection.
    pub partner_node: PartnerNode,
    /// The version of the protocol both sides speak.
    pub protocol_version: u16,
    /// What both sides can do beyond that.
    pub features: Vec<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub linked_at: OffsetDateTime,
    /// When the partner was last heard of.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
    pub last_contact_at: Option<OffsetDateTime>,
    /// Why it is not heard of now, as a sentence; absent while everything works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<String>,
    /// Such as "10 minutes ahead of this node's clock"; absent while the clocks agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_difference: Option<String>,
}

/// The partner's node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerNode {
    /// Absent where it cannot be reached from outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    pub version: String,
    /// The release of its tracker, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracker_version: Option<String>,
}

/// Which side of the acceptance this one was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    Inviter,
    Acceptor,
}

/// Who opens HTTP connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Dialling {
    /// Only this side: it asks for messages and posts its own.
    OnlyHere,
    /// Only the partner: this node never dials it.
    OnlyPartner,
    /// Each side posts to the other.
    Both,
}

/// A message that could not be delivered for three days, or that the partner refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FailedMessage {
    /// Its place in the line of messages: says which one a decision is about.
    pub position: u64,
    /// How many messages wait, this one included.
    pub waiting: u64,
    pub attempts: u32,
    #[serde(with = "time::serde::rfc3339")]
    pub failed_at: OffsetDateTime,
    /// The last answer or trouble, as a sentence.
    pub error: String,
}

/// `POST /api/v1/connections/{id}/failed/retry` and `/failed/discard`: what a person decided about the message they saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecideFailed {
    pub position: u64,
}
