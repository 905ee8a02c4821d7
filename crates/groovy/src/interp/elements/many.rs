//! Several elements at once: by a range or a list of indices.

use std::rc::Rc;

use super::bounds::length_of;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Range, Value};

/// The elements of a list, range or array from one index to another one, which is included.
fn part_of(object: &Value, from: usize, to: usize) -> Vec<Value> {
    match object {
        Value::List(list) => list.items().get(from..=to).unwrap_or_default().to_vec(),
        Value::Array(array) => array.items.borrow().get(from..=to).unwrap_or_default().to_vec(),
        Value::Range(range) => (from..=to).filter_map(|at| range.get(at)).collect(),
        _ => Vec::new(),
    }
}

impl Interp<'_> {
    /// Several elements: by a range or a list of indices.
    pub(super) fn many_at(&mut self, object: &Value, index: &Value) -> Eval {
        self.refresh(object)?;
        match index {
            Value::Range(range) if matches!(**range, Range::Values { .. }) => {
                let items = self.elements(object)?;
                let list = self.list(items)?;
                self.call_method(&list, "getAt", std::slice::from_ref(index))
            }
            Value::Range(range) => self.between(object, range),
            Value::List(_) | Value::Array(_) | Value::Set(_) => self.each_at(object, index),
            Value::Str(name) => self.get_property(object, &name.clone()),
            Value::GString(_) => {
                let name = self.to_text(index)?;
                self.get_property(object, &name)
            }
            number if number.is_number() => {
                let index = self.int(number)?;
                self.get_at(object, &Value::Int(index))
            }
            Value::Null if !matches!(object, Value::Set(_)) => {
                let overloads: &[&[Type]] = &[&[Type::Collection], &[Type::Range], &[Type::String], &[Type::PrimInt]];
                Err(self.ambiguous(object, "getAt", std::slice::from_ref(index), overloads))
            }
            _ => Err(self.no_method(object, "getAt", std::slice::from_ref(index))),
        }
    }

    /// The elements from one end of a range to the other, backwards where the range runs so.
    fn between(&mut self, object: &Value, range: &Rc<Range>) -> Eval {
        let length = length_of(object);
        let Some((from, to, reverse)) = self.list_bounds(range, length)? else {
            return self.list(Vec::new());
        };
        if to >= length {
            if matches!(object, Value::Array(_)) {
                return Err(self.out_of_bounds(length as i32, length));
            }
            return Err(self.throw(Type::IndexOutOfBoundsException, format!("toIndex = {}", to + 1)));
        }
        self.charge((to - from) / 16)?;
        self.room_for_elements(to - from)?;
        let mut part = part_of(object, from, to);
        if reverse {
            part.reverse();
        }
        match object {
            Value::List(list) if matches!(list.kind, Type::LinkedList | Type::Stack | Type::Vector) => {
                self.list_of(list.kind, part)
            }
            _ => self.list(part),
        }
    }

    /// The elements at several places, each of which may be several again.
    fn each_at(&mut self, object: &Value, places: &Value) -> Eval {
        // A list can be an index of itself.
        self.check_stack()?;
        let mut result = Vec::new();
        for index in self.elements(places)? {
            // A text among indices is one character, and stands for its code.
            let index = match index {
                index @ (Value::Range(_) | Value::List(_) | Value::Array(_) | Value::Set(_)) => index,
                index => Value::Int(self.int(&index)?),
            };
            let several = !matches!(index, Value::Int(_));
            let found = self.get_at(object, &index)?;
            let more = match &found {
                Value::List(more) if several => more.len(),
                _ => 1,
            };
            self.grow(result.len(), more)?;
            match &found {
                Value::List(more) if several => result.extend(more.items().iter().cloned()),
                _ => result.push(found),
            }
        }
        self.list(result)
    }
}
