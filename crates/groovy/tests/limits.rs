//! Hostile scripts end in a limit that no script can catch, without hurting the process. How long they take is measured by
//! the bench `hostile`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests fail as tests do")]

use groovy::{Bindings, ErrorKind, Exceeded, Limits, Options, Script};

/// How a script ends under the limits of a rule.
fn end_of(source: &str) -> Result<(), ErrorKind> {
    let source = source.to_owned();
    // The stack a rule gets in the node: what the limits allow, and some more.
    let work = move || match Script::compile(&source, &Options::default()) {
        Ok(script) => script.run(&Bindings::new(), Limits::default()).map(|_| ()).map_err(|error| error.kind),
        Err(found) => panic!("does not compile: {found:?}"),
    };
    std::thread::Builder::new().stack_size(4 << 20).spawn(work).unwrap().join().unwrap()
}

/// All of them end in one of the limits.
fn assert_limited(sources: &[&str], allowed: &[Exceeded]) {
    let mut wrong = Vec::new();
    for source in sources {
        match end_of(source) {
            Err(ErrorKind::Limit(exceeded)) if allowed.contains(&exceeded) => {}
            other => wrong.push(format!("{source}\n    ended with {other:?}, not with one of {allowed:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn endless_loops_run_out_of_fuel() {
    let sources = [
        "while (true) { }",
        "for (;;) { }",
        "do { } while (true)",
        "def f = { -> }\nwhile (true) { f() }",
        "def it = [hasNext: { true }, next: { 1 }] as Iterator\nfor (x in it) { }",
        "for (i in 0..2000000000) { }",
        "(0..2000000000).each { }",
        "2000000000.times { }",
        "1.upto(2000000000) { }",
        "1.step(2000000000, 1) { }",
        "while (true) { try { while (true) { } } finally { continue } }",
    ];
    assert_limited(&sources, &[Exceeded::Fuel]);
}

#[test]
fn catching_everything_catches_no_limit() {
    // What an exception weighs is given back when the script forgets it, so that the memory does not end before the fuel.
    let sources = [
        "while (true) { try { throw new Exception('x') } catch (Throwable t) { } }",
        "class Problem extends Exception { }\nwhile (true) { try { throw new Problem() } catch (Problem e) { } }",
        "def list = []\nwhile (true) { try { list.first() } catch (NoSuchElementException e) { } }",
    ];
    let memory = 1 << 20;
    for source in sources {
        let script = Script::compile(source, &Options::default()).unwrap();
        let end = script.run(&Bindings::new(), Limits { memory, ..Limits::default() });
        assert_eq!(end.unwrap_err().kind, ErrorKind::Limit(Exceeded::Fuel), "{source}");
    }
    let kept = "def all = []\nwhile (true) { try { [].first() } catch (e) { all << e } }";
    let script = Script::compile(kept, &Options::default()).unwrap();
    let end = script.run(&Bindings::new(), Limits { memory, ..Limits::default() });
    assert_eq!(end.unwrap_err().kind, ErrorKind::Limit(Exceeded::Memory));
}

#[test]
fn paddings_wider_than_rust_can_format_are_written_out() {
    for source in
        ["assert new Date(0).format('y' * 70_000).size() == 70_000", "assert 1e-70000.toPlainString().size() == 70_002"]
    {
        assert_eq!(end_of(source), Ok(()), "{source}");
    }
}

#[test]
fn the_entries_of_a_map_are_told_apart_by_their_keys() {
    let source = "def map = [:]\nfor (i in 0..<20_000) map.put(i, i)\ndef entries = map.entrySet()\n\
                  assert entries.size() == 20_000 && entries.contains(map.find { it.key == 7 })\n\
                  assert !entries.contains(new AbstractMap.SimpleEntry(7, 8))";
    assert_eq!(end_of(source), Ok(()));
}

#[test]
fn recursion_meets_the_depth_limit() {
    let sources = [
        "def f() { f() }\nf()",
        "def f(n) { try { f(n + 1) } catch (Throwable t) { f(n + 1) } }\nf(0)",
        "def f\nf = { f() }\nf()",
        "class A { def getX() { x1 }\ndef getX1() { getX() } }\nnew A().x",
        "class A { String toString() { \"$this\" } }\nprintln new A()",
        "class A { boolean equals(o) { this == o.clone2() }\ndef clone2() { new A() } }\nprintln(new A() == new A())",
        "class A { int hashCode() { [this].hashCode() } }\n[(new A()): 1]",
        "class A { def a = new A() }\nnew A()",
        "def c = { it }\n100000.times { c = c >> { x -> x } }\nc(1)",
        "def l = []\ndef m = l\n100000.times { def n = []; m << n; m = n }\nprintln l",
        "def l = []\nl << [l]\nprintln l.hashCode()",
        "def a = [:]\ndef b = [a: a]\na.b = b\nprintln a",
        "def l = []\ndef m = []\n100000.times { l = [l]; m = [m] }\nprintln(l == m)",
    ];
    assert_limited(&sources, &[Exceeded::Depth, Exceeded::Fuel, Exceeded::Memory]);
}

#[test]
fn memory_bombs_meet_a_limit() {
    let allowed = [Exceeded::Memory, Exceeded::String, Exceeded::Collection, Exceeded::Fuel];
    let sources = [
        "def s = 'x'\nwhile (true) { s = s + s }",
        "def s = 'x'\nwhile (true) { s += s }",
        "def s = 'x'\nwhile (true) { s = \"$s$s\".toString() }",
        "def s = 'x'\nwhile (true) { s = \"$s$s\" }",
        "'x' * 2000000000",
        "'xxxxxxxxxx'.multiply(100000000)",
        "'x'.padLeft(2000000000)",
        "'x'.padRight(2000000000, 'y')",
        "'x'.center(2000000000)",
        "def l = [1]\nwhile (true) { l = l + l }",
        "def l = [1]\nwhile (true) { l.addAll(l) }",
        "def l = []\nwhile (true) { l << 1 }",
        "def l = []\nwhile (true) { l.add('x' * 1000) }",
        "[1] * 2000000000",
        "(0..2000000000).toList()",
        "(0..2000000000) as Set",
        "((0..2000000000) as LinkedList).size()",
        "(0..2000000000).collect { it }",
        "[*0..2000000000]",
        "(0L..2000000000L).size()",
        "def l = []\nl[2000000000] = 1",
        "new int[2000000000]",
        "new int[10000][10000]",
        "def m = [:]\nint i = 0\nwhile (true) { m[i++] = i }",
        "def s = [] as Set\nint i = 0\nwhile (true) { s << i++ }",
        "def l = (1..20).toList()\nprintln l.permutations().size()",
        "def l = (1..30).toList()\nprintln l.subsequences().size()",
        "def l = (1..100).toList()\nprintln([l, l, l, l, l].combinations().size())",
        "def sb = new StringBuilder('x')\nwhile (true) { sb.append(sb) }",
        "def n = 2G\nwhile (true) { n = n * n }",
        "println 2 ** 2000000000",
        "println 2G ** 2000000000",
        "println 1G << 2000000000",
        "println 1.1 ** 900000000",
        "println new BigDecimal('1E+1000000') + 1",
        "println 1E+999999 + 1E-999999",
        "def x = 'a' * 100000\nprintln x.replaceAll('a', x)",
        "def x = 'a' * 1000000\nprintln x.replace('a', x)",
        "def x = 'a,' * 1000000\nwhile (true) { x.split(',') }",
        "def m = [:].withDefault { [] }\nint i = 0\nwhile (true) { m[i++] << i }",
        "String.format('%2000000000d', 1)",
        "sprintf('%-2000000000s', 'x')",
    ];
    assert_limited(&sources, &allowed);
}

#[test]
fn printing_is_bounded() {
    let sources = ["while (true) { println 'x' * 10000 }", "def s = 'x' * 1000000\nwhile (true) { print s }"];
    assert_limited(&sources, &[Exceeded::Output]);
}

#[test]
fn catastrophic_patterns_are_bounded() {
    for source in [
        "println(('a' * 40 + '!') ==~ /(a+)+b/)",
        "println(('a' * 40 + '!') =~ /(a|a)*b/ ? 1 : 2)",
        "println(('a' * 40).replaceAll(/(?=(a+)+b)x/, 'y'))",
        "println(('x' * 5000) ==~ /(x+x+)+y\\1/)",
    ] {
        let result = end_of(source);
        assert!(!matches!(result, Err(ErrorKind::Exception(_) | ErrorKind::NotSupported)), "{source}: {result:?}");
    }
}

#[test]
fn what_an_earlier_run_left_behind_makes_no_run_cheaper() {
    let source = "def map = [a: 1]\nmap.b = 'a1b22'.replaceAll(/[0-9]+/, '-') ==~ /a-b-/\nmap";
    let script = Script::compile(source, &Options::default()).unwrap();
    let cost = || {
        let outcome = script.run(&Bindings::new(), Limits::default()).unwrap();
        (outcome.fuel, outcome.allocated)
    };
    assert_eq!(cost(), cost());
}

#[test]
fn no_script_catches_a_limit() {
    let source = "try { while (true) { } } catch (Throwable t) { println 'caught' } finally { println 'finally' }";
    let host = Bindings::new();
    let script = Script::compile(source, &Options::default()).unwrap();
    let error = script.run(&host, Limits::default()).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Limit(Exceeded::Fuel));
    assert_eq!(host.output(), "");
}

#[test]
fn deep_source_is_refused_not_followed() {
    let nested = |open: &str, close: &str, depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
    for source in [
        nested("(", ")", 100_000),
        nested("[", "]", 100_000),
        nested("{", "}", 100_000),
        nested("!(", ")", 100_000),
        nested("-", "", 100_000),
        nested("!", "", 100_000),
        nested("\"${", "}\"", 50_000),
        nested("[a:", "]", 100_000),
        nested("f(", ")", 100_000),
        nested("if (1) ", "", 100_000),
        nested("if (1) { } else ", "", 100_000),
        nested("while (1) ", "", 100_000),
        nested("x = ", "", 100_000),
        nested("a ? b : ", "", 100_000),
        nested("a ?: ", "", 100_000),
        nested("(int) ", "", 100_000),
        nested("new A() { def x = ", "}", 50_000),
        nested("class A { ", "}", 50_000),
        nested("switch (1) { case 1: ", "}", 50_000),
        nested("try { ", "} finally { }", 50_000),
        nested("l: ", "", 100_000),
        format!("x{}", ".y".repeat(100_000)),
        format!("x{}", "()".repeat(100_000)),
        format!("x{}", "[0]".repeat(100_000)),
        format!("1{}", " + 1".repeat(100_000)),
        format!("1{}", " ** 1".repeat(100_000)),
        format!("f{}", " a b".repeat(100_000)),
        format!("List{}{} x", "<List".repeat(50_000), ">".repeat(50_000)),
    ] {
        let compile = move || drop(Script::compile(&source, &Options::default()));
        std::thread::Builder::new().stack_size(2 << 20).spawn(compile).unwrap().join().unwrap();
    }
}
