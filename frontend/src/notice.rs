//! What people are told when something does not work: what happened, and what they or somebody else can do about it.

use api_types::Code;

use crate::{api, host};

/// A message about something that did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub title: String,
    pub text: String,
    /// What to do, one step each.
    pub advice: Vec<String>,
    /// Finds the request in the node's log.
    pub request_id: Option<String>,
}

/// Why the hub cannot be shown at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Packed without the address of a node.
    NoNodeAddress,
    Host(host::Error),
    /// The host does not say which organization or collection this is.
    NoCollection,
    Node {
        error: api::Error,
        address: String,
    },
}

impl Notice {
    fn new(title: &str, text: &str, advice: &[&str]) -> Self {
        Self {
            title: title.to_owned(),
            text: text.to_owned(),
            advice: advice.iter().map(|step| (*step).to_owned()).collect(),
            request_id: None,
        }
    }
}

impl From<&Trouble> for Notice {
    fn from(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::NoNodeAddress => Self::new(
                "This extension does not know its node",
                "It was packed without the address of an Exalate node.",
                &["Ask the publisher of the extension to pack it again with the address of your node."],
            ),
            Trouble::Host(host::Error::NotFramed) => Self::new(
                "Exalate opens inside Azure DevOps",
                "This page works as part of Azure DevOps and was opened by itself.",
                &["Open Azure DevOps, go to Organization settings, and choose Exalate under Extensions."],
            ),
            Trouble::Host(host::Error::Silent | host::Error::Refused) => Self::new(
                "Azure DevOps does not answer",
                "The Azure DevOps page around this one did not tell Exalate who you are.",
                &["Reload the page.", "If this stays, sign out of Azure DevOps and in again."],
            ),
            Trouble::NoCollection => Self::new(
                "Azure DevOps did not say which organization this is",
                "Exalate asks Azure DevOps for the address of your organization or collection and got none.",
                &[
                    "Reload the page.",
                    "If this stays, tell the operator of your node which version of Azure DevOps Server you use.",
                ],
            ),
            Trouble::Node { error, address } => Self::from(error).naming(error, address),
        }
    }
}

impl Notice {
    /// With the address that was tried, where that helps.
    fn naming(mut self, error: &api::Error, address: &str) -> Self {
        if matches!(error, api::Error::Unreachable | api::Error::TooSlow | api::Error::NotTheNode { .. }) {
            self.text = format!("{} Exalate looks for it at {address}", self.text);
            self.advice.insert(0, format!("Open {address}/healthz in a new tab. If it shows no answer, the node is down or your network does not let you through."));
        }
        self
    }
}

impl From<&api::Error> for Notice {
    fn from(error: &api::Error) -> Self {
        match error {
            api::Error::Unreachable => Self::new(
                "The node cannot be reached",
                "The Exalate node did not answer.",
                &[
                    "If you are on a VPN or behind a proxy, make sure it lets you reach the node.",
                    "Otherwise tell the operator of the node.",
                ],
            ),
            api::Error::TooSlow => Self::new(
                "The node takes too long",
                "The Exalate node did not answer within half a minute.",
                &["Wait a moment and try again.", "If this stays, tell the operator of the node."],
            ),
            api::Error::NotTheNode { .. } => Self::new(
                "Something else answered instead of the node",
                "The answer is not one of an Exalate node. A proxy or a sign-in page of your network may have sent it.",
                &["Tell the operator of the node, or whoever runs your network."],
            ),
            api::Error::NoToken(_) => Self::new(
                "Azure DevOps did not confirm who you are",
                "Exalate asks Azure DevOps for a token each time it needs one, and got none.",
                &["Reload the page.", "If this stays, sign out of Azure DevOps and in again."],
            ),
            api::Error::Refused(problem) => Self {
                title: problem.title.clone(),
                text: problem.detail.clone(),
                advice: advice(problem.code).iter().map(|step| (*step).to_owned()).collect(),
                request_id: problem.request_id.clone(),
            },
            api::Error::SessionEnded(cause) => ended(cause),
        }
    }
}

fn ended(cause: &api::Error) -> Notice {
    let cause = Notice::from(cause);
    Notice {
        title: "Your session has ended".to_owned(),
        text: format!("Exalate could not open a new one: {} What you typed is still here.", sentence(&cause.text)),
        ..cause
    }
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

/// What the hub can add to the node's own words, which say what to do already.
fn advice(code: Code) -> &'static [&'static str] {
    match code {
        Code::AdoUnavailable | Code::AdoRefused | Code::AdoThrottled => {
            &["If this stays, look at status.dev.azure.com, or ask whoever runs your Azure DevOps Server."]
        }
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use api_types::Problem;

    use super::*;

    fn refused(code: Code) -> api::Error {
        api::Error::Refused(Box::new(Problem {
            type_url: String::new(),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            detail: "Because".to_owned(),
            request_id: Some("r-1".to_owned()),
            fields: Vec::new(),
        }))
    }

    #[test]
    fn an_unreachable_node_is_named_with_its_address() {
        let trouble = Trouble::Node { error: api::Error::Unreachable, address: "https://node.example".to_owned() };
        let notice = Notice::from(&trouble);
        assert!(notice.text.contains("https://node.example"));
        assert!(notice.advice[0].contains("https://node.example/healthz"));
    }

    #[test]
    fn a_slow_azure_devops_is_not_blamed_on_the_node() {
        let notice = Notice::from(&refused(Code::AdoUnavailable));
        assert_eq!(notice.title, "Azure DevOps does not answer");
        assert!(notice.advice[0].contains("status.dev.azure.com"));
    }

    #[test]
    fn the_nodes_own_words_and_the_requests_number_are_shown() {
        let notice = Notice::from(&refused(Code::Internal));
        assert_eq!(notice.text, "Because");
        assert_eq!(notice.request_id.as_deref(), Some("r-1"));
    }

    #[test]
    fn an_ended_session_says_why_and_that_nothing_typed_is_lost() {
        let error = api::Error::SessionEnded(Box::new(refused(Code::NotAnAdministrator)));
        let notice = Notice::from(&error);
        assert_eq!(notice.title, "Your session has ended");
        assert!(notice.text.contains("Because. What you typed is still here."));
    }
}
