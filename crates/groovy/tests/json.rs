//! JSON for embedders: what is read is what the text says, whether a script looks at it or only passes it on.
#![allow(clippy::unwrap_used, reason = "a test says that something is wrong by failing")]

use groovy::{Bindings, Exceeded, Limits, Options, Script, Value, json};
use proptest::prelude::*;

fn parse(text: &str) -> Result<Value, json::Error> {
    json::parse(text, &Limits::default())
}

fn run(script: &str, item: &Value) -> String {
    let script = Script::compile(script, &Options::default()).unwrap();
    let world = Bindings::new();
    world.set("item", item.clone());
    script.run_then(&world, Limits::default(), json::write).unwrap().1
}

/// What a script passes on without looking at it.
fn passed_on(text: &str) -> String {
    run("item", &parse(text).unwrap())
}

/// What a script passes on after it has looked at everything; `toString` visits all of it.
fn looked_at(text: &str) -> String {
    run("item.toString(); item", &parse(text).unwrap())
}

/// What the script's own parser makes of the text.
fn by_the_slurper(text: &str) -> String {
    run("new groovy.json.JsonSlurper().parseText(item)", &Value::from(text))
}

fn problem(text: &str) -> (json::Problem, (u32, u32)) {
    let error = parse(text).unwrap_err();
    (error.problem, (error.position.line, error.position.column))
}

#[test]
fn a_script_sees_maps_lists_and_numbers_of_the_right_size() {
    let item = parse(
        r#"{"a": {"b": [1, 2147483648, 9223372036854775808, 1.50, -0, 1e3, true, null, "é\u00e9\ud83d\ude00"]}}"#,
    );
    let script = "def b = item.a.b; [b*.getClass()*.simpleName, b.collect { String.valueOf(it) }]";
    assert_eq!(
        run(
            script.replace("b*.getClass()*.simpleName", "b.collect { it?.class?.simpleName }").as_str(),
            &item.unwrap()
        ),
        r#"[["Integer","Long","BigInteger","BigDecimal","Integer","BigDecimal","Boolean",null,"String"],["1","2147483648","9223372036854775808","1.50","0","1E+3","true","null","\u00e9\u00e9\ud83d\ude00"]]"#
    );
}

#[test]
fn passing_on_and_looking_at_write_the_same() {
    for text in [
        r#"{"a":{"b":[1,2.50,"x\ny",null,true,{}]},"c":[]}"#,
        "{ \"a\" : { \"b\" : [ 1 ,\n 2 ] } }",
        r#"{"a":{"b":1,"b":2,"c":3}}"#,
        r#"{"a":["é","\u00e9","\u00E9","\/","\u0041","\u007f","\ud800"]}"#,
        r#"[[-0],[-0.0],[1e2],[1E-9],[0.0000001],[0.000001],[-0.5]]"#,
        r#"[{"\u0061":1,"a":2}]"#,
        "[[ ],{ },[\n{\t\"ü\":\"Grüße \u{1f600} \u{7f}\", \"u\" : [ \"\\ud83d\\ude00\\u00fC\" ]}]]",
        r#"[{"ü":1,"ü":2}]"#,
        r#"[[123456.1234567,-1.00000000,0.1234567,12345678901234567890.5]]"#,
    ] {
        assert_eq!(passed_on(text), looked_at(text), "{text}");
        assert_eq!(passed_on(text), by_the_slurper(text), "{text}");
    }
    // Here the slurper wraps around.
    let large = "[[123456789012345678901234567890]]";
    assert_eq!(passed_on(large), looked_at(large));
}

#[test]
fn many_names_are_told_apart() {
    let object = |names: &[String]| {
        format!("[{{{}}}]", names.iter().map(|name| format!("{name}:1")).collect::<Vec<_>>().join(","))
    };
    let mut names: Vec<String> = (0..100).map(|number| format!("\"n{number}\"")).collect();
    assert_eq!(passed_on(&object(&names)), object(&names));
    names.push("\"n50\"".to_owned());
    assert_eq!(passed_on(&object(&names)), object(&names[..100]));
}

#[test]
fn names_made_to_have_one_hash_are_refused() {
    let names = |count: usize| {
        let name =
            |number: usize| (0..10).map(|bit| if number >> bit & 1 == 0 { "Aa" } else { "BB" }).collect::<String>();
        (0..count).map(|number| format!("\"{}\":1", name(number))).collect::<Vec<_>>().join(",")
    };
    let large = json::Problem::TooLarge(Exceeded::Collection);
    assert!(parse(&format!("[{{{}}}]", names(100))).is_ok());
    assert_eq!(problem(&format!("[{{{}}}]", names(1_000))).0, large);
    assert_eq!(problem(&format!("{{{}}}", names(1_000))).0, large);
}

