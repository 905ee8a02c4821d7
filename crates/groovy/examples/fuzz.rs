//! Fuzzing without cargo-fuzz: mutates the conformance scripts for a while and watches for panics, hangs and passed limits.
//!
//! `cargo run --release -p adnode-groovy --example fuzz -- lexer|parser|evaluator SECONDS [--seed S]`; exit code 1 on a finding,
//! which is printed.
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

#[path = "../tests/conformance/suite.rs"]
#[allow(dead_code)]
mod suite;

use std::process::ExitCode;
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use groovy::{Bindings, Limits, Options, Script};

/// What a thread that runs scripts gets.
const STACK: usize = 8 << 20;
/// A script that runs longer than this hangs: the fuel below is used up in a fraction of it.
const PATIENCE: Duration = Duration::from_secs(10);
/// Pieces that make grammars stumble.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "'''",
    "\"\"\"",
    "/",
    "$/",
    "/$",
    "${",
    "$",
    "\\",
    "->",
    "?.",
    "?:",
    "?[",
    "*.",
    "..",
    "..<",
    "<..",
    "<=>",
    "==~",
    "=~",
    "**",
    "+=",
    "?=",
    "as ",
    "in ",
    "!in ",
    "instanceof ",
    "def ",
    "class A ",
    "if ",
    "else ",
    "for ",
    "while ",
    "switch ",
    "case ",
    "return ",
    "try ",
    "catch ",
    "finally ",
    "throw ",
    "assert ",
    "new ",
    "it",
    "0x",
    "1e999999999",
    "1G",
    "9999999999999999999999",
    "null",
    "\u{0}",
    "\u{fffd}",
    "😀",
    "\n",
    "\r\n",
    ";",
    ",",
    ":",
    "@",
    "static ",
    "enum E { A }",
    "record R(int a) { }",
    "trait T { }",
    "import ",
    "package ",
    ".&",
    "::",
    "-> ->",
    "*:",
    "yield ",
];

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize
    }

    fn below(&mut self, bound: usize) -> usize {
        self.next() % bound.max(1)
    }
}

/// One small change: remove, repeat, insert, exchange with a piece of another script, or flip a character.
fn mutated(dice: &mut Dice, text: &str, other: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (a, b) = (dice.below(chars.len() + 1), dice.below(chars.len() + 1));
    let (from, to) = (a.min(b), a.max(b).min(a.min(b) + 1 + dice.below(40)));
    let to = to.min(chars.len());
    let middle: String = match dice.below(6) {
        0 => String::new(),
        1 => chars[from..to].iter().collect::<String>().repeat(1 + dice.below(30)),
        2 => {
            chars[from..to].iter().chain(PIECES[dice.below(PIECES.len())].chars().collect::<Vec<_>>().iter()).collect()
        }
        3 => PIECES[dice.below(PIECES.len())].to_owned(),
        4 => {
            let start = dice.below(other.chars().count() + 1);
            other.chars().skip(start).take(dice.below(80)).collect()
        }
        _ => chars[from..to].iter().map(|c| char::from_u32(*c as u32 ^ (1 << dice.below(7))).unwrap_or(*c)).collect(),
    };
    let before: String = chars[..from].iter().collect();
    let after: String = chars[to..].iter().collect();
    format!("{before}{middle}{after}")
}

/// What went wrong with an input, if anything.
fn problem(target: &str, text: &str) -> Option<String> {
    let (done, answer) = mpsc::channel();
    let (target, text) = (target.to_owned(), text.to_owned());
    let work = thread::Builder::new().stack_size(STACK).spawn(move || {
        let _ = done.send(check(&target, &text));
    });
    if work.is_err() {
        return Some("no thread".to_owned());
    }
    match answer.recv_timeout(PATIENCE) {
        Ok(problem) => problem,
        Err(mpsc::RecvTimeoutError::Disconnected) => Some("panicked".to_owned()),
        Err(mpsc::RecvTimeoutError::Timeout) => Some("hangs".to_owned()),
    }
}

fn check(target: &str, text: &str) -> Option<String> {
    if target == "lexer" {
        let (_, found) = groovy::parse(text);
        let outside = found.iter().find(|diagnostic| diagnostic.span.end as usize > text.len());
        return outside.map(|diagnostic| format!("outside of the text: {diagnostic:?}"));
    }
    let script = Script::compile(text, &Options::default()).ok()?;
    if target == "parser" {
        return None;
    }
    let limits = Limits { fuel: 100_000, ..Limits::default() };
    let host = Bindings::new();
    let outcome = script.run(&host, limits);
    if host.output().len() > limits.output + limits.output / 10 {
        return Some("printed too much".to_owned());
    }
    match outcome {
        Ok(outcome) if outcome.fuel > limits.fuel + limits.fuel / 10 => Some(format!("took {} steps", outcome.fuel)),
        Ok(outcome) if outcome.allocated > limits.memory + limits.memory / 10 => {
            Some(format!("allocated {}", outcome.allocated))
        }
        _ => None,
    }
}

fn corpus() -> io::Result<Vec<String>> {
    let mut texts = Vec::new();
    for chapter in fs::read_dir(suite::room())? {
        let chapter = chapter?.path();
        if !chapter.is_dir() {
            continue;
        }
        for script in fs::read_dir(chapter)? {
            let path = script?.path();
            if path.extension().is_some_and(|extension| extension == "groovy") {
                texts.push(fs::read_to_string(path)?);
            }
        }
    }
    texts.sort();
    Ok(texts)
}

fn main() -> io::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let target = args.first().cloned().unwrap_or_else(|| "evaluator".to_owned());
    let seconds = args.get(1).and_then(|seconds| seconds.parse().ok()).unwrap_or(60);
    let seed = args.iter().position(|arg| arg == "--seed").and_then(|at| args.get(at + 1)?.parse().ok()).unwrap_or(1);
    let texts = corpus()?;
    let (mut dice, start, mut tried) = (Dice(seed), Instant::now(), 0u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let mut text = texts[dice.below(texts.len())].clone();
        for _ in 0..1 + dice.below(6) {
            let other = texts[dice.below(texts.len())].clone();
            text = mutated(&mut dice, &text, &other);
        }
        tried += 1;
        if let Some(problem) = problem(&target, &text) {
            println!("--- {target}, input {tried} of seed {seed}: {problem}\n{text}");
            return Ok(ExitCode::FAILURE);
        }
    }
    println!("{target}: {tried} inputs in {seconds} s, nothing found");
    Ok(ExitCode::SUCCESS)
}
