//! Wake-ups between nodes that share PostgreSQL.
//!
//! What was rung is collected for a moment and told in one statement, outside of the transactions it is about: a `NOTIFY`
//! inside a transaction makes all commits of the server queue up behind each other.

use std::{collections::HashSet, time::Duration};

use domain::{ConnectionId, TenantId};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use secrecy::ExposeSecret;
use sqlx::postgres::PgListener;
use tokio::{sync::mpsc, time::sleep};
use uuid::Uuid;

use super::{Bell, Topic};
use crate::{Result, config::Location, database::Database};

const CHANNEL: &str = "adnode";
/// How long to wait before listening is tried again.
const RETRY: Duration = Duration::from_secs(2);
/// What was rung within this time is told together.
const MOMENT: Duration = Duration::from_millis(2);
const MOST: usize = 256;

/// Carries wake-ups to and from other nodes for as long as it is polled. Returns at once where there are no others.
pub(crate) async fn carry(database: &Database) {
    let (Location::Postgres { url, .. }, Some(rung)) = (database.location(), database.bell().collect()) else {
        return;
    };
    let url = url.expose_secret();
    tokio::join!(tell(database, rung), hear(url, database.bell()));
}

async fn tell(database: &Database, mut rung: mpsc::Receiver<Topic>) {
    let mut topics = Vec::new();
    while rung.recv_many(&mut topics, MOST).await > 0 {
        sleep(MOMENT).await;
        while topics.len() < MOST
            && let Ok(topic) = rung.try_recv()
        {
            topics.push(topic);
        }
        let distinct: HashSet<String> = topics.drain(..).map(write).collect();
        // A wake-up that is lost costs time only.
        let _ = notify(database, distinct).await;
    }
}

async fn notify(database: &Database, topics: HashSet<String>) -> Result<()> {
    let payload = topics.into_iter().collect::<Vec<_>>().join(" ");
    database
        .bounded(async {
            // A payload has less than 8000 bytes; 256 topics of 38 would be too many for one.
            for part in payload.as_bytes().chunks(38 * 200) {
                let part = String::from_utf8_lossy(part).into_owned();
                let statement = Statement::from_sql_and_values(
                    DbBackend::Postgres,
                    "SELECT pg_notify($1, $2)",
                    [CHANNEL.into(), part.into()],
                );
                database.reader().execute_raw(statement).await?;
            }
            Ok(())
        })
        .await
}

async fn hear(url: &str, bell: &Bell) {
    loop {
        let heard = listen(url, bell).await;
        if heard.is_err() {
            sleep(RETRY).await;
        }
        // Whatever was told meanwhile was missed.
        bell.ring_all_here();
    }
}

async fn listen(url: &str, bell: &Bell) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect(url).await?;
    listener.listen(CHANNEL).await?;
    bell.ring_all_here();
    loop {
        match listener.try_recv().await? {
            Some(told) => told.payload().split(' ').filter_map(read).for_each(|topic| bell.ring_here(topic)),
            // The connection broke and was made again.
            None => bell.ring_all_here(),
        }
    }
}

/// 37 characters, so that a payload can be cut between topics.
fn write(topic: Topic) -> String {
    let (letter, id) = match topic {
        Topic::Connection(id) => ('c', id.uuid()),
        Topic::Tenant(id) => ('t', id.uuid()),
        Topic::Lanes => ('q', Uuid::nil()),
        Topic::Links => ('l', Uuid::nil()),
    };
    format!("{letter}{id}")
}

fn read(text: &str) -> Option<Topic> {
    let (letter, id) = text.split_at_checked(1)?;
    let id = id.parse().ok()?;
    match letter {
        "c" => Some(Topic::Connection(ConnectionId::new(id))),
        "t" => Some(Topic::Tenant(TenantId::new(id))),
        "q" => Some(Topic::Lanes),
        "l" => Some(Topic::Links),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_survives_being_told() {
        let id = Uuid::from_u128(7);
        for topic in
            [Topic::Connection(ConnectionId::new(id)), Topic::Tenant(TenantId::new(id)), Topic::Lanes, Topic::Links]
        {
            assert_eq!(write(topic).len(), 37);
            assert_eq!(read(&write(topic)), Some(topic));
        }
        for text in ["", "c", "x00000000-0000-0000-0000-000000000000", "c0"] {
            assert_eq!(read(text), None);
        }
    }
}
