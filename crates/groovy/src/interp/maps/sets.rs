//! Sets, and the entries of a map as one.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Order, Set, Value};

impl Interp<'_> {
    /// `set.contains(value)`
    ///
    /// # Errors
    /// An exception of the value's own `hashCode` or `equals`, or a limit.
    pub fn set_contains(&mut self, set: &Rc<Set>, value: &Value) -> Eval<bool> {
        match (set.kind, &set.view_of) {
            (Type::EntrySet, Value::Map(map)) => self.has_entry(map, value),
            _ => Ok(self.locate_in_set(set, value)?.1.is_ok()),
        }
    }

    /// `set.add(value)`: whether it was new.
    ///
    /// # Errors
    /// `UnsupportedOperationException` for sets that cannot change, exceptions of the value, or a limit.
    pub fn set_add(&mut self, set: &Rc<Set>, value: Value) -> Eval<bool> {
        if !set.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        if let Some(view) = set.part()
            && let Value::Set(whole) = &view.of
        {
            self.only_in_stretch(view, &value)?;
            return self.set_add(whole, value);
        }
        let (hash, place) = self.locate_in_set(set, &value)?;
        let Err(rank) = place else { return Ok(false) };
        self.charge(1)?;
        if rank == usize::MAX && set.kind == Type::RegularEnumSet {
            return Err(match value {
                Value::Null => self.throw_with(Type::NullPointerException, None),
                value => self.class_cast(&value, "java.lang.Enum"),
            });
        }
        let mut table = set.table_mut();
        let _moving = self.grow_table(table.len(), table.growth())?;
        if table.order() == Order::Sorted {
            self.charge(table.len().saturating_sub(rank) / 32)?;
            table.insert_at_rank(rank, value, Value::Null);
        } else {
            table.push(hash, value, Value::Null);
        }
        Ok(true)
    }

    /// `set.remove(value)`: whether it was there.
    ///
    /// # Errors
    /// As for [`Interp::set_add`].
    pub fn set_remove(&mut self, set: &Rc<Set>, value: &Value) -> Eval<bool> {
        if !set.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        match (&set.view_of, set.part().map(|view| (view, &view.of))) {
            (Value::Map(map), _) if set.kind == Type::KeySet => return Ok(self.map_remove(map, value)?.is_some()),
            // An entry is known by its key and its value.
            (Value::Map(map), Some(_)) => {
                let (true, Value::Entry(entry)) = (self.has_entry(map, value)?, value) else { return Ok(false) };
                return Ok(self.map_remove(map, &entry.key)?.is_some());
            }
            (_, Some((view, Value::Set(whole)))) => {
                return if self.is_in_stretch(view, value, false)? { self.set_remove(whole, value) } else { Ok(false) };
            }
            _ => {}
        }
        let (_, place) = self.locate_in_set(set, value)?;
        self.charge(set.len() / 128)?;
        Ok(place.ok().and_then(|place| set.table_mut().remove(place)).is_some())
    }

    /// A new set of a class with these elements.
    ///
    /// # Errors
    /// As for [`Interp::set_add`].
    pub fn set_from(&mut self, kind: Type, items: impl IntoIterator<Item = Value>) -> Eval<Rc<Set>> {
        let set = self.new_set(kind)?;
        for item in items {
            self.set_add(&set, item)?;
        }
        Ok(set)
    }
}
