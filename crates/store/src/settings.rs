//! What a tenant set for itself. The sync account's token is sealed; it is opened to be used and never shown.

use peer::message::Notice;
use sea_orm::{ConnectionTrait, Statement, Value};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;

use crate::{
    Act, Error, KeyRing, Result, TenantStore,
    audit::{Action, Subject},
    keyring::Place,
    row::RowReader,
    wake::Topic,
};

const READ: &str = "SELECT tracker_url, sync_account FROM tenant_settings WHERE tenant_id = $1";
const READ_TOKEN: &str = "SELECT sync_token FROM tenant_settings WHERE tenant_id = $1";
const WRITE_URL: &str = "INSERT INTO tenant_settings (tenant_id, tracker_url) VALUES ($1, $2) \
ON CONFLICT (tenant_id) DO UPDATE SET tracker_url = excluded.tracker_url";
const WRITE_ACCOUNT: &str = "INSERT INTO tenant_settings (tenant_id, sync_token, sync_account) VALUES ($1, $2, $3) \
ON CONFLICT (tenant_id) DO UPDATE SET sync_token = excluded.sync_token, sync_account = excluded.sync_account";

/// The settings of a tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantSettings {
    /// Instead of the address that ADO uses itself.
    pub tracker_url: Option<String>,
    pub sync_account: Option<SyncAccount>,
}

/// What was found out about the sync account when its token was tested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncAccount {
    pub name: String,
    pub collection_administrator: bool,
    /// What the token was seen to allow, and not to allow, by the names of ADO's token page.
    pub granted: Vec<String>,
    pub missing: Vec<String>,
    #[serde(with = "time::serde::timestamp::option")]
    pub expires_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::timestamp")]
    pub checked_at: OffsetDateTime,
}

impl TenantStore {
    /// The settings.
    pub async fn settings(&self) -> Result<TenantSettings> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let Some(row) = db.query_one_raw(self.statement(db, READ, [])).await? else {
                    return Ok(TenantSettings::default());
                };
                let mut row = RowReader::new(&row)?;
                let (tracker_url, account): (_, Option<String>) = (row.next()?, row.next()?);
                let sync_account = account.map(|json| serde_json::from_str(&json)).transpose();
                let sync_account = sync_account.map_err(|_| Error::corrupt("a sync account cannot be read"))?;
                Ok(TenantSettings { tracker_url, sync_account })
            })
            .await
    }

    /// The sync account's token, to be used.
    pub async fn sync_token(&self, ring: &KeyRing) -> Result<Option<SecretString>> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let row = db.query_one_raw(self.statement(db, READ_TOKEN, [])).await?;
                let sealed = row.map(|row| RowReader::new(&row)?.next::<Option<Vec<u8>>>()).transpose()?.flatten();
                let Some(sealed) = sealed else { return Ok(None) };
                let opened = ring.open(self.place(), &sealed)?;
                let text = std::str::from_utf8(&opened).map_err(|_| Error::corrupt("a sync token is no text"))?;
                Ok(Some(SecretString::from(text)))
            })
            .await
    }

    /// Sets the address partners are shown; `None` goes back to ADO's own.
    /// Partners are told: `hello` is how this side introduces itself from now on.
    pub async fn set_tracker_url(&self, url: Option<&str>, hello: &Notice, act: &Act) -> Result<()> {
        let details = json!({ "trackerUrl": url });
        self.write_settings(WRITE_URL, vec![url.map(ToOwned::to_owned).into()], details, Some(hello), act).await
    }

    /// Keeps a token that was tested.
    pub async fn set_sync_account(
        &self,
        token: &SecretString,
        account: &SyncAccount,
        ring: &KeyRing,
        act: &Act,
    ) -> Result<()> {
        let sealed = ring.seal(self.place(), token.expose_secret().as_bytes())?;
        let json = serde_json::to_string(account).map_err(|_| Error::corrupt("a sync account cannot be written"))?;
        let details = json!({ "syncAccount": account.name });
        self.write_settings(WRITE_ACCOUNT, vec![sealed.into(), json.into()], details, None, act).await
    }

    async fn write_settings(
        &self,
        sql: &str,
        values: Vec<Value>,
        details: serde_json::Value,
        told: Option<&Notice>,
        act: &Act,
    ) -> Result<()> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                transaction.execute_raw(self.statement(&transaction, sql, values)).await?;
                let told = match told {
                    Some(notice) => self.enqueue_notice_to_all(&transaction, notice, act).await?,
                    None => Vec::new(),
                };
                let subject = Subject::tenant(self.tenant, "settings");
                self.append_audit(&transaction, act, Action::SettingsChanged, &subject, &details).await?;
                transaction.commit().await?;
                told.into_iter().for_each(|connection| self.database.wake_lane(connection));
                self.database.wake(Topic::Tenant(self.tenant));
                Ok(())
            })
            .await
    }

    fn statement(&self, db: &impl ConnectionTrait, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
        let values = std::iter::once(self.tenant.uuid().into()).chain(values);
        Statement::from_sql_and_values(db.get_database_backend(), sql, values)
    }

    const fn place(&self) -> Place<'static> {
        Place { table: "tenant_settings", column: "sync_token", row: self.tenant.uuid() }
    }
}
