//! The grammar of random programs: what each kind of expression may look like. Holes are explained in `generator`.

mod classes;
mod collections;
mod scalars;
mod statements;

use crate::generator::Kind;

pub use classes::{CLASSES, DECLARATIONS};

/// Prints a value with its class.
pub const SHOW: &str =
    "def show(value) { println \"${value} ${value.inspect()} ${value == null ? 'null' : value.getClass().simpleName}\" }";

/// What an expression of any kind may be; frequent kinds stand more often.
pub const ANY: &[Kind] = &[
    Kind::Int,
    Kind::Int,
    Kind::Number,
    Kind::Number,
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Flag,
    Kind::List,
    Kind::List,
    Kind::List,
    Kind::Set,
    Kind::Map,
    Kind::Map,
    Kind::Range,
    Kind::Object,
    Kind::Date,
];

/// How variables are declared, and what they hold.
pub const VARIABLES: &[(Kind, &str)] = &[
    (Kind::Int, "int"),
    (Kind::Int, "def"),
    (Kind::Number, "long"),
    (Kind::Int, "Integer"),
    (Kind::Number, "def"),
    (Kind::Number, "BigDecimal"),
    (Kind::Number, "double"),
    (Kind::Number, "Number"),
    (Kind::Text, "def"),
    (Kind::Text, "String"),
    (Kind::Text, "CharSequence"),
    (Kind::Flag, "def"),
    (Kind::Flag, "boolean"),
    (Kind::List, "def"),
    (Kind::List, "List"),
    (Kind::List, "Collection"),
    (Kind::Set, "def"),
    (Kind::Set, "Set"),
    (Kind::Map, "def"),
    (Kind::Map, "Map"),
    (Kind::Range, "def"),
    (Kind::Object, "def"),
    (Kind::Object, "P"),
];

/// The templates of a kind.
pub fn templates(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Int => scalars::INTS,
        Kind::Number => scalars::NUMBERS,
        Kind::Text => scalars::TEXTS,
        Kind::Flag => scalars::FLAGS,
        Kind::Regex => scalars::REGEXES,
        Kind::Date => scalars::DATES,
        Kind::List => collections::LISTS,
        Kind::Set => collections::SETS,
        Kind::Map => collections::MAPS,
        Kind::Range => collections::RANGES,
        Kind::It => collections::ITS,
        Kind::Loose => collections::LOOSE,
        Kind::Closure => collections::CLOSURES,
        Kind::Object => classes::OBJECTS,
        Kind::Statement => statements::STATEMENTS,
        other => literals(other),
    }
}

/// What ends the growth of an expression.
pub fn literals(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Int => &["0", "1", "2", "3", "7", "10", "42", "100", "255", "1000", "65536", "2147483647", "(-1)", "(-3)", "(-17)"],
        Kind::Number => &[
            "1.5", "0.1", "2.50", "100.00", "3L", "5000000000L", "7G", "1.5d", "0.1d", "2.5f", "1e3", "(-2.25)", "(-4L)", "0.0", "10",
            "1.0", "0.5d", "1e-7", "12345.678", "99999999999G", "33.333", "4", "0.001f",
        ],
        Kind::Text => &[
            "''", "'a'", "'abc'", "'Hello'", "'12'", "'a,b,c'", "' x '", "\"g${1 + 1}\"", "'é☕'", "'ABC-12'", "'Hello World'", "'3.5'",
            "'line1\\nline2'", "'x=1;y=2'", "'äöü'", "'TRUE'", "'a.b.c'", "'camelCaseWord'", "'snake_case_word'", "\"${'q'}\"",
        ],
        Kind::Flag => &["true", "false"],
        Kind::List => &[
            "[]", "[1]", "[1, 2, 3]", "[3, 1, 2]", "['a', 'b']", "[1, 'x', null]", "(1..4).toList()", "[[1, 2], [3]]", "[1.5, 2, 3L]",
            "['b', 'a', 'c', 'a']", "[null]", "[true, false]", "[[a: 1], [a: 2]]", "['x', 1, 2.0]", "[5, 5, 5]", "['', ' ', 'a']",
        ],
        Kind::Set => &["([] as Set)", "([1, 2, 2] as Set)", "(['a', 'b'] as Set)", "([3, 1] as TreeSet)", "([1, 'a', null] as HashSet)"],
        Kind::Map => &[
            "[:]", "[a: 1]", "[a: 1, b: 2]", "[b: 'x', a: [1]]", "[1: 'one']", "[a: null]", "[c: [d: 1]]", "[x: 1.5, y: 'z']",
            "([b: 1, a: 2] as TreeMap)", "([k1: 1, k2: 2, k3: 3] as HashMap)",
        ],
        Kind::Range => &["(1..4)", "(5..2)", "(0..<3)", "('a'..'d')", "(3..<3)", "(1..1)", "(-2..2)", "(1.5..4)", "(1L..3L)"],
        Kind::It => &["it", "it", "\"<$it>\"", "[it]", "it.toString()", "it?.toString()?.size()", "it == 1", "it instanceof Number"],
        Kind::Closure => &[
            "{ it }", "{ it.toString() }", "{ -> 1 }", "{ x -> [x] }", "{ it == null }", "{ Object x -> \"$x\" }", "{ x, y = 2 -> [x, y] }",
            "{ it ? 1 : 0 }", "{ String s -> s }", "{ int n -> n + 1 }",
        ],
        Kind::Object => &["new P()", "new P(a: 1)", "new P(a: 2, b: 'x')"],
        Kind::Class => &[
            "String", "Integer", "List", "Map", "Number", "BigDecimal", "Long", "Double", "Object", "Set", "Comparable", "CharSequence", "P",
            "Collection", "Boolean", "Closure", "GString", "Range", "Date",
        ],
        Kind::Declared => &[
            "int", "long", "double", "String", "boolean", "List", "Map", "Integer", "BigDecimal", "Object", "Number", "def", "char", "Set",
            "float", "Long", "BigInteger", "short", "byte", "Double", "Collection", "Character", "int[]", "String[]", "Iterable",
        ],
        Kind::Scalar => &["int", "long", "double", "String", "boolean", "Integer", "BigDecimal", "Object", "Number", "char", "float", "Long", "BigInteger", "short", "byte", "Double", "Character", "Boolean"],
        Kind::Collection => &["List", "Set", "Collection", "Iterable", "ArrayList", "LinkedList", "HashSet", "LinkedHashSet", "SortedSet", "Queue", "Stack", "int[]", "String[]", "Object[]", "long[]", "double[]", "String", "boolean"],
        Kind::Small => &["0", "1", "2", "3", "4", "-1", "-2", "5"],
        Kind::Word => &["'a'", "'b'", "'x'", "'1'", "' '", "','", "'-'", "''", "'l'", "'ab'"],
        Kind::Variable => &["1", "'v'", "[1, 2]"],
        Kind::Date => &["new Date(0)", "new Date(86400000L * 400)", "Date.parse('yyyy-MM-dd', '2024-02-29')"],
        Kind::Regex => &[
            "/a/", "/[a-c]+/", "/(\\w)(\\w*)/", "/\\d+/", "/(?i)HELLO/", "/^a/", "/.$/", "/\\s*,\\s*/", "/(?<k>\\w)=(?<w>\\d)/", "/x|y/", "/[^a-z]/",
        ],
        Kind::Statement => &["println 'nothing'"],
        Kind::Any | Kind::Loose => &["null"],
    }
}
