//! A number for each tenant that grows whenever something its people can see has changed.

use sea_orm::{ConnectionTrait, Statement};

use crate::{Result, TenantStore, row::RowReader};

const ADVANCE: &str = "INSERT INTO tenant_versions (tenant_id, version) VALUES ($1, 1) \
ON CONFLICT (tenant_id) DO UPDATE SET version = tenant_versions.version + 1";

const READ: &str = "SELECT version FROM tenant_versions WHERE tenant_id = $1";

impl TenantStore {
    /// How often something visible has changed so far.
    pub async fn version(&self) -> Result<u64> {
        self.database
            .bounded(async {
                let db = self.database.reader();
                let read = Statement::from_sql_and_values(db.get_database_backend(), READ, [self.tenant.uuid().into()]);
                let row = db.query_one_raw(read).await?;
                let version = row.map(|row| RowReader::new(&row)?.next::<i64>()).transpose()?;
                Ok(version.and_then(|version| u64::try_from(version).ok()).unwrap_or(0))
            })
            .await
    }

    /// To be called in every transaction that changes something visible.
    pub(crate) async fn advance_version(&self, db: &impl ConnectionTrait) -> Result<()> {
        let advance = Statement::from_sql_and_values(db.get_database_backend(), ADVANCE, [self.tenant.uuid().into()]);
        db.execute_raw(advance).await?;
        Ok(())
    }
}
