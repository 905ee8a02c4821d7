//! When a partner was heard of, and why it is not.

use domain::ConnectionId;
use peer::signing::ClockOffset;
use time::{Duration, OffsetDateTime};

use super::{Link, sql};
use crate::{Result, TenantStore, micros, wake::Topic};

/// A contact is written down this often at most, unless it ends a trouble or moves the clock.
const EVERY: Duration = Duration::seconds(10);

/// A genuine request or answer of the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    pub at: OffsetDateTime,
    /// What is known of its clock now, if anything new is.
    pub clock: Option<ClockOffset>,
}

/// Why a partner is not heard of, as a sentence for the *Info* page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble(pub String);

impl TenantStore {
    /// Remembers that the partner was heard of. If it was not for a while, what waits for it is tried at once.
    pub async fn heard_of(&self, link: &Link, contact: Contact) -> Result<()> {
        let clock = contact.clock.unwrap_or(link.clock);
        let fresh = link.last_contact_at.is_some_and(|last| contact.at - last < EVERY);
        if fresh && link.trouble.is_none() && clock == link.clock {
            return Ok(());
        }
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let [tenant, id] = sql::key(self.tenant, link.connection);
                let values = [tenant, id, micros::from_time(contact.at).into(), clock.seconds().into()];
                self.execute(&transaction, sql::SET_CONTACT, values).await?;
                let recovered = link.trouble.is_some();
                if recovered {
                    let [tenant, id] = sql::key(self.tenant, link.connection);
                    self.execute(&transaction, sql::HURRY, [tenant, id, micros::from_time(contact.at).into()]).await?;
                    self.advance_version(&transaction).await?;
                }
                transaction.commit().await?;
                if recovered {
                    self.database.wake(Topic::Lanes);
                    self.database.wake(Topic::Tenant(self.tenant));
                }
                Ok(())
            })
            .await
    }

    /// Remembers why the partner is not heard of.
    pub async fn in_trouble(&self, connection: ConnectionId, trouble: &Trouble) -> Result<()> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let [tenant, id] = sql::key(self.tenant, connection);
                let values = [tenant, id, trouble.0.as_str().into()];
                if self.execute(&transaction, sql::SET_TROUBLE, values).await? == 1 {
                    self.advance_version(&transaction).await?;
                    transaction.commit().await?;
                    self.database.wake(Topic::Tenant(self.tenant));
                }
                Ok(())
            })
            .await
    }

    /// Puts a connection into the state `Error`: something happened that a person has to look at.
    pub async fn fail(&self, connection: ConnectionId, sentence: &str) -> Result<()> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                self.set_fault(&transaction, connection, sentence).await?;
                transaction.commit().await?;
                self.database.wake(Topic::Tenant(self.tenant));
                Ok(())
            })
            .await
    }

    pub(super) async fn execute(
        &self,
        db: &impl sea_orm::ConnectionTrait,
        statement: &str,
        values: impl IntoIterator<Item = sea_orm::Value>,
    ) -> Result<u64> {
        Ok(db.execute_raw(sql::statement(db, statement, values)).await?.rows_affected())
    }
}
