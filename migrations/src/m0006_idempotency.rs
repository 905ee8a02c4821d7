//! Idempotency records: which request made which connection. They outlive the connection, so that a late repeat of the
//! request does not bring it back.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(idempotency()).await?;
        manager.create_index(by_age()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("idempotency").take()).await
    }
}

fn idempotency() -> TableCreateStatement {
    Table::create()
        .table("idempotency")
        .col(uuid("tenant_id"))
        .col(uuid("user_id"))
        .col(text("key"))
        .col(blob("request_digest"))
        .col(uuid("connection_id"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().name("idempotency_pkey").col("tenant_id").col("user_id").col("key"))
        .foreign_key(
            ForeignKey::create()
                .name("idempotency_tenant")
                .from("idempotency", "tenant_id")
                .to("tenants", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .take()
}

/// Finds the records that are old enough to forget.
fn by_age() -> IndexCreateStatement {
    Index::create().name("idempotency_by_age").table("idempotency").col("created_at").take()
}
