//! Posts what waits in lanes that this node dials. A lane is leased while it is worked on, so several nodes share the work.

use std::{sync::Arc, time::Duration};

use http::{Method, StatusCode};
use peer::message::Batch;
use store::{
    TenantStore, Topic,
    links::{Acknowledged, Link, Trouble},
    queue::{
        Claim, Claimed, Settlement,
        schedule::{self, Next},
    },
};
use tokio::task::JoinSet;

use super::{backoff::chance, leases};
use crate::{
    metrics,
    node::Node,
    peer::{self as room, Answer, Call, CallError},
};

/// How many partners are posted to at the same time.
const AT_ONCE: usize = 32;
/// How long a post may take.
const TIME: Duration = Duration::from_secs(60);
/// How often lanes are looked through although nobody said that something waits.
const EVERY: Duration = Duration::from_secs(10);

pub(super) async fn run(node: Arc<Node>) {
    let mut posting: JoinSet<()> = JoinSet::new();
    let mut wakeups = node.store.wakeups(Topic::Lanes);
    while !node.stopping.is_cancelled() {
        let free = AT_ONCE.saturating_sub(posting.len());
        if free > 0 {
            claim(&node, free, &mut posting).await;
        }
        let due = due(&node).await;
        tokio::select! {
            () = wakeups.next() => {}
            Some(_) = posting.join_next() => {}
            () = tokio::time::sleep(due) => {}
            () = node.stopping.cancelled() => {}
        }
    }
    // What is being posted is given up, and posted again by somebody: receivers count.
    while posting.join_next().await.is_some() {}
}

async fn claim(node: &Arc<Node>, lanes: usize, posting: &mut JoinSet<()>) {
    let claim = Claim {
        lease: node.ids.next(),
        lease_for: leases::LEASE,
        lanes: u32::try_from(lanes).unwrap_or(u32::MAX),
        batch: room::limits::BATCH,
    };
    match node.store.claim(claim, node.clock.now()).await {
        Ok(claimed) => {
            for claimed in claimed {
                let node = Arc::clone(node);
                posting.spawn(async move {
                    let post = Post { rows: node.store.tenant(claimed.tenant), node, claimed };
                    post.run().await;
                });
            }
        }
        Err(error) => tracing::warn!(error.cause = %error, "lanes could not be claimed; trying again"),
    }
}

/// How long nothing is due.
async fn due(node: &Node) -> Duration {
    let now = node.clock.now();
    match node.store.next_due().await {
        Ok(Some(at)) => {
            Duration::try_from(at - now).unwrap_or(Duration::from_millis(20)).clamp(Duration::from_millis(20), EVERY)
        }
        Ok(None) | Err(_) => EVERY,
    }
}

/// One claimed lane.
struct Post {
    node: Arc<Node>,
    rows: TenantStore,
    claimed: Claimed,
}

/// Why a batch did not arrive.
enum Failure {
    /// Trying again may help.
    Passing { sentence: String, retry_after: Option<Duration> },
    /// It will not: a person has to decide.
    Lasting(String),
}

impl Post {
    /// Delivers, for as long as the lane is this node's.
    async fn run(&self) {
        let done = tokio::select! {
            delivered = self.deliver() => delivered,
            kept = self.keep_lease() => kept,
            () = self.node.stopping.cancelled() => self.node.store.renew(&self.claimed, self.node.clock.now()).await.map(drop),
        };
        if let Err(error) = done {
            // The lease ends by itself and somebody tries again.
            tracing::warn!(connection.id = %self.claimed.lane.connection, error.cause = %error, "a delivery could not be settled");
        }
    }

    /// Ends when the lease is lost.
    async fn keep_lease(&self) -> Result<(), store::Error> {
        loop {
            tokio::time::sleep(leases::RENEW).await;
            if !self.node.store.renew(&self.claimed, self.node.clock.now() + leases::LEASE).await? {
                return Ok(());
            }
        }
    }

