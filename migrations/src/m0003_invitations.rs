//! Invitations: the hash of each secret, never the secret. A connection has at most one that is neither revoked nor used.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(invitations()).await?;
        manager.create_index(by_connection()).await?;
        manager.create_index(one_open()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("invitations").take()).await
    }
}

fn invitations() -> TableCreateStatement {
    Table::create()
        .table("invitations")
        .col(uuid("id").primary_key())
        .col(uuid("tenant_id"))
        .col(uuid("connection_id"))
        .col(big_integer("number"))
        .col(blob("secret_hash"))
        .col(text("key_id"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("revoked_at"))
        .col(big_integer_null("used_at"))
        .col(big_integer("created_at"))
        .foreign_key(
            ForeignKey::create()
                .name("invitations_connection")
                .from("invitations", ("tenant_id", "connection_id"))
                .to("connections", ("tenant_id", "id"))
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

/// Finds the newest invitation of a connection: they are numbered, because the clocks of two nodes may disagree about
/// which one is newer.
fn by_connection() -> IndexCreateStatement {
    Index::create()
        .name("invitations_by_connection")
        .table("invitations")
        .col("tenant_id")
        .col("connection_id")
        .col("number")
        .unique()
        .take()
}

fn one_open() -> IndexCreateStatement {
    Index::create()
        .name("invitations_one_open")
        .table("invitations")
        .col("connection_id")
        .unique()
        .and_where(Expr::col("revoked_at").is_null())
        .and_where(Expr::col("used_at").is_null())
        .take()
}
