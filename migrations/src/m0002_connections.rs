//! Connections. What hangs off one points at it by tenant and id together, so that no row can belong to a connection
//! of another tenant. The same pair is the order of the list, newest first, because ids are UUIDv7.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(connections()).await?;
        manager.create_index(by_tenant()).await?;
        manager.create_index(unique_name()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("connections").take()).await
    }
}

fn connections() -> TableCreateStatement {
    Table::create()
        .table("connections")
        .col(uuid("id").primary_key())
        .col(uuid("tenant_id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(text("description"))
        .col(text("local_short_name"))
        .col(text("remote_short_name"))
        .col(text("mode"))
        .col(text("reach"))
        .col(text("status"))
        .col(uuid("project_id"))
        .col(text("project_name"))
        .col(text_null("partner_name"))
        .col(text_null("partner_kind"))
        .col(text_null("partner_url"))
        .col(text_null("destination_url"))
        .col(big_integer("created_at"))
        .col(text("created_by"))
        .foreign_key(
            ForeignKey::create()
                .name("connections_tenant")
                .from("connections", "tenant_id")
                .to("tenants", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .take()
}

fn by_tenant() -> IndexCreateStatement {
    Index::create().name("connections_by_tenant").table("connections").col("tenant_id").col("id").unique().take()
}

/// The name of this index is part of the store's code: it tells a taken name from other conflicts by it.
fn unique_name() -> IndexCreateStatement {
    Index::create().name("connections_name").table("connections").col("tenant_id").col("name_key").unique().take()
}