#[test]
fn a_script_learns_that_a_container_is_empty_without_reading_it() {
    let item = parse(r#"{"a":[ ],"b":[[]],"c":{ },"d":{"x":null}}"#).unwrap();
    assert_eq!(run("[!item.a, !item.b, !item.c, !item.d]", &item), "[true,false,true,false]");
}

#[test]
fn the_slurper_takes_what_is_no_json_by_the_book_too() {
    for (text, written) in [
        ("[1,2] rest", "[1,2]"),
        ("{\"a\":[1,],}", "JsonException"),
        ("{\"a\":\"x\ny\",}", r#"{"a":"x\ny"}"#),
        ("[12345678901234567890]", "[-6101065172474983726]"),
        ("[-0,1e2,00012]", "[0,1E+2,12]"),
    ] {
        let script = "try { new groovy.json.JsonSlurper().parseText(item) } catch (e) { e.class.simpleName }";
        assert_eq!(run(script, &Value::from(text)).trim_matches('"'), written, "{text}");
    }
    let nested = "[".repeat(100) + &"]".repeat(100);
    assert_eq!(by_the_slurper(&nested), nested);
    assert_eq!(
        run("new groovy.json.JsonSlurper().parseText(item).a.getClass().name", &Value::from(r#"{"a":{"b":1}}"#)),
        "\"org.apache.groovy.json.internal.LazyMap\""
    );
}

#[test]
fn what_a_script_changes_is_written_changed() {
    let text = r#"{"labels":["gate"],"author":{"name":"Ada"},"same":{"kept":[1]}}"#;
    let script = "item.labels << 'door'; item.author.name = 'Grace'; item.labels.size(); item";
    let written = run(script, &parse(text).unwrap());
    assert_eq!(written, r#"{"labels":["gate","door"],"author":{"name":"Grace"},"same":{"kept":[1]}}"#);
}

#[test]
fn the_last_of_two_equal_names_counts() {
    assert_eq!(passed_on(r#"{"x":{"a":1,"b":2,"a":3}}"#), r#"{"x":{"a":3,"b":2}}"#);
}

#[test]
fn wrong_text_is_refused_with_its_place() {
    use json::Problem::{EndsEarly, Expected, NotInStrings, NumberTooLong};
    for (text, wrong) in [
        ("", (EndsEarly, (1, 1))),
        ("{\"a\": {\n  \"b\" 1}}", (Expected("`:`"), (2, 7))),
        ("{\"a\": [1 2]}", (Expected("`,` or `]`"), (1, 10))),
        ("{\"a\": {\"b\": 1,}}", (Expected("a name in double quotes"), (1, 15))),
        ("{\"a\": 01}", (Expected("a number without leading zeros"), (1, 7))),
        ("[[.5]]", (Expected("a value"), (1, 3))),
        ("[[1.]]", (Expected("a digit"), (1, 3))),
        ("[nul]", (Expected("true, false or null"), (1, 2))),
        ("[\"a\tb\"]", (NotInStrings, (1, 4))),
        ("[[\"\\x\"]]", (NotInStrings, (1, 4))),
        ("[\"\\u12g4\"]", (Expected("`\\u` with four hexadecimal digits"), (1, 3))),
        ("[1] 2", (Expected("the end of the JSON"), (1, 5))),
        ("[[1e99999999999]]", (NumberTooLong, (1, 3))),
        ("[\"open", (EndsEarly, (1, 7))),
    ] {
        assert_eq!(problem(text), wrong, "{text}");
    }
    assert_eq!(parse("[1 2]").unwrap_err().to_string(), "1:4: `,` or `]` is expected here");
}

#[test]
fn nesting_is_bounded() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert_eq!(looked_at(&nested(json::MAX_DEPTH)), nested(json::MAX_DEPTH));
    assert_eq!(problem(&nested(json::MAX_DEPTH + 1)).0, json::Problem::TooDeep);
    assert_eq!(problem(&nested(1_000_000)).0, json::Problem::TooDeep);
}

#[test]
fn values_count_against_the_limits_before_anybody_looks_at_them() {
    let limits = Limits { memory: 10_000, string: 100, collection: 50, ..Limits::default() };
    let refused = |text: String| json::parse(&text, &limits).unwrap_err().problem;
    assert_eq!(refused(format!("[[\"{}\"]]", "x".repeat(101))), json::Problem::TooLarge(Exceeded::String));
    assert_eq!(refused(format!("[[{}1]]", "1,".repeat(50))), json::Problem::TooLarge(Exceeded::Collection));
    assert_eq!(
        refused(format!("[{}[]]", "[],".repeat(49)).replace("[]", "[[],[],[]]")),
        json::Problem::TooLarge(Exceeded::Memory)
    );
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        (-1_000_000i32..1_000_000).prop_map(|n| serde_json::Value::from(f64::from(n) / 64.0)),
        ".{0,12}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::vec((".{0,6}", inner), 0..6)
                .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_comes_out_as_it_went_in(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let written = passed_on(&text);
        prop_assert_eq!(&written, &looked_at(&text));
        let back: serde_json::Value = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(back, value.clone());
        prop_assert_eq!(written, by_the_slurper(&text));
    }

    #[test]
    fn text_is_taken_exactly_when_it_is_json(text in r#"[\[\]{}:," \\\-0-9.eEtrufalsn\n]{0,24}"#) {
        let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        prop_assert_eq!(parse(&text).is_ok(), is_json || is_large_number(&text));
    }
}

/// Numbers that `serde_json` finds too large for a double.
fn is_large_number(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text)
        .is_err_and(|error| error.to_string().contains("number out of range"))
        && parse(text).is_ok()
}
