//! What compiling and running rules costs. `scripts/bench` puts real Groovy beside it: see `benches/oracle`.
#![allow(clippy::expect_used, reason = "a bench that cannot go on fails")]

#[path = "engine/processor_time.rs"]
mod processor_time;
#[path = "engine/work.rs"]
mod work;
#[path = "engine/world.rs"]
mod world;

use criterion::{Criterion, criterion_group, criterion_main};
use processor_time::ProcessorTime;
use work::{INCOMING, OUTGOING, STATUS_MAP};

/// Where criterion keeps the figures, for `scripts/bench`.
const GROUP: &str = "groovy";

fn measure(criterion: &mut Criterion<ProcessorTime>, name: &str, turn: impl Fn()) {
    criterion.benchmark_group(GROUP).bench_function(name, |bencher| bencher.iter(&turn));
}

fn compile(criterion: &mut Criterion<ProcessorTime>) {
    measure(criterion, "compile default incoming", INCOMING.compile());
}

fn run(criterion: &mut Criterion<ProcessorTime>) {
    for rule in [INCOMING, STATUS_MAP] {
        measure(criterion, &format!("run {}", rule.shown), rule.run());
    }
}

fn json(criterion: &mut Criterion<ProcessorTime>) {
    for rule in [INCOMING, OUTGOING] {
        measure(criterion, &format!("json {}", rule.shown), rule.node_json());
        if rule.shown == INCOMING.shown {
            measure(criterion, &format!("json with umlauts, {}", rule.shown), rule.node_json_with_umlauts());
        }
        measure(criterion, &format!("script json {}", rule.shown), rule.script_json());
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(ProcessorTime);
    targets = compile, run, json
}
criterion_main!(benches);
