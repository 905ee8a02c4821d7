//! Random programs through this engine and the real Groovy; every difference is printed, made as small as possible.
//!
//! `scripts/oracle --random N [--seed S]`; exit code 1 when there was a difference. `--most D` stops after D differences,
//! `--trace` names each program before it runs, `--answers FILE` keeps what Groovy said, so that the next run need not ask;
//! with `--ask` nothing else happens, with `--known` only programs with a known answer run. `--quick` shows the suspect part of a
//! program and does not ask whether it still differs. `--print` shows the programs and runs none.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::indexing_slicing)]

#[path = "random/answers.rs"]
mod answers;
#[path = "../tests/random/dice.rs"]
mod dice;
#[path = "../tests/random/generator.rs"]
mod generator;
#[path = "../tests/random/grammar/mod.rs"]
mod grammar;
#[path = "../tests/conformance/suite.rs"]
#[allow(dead_code)]
mod suite;

use std::io;
use std::process::ExitCode;

use answers::Answers;
use dice::Dice;
use generator::Program;

/// What differs between the two, if anything. What the engine refuses by design is no difference.
fn difference(oracle: &mut Answers, program: &Program) -> io::Result<Option<String>> {
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
    // Groovy itself did not answer in time.
    if expected.contains("!! time limit") {
        return Ok(None);
    }
    let (expected, ours) = (comparable(&expected), comparable(&ours));
    let (by_identity, by_last_place) =
        (by_identity(&source, &expected, &ours), by_last_place(&source, &expected, &ours));
    if by_identity || by_last_place || by_proxy(&expected, &ours) {
        return Ok(None);
    }
    Ok(suite::first_difference(&expected, &ours))
}

/// An output without what depends on the run of the virtual machine.
fn comparable(output: &str) -> String {
    without_solutions(output).lines().map(|line| without_closure(&without_number(line)) + "\n").collect()
}

