//! Sets, and the entries of a map as one.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Order, Set, Value};

impl Interp<'_> {
    /// Adds an entry to the set of a map's entries. They are told apart by their keys: Java's hash of an entry is 0 whenever
    /// key and value are equal, and so no help.
    ///
    /// # Errors
    /// An exception of the key's own `hashCode`, or a limit.
    pub(crate) fn entry_set_add(&mut self, set: &Set, entry: Value) -> Eval<()> {
        let Value::Entry(of) = &entry else { return Ok(()) };
        let hash = self.hash(&of.key.clone())?;
        let mut table = set.own_table_mut();
        let _moving = self.grow_table(table.len(), table.growth())?;
        table.push(hash, entry, Value::Null);
        Ok(())
    }

    /// `set.contains(value)`
    ///
    /// # Errors
    /// An exception of the value's own `hashCode` or `equals`, or a limit.
    pub fn set_contains(&mut self, set: &Rc<Set>, value: &Value) -> Eval<bool> {
        Ok(self.locate_in_set(set, value)?.1.is_ok())
    }

    /// `set.add(value)`: whether it was new.
    ///
    /// # Errors
    /// `UnsupportedOperationException` for sets that cannot change, exceptions of the value, or a limit.
    pub fn set_add(&mut self, set: &Rc<Set>, value: Value) -> Eval<bool> {
        if !set.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
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
