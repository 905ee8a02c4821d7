//! What compiling and running rules costs. `scripts/bench` puts real Groovy beside it: see `benches/oracle`.
#![allow(clippy::expect_used, reason = "a bench that cannot go on fails")]

#[path = "engine/processor_time.rs"]
mod processor_time;
#[path = "engine/world.rs"]
mod world;

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use groovy::{Bindings, Limits, Options, Script};
use processor_time::ProcessorTime;

/// Where criterion keeps the figures, for `scripts/bench`.
const GROUP: &str = "groovy";

fn room() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One of the rules people write.
fn rule(name: &str) -> String {
    fs::read_to_string(room().join(format!("tests/rules/ado-{name}.groovy"))).expect("the rule")
}

fn compiled(source: &str) -> Script {
    Script::compile(source, &Options::default()).expect("a script that compiles")
}

fn compile(criterion: &mut Criterion<ProcessorTime>) {
    let source = rule("default-incoming");
    criterion.benchmark_group(GROUP).bench_function("compile default incoming", |bencher| {
        bencher.iter(|| Script::compile(black_box(&source), &Options::default()));
    });
}

/// A compiled rule on the objects of a host.
fn run(criterion: &mut Criterion<ProcessorTime>) {
    for (name, shown) in [("default-incoming", "default incoming"), ("status-map", "status map")] {
        let (script, world) = (compiled(&rule(name)), world::world());
        criterion.benchmark_group(GROUP).bench_function(format!("run {shown}"), |bencher| {
            bencher.iter(|| script.run(&world, Limits::default()).expect("the rule runs"));
        });
    }
}

/// A compiled rule from JSON text to JSON text, by the JSON classes of the language.
fn json(criterion: &mut Criterion<ProcessorTime>) {
    let read = |name: &str| fs::read_to_string(room().join("benches/oracle").join(name)).expect("a file of the bench");
    for (name, shown, target) in
        [("default-incoming", "default incoming", "workItem"), ("default-outgoing", "default outgoing", "replica")]
    {
        let after = format!("\ngroovy.json.JsonOutput.toJson({target})\n");
        let script = compiled(&(read("before.groovy") + &rule(name) + &after));
        let world = Bindings::new();
        world.set("json", read("item.json"));
        world.set("incoming", target == "workItem");
        let answer = script.run(&world, Limits::default()).expect("the rule runs").value;
        assert!(answer.as_str().is_some_and(|text| text.contains("Gate 7 reads no badges")), "{shown}: {answer:?}");
        criterion.benchmark_group(GROUP).bench_function(format!("json {shown}"), |bencher| {
            bencher.iter(|| script.run(&world, Limits::default()).expect("the rule runs"));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(ProcessorTime);
    targets = compile, run, json
}
criterion_main!(benches);
