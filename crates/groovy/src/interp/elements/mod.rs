//! `object[index]`, read and written.
//!
//! Files: `bounds` from Groovy's indices to places · `text` · `many` ranges and lists of indices · `writing`.

mod bounds;
mod defaults;
mod many;
mod text;
mod writing;

use std::rc::Rc;

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::{Array, Order, Value};

impl Interp<'_> {
    /// `object[index]`
    ///
    /// # Errors
    /// Indices out of bounds where Groovy refuses them, or what `getAt` throws.
    pub fn get_at(&mut self, object: &Value, index: &Value) -> Eval {
        if self.added.any
            && let Some(answer) = self.added_operator(object, "getAt", std::slice::from_ref(index))?
        {
            return Ok(answer);
        }
        match (object, index) {
            (Value::Map(map), Value::Str(key)) if map.default.is_null() && map.order() != Order::Sorted => {
                let hash = self.hash_text(key)?;
                Ok(self.map_text(map, key, hash)?.unwrap_or_default())
            }
            (Value::Map(map), Value::GString(_)) => {
                let key = Value::Str(self.to_text(index)?);
                self.map_lookup(&map.clone(), &key)
            }
            (Value::Map(map), key) => {
                let map = map.clone();
                self.map_lookup(&map, key)
            }
            (Value::List(list), Value::Int(index)) if let Some((make, eager)) = list.default_of() => {
                let list = list.clone();
                self.default_at(&list, *index, &make, eager)
            }
            (Value::List(list), Value::Int(index)) => {
                self.refresh_list(list)?;
                let length = list.len();
                Ok(self.wrapped(*index, length)?.and_then(|index| list.get(index)).unwrap_or_default())
            }
            (Value::Range(range), Value::Int(index)) => {
                let length = range.len();
                let found = self.wrapped(*index, length)?;
                Ok(found.and_then(|index| range.get(index)).unwrap_or_default())
            }
            (Value::Array(array), Value::Int(index)) => self.array_get(&array.clone(), *index),
            (Value::Str(_) | Value::GString(_), _) => self.text_at(object, index),
            (Value::List(_) | Value::Range(_) | Value::Array(_), index) => self.many_at(object, index),
            (Value::Null, Value::Str(name)) => Err(self.null_member("get property", name)),
            (Value::Null, _) => {
                Err(self.throw(Type::NullPointerException, "Cannot invoke method getAt() on null object"))
            }
            (Value::Host(host), key) => {
                let host = host.clone();
                if let Some(value) = host.index(self, key)? {
                    return Ok(value);
                }
                if let (Some(items), Value::Int(index)) = (host.elements(), key) {
                    return Ok(self
                        .wrapped(*index, items.len())?
                        .and_then(|index| items.get(index).cloned())
                        .unwrap_or_default());
                }
                let name = self.to_text(key)?;
                self.get_property(object, &name)
            }
            (Value::Object(_), Value::Str(name)) if !self.has_script_method(object, "getAt", 1) => {
                self.get_property(object, &name.clone())
            }
            _ => self.call_method(object, "getAt", std::slice::from_ref(index)),
        }
    }

    fn array_get(&mut self, array: &Rc<Array>, index: i32) -> Eval {
        let length = array.items.borrow().len();
        match self.wrapped(index, length)? {
            Some(index) => Ok(array.items.borrow().get(index).cloned().unwrap_or_default()),
            None => {
                let message = format!("Index {index} out of bounds for length {length}");
                Err(self.throw(Type::ArrayIndexOutOfBoundsException, message))
            }
        }
    }
}
