//! A route behind a session next to a bare axum route that answers the same bytes, both over loopback HTTP.
//!
//! Group `session_route`: `adnode` checks the session, takes the first of 300 projects out of its cache, logs and measures
//! itself; `axum` answers a constant. The client is as thin as possible, so that the servers are what is timed.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a bench that cannot go on fails")]

mod client;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use adnode::{clock::SystemClock, config, ids::TimeOrderedIds, serve};
use ado_emulator::{Emulator, Options, User};
use axum::{Router, routing::get};
use client::Load;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

const ROUTE: &str = "/api/v1/projects?limit=1";

/// A node with an open session and a warm cache.
struct World {
    node: serve::Running,
    headers: String,
    body: String,
    _ado: Emulator,
    _folder: TempDir,
}

impl World {
    async fn start() -> Self {
        let ado = Emulator::start(Options::services("fabrikam").unwrap()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let config = settings(&ado, &folder);
        let node = serve::start(&config, Arc::new(SystemClock), Arc::new(TimeOrderedIds)).await.unwrap();
        let base = format!("http://{}", node.address());
        let access = ado.mint_access_token(User::Admin);
        let http = reqwest::Client::new();
        let session: Value = http
            .post(format!("{base}/api/v1/session"))
            .bearer_auth(ado.mint_app_token(User::Admin).unwrap())
            .header("x-ado-access-token", &access)
            .json(&json!({ "collectionUrl": ado.base_url() }))
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        let token = session["token"].as_str().expect("a session");
        let answer = http.get(format!("{base}{ROUTE}")).bearer_auth(token).header("x-ado-access-token", &access).send();
        let answer = answer.await.unwrap().error_for_status().unwrap();
        let headers = format!("authorization: Bearer {token}\r\nx-ado-access-token: {access}\r\n");
        Self { node, headers, body: answer.text().await.unwrap(), _ado: ado, _folder: folder }
    }
}

fn settings(ado: &Emulator, folder: &TempDir) -> config::Config {
    let file = folder.path().join("adnode.toml");
    let settings = format!(
        "listen = \"127.0.0.1:0\"\n[database]\nurl = \"sqlite:{}\"\n\
         [keys]\nring = \"bench:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\"\n\
         [extension]\napp_ids = [\"{}\"]\nkeys = [\"{}\"]\n[ado]\nproject_cache_seconds = 600\n\
         [[ado.collections]]\nurl = \"{}\"\nkind = \"services\"\n",
        folder.path().join("adnode.db").display(),
        ado.app_id(),
        ado.extension_key(),
        ado.base_url(),
    );
    std::fs::write(&file, settings).unwrap();
    config::load(&config::Sources { file: Some(file), environment: Vec::new() }).unwrap()
}

/// The same answer from axum alone.
async fn bare(body: String) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new()
        .route("/api/v1/projects", get(async move || ([("content-type", "application/json")], body.clone())));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// Log lines are written as in production, and read by nobody.
fn log_to_nowhere() {
    tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_ansi(false).with_writer(std::io::sink).init();
}

fn session_route(criterion: &mut Criterion) {
    log_to_nowhere();
    let runtime = Runtime::new().unwrap();
    let world = runtime.block_on(World::start());
    let bare = runtime.block_on(bare(world.body.clone()));
    let mut group = criterion.benchmark_group("session_route");
    group.throughput(Throughput::Elements(1)).measurement_time(Duration::from_secs(8)).sample_size(30);
    for (name, address) in [("axum", bare), ("adnode", world.node.address())] {
        let load = Load::new(address, ROUTE, &world.headers);
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|requests| runtime.block_on(load.run(requests)));
        });
    }
    group.finish();
    runtime.block_on(world.node.stop());
}

criterion_group!(benches, session_route);
criterion_main!(benches);
