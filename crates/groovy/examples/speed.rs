//! Measures compiling and running the default rules on objects of a host: time, and memory of many compiled scripts.
#![allow(clippy::print_stdout)]

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::time::Instant;

use groovy::{Eval, Host, HostBox, HostObject, Interp, Limits, Options, Script, Value};

/// An object with any properties, as replicas and work items are.
#[derive(Debug, Default)]
struct Item(RefCell<HashMap<String, Value>>);

impl Item {
    fn of(properties: &[(&str, Value)]) -> Value {
        let properties = properties.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Value::Host(HostBox::new(Self(RefCell::new(properties))))
    }
}

impl HostObject for Item {
    fn class_name(&self) -> &str {
        "Item"
    }

    fn get(&self, _interp: &mut Interp<'_>, name: &str) -> Eval<Option<Value>> {
        Ok(Some(self.0.borrow().get(name).cloned().unwrap_or_default()))
    }

    fn set(&self, _interp: &mut Interp<'_>, name: &str, value: Value) -> Eval<bool> {
        match self.0.borrow_mut().get_mut(name) {
            Some(slot) => *slot = value,
            None => return Ok(false),
        }
        Ok(true)
    }

    fn call(&self, _interp: &mut Interp<'_>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        Ok(match name {
            "mergeComments" | "mergeAttachments" | "setStatus" | "stripHtml" | "stripHtmlFromComments" => {
                args.first().cloned()
            }
            "getIssueType" => Some(Value::Null),
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct World(Vec<(&'static str, Value)>);

impl Host for World {
    fn variable(&self, name: &str) -> Option<Value> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }
}

fn world() -> World {
    let names = [
        "projectKey",
        "typeName",
        "summary",
        "description",
        "attachments",
        "comments",
        "labels",
        "priority",
        "key",
        "assignee",
        "type",
        "status",
        "project",
        "areaPath",
        "iterationPath",
    ];
    let text = |name: &str| Value::from(format!("the {name} of this item"));
    let fields: Vec<(&str, Value)> = names.iter().map(|name| (*name, text(name))).collect();
    let mut replica = fields.clone();
    replica.push(("status", Item::of(&[("name", Value::from("To Do"))])));
    replica.push(("type", Item::of(&[("name", Value::from("Bug"))])));
    World(vec![
        ("firstSync", Value::Bool(true)),
        ("workItem", Item::of(&fields)),
        ("replica", Item::of(&replica)),
        ("nodeHelper", Item::of(&[])),
        ("attachmentHelper", Item::of(&[])),
        ("commentHelper", Item::of(&[])),
    ])
}

fn resident() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or_default() * 4096
}

fn measure(name: &str, source: &str) {
    let options = Options::default();
    let Ok(script) = Script::compile(source, &options) else { return println!("{name}: does not compile") };
    let started = Instant::now();
    let rounds = 5_000;
    for _ in 0..rounds {
        let _ = std::hint::black_box(Script::compile(source, &options));
    }
    let compile = started.elapsed() / rounds;
    let world = world();
    let started = Instant::now();
    let runs = 200_000;
    for _ in 0..runs {
        if let Err(error) = script.run(&world, Limits::default()) {
            return println!("{name}: {error}");
        }
    }
    let run = started.elapsed() / runs;
    let per_kb = compile.as_secs_f64() * 1e6 * 1024.0 / source.len() as f64;
    println!("{name}: {} bytes, compile {compile:?} ({per_kb:.1} us per kB), run {run:?}", source.len());
}

fn main() {
    for path in std::env::args().skip(1) {
        match std::fs::read_to_string(&path) {
            Ok(source) => measure(path.rsplit('/').next().unwrap_or(&path), &source),
            Err(error) => println!("{path}: {error}"),
        }
    }
    let Some(source) = std::env::args().nth(1).and_then(|path| std::fs::read_to_string(path).ok()) else { return };
    let before = resident();
    let scripts: Vec<_> = (0..10_000).map(|_| Script::compile(&source, &Options::default())).collect();
    println!("{} compiled scripts: {} MB", scripts.len(), (resident() - before) >> 20);
}
