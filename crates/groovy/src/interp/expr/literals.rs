//! Maps, texts with expressions in them, and new arrays.

use std::rc::Rc;

use crate::code::{Expr, GStringCode, NewArray};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Array, GString, Value};

impl<'r> Interp<'r> {
    pub(super) fn eval_map(&mut self, entries: &'r [(Expr, Expr)]) -> Eval {
        let map = self.new_map_for(entries.len())?;
        for (key, value) in entries {
            if matches!(key, Expr::SpreadMap) {
                let value = self.eval(value)?;
                match &value {
                    Value::Map(other) => {
                        for (key, value) in self.entries(other)? {
                            self.map_put(&map, key, value)?;
                        }
                    }
                    // What is no map stands there whole, and its key is an empty map.
                    _ => {
                        let key = Value::Map(self.new_map(Type::SpreadMap)?);
                        self.map_put(&map, key, value)?;
                    }
                }
                continue;
            }
            let key = self.eval(key)?;
            let value = self.eval(value)?;
            self.map_put(&map, key, value)?;
        }
        Ok(Value::Map(map))
    }

    pub(super) fn eval_gstring(&mut self, code: &'r GStringCode) -> Eval {
        let mut values = Vec::with_capacity(code.values.len());
        for value in &code.values {
            values.push(self.eval(value)?);
        }
        self.reserve(48 + values.len() * 16)?;
        let strings = code.strings.clone();
        Ok(Value::GString(Rc::new(GString { strings, values: values.into() })))
    }

    pub(super) fn eval_new_array(&mut self, code: &'r NewArray) -> Eval {
        let mut lengths = Vec::new();
        for length in &code.lengths {
            let length = self.eval(length)?;
            lengths.push(self.int(&length)?);
        }
        self.at = code.pos;
        let (element, inner) = self.array_parts(&code.element);
        self.filled_array(element, code.dimensions + inner, &lengths)
    }

    pub(in crate::interp) fn filled_array(&mut self, element: Type, dimensions: u8, lengths: &[i32]) -> Eval {
        let Some((length, rest)) = lengths.split_first() else {
            return Ok(Value::Null);
        };
        let Ok(length) = usize::try_from(*length) else {
            return Err(self.throw(Type::NegativeArraySizeException, length.to_string()));
        };
        self.charge(length / 8)?;
        self.grow(0, length)?;
        let mut items = Vec::with_capacity(length);
        for _ in 0..length {
            items.push(if rest.is_empty() {
                if dimensions == 1 { crate::interp::stmt::zero_of(element) } else { Value::Null }
            } else {
                self.filled_array(element, dimensions - 1, rest)?
            });
        }
        Ok(Value::Array(Rc::new(Array { element, dimensions, items: items.into() })))
    }
}
