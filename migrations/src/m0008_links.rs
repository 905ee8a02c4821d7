//! Links: what ties a connection to its partner's side once the invitation was accepted, and everything on the way there.
//!
//! Secrets are sealed before they reach a column of type blob. A connection that was deleted while it was linked stays as a
//! row with `deleted_at` until its partner was told, so that the message has a place to wait.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [text("paused").default("nobody").take(), text_null("fault"), big_integer_null("deleted_at")] {
            manager.alter_table(Table::alter().table("connections").add_column(column).take()).await?;
        }
        for column in [blob_null("request_hash"), text_null("answer")] {
            manager.alter_table(Table::alter().table("invitations").add_column(column).take()).await?;
        }
        for table in [links(), link_keys(), acceptances(), nonces()] {
            manager.create_table(table).await?;
        }
        manager.create_index(one_pairing()).await?;
        manager.create_index(polled()).await?;
        manager.create_index(one_acceptance()).await?;
        manager.create_index(nonces_by_age()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["nonces", "acceptances", "link_keys", "links"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        for column in ["answer", "request_hash"] {
            manager.alter_table(Table::alter().table("invitations").drop_column(column).take()).await?;
        }
        for column in ["deleted_at", "fault", "paused"] {
            manager.alter_table(Table::alter().table("connections").drop_column(column).take()).await?;
        }
        Ok(())
    }
}

fn links() -> TableCreateStatement {
    Table::create()
        .table("links")
        .col(uuid("tenant_id"))
        .col(uuid("connection_id"))
        .col(uuid("pairing_id"))
        .col(text("role"))
        .col(text("dialling"))
        .col(text("fingerprint"))
        .col(text("profile"))
        .col(text("agreement"))
        .col(text_null("partner_node_url"))
        .col(blob("outgoing_key"))
        .col(blob("incoming_key"))
        .col(blob_null("previous_key"))
        .col(big_integer_null("previous_until"))
        .col(big_integer("clock_offset"))
        .col(big_integer("inbox_position"))
        .col(uuid_null("inbox_id"))
        .col(big_integer("told_position"))
        .col(big_integer("acked_position"))
        .col(uuid_null("acked_id"))
        .col(big_integer("linked_at"))
        .col(big_integer_null("last_contact_at"))
        .col(text_null("trouble"))
        .col(uuid_null("poller"))
        .col(big_integer("polled_until"))
        .primary_key(Index::create().col("tenant_id").col("connection_id"))
        .foreign_key(&mut to_connection("links_connection", "links"))
        .take()
}

/// Both ends of a connection may be tenants of this node.
fn one_pairing() -> IndexCreateStatement {
    Index::create().name("links_pairing").table("links").col("tenant_id").col("pairing_id").unique().take()
}

/// Finds the links this node has to ask for messages.
fn polled() -> IndexCreateStatement {
    Index::create().name("links_polled").table("links").col("dialling").col("polled_until").take()
}

/// Which link a request belongs to, by the name of the key that signed it.
fn link_keys() -> TableCreateStatement {
    Table::create()
        .table("link_keys")
        .col(uuid("key_id").primary_key())
        .col(uuid("tenant_id"))
        .col(uuid("connection_id"))
        .foreign_key(
            ForeignKey::create()
                .name("link_keys_link")
                .from("link_keys", ("tenant_id", "connection_id"))
                .to("links", ("tenant_id", "connection_id"))
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

/// Invitations that are being accepted here: what has to survive until the answer was understood.
fn acceptances() -> TableCreateStatement {
    Table::create()
        .table("acceptances")
        .col(uuid("id").primary_key())
        .col(uuid("tenant_id"))
        .col(uuid("invitation_id"))
        .col(blob("pending"))
        .col(big_integer("created_at"))
        .foreign_key(
            ForeignKey::create()
                .name("acceptances_tenant")
                .from("acceptances", "tenant_id")
                .to("tenants", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .take()
}

fn one_acceptance() -> IndexCreateStatement {
    Index::create()
        .name("acceptances_invitation")
        .table("acceptances")
        .col("tenant_id")
        .col("invitation_id")
        .unique()
        .take()
}

/// Requests that were seen, for nodes that share the database.
fn nonces() -> TableCreateStatement {
    Table::create()
        .table("nonces")
        .col(uuid("key_id"))
        .col(uuid("id"))
        .col(big_integer("until"))
        .primary_key(Index::create().col("key_id").col("id"))
        .take()
}

fn nonces_by_age() -> IndexCreateStatement {
    Index::create().name("nonces_by_age").table("nonces").col("until").take()
}

fn to_connection(name: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(name)
        .from(table, ("tenant_id", "connection_id"))
        .to("connections", ("tenant_id", "id"))
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}
