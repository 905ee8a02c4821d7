//! A client of one node, for one collection.

use std::cell::RefCell;

use api_types::{Code, IDEMPOTENCY_KEY_HEADER, Problem, Session};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    Error, json,
    transport::{self, Answer, Call},
};

/// How this person proves who they are.
pub enum Credentials {
    /// By the tokens the Azure DevOps page hands out.
    Host,
    /// By a personal access token they typed. It stays in memory.
    Pat(String),
}

/// A client of one node, for one collection.
pub struct Client {
    base: String,
    pub(super) collection_url: String,
    pub(super) credentials: Credentials,
    pub(super) session: RefCell<Option<Session>>,
}

/// A request of the hub API.
#[derive(Clone, Default)]
pub(super) struct Ask<'a> {
    pub method: &'static str,
    pub path: &'a str,
    pub body: Option<String>,
    pub idempotency_key: Option<&'a str>,
    /// Whether the node has to ask ADO on this person's behalf.
    pub on_behalf: bool,
}

impl Client {
    pub fn new(base: String, collection_url: String, credentials: Credentials) -> Self {
        Self { base, collection_url, credentials, session: RefCell::new(None) }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Asks, and reads the answer's body.
    pub(super) async fn ask<T: DeserializeOwned>(&self, ask: Ask<'_>) -> Result<T, Error> {
        read(&self.exchange(ask).await?)
    }

    /// Asks, where success has no body.
    pub(super) async fn tell(&self, ask: Ask<'_>) -> Result<(), Error> {
        let answer = self.exchange(ask).await?;
        if is_success(answer.status) { Ok(()) } else { Err(refusal(&answer)) }
    }

    /// A session that ran out is renewed and the request repeated, once, without anybody noticing.
    async fn exchange(&self, ask: Ask<'_>) -> Result<Answer, Error> {
        let token = self.token().await?;
        let answer = self.attempt(&ask, &token).await?;
        if answer.status != 401 || refusal(&answer).code() != Some(Code::SessionExpired) {
            return Ok(answer);
        }
        let token = self.renew(Some(&token)).await?;
        self.attempt(&ask, &token).await
    }

    async fn attempt(&self, ask: &Ask<'_>, token: &str) -> Result<Answer, Error> {
        let bearer = format!("Bearer {token}");
        let mut headers = vec![("authorization", bearer.as_str())];
        headers.extend(ask.idempotency_key.map(|key| (IDEMPOTENCY_KEY_HEADER, key)));
        let on_behalf = if ask.on_behalf { Some(self.on_behalf().await?) } else { None };
        headers.extend(on_behalf.as_ref().map(|(name, value)| (*name, value.as_str())));
        transport::send(&Call { method: ask.method, url: self.url(ask.path), headers, body: ask.body.clone() }).await
    }
}

/// The body of a success, or why it is none.
pub(super) fn read<T: DeserializeOwned>(answer: &Answer) -> Result<T, Error> {
    if !is_success(answer.status) {
        return Err(refusal(answer));
    }
    json::read(&answer.body).ok_or(Error::NotTheNode { status: answer.status })
}

pub(super) fn write(body: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(body).map_err(|_| Error::NotTheNode { status: 0 })
}

fn refusal(answer: &Answer) -> Error {
    match json::read::<Problem>(&answer.body) {
        Some(problem) => Error::Refused(Box::new(problem)),
        None => Error::NotTheNode { status: answer.status },
    }
}

const fn is_success(status: u16) -> bool {
    matches!(status, 200..=299)
}
