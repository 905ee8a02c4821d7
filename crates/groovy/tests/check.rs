//! The checker finds what is probably not meant, and is silent about what people really write.

use std::fs;
use std::path::Path;

use groovy::{Known, Lines, ObjectType, Schema, check};

/// Findings as `line:column code message`.
fn findings(source: &str, schema: &Schema) -> Vec<String> {
    let lines = Lines::of(source);
    let shown = |found: groovy::Diagnostic| {
        let at = lines.position(source, found.span.start);
        let suggestion = found.suggestion.map(|text| format!(" ({text})")).unwrap_or_default();
        format!("{}:{} {} {}{suggestion}", at.line, at.column, found.code.as_str(), found.message)
    };
    check(source, schema).into_iter().map(shown).collect()
}

fn rule_schema() -> Schema {
    let item = ObjectType::default()
        .property("summary", Known::Anything)
        .property("status", Known::Object("Status".to_owned()))
        .property("comments", Known::ListOf("Comment".to_owned()))
        .method("setStatus", Known::Anything);
    let status = ObjectType::default().property("name", Known::Anything);
    Schema::default()
        .variable("issue", Known::Object("Issue".to_owned()))
        .variable("replica", Known::Anything)
        .variable("firstSync", Known::Anything)
        .function("store", Known::Anything)
        .object("Issue", item)
        .object("Status", status)
}

#[test]
fn a_mistyped_property_is_found_with_the_right_one_beside_it() {
    assert_eq!(
        findings("issue.statusd = 'x'", &rule_schema()),
        ["1:7 groovy.unknown_property Issue has no property 'statusd' (status)"]
    );
    assert_eq!(
        findings("println issue.status.nam", &rule_schema()),
        ["1:22 groovy.unknown_property Status has no property 'nam' (name)"]
    );
}

#[test]
fn a_mistyped_method_is_found() {
    assert_eq!(
        findings("issue.setStatsu('New')", &rule_schema()),
        ["1:7 groovy.unknown_method Issue has no method 'setStatsu' (setStatus)"]
    );
    assert_eq!(
        findings("println 'a'.toUpperCas()", &rule_schema()),
        ["1:13 groovy.unknown_method String has no method 'toUpperCas' (toUpperCase)"]
    );
}

#[test]
fn what_annotations_categories_and_metaclasses_add_raises_no_alarm() {
    let source = "import groovy.transform.*
@groovy.transform.builder.Builder class P { String a; @Lazy def x = 5; @Memoized def sq(int n) { n * n } }
def p = P.builder().a('x').build()
println p.x + p.sq(3)
String.metaClass.shout = { -> delegate.toUpperCase() }
println 'a'.shout()
@Category(String) class Twice { def twice() { this * 2 } }
use(Twice) { println 'a'.twice() }";
    assert_eq!(findings(source, &Schema::default()), Vec::<String>::new());
}

#[test]
fn an_unknown_variable_is_found_but_not_one_assigned_elsewhere() {
    assert_eq!(
        findings("println replicaa.summary", &rule_schema()),
        ["1:9 groovy.unknown_variable the variable 'replicaa' is not known (replica)"]
    );
    assert_eq!(
        findings("total = 1\ndef add() { total += 1 }\nadd()\nprintln total", &rule_schema()),
        Vec::<String>::new()
    );
}

#[test]
fn doubtful_code_is_found() {
    let source =
        "def m = [a: 1, b: 2, a: 3]\nif (firstSync = true) { println m }\nhttps://example.org/x\nreturn\nprintln 1";
    assert_eq!(
        findings(source, &rule_schema()),
        [
            "1:22 groovy.duplicate_map_key the key 'a' appears twice in this map: only the last value counts (remove one of the entries)",
            "2:15 groovy.assignment_in_condition this assigns a value, it does not compare (use == to compare, or a second pair of parentheses if the assignment is meant)",
            "3:1 groovy.bare_url this address is read as a label and a comment (put the address in quotes, or make the line a comment with //)",
            "5:1 groovy.unreachable this is never reached: the statement before it leaves (remove it, or move it up)",
        ]
    );
}

#[test]
fn an_unused_variable_is_found() {
    assert_eq!(
        findings("def unused = 1\nprintln 2", &rule_schema()),
        ["1:5 groovy.unused the variable 'unused' is never used (remove it)"]
    );
}

