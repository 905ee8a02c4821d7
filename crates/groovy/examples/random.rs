//! Random programs through this engine and the real Groovy; every difference is printed, made as small as possible.
//!
//! `scripts/oracle --random N [--seed S]`; exit code 1 when there was a difference.
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

#[path = "../tests/random/generator.rs"]
mod generator;
#[path = "../tests/conformance/suite.rs"]
#[allow(dead_code)]
mod suite;

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};

use generator::{Dice, Program};

/// The real Groovy, answering line by line.
struct Oracle {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Oracle {
    fn start() -> io::Result<Self> {
        let mut child = Command::new("scripts/oracle").arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let missing = || io::Error::other("scripts/oracle has no pipe");
        let ask = child.stdin.take().ok_or_else(missing)?;
        let answers = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        Ok(Self { child, ask, answers })
    }

    fn run(&mut self, source: &str) -> io::Result<String> {
        writeln!(self.ask, "{{\"name\":\"p\",\"source\":{}}}", quoted(source))?;
        self.ask.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let text = line.trim().strip_prefix("{\"output\":\"").and_then(|rest| rest.strip_suffix("\"}"));
        text.map(unquoted).ok_or_else(|| io::Error::other(format!("the oracle said {line}")))
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn unquoted(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            units.extend(c.encode_utf16(&mut [0; 2]).iter());
            continue;
        }
        match chars.next() {
            Some('n') => units.push(10),
            Some('t') => units.push(9),
            Some('r') => units.push(13),
            Some('b') => units.push(8),
            Some('f') => units.push(12),
            Some('u') => {
                let digits: String = chars.by_ref().take(4).collect();
                units.push(u16::from_str_radix(&digits, 16).unwrap_or(0xFFFD));
            }
            Some(other) => units.extend(other.encode_utf16(&mut [0; 2]).iter()),
            None => {}
        }
    }
    String::from_utf16_lossy(&units)
}

/// What differs between the two, if anything.
fn difference(oracle: &mut Oracle, program: &Program) -> io::Result<Option<String>> {
    let source = program.source();
    let expected = oracle.run(&source)?;
    Ok(suite::first_difference(&expected, &suite::run("p", &source)))
}

/// Leaves out lines as long as there is still a difference.
fn shrunk(oracle: &mut Oracle, mut program: Program) -> io::Result<Program> {
    let mut at = 0;
    while at < program.lines.len() {
        let mut smaller = program.clone();
        smaller.lines.remove(at);
        let ours_compiles = !suite::run("p", &smaller.source()).contains("MultipleCompilationErrors");
        if ours_compiles && difference(oracle, &smaller)?.is_some() {
            program = smaller;
        } else {
            at += 1;
        }
    }
    Ok(program)
}

fn main() -> io::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let count: u64 = args.first().and_then(|count| count.parse().ok()).unwrap_or(200);
    let seed: u64 = args.iter().position(|arg| arg == "--seed").and_then(|at| args.get(at + 1)?.parse().ok()).unwrap_or(1);
    let mut oracle = Oracle::start()?;
    let mut found = 0;
    for number in 0..count {
        let mut dice = Dice::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let program = generator::program(&mut dice);
        if difference(&mut oracle, &program)?.is_some() {
            found += 1;
            let small = shrunk(&mut oracle, program)?;
            let shown = difference(&mut oracle, &small)?.unwrap_or_default();
            println!("--- program {number} of seed {seed}\n{}{shown}", small.source());
        }
    }
    println!("{count} programs, {found} differ");
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
