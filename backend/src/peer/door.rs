//! Who a request of another node comes from. Nothing of its body is read before that is known.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header, request::Parts};
use peer::signing::{
    AnswerBody, BodyDigest, Rejection, RequestLine, SignedAnswer, UnseenRequest, UnverifiedRequest, VerifiedRequest,
};
use store::{
    TenantStore,
    links::{Contact, Link},
};
use time::OffsetDateTime;

use super::{
    limits,
    reply::{self, Refusal},
};
use crate::node::Node;

/// The partner of a connection, proven, with a request nobody has seen before.
#[derive(Debug)]
pub(super) struct Caller {
    pub link: Link,
    pub rows: TenantStore,
    request: VerifiedRequest,
}

impl Caller {
    pub(super) fn sign(&self, status: StatusCode, body: AnswerBody, now: OffsetDateTime) -> SignedAnswer {
        SignedAnswer::to(&self.request, self.link.pairing, &self.link.outgoing, status.as_u16(), body, now)
    }

    /// Believes a body that has arrived whole.
    pub(super) fn check(&self, body: &[u8], now: OffsetDateTime) -> Result<(), Refusal> {
        self.request.check_body(BodyDigest::of(body)).map_err(|rejection| refuse(&rejection, Some(&self.link), now))
    }

    /// Reads a body of at most `limit` bytes and believes it.
    pub(super) async fn body(&self, node: &Node, body: axum::body::Body, limit: usize) -> Result<Bytes, Refusal> {
        let read = tokio::time::timeout(limits::BODY_TIME, axum::body::to_bytes(body, limit));
        let bytes = match read.await {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(_)) => {
                return Err(Refusal::new(reply::plain(StatusCode::PAYLOAD_TOO_LARGE, r#"{"code":"too_large"}"#)));
            }
            Err(_) => return Err(Refusal::new(reply::plain(StatusCode::REQUEST_TIMEOUT, r#"{"code":"too_slow"}"#))),
        };
        self.check(&bytes, node.clock.now())?;
        Ok(bytes)
    }
}

impl FromRequestParts<Arc<Node>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, node: &Arc<Node>) -> Result<Self, Refusal> {
        let now = node.clock.now();
        let token = token(&parts.headers).ok_or_else(|| refuse(&Rejection::unknown_key(), None, now))?;
        let unverified = UnverifiedRequest::parse(token).map_err(|rejection| refuse(&rejection, None, now))?;
        let found = node.store.link_of_key(unverified.key_id(), &node.keys).await.map_err(trouble)?;
        let link = found.ok_or_else(|| refuse(&Rejection::unknown_key(), None, now))?;
        let unseen = verify(unverified, &link, parts, now).map_err(|rejection| refuse(&rejection, Some(&link), now))?;
        let admission = node.nonces.admit(&node.store, &unseen.nonce(), now).await.map_err(trouble)?;
        let request = unseen.admitted(admission).map_err(|rejection| refuse(&rejection, Some(&link), now))?;
        let rows = node.store.tenant(link.tenant);
        rows.key_used(&link, request.key_id(), &node.keys, now).await.map_err(trouble)?;
        rows.heard_of(&link, Contact { at: now, clock: None }).await.map_err(trouble)?;
        Ok(Self { link, rows, request })
    }
}

fn verify(
    unverified: UnverifiedRequest<'_>,
    link: &Link,
    parts: &Parts,
    now: OffsetDateTime,
) -> Result<UnseenRequest, Rejection> {
    let key = link.incoming.find(unverified.key_id(), now).ok_or_else(Rejection::unknown_key)?;
    let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
    unverified.verify(link.pairing, &key, RequestLine { method: parts.method.as_str(), target }, now)
}

fn token(headers: &HeaderMap) -> Option<&str> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    value.to_str().ok()?.strip_prefix("Bearer ")
}

fn refuse(rejection: &Rejection, link: Option<&Link>, now: OffsetDateTime) -> Refusal {
    let connection = link.map(|link| link.connection.to_string());
    tracing::warn!(connection.id = connection, reason = %rejection.reason(), "a request of another node was refused");
    let signature = link.and_then(|link| {
        let body = AnswerBody::Digest(BodyDigest::of(reply::REFUSED));
        let status = StatusCode::UNAUTHORIZED.as_u16();
        SignedAnswer::to_rejected(rejection, link.pairing, &link.outgoing, status, body, now)
    });
    Refusal::new(reply::refused(signature.as_ref()))
}

#[expect(clippy::needless_pass_by_value, reason = "used as a function of an error")]
fn trouble(error: store::Error) -> Refusal {
    Refusal::new(reply::trouble(&error))
}
