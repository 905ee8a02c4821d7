//! Random small programs that know the types of their variables well enough that most of them run.

use std::fmt::Write as _;

/// splitmix64: the same programs for the same seed, on every machine.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    fn pick<'t, T: ?Sized>(&mut self, choices: &[&'t T]) -> &'t T {
        choices[self.below(choices.len())]
    }
}

/// What an expression gives, as far as the generator cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Int,
    Number,
    Text,
    Flag,
    List,
    Map,
}

/// A program: lines that can be left out one by one, to find the one that matters.
#[derive(Debug, Clone)]
pub struct Program {
    pub lines: Vec<String>,
}

impl Program {
    pub fn source(&self) -> String {
        self.lines.join("\n") + "\n"
    }
}

struct Writer<'d> {
    dice: &'d mut Dice,
    variables: Vec<(String, Kind)>,
    depth: usize,
}

/// A program of a few statements; all it computes is printed.
pub fn program(dice: &mut Dice) -> Program {
    let mut writer = Writer { dice, variables: Vec::new(), depth: 0 };
    let mut lines = Vec::new();
    for at in 0..3 + writer.dice.below(6) {
        let line = writer.statement(at);
        lines.push(line);
    }
    let names: Vec<String> = writer.variables.iter().map(|(name, _)| name.clone()).collect();
    for name in names {
        lines.push(format!("println \"{name} = ${{{name}}}\""));
    }
    Program { lines }
}

