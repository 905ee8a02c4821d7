//! Stopping in good order.

use serde_json::json;
use testkit::Engine;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::world::World;

#[tokio::test]
async fn a_request_under_way_is_finished_and_new_ones_are_not_taken() {
    let mut world = World::services(Engine::Sqlite).await;
    let session = world.at_the_door(ado_emulator::User::Admin).open_session().await.json();
    let body = json!({ "name": "x" }).to_string();
    let head = format!(
        "PATCH /api/v1/connections/01890000-0000-7000-8000-000000000000 HTTP/1.1\r\nhost: node\r\nconnection: close\r\n\
         authorization: Bearer {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\nexpect: 100-continue\r\n\r\n",
        session["token"].as_str().unwrap(),
        body.len(),
    );
    let address = world.url("").replace("http://", "");
    let mut connection = TcpStream::connect(&address).await.unwrap();
    connection.write_all(head.as_bytes()).await.unwrap();
    // The node asks for the body once the handler waits for it: from here on the request is under way.
    let mut interim = [0; 25];
    connection.read_exact(&mut interim).await.unwrap();
    assert_eq!(&interim, b"HTTP/1.1 100 Continue\r\n\r\n");

    let stopping = tokio::spawn(world.take_node().stop());
    let closed = async {
        while TcpStream::connect(&address).await.is_ok() {
            tokio::task::yield_now().await
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(10), closed).await.unwrap();
    assert!(!stopping.is_finished());
    connection.write_all(body.as_bytes()).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("connection.not_found"), "{answer}");
    stopping.await.unwrap();
}
