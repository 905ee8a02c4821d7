//! Two nodes in two network namespaces: the private host drops everything that comes in and listens on loopback only, and its
//! firewall counts who tries to connect to it. The public node never does.
//!
//! Needs root, `ip` and `nft`. Where they are missing the test says so and passes, unless `ADNODE_TEST_NAMESPACES` is set,
//! as CI does.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

#[allow(dead_code, unused_imports, reason = "the other suite uses more of it")]
#[path = "../it/world/mod.rs"]
mod world;

mod network;

use std::{net::SocketAddr, sync::mpsc, thread, time::Duration};

use ado_emulator::{Options, ServerVersion};
use domain::ConnectionId;
use serde_json::json;
use testkit::Engine;
use tokio::net::{TcpListener, TcpStream};

use network::{Network, PRIVATE_ADDRESS, PUBLIC_ADDRESS, Side};
use world::{World, form};

/// The public node's port, in a namespace where nobody else is.
const PORT: u16 = 7400;

async fn node(options: Options, listen: String, public_url: String) -> World {
    World::start(Engine::Sqlite, options, |settings| {
        settings.listen = listen;
        settings.public_url = public_url;
        settings.running_clock = true;
        settings.more = "[outbound]\nallow = [\"127.0.0.0/8\"]\n".to_owned();
    })
    .await
}

/// The public side: invites, waits for its partner, pauses, and sees what the partner does.
async fn public_side(code: mpsc::Sender<String>, done: mpsc::Receiver<()>) {
    let url = format!("http://127.0.0.1:{PORT}");
    let world = node(Options::services("fabrikam").unwrap(), format!("0.0.0.0:{PORT}"), url).await;
    let admin = world.admin().await;
    let created = admin.initiate(form(world.a_project())).await.json();
    let id: ConnectionId = created["connection"]["id"].as_str().unwrap().parse().unwrap();
    code.send(created["invitation"]["code"].as_str().unwrap().to_owned()).unwrap();
    world.shows(id, "active").await;
    admin.post(&format!("/api/v1/connections/{id}/deactivate"), json!({})).await;
    world::eventually(async || admin.get(&format!("/api/v1/connections/{id}")).await.json()["paused"] == "both").await;
    admin.post(&format!("/api/v1/connections/{id}/activate"), json!({})).await;
    world.shows(id, "deleted_by_partner").await;
    while done.try_recv() == Err(mpsc::TryRecvError::Empty) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// The private side: accepts, sees the pause, pauses too, sees its end, deletes.
async fn private_side(code: mpsc::Receiver<String>) {
    tokio::spawn(way_out());
    let server = Options::server("tfs/Contoso", ServerVersion::V2022).unwrap();
    let world = node(server, "127.0.0.1:0".to_owned(), "https://nobody.example".to_owned()).await;
    let code = tokio::task::spawn_blocking(move || code.recv().unwrap()).await.unwrap();
    let admin = world.admin().await;
    let accepted = admin.accept(&code).await;
    assert_eq!(accepted.status, 201, "{accepted:?}");
    let id: ConnectionId = accepted.json()["id"].as_str().unwrap().parse().unwrap();
    network::listens_on_loopback_only();
    world.shows(id, "deactivated").await;
    admin.post(&format!("/api/v1/connections/{id}/deactivate"), json!({})).await;
    world::eventually(async || admin.get(&format!("/api/v1/connections/{id}")).await.json()["paused"] == "here").await;
    assert_eq!(admin.delete(&format!("/api/v1/connections/{id}")).await.status, 204);
    world::eventually(async || world.rows().told_everything(id).await).await;
}

/// Nodes call plain http on loopback only, so the company's way out to the public node stands there.
async fn way_out() {
    let listener = TcpListener::bind(("127.0.0.1", PORT)).await.unwrap();
    while let Ok((mut inside, _)) = listener.accept().await {
        tokio::spawn(async move {
            let Ok(mut outside) = TcpStream::connect((PUBLIC_ADDRESS, PORT)).await else { return };
            let _ = tokio::io::copy_bidirectional(&mut inside, &mut outside).await;
        });
    }
}

fn inside<F, R>(network: &Network, side: Side, work: F) -> thread::JoinHandle<()>
where
    F: FnOnce() -> R + Send + 'static,
    R: Future<Output = ()>,
{
    let namespace = network.namespace(side);
    thread::spawn(move || {
        network::enter(&namespace);
        // One thread: sockets belong to the namespace of the thread that makes them.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { tokio::time::timeout(Duration::from_secs(120), work()).await.expect("in time") });
    })
}

#[test]
fn a_public_node_never_connects_to_a_private_host() {
    let network = match Network::build() {
        Ok(network) => network,
        Err(missing) => {
            assert!(std::env::var_os("ADNODE_TEST_NAMESPACES").is_none(), "this machine has to run it: {missing}");
            skip(&missing);
            return;
        }
    };
    let (send_code, code) = mpsc::channel();
    let (send_done, done) = mpsc::channel();
    let public = inside(&network, Side::Public, move || public_side(send_code, done));
    let private = inside(&network, Side::Private, move || private_side(code));
    private.join().unwrap();
    assert_eq!(network.attempts_at_private(), 0, "connections from the public side towards the private host");
    send_done.send(()).unwrap();
    public.join().unwrap();
    assert_eq!(network.attempts_at_private(), 0);

    // The firewall does count: somebody tries now.
    let knocking = inside(&network, Side::Public, || async {
        let door: SocketAddr = (PRIVATE_ADDRESS, PORT).into();
        let tried = tokio::time::timeout(Duration::from_millis(500), TcpStream::connect(door)).await;
        assert!(!matches!(tried, Ok(Ok(_))), "everything inbound is dropped");
    });
    knocking.join().unwrap();
    assert!(network.attempts_at_private() > 0);
}

#[expect(clippy::print_stderr, reason = "a test that does not run has to say so")]
fn skip(missing: &str) {
    eprintln!("skipped: {missing}");
}
