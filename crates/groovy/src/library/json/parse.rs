//! Reading JSON as `JsonSlurper` does: maps keep their order, numbers become `Integer`, `Long`, `BigInteger` or `BigDecimal`.

use std::any::Any;
use std::cell::Cell;
use std::sync::Arc;

use num_bigint::{BigInt, Sign};

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Decimal, Native, NativeObject, Value};

/// A parser with its setting.
#[derive(Debug)]
pub(super) struct Slurper {
    /// Comments, unquoted names and single quotes are taken too.
    pub(super) lax: Cell<bool>,
}

impl NativeObject for Slurper {
    fn type_of(&self) -> Type {
        Type::JsonSlurper
    }

    fn to_text(&self) -> String {
        "groovy.json.JsonSlurper@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn slurper() -> Value {
    Value::Native(Native::new(Slurper { lax: Cell::new(false) }))
}

pub(super) fn slurper_of(value: &Value) -> Option<&Slurper> {
    match value {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    lax: bool,
}

/// Parses a text that holds exactly one value.
pub(super) fn parse(interp: &mut Interp<'_>, text: &str, lax: bool) -> Eval {
    interp.charge(text.len() / 16 + 1)?;
    let mut parser = Parser { text, at: 0, lax };
    parser.skip(interp)?;
    let value = parser.value(interp)?;
    // What follows the value is not looked at, as Groovy does not.
    Ok(value)
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn wrong(&self, interp: &Interp<'_>) -> Box<Fault> {
        let message = match self.rest().chars().next() {
            Some(c) => format!(
                "Unable to determine the current character, it is not a string, number, array, or object\n\nThe current character read is '{c}' with an int value of {}\nUnable to determine the current character, it is not a string, number, array, or object\nline number 1\nindex number {}\n{}",
                c as u32,
                self.at,
                self.text.chars().take(80).collect::<String>()
            ),
            None => format!("The JSON text ends too early, at index {}", self.at),
        };
        interp.throw(Type::JsonException, message)
    }

    fn skip(&mut self, interp: &mut Interp<'_>) -> Eval<()> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'/') if self.lax && self.rest().starts_with("//") => {
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len())
                }
                Some(b'/') if self.lax && self.rest().starts_with("/*") => match self.rest().find("*/") {
                    Some(end) => self.at += end + 2,
                    None => return Err(self.wrong(interp)),
                },
                Some(b'#') if self.lax => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                _ => return Ok(()),
            }
        }
    }

    fn value(&mut self, interp: &mut Interp<'_>) -> Eval {
        interp.check_stack()?;
        interp.charge(1)?;
        match self.peek() {
            Some(b'{') => self.object(interp),
            Some(b'[') => self.array(interp),
            Some(b'"') => self.string(interp, '"'),
            Some(b'\'') if self.lax => self.string(interp, '\''),
            Some(b'-' | b'0'..=b'9') => self.number(interp),
            Some(_) => self.word(interp),
            None => Err(self.wrong(interp)),
        }
    }

    fn word(&mut self, interp: &mut Interp<'_>) -> Eval {
        for (word, value) in [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)] {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        if self.lax && self.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
            return self.bare_name(interp);
        }
        Err(self.wrong(interp))
    }

    fn bare_name(&mut self, interp: &mut Interp<'_>) -> Eval {
        let length =
            self.rest().find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(self.rest().len());
        let name = self.rest().get(..length).unwrap_or_default().to_owned();
        if name.is_empty() {
            return Err(self.wrong(interp));
        }
        self.at += length;
        interp.text(name)
    }

    fn object(&mut self, interp: &mut Interp<'_>) -> Eval {
        self.at += 1;
        let map = interp.new_map(Type::LazyMap)?;
        self.skip(interp)?;
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Map(map));
        }
        loop {
            self.skip(interp)?;
            // A comma before the end of an object is taken, as Groovy does.
            if self.peek() == Some(b'}') {
                self.at += 1;
                return Ok(Value::Map(map));
            }
            let key = match self.peek() {
                Some(b'"') => self.string(interp, '"')?,
                Some(b'\'') if self.lax => self.string(interp, '\'')?,
                Some(_) if self.lax => self.bare_name(interp)?,
                _ => return Err(self.wrong(interp)),
            };
            self.skip(interp)?;
            if self.peek() != Some(b':') {
                return Err(self.wrong(interp));
            }
            self.at += 1;
            self.skip(interp)?;
            let value = self.value(interp)?;
            interp.map_put(&map, key, value)?;
            self.skip(interp)?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Value::Map(map));
                }
                _ => return Err(self.wrong(interp)),
            }
        }
    }

    fn array(&mut self, interp: &mut Interp<'_>) -> Eval {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip(interp)?;
            if items.is_empty() && self.peek() == Some(b']') {
                self.at += 1;
                return interp.list(items);
            }
            let value = self.value(interp)?;
            crate::library::iteration::push(interp, &mut items, value)?;
            self.skip(interp)?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return interp.list(items);
                }
                _ => return Err(self.wrong(interp)),
            }
        }
    }

    fn string(&mut self, interp: &mut Interp<'_>, quote: char) -> Eval {
        self.at += 1;
        let mut units: Option<Vec<u16>> = None;
        let start = self.at;
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            self.at += c.len_utf8();
            if c == quote {
                interp.charge((self.at - start) / 64)?;
                if let Some(pending) = units.take() {
                    text.push_str(&String::from_utf16_lossy(&pending));
                }
                return interp.text(text);
            }
            let unit = if c == '\\' { self.escape(interp)? } else { Escaped::Char(c) };
            match unit {
                Escaped::Unit(unit) => units.get_or_insert_default().push(unit),
                Escaped::Char(c) => {
                    if let Some(pending) = units.take() {
                        text.push_str(&String::from_utf16_lossy(&pending));
                    }
                    text.push(c);
                }
            }
        }
        // A text that never ends is taken as far as it goes, as Groovy does.
        interp.text(text)
    }

    fn escape(&mut self, interp: &mut Interp<'_>) -> Eval<Escaped> {
        let Some(c) = self.rest().chars().next() else { return Err(self.wrong(interp)) };
        self.at += c.len_utf8();
        Ok(Escaped::Char(match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            '"' | '\\' | '/' => c,
            'u' => {
                let unit = self.rest().get(..4).and_then(|digits| u16::from_str_radix(digits, 16).ok());
                let Some(unit) = unit else { return Err(self.wrong(interp)) };
                self.at += 4;
                return Ok(Escaped::Unit(unit));
            }
            _ => return Err(self.wrong(interp)),
        }))
    }

    fn number(&mut self, interp: &mut Interp<'_>) -> Eval {
        let length =
            self.rest().find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(self.rest().len());
        let text = self.rest().get(..length).unwrap_or_default().to_owned();
        if text.len() > 10_000 {
            return Err(crate::limits::Exceeded::Memory.into());
        }
        interp.charge(text.len())?;
        let number = if text.contains(['.', 'e', 'E']) {
            text.parse::<Decimal>().ok().map(|number| Value::Decimal(Arc::new(number)))
        } else if let Ok(small) = text.parse::<i32>() {
            Some(Value::Int(small))
        } else if let Ok(large) = text.parse::<i64>() {
            Some(Value::Long(large))
        } else {
            // Groovy's parser wraps around beyond a `long`.
            text.parse::<BigInt>().ok().map(|number| Value::Long(wrapped(&number)))
        };
        match number {
            Some(number) => {
                self.at += length;
                Ok(number)
            }
            None => Err(self.wrong(interp)),
        }
    }
}

/// The lowest 64 bits.
fn wrapped(number: &BigInt) -> i64 {
    let low = number.iter_u64_digits().next().unwrap_or(0) as i64;
    if number.sign() == Sign::Minus { low.wrapping_neg() } else { low }
}

enum Escaped {
    Char(char),
    Unit(u16),
}
