//! `object[index]`, read and written.

use std::rc::Rc;

use super::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Array, List, Range, Value, utf16_len};

/// The number of elements of a list, range or array.
fn length_of(object: &Value) -> usize {
    match object {
        Value::List(list) => list.len(),
        Value::Range(range) => range.len(),
        Value::Array(array) => array.items.borrow().len(),
        _ => 0,
    }
}

/// The elements of a list, range or array from one index to another one, which is included.
fn part_of(object: &Value, from: usize, to: usize) -> Vec<Value> {
    match object {
        Value::List(list) => list.items().get(from..=to).unwrap_or_default().to_vec(),
        Value::Array(array) => array.items.borrow().get(from..=to).unwrap_or_default().to_vec(),
        Value::Range(range) => (from..=to).filter_map(|at| range.get(at)).collect(),
        _ => Vec::new(),
    }
}

/// A negative index counts from the end.
fn place(index: i32, length: usize) -> i64 {
    if index < 0 { i64::from(index) + length as i64 } else { i64::from(index) }
}

/// The first place a range selects and the one behind the last, as Groovy counts them before it looks whether they exist.
fn places(written: crate::value::Written, length: usize) -> (i64, i64) {
    let (from, to) = (place(written.from, length), place(written.to, length));
    let (left, right) = (i64::from(written.open_left), i64::from(written.open_right));
    if from > to { (to + right, from + 1 - left) } else { (from + left, to + 1 - right) }
}

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
            (Value::Map(map), Value::GString(_)) => {
                let key = Value::Str(self.to_text(index)?);
                self.map_lookup(&map.clone(), &key)
            }
            (Value::Map(map), key) => {
                let map = map.clone();
                self.map_lookup(&map, key)
            }
            (Value::List(list), Value::Int(index)) => {
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

    /// Java's index for a Groovy one: negative counts from the end; `None` beyond the end.
    fn wrapped(&mut self, index: i32, length: usize) -> Eval<Option<usize>> {
        if let Ok(index) = usize::try_from(index) {
            return Ok((index < length).then_some(index));
        }
        match length.checked_sub(index.unsigned_abs() as usize) {
            Some(index) => Ok(Some(index)),
            None => Err(self.too_negative(index, length)),
        }
    }

    fn too_negative(&mut self, index: i32, length: usize) -> Box<Fault> {
        let message = format!("Negative array index [{index}] too large for array size {length}");
        self.throw(Type::ArrayIndexOutOfBoundsException, message)
    }

    fn out_of_bounds(&mut self, index: i32, length: usize) -> Box<Fault> {
        let message = format!("Index {index} out of bounds for length {length}");
        self.throw(Type::IndexOutOfBoundsException, message)
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

    /// `text[1]`, `text[1..2]`, `text[0, 2]`
    fn text_at(&mut self, text: &Value, index: &Value) -> Eval {
        let text = self.to_text(text)?;
        self.charge_index(&text)?;
        let length = utf16_len(&text);
        match index {
            Value::Int(index) => {
                let start = if *index < 0 { i64::from(*index) + length as i64 } else { i64::from(*index) };
                let message = if *index < 0 && start < 0 {
                    format!("Negative array index [{index}] too large for array size {length}")
                } else {
                    format!("begin {start}, end {}, length {length}", start + 1)
                };
                match usize::try_from(start).ok().filter(|start| *start < length) {
                    Some(start) => self.substring(&text, start, start + 1),
                    None if *index < 0 => Err(self.throw(Type::ArrayIndexOutOfBoundsException, message)),
                    None => Err(self.throw(Type::StringIndexOutOfBoundsException, message)),
                }
            }
            Value::Range(range) => self.text_range(&text, range, length),
            other => {
                let mut result = String::new();
                for index in self.elements(other)? {
                    self.check_stack()?;
                    let part = self.text_at(&Value::Str(text.clone()), &index)?;
                    let part = self.to_text(&part)?;
                    self.grow_text(&mut result, part.len())?;
                    result.push_str(&part);
                }
                Ok(Value::Str(result.into()))
            }
        }
    }

    fn text_range(&mut self, text: &str, range: &Rc<Range>, length: usize) -> Eval {
        let Some((from, to, reverse)) = self.range_bounds(range, length)? else {
            return self.text("");
        };
        if to >= length {
            let message = format!("begin {from}, end {}, length {length}", to + 1);
            return Err(self.throw(Type::StringIndexOutOfBoundsException, message));
        }
        let part = self.substring(text, from, to + 1)?;
        if !reverse {
            return Ok(part);
        }
        let part = self.to_text(&part)?;
        self.text(part.chars().rev().collect::<String>())
    }

    /// As [`Interp::range_bounds`], with the error of `List.subList`.
    fn list_bounds(&mut self, range: &Rc<Range>, length: usize) -> Eval<Option<(usize, usize, bool)>> {
        if let Range::Int { written, .. } = &**range {
            let (first, _) = places(*written, length);
            if first < 0 {
                return Err(self.throw(Type::IndexOutOfBoundsException, format!("fromIndex = {first}")));
            }
        }
        self.range_bounds(range, length)
    }

    /// The first and last index a range selects, in order, and whether it runs backwards. `None`: no index at all.
    fn range_bounds(&mut self, range: &Rc<Range>, length: usize) -> Eval<Option<(usize, usize, bool)>> {
        let written = match &**range {
            Range::Int { written, .. } => *written,
            _ => return Ok(None),
        };
        let (begin, end) = places(written, length);
        if begin < 0 || end < 0 {
            return Err(
                self.throw(Type::StringIndexOutOfBoundsException, format!("begin {begin}, end {end}, length {length}"))
            );
        }
        let reverse = place(written.from, length) > place(written.to, length);
        if begin >= end {
            return Ok(None);
        }
        Ok(Some((begin as usize, end as usize - 1, reverse)))
    }

    /// `text.substring(from, to)` in UTF-16 units, which must lie in the text.
    ///
    /// # Errors
    /// Half of a surrogate pair, or a limit.
    pub(crate) fn substring(&mut self, text: &str, from: usize, to: usize) -> Eval {
        if text.is_ascii() {
            return self.text(text.get(from..to).unwrap_or_default());
        }
        self.charge(text.len() / 16)?;
        self.room_for_text(text.len())?;
        let units: Vec<u16> = text.encode_utf16().skip(from).take(to - from).collect();
        match String::from_utf16(&units) {
            Ok(part) => self.text(part),
            Err(_) => Err(Fault::not_supported("half of a surrogate pair", "indices between whole characters")),
        }
    }

    /// Several elements: by a range or a list of indices.
    fn many_at(&mut self, object: &Value, index: &Value) -> Eval {
        match index {
            Value::Range(range) if matches!(**range, Range::Values { .. }) => {
                let items = self.elements(object)?;
                let list = self.list(items)?;
                self.call_method(&list, "getAt", std::slice::from_ref(index))
            }
            Value::Range(range) => {
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
            Value::List(_) | Value::Array(_) | Value::Set(_) => {
                let mut result = Vec::new();
                for index in self.elements(index)? {
                    // A text among indices is one character, and stands for its code.
                    let index = match index {
                        index @ (Value::Range(_) | Value::List(_) | Value::Array(_) | Value::Set(_)) => index,
                        index => Value::Int(self.int(&index)?),
                    };
                    let found = self.get_at(object, &index)?;
                    let more = match &found {
                        Value::List(more) if matches!(index, Value::Range(_)) => more.len(),
                        _ => 1,
                    };
                    self.grow(result.len(), more)?;
                    match &found {
                        Value::List(more) if matches!(index, Value::Range(_)) => {
                            result.extend(more.items().iter().cloned())
                        }
                        _ => result.push(found),
                    }
                }
                self.list(result)
            }
            Value::Str(name) => self.get_property(object, &name.clone()),
            Value::GString(_) => {
                let name = self.to_text(index)?;
                self.get_property(object, &name)
            }
            number if number.is_number() => {
                let index = self.int(number)?;
                self.get_at(object, &Value::Int(index))
            }
            _ => Err(self.no_method(object, "getAt", std::slice::from_ref(index))),
        }
    }

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
        let value = if array.dimensions == 1 { self.cast_builtin(value, array.element)? } else { value };
        let old = array.items.borrow_mut().get_mut(index).map(|slot| std::mem::replace(slot, value));
        drop(old);
        Ok(())
    }
}
