//! Why the inviting node does not answer with keys.

use serde::{Deserialize, Serialize};

use crate::negotiation::VersionRange;

/// What an inviting node says instead of answering. `Display` speaks to the administrator who
/// pasted the code: that is who can act.
///
/// All but [`Refusal::Unrecognised`] are told only to somebody who has proven to know the code, so
/// nobody can find out which invitations exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// Past its time, by the inviter's clock.
    #[error("This invitation has expired. Ask your partner to re-issue it and to send you the new code.")]
    Expired,
    /// Withdrawn by the inviter.
    #[error("Your partner has withdrawn this invitation. Ask them for a new code.")]
    Revoked,
    /// Somebody was faster, or this side accepted it before.
    #[error(
        "This invitation has already been used; a code works once. If nobody at your company accepted it, tell your partner at once. Otherwise ask them for a new code."
    )]
    Used,
    /// Acceptor and inviter are the same organization or collection.
    #[error("This invitation was made here. Send the code to your partner: it has to be accepted on their side.")]
    OwnInvitation,
    /// The code leads to this node under an address that the invitation does not name.
    #[error("The address in this code is not the one the invitation was made for. Ask your partner for a new code.")]
    WrongNode,
    /// No common version of the protocol.
    #[error(
        "The two nodes run versions that cannot work together (the inviting node speaks protocol {versions}). The older one has to be updated."
    )]
    Version {
        /// What the inviting node speaks.
        versions: VersionRange,
    },
    /// The code is right, but what the accepting node says of itself cannot be read.
    #[error(
        "Your partner's node could not read what this node says about itself. Nothing was accepted. Both nodes should run the newest version; then try again."
    )]
    Unreadable,
    /// Unknown, forged, damaged, or a reason that this release does not know.
    #[error("Your partner's node does not know this invitation. Ask your partner for a new code.")]
    #[serde(other)]
    Unrecognised,
}
