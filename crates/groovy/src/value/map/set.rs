//! Sets: maps without values.

use std::cell::{Ref, RefCell, RefMut};

use super::order_of;
use crate::types::Type;
use crate::value::{Order, Table, Value};

/// A set: a map without values.
#[derive(Debug)]
pub struct Set {
    /// `LinkedHashSet`, `HashSet`, `TreeSet`...
    pub kind: Type,
    /// The comparator of a sorted set, or `Null` for natural order.
    pub comparator: Value,
    /// The map whose keys or entries these are: what is removed here is removed there. Of an `EnumSet` the enum.
    pub view_of: Value,
    table: RefCell<Table>,
}

impl Set {
    /// An empty set of the given class.
    pub fn new(kind: Type) -> Self {
        Self::from_table(kind, Table::new(order_of(kind)))
    }

    /// An empty `HashSet` for as many elements.
    pub fn sized(wanted: usize) -> Self {
        let buckets = wanted.max(1).next_power_of_two();
        Self::from_table(Type::HashSet, Table::new(Order::Hash { buckets }))
    }

    /// A set over a filled table.
    pub fn from_table(kind: Type, table: Table) -> Self {
        Self { kind, comparator: Value::Null, view_of: Value::Null, table: RefCell::new(table) }
    }

    /// A set that shows the elements of another one, now and later, or the keys of a map.
    pub fn view(kind: Type, of: &Value) -> Self {
        let of = match of {
            Value::Set(set) if matches!(set.view_of, Value::Set(_)) => &set.view_of,
            other => other,
        };
        let mut view = Self::from_table(kind, Table::new(Order::Insertion));
        view.view_of = of.clone();
        view.comparator = match of {
            Value::Map(map) => map.comparator.clone(),
            Value::Set(set) => set.comparator.clone(),
            _ => Value::Null,
        };
        view
    }

    /// What the set itself holds, to drop it.
    pub(in crate::value) fn take_own(&mut self) -> Vec<Option<crate::value::Slot>> {
        self.table.get_mut().take_slots()
    }

    /// The elements as keys. Never hold this across a call into the interpreter.
    pub fn table(&self) -> Ref<'_, Table> {
        match &self.view_of {
            Value::Map(map) if self.kind == Type::KeySet => map.table(),
            Value::Set(set) => set.table(),
            _ => self.table.borrow(),
        }
    }

    /// The elements as keys, to change them. Callers check [`Set::is_mutable`] first.
    pub fn table_mut(&self) -> RefMut<'_, Table> {
        match &self.view_of {
            Value::Map(map) if self.kind == Type::KeySet => map.table_mut(),
            Value::Set(set) => set.table_mut(),
            _ => self.table.borrow_mut(),
        }
    }

    /// What the set holds itself, whatever it shows.
    pub(crate) fn own_table_mut(&self) -> RefMut<'_, Table> {
        self.table.borrow_mut()
    }

    /// The class; views are of classes of their map.
    pub fn type_of(&self) -> Type {
        match (self.kind, &self.view_of) {
            (Type::KeySet, Value::Map(map)) if map.kind.is(Type::UnmodifiableMap) => Type::UnmodifiableSet,
            (Type::EntrySet, Value::Map(map)) if map.kind.is(Type::UnmodifiableMap) => Type::UnmodifiableEntrySet,
            (Type::KeySet, Value::Map(map)) if map.kind.is(Type::TreeMap) => Type::TreeKeySet,
            (Type::KeySet, Value::Map(map)) if map.kind == Type::HashMap => Type::HashKeySet,
            (Type::EntrySet, Value::Map(map)) if map.kind.is(Type::TreeMap) => Type::TreeEntrySet,
            (Type::EntrySet, Value::Map(map)) if map.kind == Type::HashMap => Type::HashEntrySet,
            (kind, _) => kind,
        }
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        self.table().len()
    }

    /// Whether there are no elements.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The elements in the order a script sees, cloned.
    pub fn items(&self) -> Vec<Value> {
        self.table().snapshot().into_iter().map(|slot| slot.key).collect()
    }

    /// Whether elements may be added and removed.
    pub fn is_mutable(&self) -> bool {
        match &self.view_of {
            Value::Map(map) if !map.is_mutable() => false,
            _ => match self.kind {
                Type::LinkedHashSet | Type::HashSet | Type::TreeSet => true,
                kind => kind != Type::ImmutableSet && !kind.is(Type::UnmodifiableSet),
            },
        }
    }
}
