//! Maps, sets and map entries.

use std::cell::{Ref, RefCell, RefMut};

use super::{Order, Table, Value};
use crate::types::Type;

/// A map: `kind` says which of Java's classes it is. Keys are found through `Interp::map_get` and its neighbours.
#[derive(Debug)]
pub struct Map {
    /// `LinkedHashMap`, `HashMap`, `TreeMap`, `UnmodifiableMap`...
    pub kind: Type,
    /// The closure of `withDefault`, or `Null`.
    pub default: Value,
    /// The comparator of a sorted map, or `Null` for natural order.
    pub comparator: Value,
    table: RefCell<Table>,
}

/// A set: a map without values.
#[derive(Debug)]
pub struct Set {
    /// `LinkedHashSet`, `HashSet`, `TreeSet`...
    pub kind: Type,
    /// The comparator of a sorted set, or `Null` for natural order.
    pub comparator: Value,
    /// The map whose keys or entries these are: what is removed here is removed there.
    pub view_of: Value,
    table: RefCell<Table>,
}

fn order_of(kind: Type) -> Order {
    match kind {
        Type::HashMap
        | Type::HashSet
        | Type::ConcurrentHashMap
        | Type::Hashtable
        | Type::Properties => Order::HASH,
        Type::TreeMap | Type::TreeSet => Order::Sorted,
        _ => Order::Insertion,
    }
}

impl Map {
    /// An empty map of the given class.
    pub fn new(kind: Type) -> Self {
        Self::from_table(kind, Table::new(order_of(kind)))
    }

    /// A map over a filled table.
    pub fn from_table(kind: Type, table: Table) -> Self {
        Self {
            kind,
            default: Value::Null,
            comparator: Value::Null,
            table: RefCell::new(table),
        }
    }

    /// The entries. Never hold this across a call into the interpreter.
    pub fn table(&self) -> Ref<'_, Table> {
        self.table.borrow()
    }

    /// The entries, to change them. Callers check [`Map::is_mutable`] first.
    pub fn table_mut(&self) -> RefMut<'_, Table> {
        self.table.borrow_mut()
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.table.borrow().len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Keys and values in the order a script sees, cloned.
    pub fn entries(&self) -> Vec<(Value, Value)> {
        self.table
            .borrow()
            .snapshot()
            .into_iter()
            .map(|slot| (slot.key, slot.value))
            .collect()
    }

    /// The value of a text key.
    pub fn get_text(&self, key: &str, hash: i32) -> Option<Value> {
        let table = self.table.borrow();
        let place = table.find(
            hash,
            |found| matches!(found, Value::Str(text) if text.as_str() == key),
        )?;
        table.at(place).map(|slot| slot.value.clone())
    }

    /// Whether entries may be added, removed and replaced.
    pub fn is_mutable(&self) -> bool {
        !matches!(self.kind, Type::ImmutableMap | Type::UnmodifiableMap)
    }
}

impl Set {
    /// An empty set of the given class.
    pub fn new(kind: Type) -> Self {
        Self::from_table(kind, Table::new(order_of(kind)))
    }

    /// A set over a filled table.
    pub fn from_table(kind: Type, table: Table) -> Self {
        Self {
            kind,
            comparator: Value::Null,
            view_of: Value::Null,
            table: RefCell::new(table),
        }
    }

    /// The elements as keys. Never hold this across a call into the interpreter.
    pub fn table(&self) -> Ref<'_, Table> {
        self.table.borrow()
    }

    /// The elements as keys, to change them. Callers check [`Set::is_mutable`] first.
    pub fn table_mut(&self) -> RefMut<'_, Table> {
        self.table.borrow_mut()
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        self.table.borrow().len()
    }

    /// Whether there are no elements.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The elements in the order a script sees, cloned.
    pub fn items(&self) -> Vec<Value> {
        self.table
            .borrow()
            .snapshot()
            .into_iter()
            .map(|slot| slot.key)
            .collect()
    }

    /// Whether elements may be added and removed.
    pub fn is_mutable(&self) -> bool {
        !matches!(self.kind, Type::ImmutableSet | Type::UnmodifiableSet)
    }
}

/// A key with its value, as loops over a map see it.
#[derive(Debug)]
pub struct Entry {
    /// The key.
    pub key: Value,
    /// The value; `setValue` changes it here and in the map.
    pub value: RefCell<Value>,
    /// The map it belongs to, or `Null`.
    pub map: Value,
}
