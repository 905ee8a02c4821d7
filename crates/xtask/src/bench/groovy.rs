//! The rule engine beside the real Groovy, which `scripts/oracle` installs. Without it, our figures stand alone.

use std::{
    collections::HashMap,
    fs,
    process::{Command, Stdio},
    time::{Instant, SystemTime},
};

use anyhow::{Context, Result};
use serde::{Deserialize, de::DeserializeOwned};

use super::{
    criterion, node,
    programs::Bench,
    table::{Aim, Amount, Row},
};
use crate::{hub, process, sizes, workspace::Workspace};

const PACKAGE: &str = "adnode-groovy";
/// Benches of the engine that print one line of JSON at their end.
pub(crate) const PRINTING: &[&str] = &["hostile", "memory"];

/// What both engines do, by its name in `benches/engine.rs` and `Bench.groovy`, and how many times as fast ours is to be.
const BESIDE_GROOVY: &[(&str, f64)] = &[
    ("compile default incoming", 50.0),
    ("json default incoming", 3.0),
    ("json default outgoing", 3.0),
    ("json with umlauts, default incoming", 3.0),
    ("run default incoming", 0.5),
    ("run status map", 0.5),
];
/// The same by the JSON classes of the language: for the curious, no node does it.
const BY_SCRIPT: &[&str] = &["script json default incoming", "script json default outgoing"];
/// How many times as fast the first result is to be there.
const COLD_START_AIM: f64 = 100.0;
const COLD_STARTS: usize = 15;
const COLD_STARTS_OF_GROOVY: usize = 3;
const COMPILE_AIM: Amount = Amount::Seconds(100e-6);
const HOSTILE_AIM: Amount = Amount::Seconds(0.25);
const MEMORY_AIM: Amount = Amount::Bytes(200e6);
/// Checker and evaluator for browsers.
const WASM_PACKAGE: &str = "adnode-groovy-wasm";

const RULES: &str = "crates/groovy/tests/rules";
const ORACLE: &str = "crates/groovy/benches/oracle";

#[derive(Deserialize)]
struct Hostile {
    slowest_seconds: f64,
    largest_bytes: f64,
}

#[derive(Deserialize)]
struct Memory {
    bytes: f64,
}

/// The bench whose figures criterion keeps.
pub(crate) fn criterion_bench() -> Bench {
    Bench { package: PACKAGE.to_owned(), name: "engine".to_owned() }
}

/// The engine's rows, after its criterion bench has run.
pub(crate) fn measure(workspace: &Workspace, since: SystemTime) -> Result<Vec<Row>> {
    println!("bench     the real Groovy, warm");
    let groovy = seconds_of_groovy(workspace).unwrap_or_else(|error| {
        println!("bench     the real Groovy cannot be measured here: {error:#}");
        HashMap::new()
    });
    let ours = |name: &str| criterion::median_seconds(workspace, "groovy", name, since);
    let beside = |name: &str, aim: Aim| {
        Row::new(&format!("groovy, {name}"), ours(name).map(Amount::Seconds), aim)
            .against(groovy.get(name).copied().map(Amount::Seconds))
    };
    let aimed = BESIDE_GROOVY.iter().map(|(name, aim)| beside(name, Aim::RatioAtLeast(*aim)));
    let mut rows: Vec<Row> = aimed.chain(BY_SCRIPT.iter().map(|name| beside(name, Aim::Watched))).collect();
    let per_kilobyte = ours("compile default incoming").map(|seconds| seconds / kilobytes_of_incoming(workspace));
    rows.push(Row::new("groovy, compile 1 kB", per_kilobyte.map(Amount::Seconds), Aim::AtMost(COMPILE_AIM)));
    rows.push(cold_start(workspace, !groovy.is_empty())?);
    let memory: Memory = printed_by(workspace, "memory")?;
    rows.push(Row::new("groovy, 10,000 compiled rules", Some(Amount::Bytes(memory.bytes)), Aim::AtMost(MEMORY_AIM)));
    let hostile: Hostile = printed_by(workspace, "hostile")?;
    let slowest = Some(Amount::Seconds(hostile.slowest_seconds));
    rows.push(Row::new("groovy, slowest hostile script", slowest, Aim::AtMost(HOSTILE_AIM)));
    rows.push(Row::new("groovy, largest hostile script", Some(Amount::Bytes(hostile.largest_bytes)), Aim::Watched));
    let wasm = Some(Amount::Bytes(wasm_size(workspace)?));
    rows.push(Row::new("groovy, checker and evaluator, wasm (brotli)", wasm, Aim::Watched));
    Ok(rows)
}

