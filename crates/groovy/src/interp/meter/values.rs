//! Texts and collections, made and accounted for.

use std::rc::Rc;
use std::sync::Arc;

use super::memory::{COUNTS, ELEMENT, LARGE_TEXT, OBJECT};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Array, List, Map, Order, Set, Slot, Str, Table, Template, Value};

impl Interp<'_> {
    /// A string value.
    ///
    /// # Errors
    /// When it is too long.
    pub fn text(&mut self, text: impl AsRef<str>) -> Eval {
        let text = text.as_ref();
        // The text it is made of and the copy.
        if text.len() > LARGE_TEXT {
            self.room_for_text(text.len())?;
        }
        self.reserve_text(text.len())?;
        Ok(Value::Str(Str::from(text)))
    }

    /// A new `ArrayList`.
    ///
    /// # Errors
    /// When it is too large.
    pub fn list(&mut self, items: Vec<Value>) -> Eval {
        self.list_of(Type::ArrayList, items)
    }

    /// A new list of a class.
    ///
    /// # Errors
    /// When it is too large.
    pub fn list_of(&mut self, kind: Type, items: Vec<Value>) -> Eval {
        self.reserve(OBJECT)?;
        self.grow(0, items.len())?;
        self.reserve((items.capacity() - items.len()) * ELEMENT)?;
        Ok(Value::List(Rc::new(List::new(kind, items))))
    }

    /// A new array.
    ///
    /// # Errors
    /// When it is too large.
    pub fn array(&mut self, element: Type, items: Vec<Value>) -> Eval {
        self.reserve(OBJECT)?;
        self.grow(0, items.len())?;
        self.reserve((items.capacity() - items.len()) * ELEMENT)?;
        Ok(Value::Array(Rc::new(Array::new(element, items))))
    }

    /// A new, empty map of a class; fill it with `map_put`.
    ///
    /// # Errors
    /// When the memory is used up.
    pub fn new_map(&mut self, kind: Type) -> Eval<Rc<Map>> {
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        Ok(Rc::new(Map::new(kind)))
    }

    /// A new, empty `LinkedHashMap` with room for so many entries.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn new_map_for(&mut self, entries: usize) -> Eval<Rc<Map>> {
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        self.reserve(entries.saturating_mul(std::mem::size_of::<Slot>()))?;
        let table = Table::with_capacity(Order::Insertion, entries);
        Ok(Rc::new(Map::from_table(Type::LinkedHashMap, table)))
    }

    /// A new `LinkedHashMap` with these entries, which are made when somebody looks at them.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn map_from_template(&mut self, template: &Arc<Template>) -> Eval {
        self.charge(template.len() / 64)?;
        self.room_for_elements(template.len())?;
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        self.reserve(Table::weight(template.len()))?;
        Ok(Value::Map(Rc::new(Map::from_template(template.clone()))))
    }

    /// A new, empty set of a class; fill it with `set_add`.
    ///
    /// # Errors
    /// When the memory is used up.
    pub fn new_set(&mut self, kind: Type) -> Eval<Rc<Set>> {
        self.reserve(std::mem::size_of::<Set>() + COUNTS)?;
        Ok(Rc::new(Set::new(kind)))
    }

    /// A new, empty `HashMap` for as many entries.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn sized_map(&mut self, wanted: usize) -> Eval<Rc<Map>> {
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        Ok(Rc::new(Map::sized(wanted)))
    }

    /// A new, empty `HashSet` for as many elements.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn sized_set(&mut self, wanted: usize) -> Eval<Rc<Set>> {
        self.reserve(std::mem::size_of::<Set>() + COUNTS)?;
        Ok(Rc::new(Set::sized(wanted)))
    }
}
