//! What is measured: `benches/engine.rs` times these turns, `examples/turns.rs` repeats them under a profiler.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use groovy::{Bindings, Limits, Map, Options, Script, Type, Value, json};

use super::world;

/// A rule that people write, and where it puts its result.
pub struct Rule {
    /// What the figures call it.
    pub shown: &'static str,
    file: &'static str,
    reads: &'static str,
    writes: &'static str,
}

/// What a node runs for everything that arrives.
pub const INCOMING: Rule =
    Rule { shown: "default incoming", file: "incoming_everything", reads: "replica", writes: "workItem" };
/// What a node runs for everything that leaves.
pub const OUTGOING: Rule =
    Rule { shown: "default outgoing", file: "outgoing_everything", reads: "workItem", writes: "replica" };
/// A rule with a map and a lookup in it.
pub const STATUS_MAP: Rule = Rule { shown: "status map", file: "state_map", reads: "replica", writes: "workItem" };

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of this crate")
}

impl Rule {
    /// The script.
    pub fn source(&self) -> String {
        text(&format!("tests/rules/{}.groovy", self.file))
    }

    /// Compiling it.
    pub fn compile(&self) -> impl Fn() {
        let source = self.source();
        move || drop(black_box(compiled(&source)))
    }

    /// Running it, compiled, on objects of the embedder.
    pub fn run(&self) -> impl Fn() {
        let (script, world) = (compiled(&self.source()), world::objects());
        move || drop(script.run(&world, Limits::default()).expect("the rule runs"))
    }

    /// From JSON to JSON as a node does it: the embedder reads and writes, the rule sees maps.
    pub fn node_json(&self) -> impl Fn() {
        self.json_of(item())
    }

    /// The same with an item as people write them: umlauts, dashes and pictures, on many lines.
    pub fn node_json_with_umlauts(&self) -> impl Fn() {
        self.json_of(text("benches/oracle/item_umlauts.json"))
    }

    fn json_of(&self, item: String) -> impl Fn() {
        let script = compiled(&self.source());
        let (reads, writes) = (self.reads, self.writes);
        let turn = move || {
            let limits = Limits::default();
            let made = Value::from(Map::new(Type::LinkedHashMap));
            let world = world::maps(reads, json::parse(&item, &limits).expect("JSON"), writes, made.clone());
            script.run_then(&world, limits, |interp, _| json::write(interp, &made)).expect("the rule runs").1
        };
        assert!(carries_the_summary(&turn()), "{}: {}", self.shown, turn());
        move || drop(black_box(turn()))
    }

    /// From JSON to JSON by the JSON classes of the language.
    pub fn script_json(&self) -> impl Fn() {
        let after = format!("\ngroovy.json.JsonOutput.toJson({})\n", self.writes);
        let script = compiled(&(text("benches/oracle/before.groovy") + &self.source() + &after));
        let world = Bindings::new();
        world.set("json", item());
        world.set("incoming", self.reads == "replica");
        let turn = move || script.run(&world, Limits::default()).expect("the rule runs").value;
        assert!(turn().as_str().is_some_and(carries_the_summary), "{}: {:?}", self.shown, turn());
        move || drop(turn())
    }
}

fn compiled(source: &str) -> Script {
    Script::compile(source, &Options::default()).expect("a script that compiles")
}

fn item() -> String {
    text("benches/oracle/item.json")
}

fn carries_the_summary(json: &str) -> bool {
    json.contains("Gate 7 reads no badges")
}
