//! `Scanner`: a text, how far it has been read, and what stands between its words.

use std::any::Any;
use std::cell::{Cell, RefCell};

use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::jdk::own;
use crate::library::regex;
use crate::library::text::first_line;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(in crate::library::jdk) const MODULE: Module = Module {
    methods: &[
        (Type::Scanner, "nextLine", 0, 0, |interp, this, _| match next_line(interp, this)? {
            Value::Null => Err(interp.throw(Type::NoSuchElementException, "No line found")),
            line => Ok(line),
        }),
        (Type::Scanner, "hasNextLine", 0, 0, |interp, this, _| {
            Ok(Value::Bool(!own::<Scanner>(interp, this, "hasNextLine")?.rest().is_empty()))
        }),
        (Type::Scanner, "hasNext", 0, 0, |interp, this, _| Ok(Value::Bool(word(interp, this)?.is_some()))),
        (Type::Scanner, "next", 0, 0, |interp, this, _| {
            let word = next_word(interp, this)?;
            interp.text(word)
        }),
        (Type::Scanner, "hasNextInt", 0, 0, |interp, this, _| is_next(interp, this, Type::Integer)),
        (Type::Scanner, "hasNextLong", 0, 0, |interp, this, _| is_next(interp, this, Type::Long)),
        (Type::Scanner, "hasNextDouble", 0, 0, |interp, this, _| is_next(interp, this, Type::Double)),
        (Type::Scanner, "hasNextFloat", 0, 0, |interp, this, _| is_next(interp, this, Type::Float)),
        (Type::Scanner, "hasNextShort", 0, 0, |interp, this, _| is_next(interp, this, Type::Short)),
        (Type::Scanner, "hasNextByte", 0, 0, |interp, this, _| is_next(interp, this, Type::Byte)),
        (Type::Scanner, "hasNextBigInteger", 0, 0, |interp, this, _| is_next(interp, this, Type::BigInteger)),
        (Type::Scanner, "hasNextBigDecimal", 0, 0, |interp, this, _| is_next(interp, this, Type::BigDecimal)),
        (Type::Scanner, "hasNextBoolean", 0, 0, |interp, this, _| is_next(interp, this, Type::Boolean)),
        (Type::Scanner, "nextInt", 0, 0, |interp, this, _| next_of(interp, this, Type::Integer)),
        (Type::Scanner, "nextLong", 0, 0, |interp, this, _| next_of(interp, this, Type::Long)),
        (Type::Scanner, "nextDouble", 0, 0, |interp, this, _| next_of(interp, this, Type::Double)),
        (Type::Scanner, "nextFloat", 0, 0, |interp, this, _| next_of(interp, this, Type::Float)),
        (Type::Scanner, "nextShort", 0, 0, |interp, this, _| next_of(interp, this, Type::Short)),
        (Type::Scanner, "nextByte", 0, 0, |interp, this, _| next_of(interp, this, Type::Byte)),
        (Type::Scanner, "nextBigInteger", 0, 0, |interp, this, _| next_of(interp, this, Type::BigInteger)),
        (Type::Scanner, "nextBigDecimal", 0, 0, |interp, this, _| next_of(interp, this, Type::BigDecimal)),
        (Type::Scanner, "nextBoolean", 0, 0, |interp, this, _| next_of(interp, this, Type::Boolean)),
        (Type::Scanner, "useDelimiter", 1, 1, |interp, this, args| {
            let pattern = regex::pattern_value(interp, &Call::new(this, "useDelimiter", args).get(0))?;
            *own::<Scanner>(interp, this, "useDelimiter")?.between.borrow_mut() = pattern;
            Ok(this.clone())
        }),
        (Type::Scanner, "useLocale", 1, 1, |_, this, _| Ok(this.clone())),
        (Type::Scanner, "findInLine", 1, 1, find_in_line),
        (Type::Scanner, "iterator", 0, 0, |interp, this, _| {
            let mut words = Vec::new();
            while word(interp, this)?.is_some() {
                let word = next_word(interp, this)?;
                interp.grow(words.len(), 1)?;
                words.push(interp.text(word)?);
            }
            crate::library::iterator::over(interp, words)
        }),
        (Type::Scanner, "toList", 0, 0, |interp, this, _| {
            let words = interp.call_method(this, "iterator", &[])?;
            let words = interp.elements(&words)?;
            interp.list(words)
        }),
        (Type::Scanner, "nextInt", 1, 1, |interp, this, args| {
            let word = next_word(interp, this)?;
            let word = interp.text(word)?;
            match interp.call_method(
                &Value::Type(Type::Integer),
                "parseInt",
                &[word, Call::new(this, "nextInt", args).get(0)],
            ) {
                Err(fault) if fault.is_thrown(Type::NumberFormatException) => {
                    Err(interp.throw_with(Type::InputMismatchException, None))
                }
                answer => answer,
            }
        }),
        (Type::Scanner, "close", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[],
    constructors: &[(Type::Scanner, 1, 2, new_scanner)],
    constants: &[],
};

#[derive(Debug)]
struct Scanner {
    text: Str,
    at: Cell<usize>,
    /// The pattern between words; blanks when there is none.
    between: RefCell<Value>,
}

impl Scanner {
    fn rest(&self) -> &str {
        self.text.get(self.at.get()..).unwrap_or_default()
    }
}

impl NativeObject for Scanner {
    fn type_of(&self) -> Type {
        Type::Scanner
    }

    fn to_text(&self) -> String {
        "java.util.Scanner@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn new_scanner(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let text = match call.get(0) {
        source if source.type_of().is(Type::Reader) || source.type_of().is(Type::InputStream) => {
            let text = interp.call_method(&source, "getText", &[])?;
            interp.to_text(&text)?
        }
        _ => call.text(interp, 0)?,
    };
    interp.reserve(64)?;
    Ok(Value::Native(Native::new(Scanner { text, at: Cell::new(0), between: RefCell::default() })))
}

fn next_line(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let scanner = own::<Scanner>(interp, this, "nextLine")?;
    let rest = scanner.rest();
    let Some((line, after)) = first_line(rest) else { return Ok(Value::Null) };
    let text = interp.text(line)?;
    scanner.at.set(scanner.at.get() + rest.len() - after.len());
    Ok(text)
}

/// Where the next word stands, from the present place on.
fn word(interp: &mut Interp<'_>, this: &Value) -> Eval<Option<(usize, usize)>> {
    let scanner = own::<Scanner>(interp, this, "next")?;
    let rest = scanner.rest();
    let between = scanner.between.borrow().clone();
    if between.is_null() {
        let trimmed = rest.trim_start();
        let start = rest.len() - trimmed.len();
        let word = trimmed.split(char::is_whitespace).next().unwrap_or_default();
        interp.charge((start + word.len()) / 32)?;
        return Ok((!word.is_empty()).then_some((start, start + word.len())));
    }
    let start = match regex::first_match(interp, &between, rest, 0)? {
        Some((0, end)) => end,
        _ => 0,
    };
    if start >= rest.len() {
        return Ok(None);
    }
    let mut found = regex::first_match(interp, &between, rest, start)?;
    if found == Some((start, start)) {
        // Nothing between the words: each character is one.
        let next = start + rest.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        found = regex::first_match(interp, &between, rest, next)?;
    }
    Ok(Some((start, found.map_or(rest.len(), |(end, _)| end))))
}

fn next_word(interp: &mut Interp<'_>, this: &Value) -> Eval<String> {
    let found = word(interp, this)?;
    let scanner = own::<Scanner>(interp, this, "next")?;
    let Some((start, end)) = found else { return Err(interp.throw_with(Type::NoSuchElementException, None)) };
    let word = scanner.rest().get(start..end).unwrap_or_default().to_owned();
    scanner.at.set(scanner.at.get() + end);
    Ok(word)
}

/// A word as a value of a class; nothing when it is none.
fn parsed(interp: &mut Interp<'_>, word: &str, class: Type) -> Option<Value> {
    match class {
        Type::Boolean if word.eq_ignore_ascii_case("true") => Some(Value::Bool(true)),
        Type::Boolean => word.eq_ignore_ascii_case("false").then_some(Value::Bool(false)),
        _ if word.ends_with(|c: char| c.is_ascii_alphabetic()) => None,
        // Thousands may be set apart.
        _ => crate::library::number::parse(interp, &word.replace(',', ""), class).ok(),
    }
}

fn is_next(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let Some((start, end)) = word(interp, this)? else { return Ok(Value::Bool(false)) };
    let word = own::<Scanner>(interp, this, "hasNext")?.rest().get(start..end).unwrap_or_default().to_owned();
    Ok(Value::Bool(parsed(interp, &word, class).is_some()))
}

fn next_of(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let before = own::<Scanner>(interp, this, "next")?.at.get();
    let word = next_word(interp, this)?;
    match parsed(interp, &word, class) {
        Some(value) => Ok(value),
        None => {
            own::<Scanner>(interp, this, "next")?.at.set(before);
            // What looks like a number is one that is too large.
            let digits = word.strip_prefix(['-', '+']).unwrap_or(&word);
            let message = (!digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()))
                .then(|| format!("For input string: \"{word}\"").into());
            Err(interp.throw_with(Type::InputMismatchException, message))
        }
    }
}

fn find_in_line(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let pattern = regex::pattern_value(interp, &Call::new(this, "findInLine", args).get(0))?;
    let scanner = own::<Scanner>(interp, this, "findInLine")?;
    let line = scanner.rest().split(['\n', '\r']).next().unwrap_or_default();
    match regex::first_match(interp, &pattern, line, 0)? {
        Some((start, end)) => {
            let found = interp.text(line.get(start..end).unwrap_or_default())?;
            scanner.at.set(scanner.at.get() + end);
            Ok(found)
        }
        None => Ok(Value::Null),
    }
}
