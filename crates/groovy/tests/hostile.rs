//! Scripts that try to take the machine down end in a limit, quickly.
//!
//! `tests/hostile/*.groovy` never end by themselves, or would need more memory, stack or output than they may have.
//! Sources that attack the parser are made here.

use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{fs, thread};

use groovy::{Bindings, ErrorKind, Limits, Options, RunError, Script};

/// What one script may take. Debug builds are much slower, and so are machines that run other things.
const PATIENCE: Duration = if cfg!(debug_assertions) { Duration::from_secs(5) } else { Duration::from_millis(250) };
/// What an embedder gives a thread that runs scripts: the stack limit and some more.
const STACK: usize = 8 << 20;

/// How a script ended.
#[derive(Debug)]
enum End {
    Refused,
    Finished,
    Failed(RunError),
    Panicked,
    Hung,
}

fn run(source: String) -> (End, Duration) {
    let (done, answer) = mpsc::channel();
    let work = thread::Builder::new().stack_size(STACK).spawn(move || {
        let start = Instant::now();
        let end = match Script::compile(&source, &Options::default()) {
            Err(_) => End::Refused,
            Ok(script) => match script.run(&Bindings::new(), Limits::default()) {
                Ok(_) => End::Finished,
                Err(error) => End::Failed(error),
            },
        };
        let _ = done.send((end, start.elapsed()));
    });
    work.expect("a thread for the script");
    match answer.recv_timeout(PATIENCE * 40) {
        Ok(answer) => answer,
        Err(mpsc::RecvTimeoutError::Disconnected) => (End::Panicked, Duration::ZERO),
        Err(mpsc::RecvTimeoutError::Timeout) => (End::Hung, PATIENCE * 40),
    }
}

/// The fastest of a few runs: a loaded machine must not fail the test.
fn run_patiently(source: &str) -> (End, Duration) {
    let mut best = run(source.to_owned());
    for _ in 0..2 {
        if best.1 <= PATIENCE || matches!(best.0, End::Hung) {
            break;
        }
        let again = run(source.to_owned());
        if again.1 < best.1 {
            best = again;
        }
    }
    best
}

fn complain(name: &str, (end, took): (End, Duration), wanted: impl Fn(&End) -> bool) -> Option<String> {
    if !wanted(&end) {
        return Some(format!("{name}: ended as {end:?} after {took:?}"));
    }
    (took > PATIENCE).then(|| format!("{name}: took {took:?}"))
}

#[test]
fn hostile_scripts_end_in_a_limit() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let mut scripts: Vec<_> = fs::read_dir(room).expect("the hostile scripts").map(|entry| entry.expect("an entry").path()).collect();
    scripts.sort();
    assert!(scripts.len() >= 60, "only {} hostile scripts", scripts.len());
    let limit = |end: &End| matches!(end, End::Failed(RunError { kind: ErrorKind::Limit(_), .. }));
    let complaints: Vec<String> = scripts
        .iter()
        .filter_map(|path| {
            let source = fs::read_to_string(path).expect("a script");
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            complain(&name, run_patiently(&source), limit)
        })
        .collect();
    assert!(complaints.is_empty(), "{} of {}:\n{}", complaints.len(), scripts.len(), complaints.join("\n"));
}

/// Sources nested deeper than anybody writes by hand.
fn nested_sources() -> Vec<(&'static str, String)> {
    const DEPTH: usize = 100_000;
    let wrap = |before: &str, middle: &str, after: &str| format!("{}{middle}{}", before.repeat(DEPTH), after.repeat(DEPTH));
    vec![
        ("parentheses", wrap("(", "1", ")")),
        ("unclosed parentheses", "(".repeat(DEPTH)),
        ("lists", wrap("[", "", "]")),
        ("maps", wrap("[a:", "1", "]")),
        ("closures", wrap("{ -> ", "1", "}")),
        ("blocks", wrap("if (true) {", "", "}")),
        ("else ifs", format!("if (a) {{ }} {}", "else if (a) { } ".repeat(DEPTH))),
        ("strings in strings", wrap("\"${", "1", "}\"")),
        ("not", format!("{}true", "!".repeat(DEPTH))),
        ("minus", format!("{}1", "- ".repeat(DEPTH))),
        ("sums", format!("1{}", " + 1".repeat(DEPTH))),
        ("powers", format!("2{}", " ** 2".repeat(DEPTH))),
        ("ternaries", format!("{}1", "true ? 1 : ".repeat(DEPTH))),
        ("elvis", format!("null{}", " ?: null".repeat(DEPTH))),
        ("calls", format!("a{}", "()".repeat(DEPTH))),
        ("chains", format!("a{}", ".b".repeat(DEPTH))),
        ("indices", format!("a{}", "[0]".repeat(DEPTH))),
        ("assignments", format!("{}1", "a = ".repeat(DEPTH))),
        ("casts", format!("{}1", "(int) ".repeat(DEPTH))),
        ("generics", format!("List{}Integer{} x", "<List".repeat(DEPTH), ">".repeat(DEPTH))),
        ("classes", wrap("class A {", "", "}")),
        ("tries", wrap("try {", "", "} finally { }")),
        ("switches", wrap("switch (1) { case 1: ", "", "}")),
        ("labels", format!("{}x", "a: ".repeat(DEPTH))),
        ("comments", "/*".repeat(DEPTH)),
        ("quotes", "'''".repeat(DEPTH)),
        ("commands", "a b ".repeat(DEPTH)),
        ("arrows", format!("{}1", "x -> ".repeat(DEPTH))),
        ("annotations", format!("{}def x", "@A(".repeat(DEPTH))),
        ("nothing but null bytes", "\0".repeat(DEPTH)),
    ]
}

#[test]
fn sources_nested_absurdly_deep_neither_hang_nor_overflow() {
    let complaints: Vec<String> = nested_sources()
        .iter()
        .filter_map(|(name, source)| complain(name, run_patiently(source), |end| !matches!(end, End::Panicked | End::Hung)))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn limits_are_passed_by_every_catch() {
    for source in [
        "try { while (true) { } } catch (Throwable t) { }",
        "try { while (true) { } } catch (Error e) { }",
        "try { while (true) { } } catch (e) { }",
        "try { while (true) { } } finally { return 1 }",
        "[1].each { try { while (true) { } } catch (Throwable t) { } }",
        "def f() { f() }\ntry { f() } catch (StackOverflowError e) { }",
        "try { def l = []; while (true) l << 'x' * 1000 } catch (OutOfMemoryError e) { }",
    ] {
        let (end, _) = run(source.to_owned());
        assert!(matches!(end, End::Failed(RunError { kind: ErrorKind::Limit(_), .. })), "{source}: {end:?}");
    }
}
