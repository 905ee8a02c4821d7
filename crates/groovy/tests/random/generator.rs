//! Random small programs, grown from a grammar of templates that knows kinds well enough that most of them run.
//!
//! A template is Groovy with holes: `#I` is filled with an int expression, `#T` with a text, `#A` with anything, and so on
//! (see [`Kind::of`]); `#x` holes are literals, so that programs stay small.

use super::dice::Dice;
use super::grammar;

/// What an expression gives, as far as the generator cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Int,
    Number,
    Text,
    Flag,
    List,
    Set,
    Map,
    Range,
    Any,
    /// An expression over the closure's `it`.
    It,
    /// A closure with one parameter.
    Closure,
    /// An instance of the class that the program declares.
    Object,
    /// The name of a class.
    Class,
    /// A type that a variable may be declared with.
    Declared,
    /// A small number.
    Small,
    /// A literal text.
    Word,
    /// The name of a variable in scope.
    Variable,
    /// A statement.
    Statement,
    /// A date.
    Date,
    /// A regular expression.
    Regex,
    /// A type of single values.
    Scalar,
    /// A type of collections.
    Collection,
    /// An expression of unknown kind, to be shown and not built upon.
    Loose,
}

impl Kind {
    fn of(letter: char) -> Option<Self> {
        Some(match letter {
            'I' => Self::Int,
            'N' => Self::Number,
            'T' => Self::Text,
            'B' => Self::Flag,
            'L' => Self::List,
            'S' => Self::Set,
            'M' => Self::Map,
            'R' => Self::Range,
            'A' => Self::Any,
            'E' => Self::It,
            'C' => Self::Closure,
            'O' => Self::Object,
            'Y' => Self::Class,
            'D' => Self::Declared,
            'i' => Self::Small,
            't' => Self::Word,
            'v' => Self::Variable,
            's' => Self::Statement,
            'd' => Self::Date,
            'r' => Self::Regex,
            'p' => Self::Scalar,
            'c' => Self::Collection,
            'W' => Self::Loose,
            _ => return None,
        })
    }
}

/// A program: parts that can be left out one by one, to find the one that matters.
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

/// Deeper expressions become literals.
const MAX_DEPTH: usize = 4;

/// A program of a few statements; all it computes is printed, with its class.
pub fn program(dice: &mut Dice) -> Program {
    let mut writer = Writer { dice, variables: Vec::new(), depth: 0 };
    let mut lines = vec![grammar::SHOW.to_owned()];
    if writer.dice.below(2) == 0 {
        let template = writer.dice.pick(grammar::DECLARATIONS);
        lines.push(writer.fill(template));
    }
    lines.push(writer.class());
    for at in 0..4 + writer.dice.below(8) {
        lines.push(writer.line(at));
    }
    let names: Vec<String> = writer.variables.iter().map(|(name, _)| name.clone()).collect();
    lines.extend(names.iter().map(|name| format!("show({name})")));
    Program { lines }
}

impl Writer<'_> {
    /// The class `P` that objects of the program have.
    fn class(&mut self) -> String {
        let template = self.dice.pick(grammar::CLASSES);
        self.fill(template)
    }

    fn line(&mut self, at: usize) -> String {
        match self.dice.below(10) {
            0..=2 => self.variable_declaration(at),
            3..=6 => {
                let value = self.expr(Kind::Any);
                format!(
                    "try {{ show({value}) }} catch (Exception problem) {{ println (problem.class.simpleName - 'NoStack') }}"
                )
            }
            _ => {
                let statement = self.expr(Kind::Statement);
                format!("try {{ {statement} }} catch (Exception problem) {{ println (problem.class.simpleName - 'NoStack') }}").replace('@', &at.to_string())
            }
        }
    }

    fn variable_declaration(&mut self, at: usize) -> String {
        let (kind, declared) = grammar::VARIABLES[self.dice.below(grammar::VARIABLES.len())];
        let value = self.expr(kind);
        let name = format!("v{at}");
        let line = format!(
            "{declared} {name} = {}\ntry {{ {name} = {value} }} catch (Exception problem) {{ println (problem.class.simpleName - 'NoStack') }}",
            self.literal(kind)
        );
        self.variables.push((name, kind));
        line
    }

    /// An expression of a kind: a literal, a variable, or a template.
    fn expr(&mut self, kind: Kind) -> String {
        let bare = matches!(
            kind,
            Kind::Class | Kind::Declared | Kind::Scalar | Kind::Collection | Kind::Small | Kind::Word | Kind::Variable
        );
        if bare || self.depth >= MAX_DEPTH || (self.depth > 0 && kind != Kind::Statement && self.dice.below(3) == 0) {
            return self.leaf(kind);
        }
        if kind == Kind::Any {
            let kind = grammar::ANY[self.dice.below(grammar::ANY.len())];
            return self.expr(kind);
        }
        self.depth += 1;
        let template = self.dice.pick(grammar::templates(kind));
        let expr = self.fill(template);
        self.depth -= 1;
        expr
    }

    fn leaf(&mut self, kind: Kind) -> String {
        if kind == Kind::Any {
            let kind = grammar::ANY[self.dice.below(grammar::ANY.len())];
            return self.leaf(kind);
        }
        let known: Vec<String> = self
            .variables
            .iter()
            .filter(|(_, found)| *found == kind || kind == Kind::Variable)
            .map(|(name, _)| name.clone())
            .collect();
        if !known.is_empty() && (kind == Kind::Variable || self.dice.below(3) == 0) {
            return known[self.dice.below(known.len())].clone();
        }
        self.literal(kind)
    }

    fn literal(&mut self, kind: Kind) -> String {
        let literal = self.dice.pick(grammar::literals(kind));
        self.fill(literal)
    }

    /// Fills the holes of a template.
    fn fill(&mut self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len() * 2);
        let mut chars = template.chars();
        while let Some(c) = chars.next() {
            match c {
                '#' => match chars.next().map(|letter| (letter, Kind::of(letter))) {
                    Some((_, Some(kind))) => filled.push_str(&self.expr(kind)),
                    Some((letter, None)) => filled.extend(['#', letter]),
                    None => filled.push('#'),
                },
                c => filled.push(c),
            }
        }
        filled
    }
}