    async fn deliver(&self) -> Result<(), store::Error> {
        let connection = self.claimed.lane.connection;
        let Some(link) = self.rows.link(connection, &self.node.keys).await? else { return Ok(()) };
        let failure = match self.post(&link).await {
            Ok(answer) => match self.judge(&link, &answer).await? {
                None => return Ok(()),
                Some(failure) => failure,
            },
            Err(CallError::Store(error)) => return Err(error),
            Err(error) => {
                tracing::debug!(connection.id = %connection, error.cause = %error, "the partner was not reached");
                Failure::Passing { sentence: room::sentence(&error), retry_after: error.retry_after() }
            }
        };
        self.settle(failure).await
    }

    async fn post(&self, link: &Link) -> Result<Answer, CallError> {
        let messages = room::messages(self.claimed.items.clone());
        let batch = Batch::pack(link.inbox, messages);
        metrics::messages_sent(batch.messages.len());
        let call = Call {
            method: Method::POST,
            target: "/peer/v1/messages",
            body: batch.encode(),
            time: TIME,
            limit: room::limits::SMALL_ANSWER,
        };
        self.node.partners.call(&self.node, link, &call).await
    }

    /// `None` when something arrived; that ended the lease too.
    async fn judge(&self, link: &Link, answer: &Answer) -> Result<Option<Failure>, store::Error> {
        const DIVERGED: &str = "Your partner's node and this one no longer agree on what was sent. The data of one of them was \
            probably restored from a backup. Delete the connection on both sides and invite your partner again.";
        let passing = |sentence: String, retry_after| Some(Failure::Passing { sentence, retry_after });
        match (answer.status, Batch::decode(&answer.body)) {
            (StatusCode::OK, Ok(batch)) => {
                let now = self.node.clock.now();
                if link.told < link.inbox.upto() {
                    self.rows.told(link.connection, link.inbox).await?;
                }
                Ok(match self.rows.acknowledge_partner(link.connection, batch.ack, now).await? {
                    Acknowledged::Released if link.deleted => {
                        self.node.store.bury_deleted(now).await?;
                        None
                    }
                    Acknowledged::Released | Acknowledged::Gone => None,
                    Acknowledged::Nothing | Acknowledged::Behind => {
                        passing("Your partner's node took none of the messages.".to_owned(), None)
                    }
                    Acknowledged::Lost(error) => Some(Failure::Lasting(error.to_string())),
                })
            }
            (StatusCode::CONFLICT, _) => Ok(Some(Failure::Lasting(DIVERGED.to_owned()))),
            (StatusCode::UNPROCESSABLE_ENTITY, _) => Ok(Some(Failure::Lasting(
                "Your partner's node cannot read this message. One of the two nodes has to be updated.".to_owned(),
            ))),
            (status, _) => {
                let sentence = format!("Your partner's node answered with status {}.", status.as_u16());
                Ok(passing(sentence, answer.retry_after))
            }
        }
    }

    async fn settle(&self, failure: Failure) -> Result<(), store::Error> {
        let now = self.node.clock.now();
        let settlement = match failure {
            Failure::Lasting(error) => Settlement::Dead { error },
            Failure::Passing { sentence, retry_after } => {
                let since = self.claimed.failing_since.unwrap_or(now);
                let asked = retry_after.and_then(|wait| time::Duration::try_from(wait).ok());
                match schedule::next(self.claimed.attempts + 1, since, now, chance(), asked) {
                    Next::At(at) => {
                        if self.claimed.attempts > 0 {
                            let trouble = Trouble(sentence.clone());
                            self.rows.in_trouble(self.claimed.lane.connection, &trouble).await?;
                        }
                        Settlement::Retry { at, error: sentence }
                    }
                    Next::GiveUp => Settlement::Dead { error: sentence },
                }
            }
        };
        let dead = match &settlement {
            Settlement::Dead { error } => Some(error.clone()),
            _ => None,
        };
        self.node.store.settle(&self.claimed, &settlement, now).await?;
        if let Some(error) = dead {
            self.rows.fail(self.claimed.lane.connection, &error).await?;
        }
        Ok(())
    }
}
