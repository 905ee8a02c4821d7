//! What each problem usually means and what to do about it, in words for the person in front of the hub.

use api_types::Code;

pub(super) const fn usual(code: Code) -> &'static str {
    match code {
        Code::RequestMalformed => "The body is not the JSON this address expects.",
        Code::RequestInvalid => "Correct the marked fields and try again.",
        Code::RequestTooLarge => "The body is larger than this node accepts.",
        Code::RequestMediaType => "Send the body as application/json.",
        Code::RequestTimeout => "The request took too long and was given up. Try again in a moment.",
        Code::NodeBusy => "The node has too much to do right now. Try again in a moment.",
        Code::RouteNotFound => "Check the address. A newer hub may need a newer node.",
        Code::MethodNotAllowed => "This address exists, but not for this method.",
        Code::TokenRefused => {
            "Reload the page to sign in again. If that does not help, an operator has to check the extension's keys and \
             app ids on the node."
        }
        Code::SessionExpired => "The session ran out. A new one is opened with your next action.",
        Code::CollectionNotAllowed => {
            "An operator of this node has to add your Azure DevOps Server's collection to its list."
        }
        Code::NotAnAdministrator => {
            "Ask a project collection administrator to add you to the group Project Collection Administrators \
             (Organization settings > Permissions), or to make this change for you."
        }
        Code::ConnectionNotFound => "It may have been deleted in the meantime. Refresh the list.",
        Code::ConnectionNameTaken => "Choose another name; upper and lower case make no difference.",
        Code::ModeUnavailable => {
            "Visual mode needs a destination that can be reached by its URL. Choose Basic or Script for a private connection."
        }
        Code::DestinationUnavailable => {
            "Enter the address of your partner's node, as their General settings show it. Or choose \"I don't have a URL\" \
             and send the invitation code."
        }
        Code::NotLinked => "Wait until your partner has accepted the invitation.",
        Code::DeletedByPartner => "Your partner deleted this connection. Delete it here too, and initiate a new one.",
        Code::NothingFailed => "Somebody else decided about this message already. Refresh the page.",
        Code::InvitationNotFound => "It was used, revoked, or has expired. Issue a new one.",
        Code::InvitationNotPending => "Invitations belong to connections that wait for their partner.",
        Code::InvitationUnreadable => "Copy the whole code from your partner's message and paste it again.",
        Code::InvitationExpired => "Ask your partner to re-issue the invitation and to send you the new code.",
        Code::InvitationRevoked => "Your partner has withdrawn this invitation. Ask them for a new code.",
        Code::InvitationUsed => {
            "A code works once. If nobody at your company accepted it, tell your partner at once. Otherwise ask them for a \
             new code."
        }
        Code::InvitationOwn => "Send the code to your partner: it has to be accepted on their side.",
        Code::InvitationUnknown => {
            "Your partner's node does not know this invitation. Ask your partner for a new code."
        }
        Code::PartnerUnreachable => {
            "Your partner's node did not answer in time. Try again in a moment; if it stays, ask your partner whether their \
             node runs and can be reached from the Internet."
        }
        Code::PartnerForbidden => {
            "The address leads into a network that this node must not call. If that is intended, an operator of this node \
             has to allow it."
        }
        Code::PartnerNotANode => {
            "What answers at this address is not a node. Ask your partner for the node address in their General settings."
        }
        Code::PartnerForged => {
            "The answer was made without the code, or was changed on its way. Do not go on: tell your partner, and ask for \
             a new code."
        }
        Code::PartnerIncompatible => "The older of the two nodes has to be updated.",
        Code::SyncAccountRefused => {
            "Azure DevOps does not take this token for this organization. Make a new personal access token and paste it \
             whole."
        }
        Code::ProjectNotFound => "It was deleted, or you may no longer see it. Choose another project.",
        Code::IdempotencyKeyReused => "The same Idempotency-Key was used with other content. Use a new key.",
        Code::AdoUnavailable => "Azure DevOps did not answer in time. Try again in a moment.",
        Code::AdoRefused => "Azure DevOps did not allow the request or answered something unexpected.",
        Code::AdoThrottled => "Azure DevOps limits requests right now. Try again a little later.",
        Code::StoreUnavailable => "The node's database does not answer. Try again in a moment.",
        Code::Internal | Code::Unknown => "This is not your fault. If it stays, give your operator the request id.",
    }
}
