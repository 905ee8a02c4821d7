//! The audit trail: who did what. A line keeps the name of its subject and points at nothing but the tenant, because it
//! outlives what it tells about.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit()).await?;
        manager.create_index(by_tenant()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("audit").take()).await
    }
}

fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(uuid("id").primary_key())
        .col(uuid("tenant_id"))
        .col(big_integer("at"))
        .col(uuid("user_id"))
        .col(text("user_name"))
        .col(text("action"))
        .col(text("subject_kind"))
        .col(uuid("subject_id"))
        .col(text("subject_name"))
        .col(text("details"))
        .foreign_key(
            ForeignKey::create()
                .name("audit_tenant")
                .from("audit", "tenant_id")
                .to("tenants", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .take()
}

fn by_tenant() -> IndexCreateStatement {
    Index::create().name("audit_by_tenant").table("audit").col("tenant_id").col("id").take()
}