/// `p$_run_closure4$_closure5@441b6610`: the number of the closure's class, those in it, and its address.
fn without_closure(line: &str) -> String {
    let nearest =
        ["_closure", "MethodClosure", "InnerLoader "].into_iter().filter_map(|name| Some((line.find(name)?, name)));
    let Some((at, name)) = nearest.min() else { return line.to_owned() };
    let (before, rest) = (&line[..at], &line[at + name.len()..]);
    let mut rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    while let Some(inner) = rest.strip_prefix("$_closure") {
        rest = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let rest = match rest.strip_prefix('@') {
        Some(address) => address.trim_start_matches(|c: char| c.is_ascii_hexdigit()),
        None => rest,
    };
    format!("{before}{}{}", name.trim_end(), without_closure(rest))
}

/// Whether the outputs differ by the order of a hash table alone that holds objects without a `hashCode` of their own, or by
/// the address of a closure spelled letter by letter: Java takes both from where an object happens to lie.
fn by_identity(source: &str, expected: &str, ours: &str) -> bool {
    let own_hash = ["hashCode", "Canonical", "EqualsAndHashCode"].iter().any(|word| source.contains(word));
    let Some((left, right)) = expected.lines().zip(ours.lines()).find(|(left, right)| left != right) else {
        return false;
    };
    let spelled = "_, r, u, n, _, c, l, o, s, u, r, e";
    if left.contains(spelled) && right.contains(spelled) {
        return true;
    }
    if !own_hash && without_addresses(left) == without_addresses(right) {
        return true;
    }
    let sorted = |line: &str| {
        let mut chars: Vec<char> = line.chars().collect();
        chars.sort_unstable();
        chars
    };
    let hashes = ["HashSet", "HashMap", "toSet()", "as Set"].iter().any(|word| source.contains(word));
    !own_hash && hashes && sorted(left) == sorted(right)
}

/// Whether the outputs differ in the last places of powers alone, where Java itself promises no more.
fn by_last_place(source: &str, expected: &str, ours: &str) -> bool {
    let numbers = |line: &str| -> Vec<String> {
        line.split(|c: char| !(c.is_ascii_alphanumeric() || ".+-".contains(c))).map(str::to_owned).collect()
    };
    let near = |(left, right): (&String, &String)| match (left.parse::<f64>(), right.parse::<f64>()) {
        _ if left == right => true,
        (Ok(a), Ok(b)) => (a - b).abs() <= a.abs() * 1e-14,
        _ => false,
    };
    let Some((left, right)) = expected.lines().zip(ours.lines()).find(|(left, right)| left != right) else {
        return false;
    };
    let (left, right) = (numbers(left), numbers(right));
    let powers = source.contains("pow(") || source.contains(" ** ");
    powers && left.len() == right.len() && left.iter().zip(&right).all(near)
}

/// Whether the outputs differ in the names of proxies alone, which the virtual machine numbers as it makes them:
/// `String33_groovyProxy`.
fn by_proxy(expected: &str, ours: &str) -> bool {
    let same = |(left, right): (&str, &str)| left == right || left.ends_with("_groovyProxy");
    let same_line = |(left, right): (&str, &str)| {
        left.split(' ').count() == right.split(' ').count() && left.split(' ').zip(right.split(' ')).all(same)
    };
    expected.lines().count() == ours.lines().count() && expected.lines().zip(ours.lines()).all(same_line)
}

/// `MapWithDefault@12e49d38`: the hash of what it holds, which may be an address.
fn without_addresses(line: &str) -> String {
    let mut parts = line.split('@');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push('@');
        kept.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    kept
}

/// A program that shows the message of a missing method: Groovy lists every method the JVM happens to have, we name the nearest.
/// What is left is the message up to that list; `inspect` shows the list a second time, on the same line.
fn without_solutions(output: &str) -> String {
    let mut kept = String::new();
    let mut lines = output.lines().peekable();
    while let Some(line) = lines.next() {
        let before = line.split(" '").next().unwrap_or_default();
        let lists = lines.peek().is_some_and(|next| next.starts_with("Possible solutions: "));
        if lists && !line.starts_with("!! ") {
            lines.next();
        }
        let is_message = before.contains("No signature of method: ") || before.contains("No such property: ");
        let shown = if is_message { before.trim_end() } else { line };
        kept.push_str(shown);
        kept.push('\n');
    }
    kept
}

/// The part of a program that prints the line that differs: what declares something, the statement, and the variables it names.
fn suspect(program: &Program, shown: &str) -> Option<Program> {
    let wanted: usize = shown.strip_prefix("line ")?.split_whitespace().next()?.parse().ok()?;
    let prints_it = |upto: &usize| {
        let lines = program.lines.get(..=*upto).unwrap_or_default().to_vec();
        suite::run("p", &Program { lines }.source()).lines().count() >= wanted
    };
    let last = program.lines.len() - 1;
    let at = (0..program.lines.len()).find(prints_it).unwrap_or(last);
    let printed_before = |upto: &usize| {
        let lines = program.lines.get(..=*upto).unwrap_or_default().to_vec();
        suite::run("p", &Program { lines }.source()).lines().count() + 1 >= wanted
    };
    // Statements that print nothing here may print the name of an exception there.
    let first = (0..at).find(printed_before).map_or(at, |before| before + 1).min(at);
    let mut lines: Vec<String> = program.lines[first..=at].iter().rev().cloned().collect();
    for line in program.lines[..first].iter().rev() {
        let name = line.split(" = ").next().and_then(|start| start.split_whitespace().last()).unwrap_or_default();
        let is_variable = name.strip_prefix('v').is_some_and(|rest| rest.parse::<u8>().is_ok());
        let is_class = line.contains("class P ") && lines.iter().any(|kept| kept.contains('P'));
        let is_named = is_variable && lines.iter().any(|kept| kept.contains(name));
        if is_class || is_named || line.starts_with("def show(") {
            lines.push(line.clone());
        }
    }
    lines.reverse();
    Some(Program { lines })
}

/// `TreeMap7_groovyProxy`: the virtual machine counts the classes it made for all programs before.
fn without_number(line: &str) -> String {
    let Some((before, rest)) = line.split_once("TreeMap") else { return line.to_owned() };
    let unnumbered = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if unnumbered.starts_with("_groovyProxy") { unnumbered } else { rest };
    format!("{before}TreeMap{}", without_number(rest))
}

/// Leaves out lines as long as there is still the same difference.
fn shrunk(oracle: &mut Answers, mut program: Program, shown: &str) -> io::Result<Program> {
    let kind = |shown: &str| shown.split_once('\n').map(|(_, rest)| rest.to_owned());
    let wanted = kind(shown);
    if let Some(smaller) = suspect(&program, shown)
        && difference(oracle, &smaller)?.is_some_and(|shown| kind(&shown) == wanted)
    {
        program = smaller;
    }
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
fn number(args: &[String], name: &str) -> Option<u64> {
    option(args, name)?.parse().ok()
}

/// What stands after an option.
fn option<'a>(args: &'a [String], name: &str) -> Option<&'a str> {
    let at = args.iter().position(|arg| arg == name)?;
    args.get(at + 1).map(String::as_str)
}

fn main() -> io::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let count: u64 = args.first().and_then(|count| count.parse().ok()).unwrap_or(200);
    let seed = number(&args, "--seed").unwrap_or(1);
    let most = number(&args, "--most").unwrap_or(50);
    let flag = |name: &str| args.iter().any(|arg| arg == name);
    let mut oracle = Answers::new(option(&args, "--answers"))?;
    let (mut found, mut compared) = (0, 0);
    for number in 0..count {
        let mut dice = Dice::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let program = generator::program(&mut dice);
        if flag("--trace") {
            eprintln!("program {number}");
        }
        if flag("--print") {
            println!("--- program {number} of seed {seed}\n{}", program.source());
            continue;
        }
        if flag("--ask") {
            oracle.run(&program.source())?;
            continue;
        }
        if flag("--known") && !oracle.knows(&program.source()) {
            continue;
        }
        compared += 1;
        let Some(shown) = difference(&mut oracle, &program)? else { continue };
        found += 1;
        if flag("--quick") {
            let part = suspect(&program, &shown).unwrap_or(program);
            println!("--- program {number} of seed {seed}\n{}{shown}", part.lines[1..].join("\n") + "\n");
            continue;
        }
        let small = shrunk(&mut oracle, program, &shown)?;
        println!("--- program {number} of seed {seed}\n{}{shown}", small.source());
        if found == most {
            println!("stopped after {} programs", number + 1);
            return Ok(ExitCode::FAILURE);
        }
    }
    println!("{compared} programs, {found} differ");
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
