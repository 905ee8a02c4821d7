//! The durable queue: lanes that keep their order, and what waits in them.
//!
//! A lane's items are numbered without gaps, so how many wait is the difference of two columns. Who works on a lane, and
//! since when it fails, is said of the lane and not of each item: what is behind a failing item has to wait anyway.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(lanes()).await?;
        manager.create_index(ready()).await?;
        manager.create_table(items()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("queue_items").take()).await?;
        manager.drop_table(Table::drop().table("queue_lanes").take()).await
    }
}

fn lanes() -> TableCreateStatement {
    Table::create()
        .table("queue_lanes")
        .col(uuid("tenant_id"))
        .col(uuid("connection_id"))
        .col(text("name"))
        .col(text("queue"))
        .col(big_integer("next_position"))
        .col(big_integer("done_position"))
        .col(big_integer_null("ready_at"))
        .col(big_integer("attempts"))
        .col(big_integer_null("failing_since"))
        .col(text_null("last_error"))
        .col(big_integer_null("dead_at"))
        .col(uuid_null("lease"))
        .col(big_integer("leased_until"))
        .primary_key(Index::create().col("tenant_id").col("connection_id").col("name"))
        .foreign_key(
            ForeignKey::create()
                .name("queue_lanes_connection")
                .from("queue_lanes", ("tenant_id", "connection_id"))
                .to("connections", ("tenant_id", "id"))
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

/// What workers look for: lanes of a queue that are due, the longest due first.
fn ready() -> IndexCreateStatement {
    Index::create()
        .name("queue_lanes_ready")
        .table("queue_lanes")
        .col("queue")
        .col("ready_at")
        .and_where(Expr::col("ready_at").is_not_null())
        .take()
}

fn items() -> TableCreateStatement {
    Table::create()
        .table("queue_items")
        .col(uuid("tenant_id"))
        .col(uuid("connection_id"))
        .col(text("lane"))
        .col(big_integer("position"))
        .col(uuid("id"))
        .col(text("kind"))
        .col(blob("body"))
        .col(big_integer("enqueued_at"))
        .primary_key(Index::create().col("tenant_id").col("connection_id").col("lane").col("position"))
        .foreign_key(
            ForeignKey::create()
                .name("queue_items_lane")
                .from("queue_items", ("tenant_id", "connection_id", "lane"))
                .to("queue_lanes", ("tenant_id", "connection_id", "name"))
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}
