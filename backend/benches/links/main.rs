//! Messages between two nodes over loopback, and what idle partners cost.
//!
//! Prints what it measured and writes it to `links.json` in the target folder, for the table of `xtask bench`:
//! - from a message's commit on the public side to its commit on the private side, one at a time, while the poll is idle;
//! - memory and processor time of one public node, a process of its own, that holds a thousand idle polls.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench that cannot go on fails")]

#[allow(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../../tests/it/world/mod.rs"]
mod world;

mod idle;
mod latency;

use std::{fs, path::PathBuf};

use serde_json::json;
use tokio::runtime::Runtime;

/// Beside criterion's results.
fn target() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    // target/release/deps/links-…
    program.ancestors().nth(3).unwrap().to_path_buf()
}

fn main() {
    let runtime = Runtime::new().unwrap();
    let (p50, p95) = runtime.block_on(latency::measure());
    report(&format!("latency: p50 {:.1} ms, p95 {:.1} ms", p50 * 1e3, p95 * 1e3));
    let idle = runtime.block_on(idle::measure());
    let results = json!({
        "latency_p50_seconds": p50,
        "latency_p95_seconds": p95,
        "idle_poll_bytes": idle.bytes_each,
        "idle_polls_cpu_share": idle.cpu_share,
    });
    let file = target().join("links.json");
    fs::write(&file, results.to_string()).unwrap();
    report(&format!(
        "idle polls: {:.1} kB each, {:.3} s of processor time a second",
        idle.bytes_each / 1e3,
        idle.cpu_share
    ));
}

#[expect(clippy::print_stdout, reason = "a bench reports")]
fn report(text: &str) {
    println!("{text}");
}
