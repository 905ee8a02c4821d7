//! Messages: a partner asks for ours, and posts its own.

use std::{sync::Arc, time::Duration};

use axum::{body::Body, extract::State, response::Response};
use http::StatusCode;
use peer::{
    message::{Batch, Body as Content, Message},
    negotiation::ProtocolVersion,
    sequence::{Ack, Sequence},
    text::Identifier,
};
use serde::Deserialize;
use store::{
    Topic,
    links::{Acknowledged, Received},
    queue::{Item, Lane},
};
use tokio::time::Instant;
use uuid::Uuid;

use super::{door::Caller, introduction, limits, reply, reply::Refusal};
use crate::{metrics, node::Node};

/// What a partner has, and how long it would wait for more.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    #[serde(default)]
    upto: u64,
    #[serde(default)]
    id: Option<Uuid>,
    /// Seconds; behind a proxy that cuts silence a partner asks for less.
    #[serde(default)]
    wait: u64,
}

/// Where to ask for messages.
pub(crate) fn poll_target(ack: Ack, wait: Duration) -> String {
    let id = ack.id().map(|id| format!("&id={id}")).unwrap_or_default();
    format!("/peer/v1/messages?upto={}{id}&wait={}", ack.upto(), wait.as_secs())
}

/// Answers what waits for the partner: at once if something does, or as soon as something comes, or nothing in the end.
pub(super) async fn poll(
    caller: Caller,
    State(node): State<Arc<Node>>,
    query: Result<axum::extract::Query<Ask>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, Refusal> {
    let malformed = |node: &Node| code(&caller, StatusCode::BAD_REQUEST, "malformed", node);
    let Ok(axum::extract::Query(ask)) = query else { return Ok(malformed(&node)) };
    let Ok(ack) = Ack::from_parts(ask.upto, ask.id) else { return Ok(malformed(&node)) };
    if let Some(answer) = acknowledged(&caller, &node, ack).await? {
        return Ok(answer);
    }
    let hold = Duration::from_secs(ask.wait).min(limits::MAX_HOLD);
    let messages =
        wait_for_messages(&caller, &node, ack, hold).await.map_err(|error| Refusal::new(reply::trouble(&error)))?;
    metrics::messages_sent(messages.len());
    let batch = Batch::pack(caller.link.inbox, messages);
    Ok(reply::signed(&caller, StatusCode::OK, batch.encode(), node.clock.now()))
}

async fn wait_for_messages(
    caller: &Caller,
    node: &Node,
    ack: Ack,
    hold: Duration,
) -> Result<Vec<Message>, store::Error> {
    let connection = caller.link.connection;
    let lane = Lane::to_partner(connection);
    let held = node.polls.hold(connection);
    let deadline = Instant::now() + hold;
    loop {
        // Listening begins before looking, so that nothing falls between the two.
        let mut wakeups = node.store.wakeups(Topic::Connection(connection));
        let items = caller.rows.peek(&lane, ack.upto(), limits::BATCH).await?;
        if !items.is_empty() {
            return Ok(messages(items));
        }
        tokio::select! {
            () = wakeups.next() => {}
            () = tokio::time::sleep_until(deadline) => return Ok(Vec::new()),
            () = held.replaced() => return Ok(Vec::new()),
            () = node.stopping.cancelled() => return Ok(Vec::new()),
        }
    }
}

/// Stored items as messages. What was stored here was checked on its way in.
pub(crate) fn messages(items: Vec<Item>) -> Vec<Message> {
    items.into_iter().map_while(message).collect()
}

fn message(item: Item) -> Option<Message> {
    let kind: Identifier = item.kind.parse().ok()?;
    Some(Message {
        id: item.id,
        seq: Sequence::new(item.position)?,
        kind: kind.into(),
        version: ProtocolVersion(1),
        body: Content::from_text(String::from_utf8(item.body).ok()?).ok()?,
    })
}

/// Takes in what a partner says. The same batch again changes nothing and gets the same answer.
pub(super) async fn take(caller: Caller, State(node): State<Arc<Node>>, body: Body) -> Result<Response, Refusal> {
    let Ok(_permit) = node.arriving.try_acquire() else { return Ok(reply::later(1)) };
    let body = caller.body(&node, body, Batch::MAX_BYTES).await?;
    let Ok(batch) = Batch::decode(&body) else {
        return Ok(code(&caller, StatusCode::BAD_REQUEST, "malformed", &node));
    };
    if let Some(answer) = acknowledged(&caller, &node, batch.ack).await? {
        return Ok(answer);
    }
    let (rows, connection) = (&caller.rows, caller.link.connection);
    let count = batch.messages.len();
    let received = rows.receive(connection, batch.messages, &node.keys, introduction::kind_of, node.clock.now()).await;
    let ack = match received.map_err(|error| Refusal::new(reply::trouble(&error)))? {
        Received::Handled(ack) => ack,
        Received::Full(_) => return Ok(reply::later(30)),
        Received::Diverged(_) => return Ok(code(&caller, StatusCode::CONFLICT, "diverged", &node)),
        Received::Unreadable(_) => return Ok(code(&caller, StatusCode::UNPROCESSABLE_ENTITY, "unreadable", &node)),
        Received::Gone => return Ok(reply::refused(None)),
    };
    metrics::messages_received(count);
    let answer = Batch::pack(ack, []);
    Ok(reply::signed(&caller, StatusCode::OK, answer.encode(), node.clock.now()))
}

/// Takes in what the partner says it has; an answer only if the two have lost their common history.
async fn acknowledged(caller: &Caller, node: &Node, ack: Ack) -> Result<Option<Response>, Refusal> {
    if ack == Ack::default() {
        return Ok(None);
    }
    let now = node.clock.now();
    let done = caller.rows.acknowledge_partner(caller.link.connection, ack, now).await;
    match done.map_err(|error| Refusal::new(reply::trouble(&error)))? {
        Acknowledged::Released if caller.link.deleted => {
            node.store.bury_deleted(now).await.map_err(|error| Refusal::new(reply::trouble(&error)))?;
            Ok(None)
        }
        Acknowledged::Lost(_) => Ok(Some(code(caller, StatusCode::CONFLICT, "diverged", node))),
        _ => Ok(None),
    }
}

fn code(caller: &Caller, status: StatusCode, code: &str, node: &Node) -> Response {
    reply::signed(caller, status, format!(r#"{{"code":"{code}"}}"#).into_bytes(), node.clock.now())
}
