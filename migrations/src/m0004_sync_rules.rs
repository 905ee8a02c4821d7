//! Sync rules: the outgoing and the incoming text of each connection.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("sync_rules")
            .col(uuid("tenant_id"))
            .col(uuid("connection_id"))
            .col(text("side"))
            .col(text("text"))
            .col(big_integer("version"))
            .col(big_integer("updated_at"))
            .col(text("updated_by"))
            .primary_key(Index::create().name("sync_rules_pkey").col("tenant_id").col("connection_id").col("side"))
            .foreign_key(
                ForeignKey::create()
                    .name("sync_rules_connection")
                    .from("sync_rules", ("tenant_id", "connection_id"))
                    .to("connections", ("tenant_id", "id"))
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("sync_rules").take()).await
    }
}