impl Writer<'_> {
    fn kind(&mut self) -> Kind {
        [Kind::Int, Kind::Number, Kind::Text, Kind::Flag, Kind::List, Kind::Map][self.dice.below(6)]
    }

    fn statement(&mut self, at: usize) -> String {
        match self.dice.below(12) {
            0..=4 => {
                let kind = self.kind();
                let value = self.expr(kind);
                let name = format!("v{at}");
                let ty = self.declared(kind);
                self.variables.push((name.clone(), kind));
                format!("{ty} {name} = {value}")
            }
            5 => {
                let value = self.any();
                format!("println({value})")
            }
            6 => {
                let (test, yes, no) = (self.expr(Kind::Flag), self.any(), self.any());
                format!("if ({test}) println({yes}) else println({no})")
            }
            7 => {
                let (list, body) = (self.expr(Kind::List), self.any());
                format!("for (e in {list}) {{ println \"$e \" + {body} }}")
            }
            8 => {
                let (value, other) = (self.any(), self.any());
                format!("try {{ println({value}) }} catch (Exception problem) {{ println problem.class.name }} finally {{ println({other}) }}")
            }
            9 => self.reassignment(),
            10 => {
                let (subject, a, b, c) = (self.any(), self.literal(Kind::Int), self.literal(Kind::Text), self.any());
                format!("switch ({subject}) {{ case {a}: println 'int'; break; case {b}: println 'text'; break; case List: println 'list'; break; default: println({c}) }}")
            }
            _ => {
                let (a, body) = (self.expr(Kind::Int), self.expr_with("n", Kind::Int));
                format!("def f{at}(n) {{ {body} }}\nprintln f{at}({a})")
            }
        }
    }

    fn declared(&mut self, kind: Kind) -> &'static str {
        if self.dice.below(3) > 0 {
            return "def";
        }
        match kind {
            Kind::Int => "int",
            Kind::Number => "def",
            Kind::Text => "String",
            Kind::Flag => "boolean",
            Kind::List => "List",
            Kind::Map => "Map",
        }
    }

    fn reassignment(&mut self) -> String {
        let Some((name, kind)) = self.variable() else { return "println 'nothing yet'".to_owned() };
        let value = self.expr(kind);
        match kind {
            Kind::Int => {
                let op = self.dice.pick(&["+=", "-=", "*=", "=", "%="]);
                format!("{name} {op} {value} ?: 3")
            }
            Kind::Text | Kind::List => format!("{name} += {value}"),
            _ => format!("{name} = {value}"),
        }
    }

    fn variable(&mut self) -> Option<(String, Kind)> {
        let count = self.variables.len();
        if count == 0 { None } else { Some(self.variables[self.dice.below(count)].clone()) }
    }

    fn any(&mut self) -> String {
        let kind = self.kind();
        self.expr(kind)
    }

    fn expr_with(&mut self, name: &str, kind: Kind) -> String {
        self.variables.push((name.to_owned(), Kind::Int));
        let own: Vec<(String, Kind)> = self.variables.split_off(self.variables.len() - 1);
        let outer = std::mem::replace(&mut self.variables, own);
        let expr = self.expr(kind);
        self.variables = outer;
        expr
    }

    fn expr(&mut self, kind: Kind) -> String {
        if self.depth > 3 || self.dice.below(4) == 0 {
            return self.leaf(kind);
        }
        self.depth += 1;
        let expr = match kind {
            Kind::Int => self.int(),
            Kind::Number => self.number(),
            Kind::Text => self.text(),
            Kind::Flag => self.flag(),
            Kind::List => self.list(),
            Kind::Map => self.map(),
        };
        self.depth -= 1;
        expr
    }

    fn leaf(&mut self, kind: Kind) -> String {
        let known: Vec<String> = self.variables.iter().filter(|(_, known)| *known == kind).map(|(name, _)| name.clone()).collect();
        if !known.is_empty() && self.dice.below(2) == 0 {
            return known[self.dice.below(known.len())].clone();
        }
        self.literal(kind)
    }

    fn literal(&mut self, kind: Kind) -> String {
        match kind {
            Kind::Int => {
                let number = [0, 1, 2, 3, 5, 7, 10, 42, 100, 255, 1000, 65_536, 2_147_483_647, -1, -3, -17][self.dice.below(16)];
                if number < 0 { format!("({number})") } else { number.to_string() }
            }
            Kind::Number => (*self.dice.pick(&["1.5", "0.1", "2.50", "100.00", "3L", "5000000000L", "7G", "1.5d", "0.1d", "2.5f", "1e3", "(-2.25)", "(-4L)", "0.0", "10"])).to_owned(),
            Kind::Text => (*self.dice.pick(&["''", "'a'", "'abc'", "'Hello'", "'12'", "'a,b,c'", "' x '", "\"g${1 + 1}\"", "'é☕'", "'ABC-12'"])).to_owned(),
            Kind::Flag => (*self.dice.pick(&["true", "false"])).to_owned(),
            Kind::List => (*self.dice.pick(&["[]", "[1]", "[1, 2, 3]", "[3, 1, 2]", "['a', 'b']", "[1, 'x', null]", "(1..4)", "(5..2)", "[[1, 2], [3]]", "[1.5, 2, 3L]"])).to_owned(),
            Kind::Map => (*self.dice.pick(&["[:]", "[a: 1]", "[a: 1, b: 2]", "[b: 'x', a: [1]]", "[1: 'one']"])).to_owned(),
        }
    }

    fn two(&mut self, a: Kind, b: Kind) -> (String, String) {
        (self.expr(a), self.expr(b))
    }

    fn int(&mut self) -> String {
        match self.dice.below(14) {
            0..=3 => {
                let op = self.dice.pick(&["+", "-", "*"]);
                let (a, b) = self.two(Kind::Int, Kind::Int);
                format!("({a} {op} {b})")
            }
            4 => {
                let (a, b) = self.two(Kind::Int, Kind::Int);
                format!("{a}.intdiv({b} ?: 2)")
            }
            5 => {
                let (a, b) = self.two(Kind::Int, Kind::Int);
                format!("({a} % ({b} ?: 7))")
            }
            6 => {
                let op = self.dice.pick(&["&", "|", "^"]);
                let (a, b) = self.two(Kind::Int, Kind::Int);
                format!("({a} {op} {b})")
            }
            7 => {
                let op = self.dice.pick(&["<<", ">>", ">>>"]);
                let a = self.expr(Kind::Int);
                format!("({a} {op} {})", self.dice.below(34))
            }
            8 => format!("{}.size()", self.expr(Kind::List)),
            9 => format!("{}.length()", self.expr(Kind::Text)),
            10 => {
                let kind = self.kind();
                let (a, b) = self.two(kind, kind);
                if matches!(kind, Kind::List | Kind::Map) { format!("{a}.size()") } else { format!("({a} <=> {b})") }
            }
            11 => {
                let (a, b, c) = (self.expr(Kind::Flag), self.expr(Kind::Int), self.expr(Kind::Int));
                format!("({a} ? {b} : {c})")
            }
            12 => format!("(-{})", self.leaf(Kind::Int)),
            _ => format!("{}.count {{ it }}", self.expr(Kind::List)),
        }
    }

    fn number(&mut self) -> String {
        let other = if self.dice.below(2) == 0 { Kind::Int } else { Kind::Number };
        let (a, b) = self.two(Kind::Number, other);
        match self.dice.below(9) {
            0..=3 => {
                let op = self.dice.pick(&["+", "-", "*"]);
                format!("({a} {op} {b})")
            }
            4 => format!("({a} / ({b} ?: 3))"),
            5 => format!("({a} ** {})", self.dice.below(5)),
            6 => format!("{a}.abs()"),
            7 => format!("[{a}, {b}].max()"),
            _ => format!("({a} as BigDecimal)"),
        }
    }

    fn text(&mut self) -> String {
        let a = self.expr(Kind::Text);
        match self.dice.below(16) {
            0 | 1 => format!("({a} + {})", self.any()),
            2 => format!("({a} * {})", self.dice.below(4)),
            3 => format!("({a} - {})", self.leaf(Kind::Text)),
            4 => format!("{a}.toUpperCase()"),
            5 => format!("{a}.reverse()"),
            6 => format!("{a}.trim()"),
            7 => format!("{a}.replace('a', {})", self.leaf(Kind::Text)),
            8 => format!("{a}.padLeft({}, '*')", self.dice.below(8)),
            9 => format!("\"<${{{}}}>\"", self.any().replace('"', "'").replace("$", "\\$")),
            10 => format!("{}.join('-')", self.expr(Kind::List)),
            11 => format!("{a}.take({})", self.dice.below(4)),
            12 => format!("{a}.capitalize()"),
            13 => format!("{}.toString()", self.any()),
            14 => format!("{a}.replaceAll(/[a-c]/) {{ it * 2 }}"),
            _ => format!("({a} ?: 'empty')"),
        }
    }

    fn flag(&mut self) -> String {
        match self.dice.below(11) {
            0 | 1 => {
                let op = self.dice.pick(&["<", "<=", ">", ">=", "==", "!="]);
                let (a, b) = self.two(Kind::Number, Kind::Int);
                format!("({a} {op} {b})")
            }
            2 => {
                let kind = self.kind();
                let (a, b) = self.two(kind, kind);
                format!("({a} == {b})")
            }
            3 => {
                let op = self.dice.pick(&["&&", "||"]);
                let (a, b) = self.two(Kind::Flag, Kind::Flag);
                format!("({a} {op} {b})")
            }
            4 => format!("(!{})", self.expr(Kind::Flag)),
            5 => {
                let (a, b) = (self.leaf(Kind::Int), self.expr(Kind::List));
                format!("({a} in {b})")
            }
            6 => format!("({} ==~ /[a-z]+/)", self.expr(Kind::Text)),
            7 => format!("({} as boolean)", self.any()),
            8 => format!("{}.any {{ it }}", self.expr(Kind::List)),
            9 => format!("({} instanceof {})", self.any(), self.dice.pick(&["String", "Integer", "List", "Map", "Number", "BigDecimal"])),
            _ => format!("{}.contains({})", self.expr(Kind::Text), self.leaf(Kind::Text)),
        }
    }

    fn list(&mut self) -> String {
        let a = self.expr(Kind::List);
        match self.dice.below(24) {
            0 | 1 => format!("({a} + {})", self.any()),
            2 => format!("({a} - {})", self.leaf(Kind::Int)),
            3 => format!("{a}.collect {{ \"<$it>\" }}"),
            4 => format!("{a}.collect {{ it == null ? 0 : it.toString().size() }}"),
            5 => format!("{a}.findAll {{ it }}"),
            6 => format!("{a}.reverse()"),
            7 => format!("{a}.unique(false)"),
            8 => format!("{a}.take({})", self.dice.below(4)),
            9 => format!("{a}.drop({})", self.dice.below(4)),
            10 => format!("{a}.collate({})", 1 + self.dice.below(3)),
            11 => format!("{a}.withIndex()"),
            12 => format!("{a}.flatten()"),
            13 => format!("{a}.sort(false) {{ it.toString() }}"),
            14 => format!("{a}.groupBy {{ it.toString().size() }}.collect {{ k, v -> [k, v] }}"),
            15 => format!("({a} * {})", self.dice.below(3)),
            16 => format!("{}.split(',').toList()", self.expr(Kind::Text)),
            17 => format!("{}.toList()", self.expr(Kind::Text)),
            18 => format!("{}.collect {{ k, v -> \"$k$v\" }}", self.expr(Kind::Map)),
            19 => {
                let (x, y) = (self.any(), self.any());
                format!("[{x}, {y}]")
            }
            20 => {
                let (from, to) = (self.dice.below(5), self.dice.below(9));
                let op = self.dice.pick(&["..", "..<"]);
                format!("({from}{op}{to}).toList()")
            }
            21 => format!("{a}*.toString()"),
            22 => format!("{a}.inject([]) {{ acc, x -> [x] + acc }}"),
            _ => format!("{a}.indexed().findAll {{ i, x -> i % 2 == 0 }}.values().toList()"),
        }
    }

    fn map(&mut self) -> String {
        let a = self.expr(Kind::Map);
        match self.dice.below(10) {
            0 | 1 => format!("({a} + {})", self.expr(Kind::Map)),
            2 => format!("{a}.collectEntries {{ k, v -> [v.toString(), k] }}"),
            3 => format!("{a}.findAll {{ k, v -> v }}"),
            4 => format!("{a}.sort {{ x, y -> y.key.toString() <=> x.key.toString() }}"),
            5 => format!("{}.groupBy {{ it.toString().size() }}", self.expr(Kind::List)),
            6 => format!("{}.countBy {{ it.toString() }}", self.expr(Kind::List)),
            7 => {
                let mut text = String::new();
                let _ = write!(text, "[p: {}, q: {}]", self.any(), self.any());
                text
            }
            8 => format!("{a}.collectEntries {{ [(it.key): it.value.toString()] }}"),
            _ => format!("{}.collectEntries {{ [(it.toString()): it] }}", self.expr(Kind::List)),
        }
    }
}