/// What the engine costs a page, made as small as the hub.
#[expect(clippy::cast_precision_loss, reason = "a module of 2^53 bytes would have other problems")]
fn wasm_size(workspace: &Workspace) -> Result<f64> {
    println!("bench     {WASM_PACKAGE} for browsers");
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    fs::write(folder.path().join("groovy.wasm"), hub::small_module(workspace, WASM_PACKAGE)?)?;
    Ok(sizes::first_load_brotli(&sizes::measure(folder.path())?) as f64)
}

fn seconds_of_groovy(workspace: &Workspace) -> Result<HashMap<String, f64>> {
    let mut groovy = real_groovy(workspace);
    groovy.arg(format!("{ORACLE}/Bench.groovy"));
    groovy.arg(RULES).args(["before.groovy", "item.json", "item_umlauts.json"].map(|file| format!("{ORACLE}/{file}")));
    last_line(&process::output(&mut groovy)?)
}

fn real_groovy(workspace: &Workspace) -> Command {
    let mut oracle = Command::new("scripts/oracle");
    oracle.current_dir(workspace.root()).arg("groovy");
    oracle
}

/// From nothing to the first result, as whoever starts the program sees it.
fn cold_start(workspace: &Workspace, with_groovy: bool) -> Result<Row> {
    node::build(workspace)?;
    let script = format!("{ORACLE}/hello.groovy");
    let mut ours = process::unconfigured(&workspace.release_program("adnode"));
    ours.current_dir(workspace.root()).args(["rules", "run", &script]);
    let measured = median_start(&mut ours, COLD_STARTS)?;
    let mut theirs = real_groovy(workspace);
    let baseline = with_groovy.then(|| median_start(theirs.arg(&script), COLD_STARTS_OF_GROOVY)).transpose()?;
    Ok(Row::new("groovy, cold start", Some(Amount::Seconds(measured)), Aim::RatioAtLeast(COLD_START_AIM))
        .against(baseline.map(Amount::Seconds)))
}

fn median_start(command: &mut Command, times: usize) -> Result<f64> {
    let mut took = Vec::new();
    for _ in 0..times {
        let start = Instant::now();
        process::run(command.stdout(Stdio::null()))?;
        took.push(start.elapsed().as_secs_f64());
    }
    took.sort_by(f64::total_cmp);
    took.get(times / 2).copied().context("no start was measured")
}

#[expect(clippy::cast_precision_loss, reason = "rules are short")]
fn kilobytes_of_incoming(workspace: &Workspace) -> f64 {
    let rule = workspace.path(&format!("{RULES}/incoming_everything.groovy"));
    fs::metadata(rule).map_or(f64::NAN, |rule| rule.len() as f64 / 1024.0)
}

/// What a bench that prints says at its end.
fn printed_by<T: DeserializeOwned>(workspace: &Workspace, bench: &str) -> Result<T> {
    println!("bench     {bench} of {PACKAGE}");
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root()).args(["bench", "--package", PACKAGE, "--bench", bench]);
    last_line(&process::output(&mut cargo)?).with_context(|| format!("the bench {bench} did not end with its figures"))
}

fn last_line<T: DeserializeOwned>(printed: &str) -> Result<T> {
    let line = printed.lines().last().context("nothing was printed")?;
    serde_json::from_str(line).with_context(|| format!("`{line}` is no measurement"))
}
