//! How soon a message is handled on the other side.

use std::time::{Duration, Instant};

use store::{
    Topic,
    queue::{Batch, Lane, NewItem},
};
use testkit::Engine;
use uuid::Uuid;

use crate::world::Pair;

const MESSAGES: usize = 300;
const ALL: Batch = Batch { items: 1, bytes: usize::MAX };

/// The median and the 95th percentile, in seconds.
pub async fn measure() -> (f64, f64) {
    let pair = Pair::start(Engine::Sqlite).await;
    let ends = pair.link().await;
    let (public, private) = (pair.public.rows(), pair.private.rows());
    let mut took = Vec::with_capacity(MESSAGES);
    for seen in 0..MESSAGES as u64 {
        // Long enough for the poll to be held again.
        tokio::time::sleep(Duration::from_millis(20)).await;
        let mut arrived = pair.private.store().wakeups(Topic::Connection(ends.private));
        let item = NewItem { id: Uuid::new_v4(), kind: "sync.update".to_owned(), body: b"1".to_vec() };
        let start = Instant::now();
        assert!(public.send(ends.public, &[item], time::OffsetDateTime::now_utc()).await.unwrap());
        while private.peek(&Lane::from_partner(ends.private), seen, ALL).await.unwrap().is_empty() {
            arrived.next().await;
        }
        took.push(start.elapsed().as_secs_f64());
    }
    took.sort_by(f64::total_cmp);
    (took[MESSAGES / 2], took[MESSAGES * 95 / 100])
}
