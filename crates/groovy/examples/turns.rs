//! Repeats what `benches/engine.rs` measures, for a profiler: `turns WHAT [TIMES]`.
//!
//! ```text
//! cargo build --release -p adnode-groovy --example turns
//! valgrind --tool=callgrind target/release/examples/turns run 1000
//! ```
#![allow(clippy::expect_used, clippy::print_stderr, reason = "a tool for whoever works on the engine")]

#[path = "../benches/engine/work.rs"]
mod work;
#[path = "../benches/engine/world.rs"]
mod world;

use work::{INCOMING, OUTGOING, STATUS_MAP};

fn repeat(times: usize, turn: impl Fn()) {
    (0..times).for_each(|_| turn());
}

fn main() {
    let mut args = std::env::args().skip(1);
    let what = args.next().unwrap_or_default();
    let times = args.next().and_then(|times| times.parse().ok()).unwrap_or(1_000);
    match &*what {
        "compile" => repeat(times, INCOMING.compile()),
        "run" => repeat(times, INCOMING.run()),
        "map" => repeat(times, STATUS_MAP.run()),
        "json-in" => repeat(times, INCOMING.node_json()),
        "json-umlauts" => repeat(times, INCOMING.node_json_with_umlauts()),
        "json-out" => repeat(times, OUTGOING.node_json()),
        "script-json-in" => repeat(times, INCOMING.script_json()),
        "script-json-out" => repeat(times, OUTGOING.script_json()),
        _ => eprintln!("turns compile|run|map|json-in|json-umlauts|json-out|script-json-in|script-json-out [TIMES]"),
    }
}
