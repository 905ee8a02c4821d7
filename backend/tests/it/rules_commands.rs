//! `adnode rules`, as people use it.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use rstest::rstest;

fn adnode(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adnode")).current_dir(folder).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Writes the script to `script.groovy` and uses the command on it.
fn on_script(script: &str, before: &[&str], after: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("script.groovy"), script).unwrap();
    adnode(folder.path(), &[&["rules"], before, &["script.groovy"], after].concat())
}

fn run(script: &str) -> Output {
    on_script(script, &["run"], &[])
}

/// Exit code, standard output, standard error.
fn all(output: &Output) -> (Option<i32>, String, String) {
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn fine(printed: &str) -> (Option<i32>, String, String) {
    (Some(0), printed.to_owned(), String::new())
}

#[test]
fn a_script_prints_what_it_prints() {
    let script = "def names = ['Ada', 'Grace']\nnames.each { println \"Hello, $it!\" }\nprint 6 * 7";
    assert_eq!(all(&run(script)), fine("Hello, Ada!\nHello, Grace!\n42"));
}

#[test]
fn a_script_finds_its_arguments_even_those_that_look_like_options() {
    let sum = on_script("println args*.toInteger().sum()\nassert args.length == 3", &["run"], &["12", "30", "-2"]);
    assert_eq!(all(&sum), fine("40\n"));
    let flag = on_script("println args[0]", &["run"], &["--", "--max-steps"]);
    assert_eq!(all(&flag), fine("--max-steps\n"));
}

#[test]
fn a_script_knows_the_time_and_its_name() {
    assert_eq!(all(&run("assert new Date().year > 120\nprintln getClass().name")), fine("script\n"));
}

#[rstest]
#[case::exception(
    "println 'before'\ndef total = 1\ntotal / 0",
    "script.groovy:3:7: ArithmeticException: Division by zero\n"
)]
#[case::own_exception(
    "class Late extends Exception { Late(String m) { super(m) } }\nthrow new Late('too late')",
    "script.groovy:2:1: Late: too late\n"
)]
#[case::power_assert("def x = 1\nassert x == 2", "script.groovy:2:8: PowerAssertionError: assert x == 2\n")]
#[case::several_lines("throw new Exception('one\\ntwo')", "script.groovy:1:1: Exception: one two\n")]
#[case::not_supported(
    "def x = [1]\nx.spliterator()",
    "script.groovy:2:3: NotSupported: not supported: parallel walks; use stream() or iterator() instead\n"
)]
fn an_error_nobody_caught_is_one_line_with_its_place(#[case] script: &str, #[case] line: &str) {
    let (code, _, complaint) = all(&run(script));
    assert_eq!((code, complaint.as_str()), (Some(1), line));
}

#[test]
fn output_before_an_error_is_not_lost() {
    let (_, printed, _) = all(&run("print 'half a line'\nthrow new Exception()"));
    assert_eq!(printed, "half a line");
}

#[test]
fn every_syntax_error_has_its_line() {
    let (code, printed, complaint) = all(&run("println 'x'\ndef a = = 1\nif (a { }\n"));
    let places: Vec<_> = complaint.lines().map(|line| line.split(": ").take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!((code, printed.as_str()), (Some(1), ""));
    assert!(places.contains(&"script.groovy:2:9 SyntaxError".to_owned()), "{complaint}");
    assert!(complaint.contains("script.groovy:4:1: SyntaxError: "), "{complaint}");
}

#[test]
fn an_endless_script_ends_and_its_catch_does_not_save_it() {
    let script = "try { while (true) { } } catch (Throwable t) { println 'saved' }";
    let (code, printed, complaint) = all(&on_script(script, &["run", "--max-steps", "100000"], &[]));
    assert_eq!((code, printed.as_str()), (Some(1), ""));
    assert_eq!(
        complaint,
        "script.groovy:1:1: FuelLimit: the script took more than the allowed number of steps; --max-steps allows more\n"
    );
}

#[test]
fn a_script_can_be_held_to_the_limits_of_a_rule() {
    let script = "int i = 0\nwhile (i < 2000000) i++\nprintln i";
    let (code, _, complaint) = all(&on_script(script, &["run", "--rule-limits"], &[]));
    assert!(code == Some(1) && complaint.contains(": FuelLimit: "), "{complaint}");
    assert_eq!(all(&run(script)), fine("2000000\n"));
}

#[test]
fn memory_is_bounded_as_asked() {
    let script = "def l = []\nwhile (true) l << 'x' * 1000";
    let (code, _, complaint) = all(&on_script(script, &["run", "--max-memory", "2"], &[]));
    assert!(code == Some(1) && complaint.contains(": MemoryLimit: "), "{complaint}");
}

#[test]
fn recursion_as_deep_as_allowed_does_not_break_the_program() {
    let (code, _, complaint) = all(&run("def f(n) { f(n + 1) }\nf(0)"));
    assert!(code == Some(1) && complaint.contains(": DepthLimit: "), "{complaint}");
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("picture.png"), [0x89, b'P', 0xff]).unwrap();
    fs::write(folder.path().join("long.groovy"), "//".repeat(1 << 20)).unwrap();
    for (file, why) in [("nowhere.groovy", "No such file"), ("picture.png", "UTF-8"), ("long.groovy", "1 MB")] {
        let (code, _, complaint) = all(&adnode(folder.path(), &["rules", "run", file]));
        assert!(code == Some(1) && complaint.contains(file) && complaint.contains(why), "{complaint}");
    }
}

#[test]
fn a_rule_is_checked_with_the_names_of_its_side() {
    let rule = "if (firstSync) { workItem.projectKey = 'Warehouse' }\nworkItem.summary = replica.summary\n";
    assert_eq!(
        all(&on_script(rule, &["check", "--side", "incoming"], &[])),
        fine("script.groovy: no mistakes found\n")
    );
    let (code, printed, _) = all(&on_script(rule, &["check", "--side", "outgoing"], &[]));
    assert_eq!(code, Some(0));
    assert!(printed.starts_with("script.groovy:1:5: warning groovy.unknown_variable: "), "{printed}");
}

#[test]
fn a_script_that_cannot_run_fails_its_check() {
    let (code, printed, _) = all(&on_script("def a = = 1", &["check"], &[]));
    assert!(code == Some(1) && printed.starts_with("script.groovy:1:9: SyntaxError: "), "{printed}");
}

#[test]
fn the_commands_explain_themselves() {
    let folder = tempfile::tempdir().unwrap();
    for command in [&["rules", "--help"][..], &["rules", "run", "--help"], &["rules", "check", "--help"]] {
        let help = adnode(folder.path(), command);
        assert!(help.status.success() && text(&help.stdout).contains("Examples:"), "{command:?}");
    }
}
