//! Why a partner is not reached, as sentences for an administrator.

use super::CallError;

/// What the *Info* page says about a call that failed.
pub(crate) fn sentence(error: &CallError) -> String {
    match error {
        CallError::NoAddress => "Your partner's node has no address that could be dialled.".to_owned(),
        CallError::Transport(error) => transport(error).to_owned(),
        CallError::NotSigned { status, .. } => format!(
            "What answers in your partner's place (status {}) is not their node; perhaps a proxy in between. Ask your \
             partner to check that their node runs.",
            status.as_u16()
        ),
        CallError::Refused => "Your partner's node does not know this connection any more. If that stays, delete the \
             connection and ask your partner for a new invitation."
            .to_owned(),
        CallError::Clock(error) => error.to_string(),
        CallError::Store(_) => "This node's database does not answer.".to_owned(),
    }
}

fn transport(error: &outbound::Error) -> &'static str {
    use outbound::Error;
    match error {
        Error::Forbidden(_) => {
            "Your partner's node is at an address that this node must not call. If that is intended, an operator of this \
             node has to allow it."
        }
        Error::NotHttps => "Your partner's node can only be called by https.",
        Error::Connect(_) => {
            "Your partner's node cannot be reached. It may be down, or something in between blocks the way. Sending goes on \
             by itself."
        }
        Error::Timeout(_) | Error::Broken(_) => {
            "Your partner's node did not answer in time, or the answer was cut off. Sending goes on by itself."
        }
        Error::TooLarge { .. } => "What answers in your partner's place sends more than a node would.",
        Error::Settings(_) => "This node's settings for outgoing connections cannot be used.",
    }
}