#[test]
fn an_unused_method_is_found_however_the_used_ones_are_named() {
    assert_eq!(
        findings("def lost() { 1 }\ndef kept() { 2 }\nprintln kept()", &rule_schema()),
        ["1:5 groovy.unused the method 'lost' is never called (remove it)"]
    );
    for used in ["def twice(x) { 2 * x }\nprintln([1].collect(this.&twice))", "def hi() { 1 }\nprintln this.'hi'()"] {
        assert_eq!(findings(used, &rule_schema()), Vec::<String>::new(), "{used}");
    }
    assert_eq!(findings("def hi() { 1 }\ndef name = 'h'\nprintln this.\"${name}i\"()", &rule_schema()), [""; 0]);
}

#[test]
fn names_assigned_anywhere_raise_no_alarm() {
    for source in [
        "[1, 2].each { n -> if (n > 1) { last = n } }\nprintln last",
        "def note = { seen = it }\nnote(1)\nprintln seen",
        "switch (issue.summary) { case 'a': size = 1; break\n default: size = 2 }\nprintln size",
        "try { issue.summary } finally { done = true }\nprintln done",
        "def text = 'a'\n[1].each { println text.intdiv(1); text = 4 }",
        "(first, second) = [1, 2]\nprintln first + second",
        "count++\nprintln count",
    ] {
        assert_eq!(findings(source, &rule_schema()), Vec::<String>::new(), "{source}");
    }
}

#[test]
fn names_in_a_closure_of_the_embedder_may_be_its_own() {
    assert_eq!(findings("issue.setStatus { whatever = named + other }", &rule_schema()), [""; 0]);
    assert_eq!(
        findings("println issue.comments.collect { it.text + othr }", &rule_schema()),
        ["1:44 groovy.unknown_variable the variable 'othr' is not known"]
    );
}

#[test]
fn all_syntax_errors_of_a_script_are_found_in_one_pass() {
    let found =
        findings("def a = = 1\nprintln 'fine'\nif (a { }\ndef c = 2\nprintln 'x\ndef b = [1, 2\n", &Schema::default());
    let lines: Vec<&str> = found
        .iter()
        .filter(|found| found.contains("groovy.syntax"))
        .filter_map(|found| found.split(':').next())
        .collect();
    assert!(["1", "3", "5", "7"].iter().all(|line| lines.contains(line)), "{found:?}");
}

#[test]
fn an_empty_list_without_parentheses_is_an_index() {
    assert_eq!(
        findings("println []", &Schema::default()),
        ["1:1 groovy.unknown_variable the variable 'println' is not known (println(...), for it is a method)"]
    );
}

#[test]
fn what_is_not_supported_says_so_with_its_place() {
    assert_eq!(
        findings("println 1\n@Grab('a:b:1') def x = 1\nprintln x", &Schema::default()),
        [
            "2:1 groovy.not_supported not supported: the annotation @Grab; use the code it stands for instead (the code it stands for)"
        ]
    );
}

/// What every rule can name, of no known shape.
fn any_rule() -> Schema {
    let names = [
        "workItem",
        "issue",
        "entity",
        "replica",
        "firstSync",
        "previous",
        "issueKey",
        "connection",
        "syncRequest",
        "traces",
        "nodeHelper",
        "commentHelper",
        "attachmentHelper",
        "syncHelper",
        "workLogHelper",
        "workflowHelper",
        "httpClient",
        "debug",
        "log",
    ];
    let schema = Schema::default().function("store", Known::Anything);
    names.into_iter().fold(schema, |schema, name| schema.variable(name, Known::Anything))
}

/// Sync rules of the kinds that people write.
#[test]
fn rules_people_write_compile_and_raise_no_false_alarm() {
    let schema = any_rule();
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut seen = 0;
    for entry in fs::read_dir(room).unwrap() {
        let path = entry.unwrap().path();
        let source = fs::read_to_string(&path).unwrap();
        assert_eq!(findings(&source, &schema), Vec::<String>::new(), "{}", path.display());
        assert!(groovy::Script::compile(&source, &groovy::Options::default()).is_ok(), "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 14, "only {seen} rules");
}
