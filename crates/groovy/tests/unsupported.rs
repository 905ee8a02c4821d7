//! What the engine leaves out is refused with its place and a way out, never run with another meaning.

use groovy::{Bindings, ErrorKind, Limits, Lines, Options, Script};

/// A row of `UNSUPPORTED.md`: how it begins there, a script, and `line:column` with what the error names.
type Row = (&'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    ("threads", "def t = new Thread()", "1:9 threads"),
    ("threads", "println 1\n  sleep(5)", "2:3 waiting"),
    ("threads", "'a'.wait()", "1:5 threads"),
    ("classes that have no row", "def f = new File('x')", "1:13 the class File"),
    ("classes that have no row", "import java.nio.file.Files", "1:1 the class java.nio.file.Files"),
    ("annotations with an effect", "@groovy.util.logging.Log class A { }", "1:1 the annotation @Log"),
    ("annotations with an effect", "@Newify(pattern = /A.*/) def f() { }", "1:9 the option pattern of @Newify"),
    (
        "annotations with an effect",
        "@groovy.transform.builder.Builder(builderStrategy = ExternalStrategy) class A { }",
        "1:1 the strategy ExternalStrategy of @Builder",
    ),
    ("extending classes of Java", "class A extends Random { }", "1:17 extending java.util.Random"),
    (
        "`return` inside a switch expression",
        "def x = switch (1) { case 1 -> { return 2 } }",
        "1:34 return inside a switch expression",
    ),
    ("running programs", "'ls'.execute()", "1:1 running a program"),
    ("a map `as` a class of Java", "def m = [a: 1] as Random", "1:9 a map as this class of Java"),
    ("half of a surrogate pair", "println '\u{1F600}'[0]", "1:9 half of a surrogate pair"),
    ("`mixin`, lists of the methods", "String.mixin(Object)", "1:8 mixin"),
    ("`mixin`, lists of the methods", "String.metaClass.methods", "1:18 reflection"),
    ("classes of the library as categories", "use(String) { }", "1:1 the category java.lang.String"),
    ("reflection", "Class.forName('java.lang.ClassLoader')", "1:7 reflection"),
    ("reflection", "String.methods", "1:8 reflection"),
    ("handing code or instances of one script to another", "println 1\nEval.me('{ -> 1 }')", "2:6 handing code"),
    (
        "a `subList` or `asReversed` of more than 32 others",
        "def q = new java.util.concurrent.LinkedBlockingQueue()\nq.take()",
        "2:3 waiting for an element of a queue",
    ),
    (
        "other bounds for a region of a matcher",
        "('a' =~ /a/).useAnchoringBounds(false)",
        "1:14 other bounds for a region",
    ),
    (
        "changing a `SimpleDateFormat`",
        "new java.text.SimpleDateFormat('yy').setCalendar(null)",
        "1:38 a calendar of its own for a format",
    ),
    (
        "numbers as languages write them",
        "java.text.NumberFormat.getInstance(new Locale('ar')).format(1)",
        "1:24 how numbers are written in the language of 'ar'",
    ),
    (
        "months and days in other languages",
        "new java.text.SimpleDateFormat('MMMM', new Locale('fi')).format(new Date(0))",
        "1:58 names of months and days in the language of 'fi'",
    ),
    ("strict parsing and other calendars", "java.time.LocalDate.of(2024, 1, 1).chronology", "1:36 calendars other"),
    ("observable collections", "def m = new ObservableMap()", "1:13 the class ObservableMap"),
    (
        "collectors that fill something else",
        "[1].stream().collect(java.util.stream.Collectors.groupingBy({ it }, { [] }, java.util.stream.Collectors.toList()))",
        "1:14 a collector that fills something else",
    ),
    ("a number or flag `as` a collection", "println 1\ndef l = 5 as List", "2:9 a number as a collection or map"),
    ("a number or flag `as` a collection", "def l = true as Set", "1:9 a flag as a collection or map"),
    ("a number or flag `as` a collection", "def l = 'ab' as Iterable", "1:9 a text as this interface"),
    ("`System.exit`", "System.exit(1)", "1:8 System.exit"),
];

/// The first error of a script as `line:column message`.
fn refusal(source: &str) -> String {
    let script = match Script::compile(source, &Options::default()) {
        Ok(script) => script,
        Err(found) => {
            let Some(first) = found.first() else { return "no diagnostic".to_owned() };
            let at = Lines::of(source).position(source, first.span.start);
            return format!("{}:{} {}", at.line, at.column, first.message);
        }
    };
    // Whatever a script catches, it does not catch this.
    match script.run(&Bindings::new(), Limits::default()) {
        Err(error) if error.kind == ErrorKind::NotSupported => {
            format!("{}:{} {}", error.position.line, error.position.column, error.message)
        }
        other => format!("no refusal: {other:?}"),
    }
}

#[test]
fn every_row_is_refused_with_its_place_and_a_way_out() {
    let mut wrong = Vec::new();
    for (_, source, expected) in ROWS {
        let (place, what) = expected.split_once(' ').unwrap_or((expected, "?"));
        let told = refusal(source);
        let suits = told.starts_with(&format!("{place} not supported: {what}")) && told.contains("; use ");
        if !suits {
            wrong.push(format!("{source:?}\n    wanted {expected}\n    told   {told}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}

#[test]
fn the_table_and_its_tests_name_the_same_things() {
    let table = include_str!("../UNSUPPORTED.md");
    let rows: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| "))
        .filter(|line| !line.starts_with("left out") && !line.starts_with('-'))
        .collect();
    // Classes of the embedder need one; `tests/host.rs` would be their place.
    let untested: Vec<&&str> = rows
        .iter()
        .filter(|line| !line.starts_with("extending classes of the embedder"))
        .filter(|line| !ROWS.iter().any(|(row, _, _)| line.starts_with(row)))
        .collect();
    assert!(untested.is_empty(), "rows without a test: {untested:#?}");
    let unwritten: Vec<&str> =
        ROWS.iter().map(|(row, _, _)| *row).filter(|row| !rows.iter().any(|line| line.starts_with(row))).collect();
    assert!(unwritten.is_empty(), "tests without a row: {unwritten:?}");
}

#[test]
fn no_catch_sees_a_refusal() {
    let source = "try { System.exit(1) } catch (Throwable any) { println 'caught' } finally { println 'finally' }";
    assert!(refusal(source).contains("not supported: System.exit"));
}
