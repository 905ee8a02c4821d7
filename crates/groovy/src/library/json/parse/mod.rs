//! Reading JSON as `JsonSlurper` does: maps keep their order, numbers become `Integer`, `Long`, `BigInteger` or `BigDecimal`.
//!
//! Files: `slurper` the parser object · `container` objects and arrays · `string` · `number` · `problem` what is wrong.

mod container;
mod number;
mod problem;
mod slurper;
mod string;

use crate::interp::{Eval, Interp};
use crate::json::by_the_book;
use crate::value::{Str, Value};

pub(super) use slurper::{slurper, slurper_of};

struct Parser<'t> {
    text: &'t str,
    at: usize,
    lax: bool,
    /// The character that the value read last began with, or ended with if it holds others.
    read: Option<char>,
}

/// Parses a text that holds exactly one value.
pub(super) fn parse(interp: &mut Interp<'_>, text: &Str, lax: bool) -> Eval {
    interp.charge(text.len() / 16 + 1)?;
    if !lax && let Some((value, used)) = by_the_book(text, &interp.limits_left()) {
        interp.charge(used.steps)?;
        interp.reserve(used.memory)?;
        return Ok(value);
    }
    // Whatever is wrong, or more than the book allows, shows once more, step by step.
    interp.charge(text.len() / 16)?;
    let mut parser = Parser { text, at: 0, lax, read: None };
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

    fn skip(&mut self, interp: &mut Interp<'_>) -> Eval<()> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'/') if self.lax && self.rest().starts_with("//") => {
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len())
                }
                Some(b'/') if self.lax && self.rest().starts_with("/*") => match self.rest().find("*/") {
                    Some(end) => self.at += end + 2,
                    None => return Err(self.no_value(interp)),
                },
                Some(b'#') if self.lax => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                _ => return Ok(()),
            }
        }
    }

    fn value(&mut self, interp: &mut Interp<'_>) -> Eval {
        interp.check_stack()?;
        interp.charge(1)?;
        let first = self.rest().chars().next();
        let value = match self.peek() {
            Some(b'{') => self.object(interp),
            Some(b'[') => self.array(interp),
            Some(b'"') => self.string(interp, '"'),
            Some(b'\'') if self.lax => self.string(interp, '\''),
            Some(b'-' | b'0'..=b'9') => self.number(interp),
            Some(_) => self.word(interp),
            None => Err(self.no_value(interp)),
        }?;
        self.read = match first {
            Some('{') => Some('}'),
            Some('[') => Some(']'),
            first => first,
        };
        Ok(value)
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
        let meant = [("true", 't'), ("false", 'f'), ("null", 'n')];
        match meant.iter().find(|(_, first)| self.rest().starts_with(*first)) {
            Some((word, _)) => Err(self.no_word(interp, word)),
            None => Err(self.no_value(interp)),
        }
    }
}
