//! Asks the partner of one link for messages, over and over: the request is held there until there are some.
//!
//! Where only this side dials, that is how messages come. Where both do, messages are posted to us; the poller looks in
//! rarely, and holds its requests only while that shows that the partner cannot reach us.

use std::{sync::Arc, time::Duration};

use http::{Method, StatusCode};
use peer::{message::Batch, sequence::Ack};
use store::{
    TenantStore,
    links::{Acknowledged, Dialling, Link, Polled, Received, Trouble},
};
use tokio::time::{Instant, sleep};

use super::{backoff::Backoff, patience::Patience};
use crate::{
    metrics,
    node::Node,
    peer::{self as room, Answer, Call, CallError},
};

/// What an answer may take beyond the time it was held.
const ROOM: Duration = Duration::from_secs(15);
/// How often a partner is asked that usually posts by itself.
const LOOK_IN: Duration = Duration::from_secs(60);
/// How long such a partner is asked as if it could not post, after it had something that it had not posted.
const FALLBACK: Duration = Duration::from_secs(10 * 60);

struct Poller {
    node: Arc<Node>,
    rows: TenantStore,
    polled: Polled,
    patience: Patience,
    backoff: Backoff,
    /// Until when a partner that posts is asked all the same.
    fallback: Option<Instant>,
}

/// What to do next.
enum Next {
    Ask,
    After(Duration),
    /// Nothing is to be heard any more.
    End,
}

pub(super) async fn run(node: Arc<Node>, polled: Polled) {
    let rows = node.store.tenant(polled.tenant);
    let stop = node.stopping.clone();
    let mut poller =
        Poller { node, rows, polled, patience: Patience::default(), backoff: Backoff::default(), fallback: None };
    loop {
        // A poll that is under way is dropped when the node stops. What was received is taken in whole or not at all.
        let Some(next) = stop.run_until_cancelled(poller.once()).await else { return };
        let wait = match next {
            Next::Ask => continue,
            Next::After(wait) => wait,
            Next::End => return,
        };
        if stop.run_until_cancelled(sleep(wait)).await.is_none() {
            return;
        }
    }
}

impl Poller {
    async fn once(&mut self) -> Next {
        let link = match self.rows.link(self.polled.connection, &self.node.keys).await {
            Ok(Some(link)) => link,
            Ok(None) => return Next::End,
            Err(error) => {
                tracing::warn!(connection.id = %self.polled.connection, error.cause = %error, "a link could not be read");
                return Next::After(self.backoff.next(Some(Duration::from_secs(1))));
            }
        };
        let over = link.status == domain::ConnectionStatus::DeletedByPartner;
        if over && link.told >= link.inbox.upto() {
            return Next::End;
        }
        let wait = if over || !self.holds() { Duration::ZERO } else { self.patience.wait() };
        let asked = Instant::now();
        match self.ask(&link, wait).await {
            Ok(answer) => {
                self.patience.answered();
                self.take(&link, &answer).await
            }
            Err(error) => {
                self.patience.cut_off(asked.elapsed());
                self.give_way(&link, &error).await
            }
        }
    }

    /// Whether requests are held at the partner's.
    fn holds(&self) -> bool {
        match self.polled.dialling {
            Dialling::OnlyHere => true,
            Dialling::Both | Dialling::OnlyPartner => self.fallback.is_some_and(|until| Instant::now() < until),
        }
    }

    async fn ask(&self, link: &Link, wait: Duration) -> Result<Answer, CallError> {
        let target = room::poll_target(link.inbox, wait);
        let call =
            Call { method: Method::GET, target: &target, body: Vec::new(), time: wait + ROOM, limit: Batch::MAX_BYTES };
        self.node.partners.call(&self.node, link, &call).await
    }

    async fn take(&mut self, link: &Link, answer: &Answer) -> Next {
        if answer.status != StatusCode::OK {
            return self.refused(link, answer).await;
        }
        let Ok(batch) = Batch::decode(&answer.body) else {
            return self
                .trouble(
                    "Your partner's node sent something that this node cannot read. One of the two has to be updated.",
                    None,
                )
                .await;
        };
        let any = !batch.messages.is_empty();
        match self.take_in(link, batch).await {
            Ok(true) => {}
            Ok(false) => return Next::After(self.backoff.next(Some(Duration::from_secs(30)))),
            Err(error) => {
                tracing::warn!(connection.id = %self.polled.connection, error.cause = %error, "messages could not be taken in");
                return Next::After(self.backoff.next(Some(Duration::from_secs(1))));
            }
        }
        self.backoff.reset();
        if any && self.polled.dialling == Dialling::Both {
            self.fallback = Some(Instant::now() + FALLBACK);
        }
        if any || self.holds() { Next::Ask } else { Next::After(LOOK_IN) }
    }

    /// `false` when the messages have to wait.
    async fn take_in(&self, link: &Link, batch: Batch) -> Result<bool, store::Error> {
        let now = self.node.clock.now();
        if link.told < link.inbox.upto() {
            self.rows.told(link.connection, link.inbox).await?;
        }
        if batch.ack != Ack::default() {
            let done = self.rows.acknowledge_partner(link.connection, batch.ack, now).await?;
            if done == Acknowledged::Released && link.deleted {
                self.node.store.bury_deleted(now).await?;
            }
        }
        if batch.messages.is_empty() {
            return Ok(true);
        }
        metrics::messages_received(batch.messages.len());
        let received = self.rows.receive(link.connection, batch.messages, &self.node.keys, room::kind_of, now).await?;
        Ok(matches!(received, Received::Handled(_) | Received::Gone))
    }

    /// The partner has something against the request itself.
    async fn refused(&mut self, link: &Link, answer: &Answer) -> Next {
        if answer.status == StatusCode::CONFLICT {
            let sentence = "Your partner's node and this one no longer agree on what was sent. The data of one of them was \
                probably restored from a backup. Delete the connection on both sides and invite your partner again.";
            if let Err(error) = self.rows.fail(link.connection, sentence).await {
                tracing::warn!(connection.id = %link.connection, error.cause = %error, "a fault could not be written");
            }
        }
        let text = format!("Your partner's node answered with status {}.", answer.status.as_u16());
        self.trouble(&text, answer.retry_after.or(Some(Duration::from_secs(30)))).await
    }

    async fn give_way(&mut self, link: &Link, error: &CallError) -> Next {
        tracing::debug!(connection.id = %link.connection, error.cause = %error, "the partner was not reached");
        let asked = match error {
            // It will not know us any better in half a second.
            CallError::Refused | CallError::Clock(_) => Some(Duration::from_secs(5)),
            error => error.retry_after(),
        };
        self.trouble(&room::sentence(error), asked).await
    }

    /// Writes the trouble down, unless it is the first one in a row: those pass by themselves.
    async fn trouble(&mut self, sentence: &str, asked: Option<Duration>) -> Next {
        let wait = self.backoff.next(asked);
        if wait > Duration::ZERO
            && let Err(error) = self.rows.in_trouble(self.polled.connection, &Trouble(sentence.to_owned())).await
        {
            tracing::warn!(connection.id = %self.polled.connection, error.cause = %error, "a trouble could not be written");
        }
        Next::After(if self.holds() { wait } else { wait.max(LOOK_IN) })
    }
}
