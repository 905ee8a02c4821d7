//! Blobs: in order, once, within bounds, and nobody else's.

use rstest::rstest;
use store::blobs::{Blob, PIECE_BYTES, Piece};
use testkit::Engine;
use uuid::Uuid;

use crate::world::{START, World};

const ID: Uuid = Uuid::from_u128(0xb10b);

#[rstest]
#[tokio::test]
async fn a_blob_is_written_in_order_and_readable_when_complete(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await.id;
    let (first, last) = (vec![7; PIECE_BYTES], vec![8; 10]);
    tenant.begin_blob(connection, ID, START).await.unwrap();
    let put = async |offset, bytes: &[u8]| tenant.put_piece(connection, ID, offset, bytes).await.unwrap();
    let piece = PIECE_BYTES as u64;
    assert_eq!(put(piece, &last).await, Piece::OutOfPlace);
    assert_eq!(put(0, &first).await, Piece::Kept);
    assert_eq!(put(0, &first).await, Piece::OutOfPlace);
    assert_eq!(put(7, &last).await, Piece::OutOfPlace);
    assert_eq!(put(piece, &last).await, Piece::Kept);
    assert_eq!(tenant.blob(connection, ID).await.unwrap(), None, "it is not complete yet");
    assert!(tenant.finish_blob(connection, ID, [5; 32]).await.unwrap());
    assert!(!tenant.finish_blob(connection, ID, [6; 32]).await.unwrap());
    assert_eq!(put(piece + 10, &last).await, Piece::OutOfPlace);
    assert_eq!(tenant.blob(connection, ID).await.unwrap(), Some(Blob { size: piece + 10, sha256: [5; 32] }));
    assert_eq!(tenant.blob_piece(connection, ID, 1).await.unwrap(), Some(last));
    assert_eq!(tenant.blob_piece(connection, ID, 2).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn blobs_of_other_tenants_and_connections_are_out_of_reach(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let (connection, other) = (world.create(&tenant, "one").await.id, world.create(&tenant, "two").await.id);
    tenant.begin_blob(connection, ID, START).await.unwrap();
    tenant.put_piece(connection, ID, 0, b"x").await.unwrap();
    tenant.finish_blob(connection, ID, [5; 32]).await.unwrap();
    let stranger = world.tenant(2).await;
    for (rows, of) in [(&stranger, connection), (&tenant, other)] {
        assert_eq!(rows.blob(of, ID).await.unwrap(), None);
        assert_eq!(rows.blob_piece(of, ID, 0).await.unwrap(), None);
        assert!(!rows.drop_blob(of, ID).await.unwrap());
    }
    tenant.delete_connection(connection, &world.act()).await.unwrap();
    assert_eq!(tenant.blob(connection, ID).await.unwrap(), None, "blobs go with their connection");
}
