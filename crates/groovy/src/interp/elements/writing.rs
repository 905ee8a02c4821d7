//! `object[index] = value`.

use std::rc::Rc;

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Array, List, Range, Value};

impl Interp<'_> {
    /// `object[index] = value`
    ///
    /// # Errors
    /// Collections that cannot change, indices out of bounds, or what `putAt` throws.
    pub fn put_at(&mut self, object: &Value, index: &Value, value: Value) -> Eval<()> {
        if self.added.any && self.added_operator(object, "putAt", &[index.clone(), value.clone()])?.is_some() {
            return Ok(());
        }
        match (object, index) {
            (Value::Map(map), Value::GString(_)) => {
                let key = Value::Str(self.to_text(index)?);
                self.map_put(&map.clone(), key, value).map(drop)
            }
            (Value::Map(map), key) => self.map_put(&map.clone(), key.clone(), value).map(drop),
            (Value::List(list), Value::Int(index)) => self.list_put(&list.clone(), *index, value),
            (Value::Array(array), Value::Int(index)) => self.array_put(&array.clone(), *index, value),
            (Value::Null, _) => {
                Err(self.throw(Type::NullPointerException, "Cannot invoke method putAt() on null object"))
            }
            (Value::Host(host), key) => {
                let host = host.clone();
                if host.set_index(self, key, value.clone())? {
                    return Ok(());
                }
                let name = self.to_text(key)?;
                self.set_property(object, &name, value)
            }
            (Value::List(list), Value::Range(range)) => self.list_splice(&list.clone(), range, value),
            (Value::List(_) | Value::Array(_), number) if number.is_number() => {
                let index = self.int(number)?;
                self.put_at(object, &Value::Int(index), value)
            }
            (Value::Object(_), Value::Str(name)) if !self.has_script_method(object, "putAt", 2) => {
                self.set_property(object, &name.clone(), value)
            }
            _ => self.call_method(object, "putAt", &[index.clone(), value]).map(drop),
        }
    }

    fn immutable(&mut self) -> Box<Fault> {
        self.throw_with(Type::UnsupportedOperationException, None)
    }

    /// Beyond the end the list grows, with nulls between.
    fn list_put(&mut self, list: &Rc<List>, index: i32, value: Value) -> Eval<()> {
        let length = list.len();
        let place = self.wrapped(index, length)?;
        if !list.is_mutable() || (place.is_none() && list.kind == Type::ArraysArrayList) {
            return Err(self.immutable());
        }
        match place {
            Some(index) => {
                let old = list.slots_mut().get_mut(index).map(|slot| std::mem::replace(slot, value));
                drop(old);
            }
            None => {
                let index = index as usize;
                self.charge((index - length) / 16)?;
                self.grow_list(list, index + 1 - length)?;
                let mut items = list.items_mut();
                items.resize(index, Value::Null);
                items.push(value);
            }
        }
        Ok(())
    }

    fn list_splice(&mut self, list: &Rc<List>, range: &Rc<Range>, value: Value) -> Eval<()> {
        if !list.is_mutable() {
            return Err(self.immutable());
        }
        let new = match &value {
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_) => self.elements(&value)?,
            single => vec![single.clone()],
        };
        let length = list.len();
        let (from, to) = match self.range_bounds(range, length)? {
            Some((from, to, _)) => (from.min(length), (to + 1).min(length)),
            None => {
                let at = self.int(&range.low())?;
                let at = (at.max(0) as usize).min(length);
                (at, at)
            }
        };
        self.grow_list(list, new.len())?;
        self.charge(length / 64)?;
        let removed: Vec<Value> = list.items_mut().splice(from..to, new).collect();
        drop(removed);
        Ok(())
    }

    fn array_put(&mut self, array: &Rc<Array>, index: i32, value: Value) -> Eval<()> {
        let length = array.items.borrow().len();
        let Some(index) = self.wrapped(index, length)? else {
            let message = format!("Index {index} out of bounds for length {length}");
            return Err(self.throw(Type::ArrayIndexOutOfBoundsException, message));
        };
        if value.is_null() && array.dimensions == 1 && array.element.is_primitive() {
            return Err(self.throw_with(Type::NullPointerException, None));
        }
        let value = if array.dimensions == 1 { self.cast_builtin(value, array.element)? } else { value };
        let old = array.items.borrow_mut().get_mut(index).map(|slot| std::mem::replace(slot, value));
        drop(old);
        Ok(())
    }
}
