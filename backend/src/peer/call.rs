//! The dialling end: signs a request, sends it, reads a bounded answer, and believes it only if the partner signed it.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, header};
use peer::{
    NodeUrl,
    keys::KeyId,
    signing::{AnswerBody, AnswerRejection, BodyDigest, ClockOffset, ClockTooFar, RequestLine, Sender},
};
use store::links::{Contact, Link};

use super::reply::SIGNATURE;
use crate::node::Node;

/// A partner may ask us to wait this long at most; whoever asks for more is asked again then.
const MAX_WAIT: Duration = Duration::from_secs(60 * 60);

/// The way out to other nodes.
#[derive(Debug)]
pub(crate) struct Partners {
    client: outbound::Client,
}

/// A request to a partner.
#[derive(Clone, Debug)]
pub(crate) struct Call<'a> {
    pub method: Method,
    /// From `/peer/` on, query included.
    pub target: &'a str,
    pub body: Vec<u8>,
    /// From connecting to the last byte of the answer.
    pub time: Duration,
    /// The largest answer.
    pub limit: usize,
}

/// What the partner answered, proven.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub body: Bytes,
    pub retry_after: Option<Duration>,
}

/// Why there is no answer to believe.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CallError {
    #[error("the link says no address to dial")]
    NoAddress,
    #[error("the partner's node was not reached")]
    Transport(#[from] outbound::Error),
    /// Something answered, perhaps a proxy in between.
    #[error("the answer ({status}) is not the partner's")]
    NotSigned {
        status: StatusCode,
        retry_after: Option<Duration>,
        #[source]
        why: AnswerRejection,
    },
    /// It does not believe us.
    #[error("the partner's node does not accept this connection's key")]
    Refused,
    #[error(transparent)]
    Clock(#[from] ClockTooFar),
    #[error("the store does not answer")]
    Store(#[from] store::Error),
}

impl CallError {
    /// How long the other side asked us to wait.
    pub(crate) const fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::NotSigned { retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

struct Exchange {
    answer: Answer,
    clock: ClockOffset,
    key: KeyId,
}

impl Partners {
    pub(crate) const fn new(client: outbound::Client) -> Self {
        Self { client }
    }

    /// Sends a request without a signature, to a node we are not paired with.
    ///
    /// # Errors
    /// The transport's.
    pub(crate) async fn open(
        &self,
        node: &NodeUrl,
        method: Method,
        target: &str,
        body: String,
        time: Duration,
        limit: usize,
    ) -> Result<(StatusCode, Bytes), outbound::Error> {
        let request = self.client.request(method, address(node, target)?)?.timeout(time).body(body);
        let response = self.client.send(request).await?;
        let status = response.status();
        Ok((status, outbound::read(response, limit).await?))
    }

    /// Sends a signed request to the partner of a link, and takes note of having heard of it. A refusal because of our clock
    /// is answered by asking once more with the partner's time.
    ///
    /// # Errors
    /// Whatever keeps us from an answer that the partner signed.
    pub(crate) async fn call(&self, node: &Node, link: &Link, call: &Call<'_>) -> Result<Answer, CallError> {
        let mut exchange = self.exchange(node, link, call, link.clock).await?;
        if exchange.answer.status == StatusCode::UNAUTHORIZED {
            exchange = self.exchange(node, link, call, exchange.clock).await?;
        }
        if exchange.answer.status == StatusCode::UNAUTHORIZED {
            return Err(CallError::Refused);
        }
        let (rows, now) = (node.store.tenant(link.tenant), node.clock.now());
        rows.key_used(link, exchange.key, &node.keys, now).await?;
        rows.heard_of(link, Contact { at: now, clock: Some(exchange.clock) }).await?;
        Ok(exchange.answer)
    }

    async fn exchange(
        &self,
        node: &Node,
        link: &Link,
        call: &Call<'_>,
        clock: ClockOffset,
    ) -> Result<Exchange, CallError> {
        let partner = link.partner_node.as_ref().ok_or(CallError::NoAddress)?;
        let sent_at = node.clock.now();
        let line = RequestLine { method: call.method.as_str(), target: call.target };
        let sender = Sender::new(link.pairing, link.outgoing.clone());
        let sent = sender.sign(line, BodyDigest::of(&call.body), node.ids.next(), sent_at, clock);
        let request = self
            .client
            .request(call.method.clone(), address(partner, call.target)?)?
            .bearer_auth(&sent.token)
            .timeout(call.time)
            .body(call.body.clone());
        let response = self.client.send(request).await?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = outbound::read(response, call.limit).await?;
        let now = node.clock.now();
        let retry_after = retry_after(&headers);
        let token = headers.get(SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let digest = AnswerBody::Digest(BodyDigest::of(&body));
        let checked = sent.check_answer(token, &link.incoming, status.as_u16(), digest, now);
        let (theirs, key) = match checked {
            Ok(proven) => proven,
            Err(_) if status == StatusCode::UNAUTHORIZED => return Err(CallError::Refused),
            Err(why) => return Err(CallError::NotSigned { status, retry_after, why }),
        };
        let clock = clock.learn(theirs, sent_at, now)?;
        Ok(Exchange { answer: Answer { status, body, retry_after }, clock, key })
    }
}

fn address(node: &NodeUrl, target: &str) -> Result<url::Url, outbound::Error> {
    // A node's address was parsed by stricter rules than `url` has.
    format!("{node}{target}").parse().map_err(|_| outbound::Error::NotHttps)
}

/// Seconds only: dates would need the other side's clock.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds).min(MAX_WAIT))
}

/// How far a partner's clock is from ours, where that is worth saying.
pub(crate) fn clock_difference(offset: ClockOffset) -> Option<String> {
    const WORTH_SAYING: i64 = 30;
    (offset.seconds().abs() >= WORTH_SAYING).then(|| format!("{} this node's clock", offset.difference()))
}
