//! Objects and arrays.

use super::Parser;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

impl Parser<'_> {
    pub(super) fn object(&mut self, interp: &mut Interp<'_>) -> Eval {
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
                Some(_) => return Err(self.no_end_of_object(interp)),
                None => return Err(self.no_closing_brace(interp)),
            };
            self.skip(interp)?;
            if self.peek() != Some(b':') {
                return Err(self.no_colon(interp));
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
                _ => return Err(self.no_end_of_object(interp)),
            }
        }
    }

    pub(super) fn array(&mut self, interp: &mut Interp<'_>) -> Eval {
        let start = self.at;
        self.at += 1;
        self.read = None;
        let mut items = Vec::new();
        loop {
            self.skip(interp)?;
            if items.is_empty() && self.peek() == Some(b']') {
                self.at += 1;
                return interp.list(items);
            }
            // The parser looks whether there is more than a character left before it reads another value.
            if self.at + 1 >= self.text.len() {
                // The lax parser takes a comma before the end of the whole text.
                if self.lax && start == 0 && self.peek() == Some(b']') {
                    self.at += 1;
                    return interp.list(items);
                }
                return Err(self.no_end_of_array(interp));
            }
            let (at, first) = (self.at, self.rest().chars().next());
            let value = self.value(interp)?;
            if first == Some('"') && !self.text.get(at + 1..self.at).is_some_and(|read| read.ends_with('"')) {
                return Err(self.broken_array(interp, self.at, '"'));
            }
            crate::library::iteration::push(interp, &mut items, value)?;
            self.skip(interp)?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return interp.list(items);
                }
                None => return Err(self.no_end_of_array(interp)),
                Some(_) => return Err(self.no_comma(interp, items.len())),
            }
        }
    }

    pub(super) fn bare_name(&mut self, interp: &mut Interp<'_>) -> Eval {
        let length =
            self.rest().find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(self.rest().len());
        let name = self.rest().get(..length).unwrap_or_default().to_owned();
        if name.is_empty() {
            return Err(self.no_value(interp));
        }
        self.at += length;
        interp.text(name)
    }
}
