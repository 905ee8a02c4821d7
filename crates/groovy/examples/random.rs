//! Random programs through this engine and the real Groovy; every difference is printed, made as small as possible.
//!
//! `scripts/oracle --random N [--seed S]`; exit code 1 when there was a difference.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::indexing_slicing)]

#[path = "../tests/random/dice.rs"]
mod dice;
#[path = "../tests/random/generator.rs"]
mod generator;
#[path = "../tests/random/grammar/mod.rs"]
mod grammar;
#[path = "../tests/conformance/suite.rs"]
#[allow(dead_code)]
mod suite;

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};

use dice::Dice;
use generator::Program;

/// The real Groovy, answering line by line.
struct Oracle {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Oracle {
    fn start() -> io::Result<Self> {
        let mut child =
            Command::new("scripts/oracle").arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
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

/// What differs between the two, if anything. What the engine refuses by design is no difference.
fn difference(oracle: &mut Oracle, program: &Program) -> io::Result<Option<String>> {
    let source = program.source();
    let ours = suite::run("p", &source);
    if ours.contains("not supported: ") {
        return Ok(None);
    }
    let expected = oracle.run(&source)?;
    // Stack overflows are limits here.
    if expected.contains("java.lang.StackOverflowError") && ours.contains("DepthLimit") {
        return Ok(None);
    }
    Ok(suite::first_difference(&expected, &ours))
}

/// Leaves out lines as long as there is still the same difference.
fn shrunk(oracle: &mut Oracle, mut program: Program, shown: &str) -> io::Result<Program> {
    let kind = |shown: &str| shown.split_once('\n').map(|(_, rest)| rest.to_owned());
    let wanted = kind(shown);
    let mut at = program.lines.len();
    while at > 0 {
        at -= 1;
        let mut smaller = program.clone();
        smaller.lines.remove(at);
        if difference(oracle, &smaller)?.is_some_and(|shown| kind(&shown) == wanted) {
            program = smaller;
        }
    }
    Ok(program)
}

/// The number after an option.
fn option(args: &[String], name: &str) -> Option<u64> {
    let at = args.iter().position(|arg| arg == name)?;
    args.get(at + 1)?.parse().ok()
}

fn main() -> io::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let count: u64 = args.first().and_then(|count| count.parse().ok()).unwrap_or(200);
    let seed = option(&args, "--seed").unwrap_or(1);
    let most = option(&args, "--most").unwrap_or(50);
    let mut oracle = Oracle::start()?;
    let mut found = 0;
    for number in 0..count {
        let mut dice = Dice::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let program = generator::program(&mut dice);
        if args.iter().any(|arg| arg == "--trace") {
            eprintln!("program {number}");
        }
        let Some(shown) = difference(&mut oracle, &program)? else { continue };
        found += 1;
        let small = shrunk(&mut oracle, program, &shown)?;
        println!("--- program {number} of seed {seed}\n{}{shown}", small.source());
        if found == most {
            println!("stopped after {} programs", number + 1);
            return Ok(ExitCode::FAILURE);
        }
    }
    println!("{count} programs, {found} differ");
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
