//! What a tenant set for itself, and the number that grows with everything its people can see.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(settings()).await?;
        manager.create_table(versions()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("tenant_versions").take()).await?;
        manager.drop_table(Table::drop().table("tenant_settings").take()).await
    }
}

/// The token is sealed; the account is what ADO said about it.
fn settings() -> TableCreateStatement {
    Table::create()
        .table("tenant_settings")
        .col(uuid("tenant_id").primary_key())
        .col(text_null("tracker_url"))
        .col(blob_null("sync_token"))
        .col(text_null("sync_account"))
        .foreign_key(&mut to_tenant("tenant_settings_tenant", "tenant_settings"))
        .take()
}

fn versions() -> TableCreateStatement {
    Table::create()
        .table("tenant_versions")
        .col(uuid("tenant_id").primary_key())
        .col(big_integer("version"))
        .foreign_key(&mut to_tenant("tenant_versions_tenant", "tenant_versions"))
        .take()
}

fn to_tenant(name: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(name)
        .from(table, "tenant_id")
        .to("tenants", "id")
        .on_delete(ForeignKeyAction::Restrict)
        .take()
}
