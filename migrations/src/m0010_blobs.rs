//! Blobs: what is too large for a message, in pieces small enough to hold in memory.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(blobs()).await?;
        manager.create_index(by_connection()).await?;
        manager.create_table(pieces()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("blob_pieces").take()).await?;
        manager.drop_table(Table::drop().table("blobs").take()).await
    }
}

/// A blob without a hash is still being written.
fn blobs() -> TableCreateStatement {
    Table::create()
        .table("blobs")
        .col(uuid("id").primary_key())
        .col(uuid("tenant_id"))
        .col(uuid("connection_id"))
        .col(big_integer("size"))
        .col(blob_null("sha256"))
        .col(big_integer("created_at"))
        .foreign_key(
            ForeignKey::create()
                .name("blobs_connection")
                .from("blobs", ("tenant_id", "connection_id"))
                .to("connections", ("tenant_id", "id"))
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

fn by_connection() -> IndexCreateStatement {
    Index::create().name("blobs_by_connection").table("blobs").col("tenant_id").col("connection_id").take()
}

fn pieces() -> TableCreateStatement {
    Table::create()
        .table("blob_pieces")
        .col(uuid("blob_id"))
        .col(big_integer("number"))
        .col(blob("bytes"))
        .primary_key(Index::create().col("blob_id").col("number"))
        .foreign_key(
            ForeignKey::create()
                .name("blob_pieces_blob")
                .from("blob_pieces", "blob_id")
                .to("blobs", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}
