//! The hostile scripts: those in this folder, and sources that attack the parser, which are made here.

use std::path::Path;
use std::{fs, io};

use groovy::{Bindings, Limits, Options, RunError, Script};

/// What an embedder gives a thread that runs scripts: the stack limit and some more.
pub const STACK: usize = 8 << 20;

/// How a script ended.
#[derive(Debug)]
#[allow(dead_code, reason = "the tests look at the error, the bench shows it")]
pub enum End {
    Refused,
    Finished,
    Failed(RunError),
}

/// Compiles and runs a script inside the limits of a rule.
pub fn run(source: &str) -> End {
    match Script::compile(source, &Options::default()) {
        Err(_) => End::Refused,
        Ok(script) => match script.run(&Bindings::new(), Limits::default()) {
            Ok(_) => End::Finished,
            Err(error) => End::Failed(error),
        },
    }
}

/// The scripts of this folder with their names, sorted. Each must end in a limit.
pub fn scripts() -> io::Result<Vec<(String, String)>> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let mut scripts = Vec::new();
    for entry in fs::read_dir(room)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "groovy") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            scripts.push((name, fs::read_to_string(&path)?));
        }
    }
    scripts.sort();
    Ok(scripts)
}

/// Sources nested deeper than anybody writes by hand.
pub fn nested() -> Vec<(&'static str, String)> {
    const DEPTH: usize = 100_000;
    let wrap =
        |before: &str, middle: &str, after: &str| format!("{}{middle}{}", before.repeat(DEPTH), after.repeat(DEPTH));
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
        ("closures on lines", format!("a{}", "\n{ }".repeat(DEPTH))),
        ("promises", format!("interface I {{ {} }}\nclass A implements I {{ }}", "def m(a)\n".repeat(DEPTH))),
        (
            "heirs",
            (0..DEPTH / 10)
                .map(|at| format!("class A{} extends A{at} {{ @Override def m() {{ }} }}\n", at + 1))
                .collect(),
        ),
        ("comments", "/*".repeat(DEPTH)),
        ("quotes", "'''".repeat(DEPTH)),
        ("commands", "a b ".repeat(DEPTH)),
        ("arrows", format!("{}1", "x -> ".repeat(DEPTH))),
        ("annotations", format!("{}def x", "@A(".repeat(DEPTH))),
        ("nothing but null bytes", "\0".repeat(DEPTH)),
    ]
    .into_iter()
    .chain(entangled())
    .collect()
}

/// Sources whose checks could take the square of their length, or more.
fn entangled() -> Vec<(&'static str, String)> {
    const MANY: usize = 2_000;
    let each = |line: fn(usize) -> String| (0..MANY).map(line).collect::<String>();
    let around = |before: &str, middle: &str, after: &str| format!("{}{middle}{}", before.repeat(60), after.repeat(60));
    vec![
        ("finals in tries", format!("final x\n{}", around("try { ", "x = 1", " } finally { x = 2 }"))),
        ("finals in handlers", format!("final x\n{}", around("try { x = 1 } catch (e) { ", "x = 1", " }"))),
        (
            "finals in cases",
            format!("final x\n{}", around("switch (1) { case 1: x = 1; case 2: x = 2; case 3: ", "", " }")),
        ),
        (
            "finals and a class",
            format!(
                "{}new Object() {{ def f() {{ {} }} }}",
                each(|at| format!("final a{at}\n")),
                each(|at| format!("b{at} = 1\n"))
            ),
        ),
        ("finals of one name", format!("{}{}", each(|at| format!("final a{at}\n")), each(|at| format!("a{at} = 1\n")))),
        (
            "getters",
            format!(
                "class P {{ {} }}\nclass C extends P {{ {} }}",
                each(|at| format!("String p{at}\n")),
                each(|at| format!("String getP{at}() {{ 'a' }}\n"))
            ),
        ),
        (
            "this in static methods",
            format!(
                "class P {{ {} static f() {{ {} }} }}",
                each(|at| format!("def p{at}\n")),
                each(|at| format!("this.q{at}\n"))
            ),
        ),
        (
            "overloads",
            format!(
                "class P {{ {} }}\nclass C extends P {{ {} }}",
                each(|at| format!("def f(A{at} a) {{ }}\n")),
                each(|at| format!("def f(B{at} a) {{ }}\n"))
            ),
        ),
        (
            "imports and types",
            format!("{}{}", each(|at| format!("import a.b.C{at}\n")), each(|at| format!("List<Q{at}> l{at}\n"))),
        ),
        (
            "permits",
            format!(
                "sealed class P permits {} {{ }}\n{}",
                vec!["Q"; MANY].join(", "),
                each(|at| format!("class C{at} extends P {{ }}\n"))
            ),
        ),
        (
            "annotations of one make",
            format!(
                "@interface X {{ {} }}\n{}",
                each(|at| format!("int a{at}() default 1\n")),
                each(|at| format!("@X(b{at} = 1) class C{at} {{ }}\n"))
            ),
        ),
        (
            "type parameters",
            format!("class P<{}> {{ {} }}", vec!["T"; MANY].join(", "), each(|at| format!("def f{at}(T a) {{ }}\n"))),
        ),
    ]
}
