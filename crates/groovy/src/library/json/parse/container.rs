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

    pub(super) fn array(&mut self, interp: &mut Interp<'_>) -> Eval {
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

    pub(super) fn bare_name(&mut self, interp: &mut Interp<'_>) -> Eval {
        let length =
            self.rest().find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(self.rest().len());
        let name = self.rest().get(..length).unwrap_or_default().to_owned();
        if name.is_empty() {
            return Err(self.wrong(interp));
        }
        self.at += length;
        interp.text(name)
    }
}
