//! Sets: maps without values.

use std::cell::{Ref, RefCell, RefMut};

use super::order_of;
use crate::types::Type;
use crate::value::view::{State, View};
use crate::value::{Order, Slot, Table, Value};

/// A set: a map without values.
#[derive(Debug)]
pub struct Set {
    /// `LinkedHashSet`, `HashSet`, `TreeSet`...
    pub kind: Type,
    /// The comparator of a sorted set, or `Null` for natural order.
    pub comparator: Value,
    /// The map whose keys or entries these are: what is removed here is removed there. Of an `EnumSet` the enum.
    pub view_of: Value,
    /// What it shows of another collection, of which it keeps a copy.
    view: Option<Box<View>>,
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
        Self { kind, comparator: Value::Null, view_of: Value::Null, view: None, table: RefCell::new(table) }
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

    /// What lies between two elements of a sorted set, which a view says.
    pub(crate) fn stretch(comparator: Value, view: View) -> Self {
        let mut shown = Self::new(Type::TreeSet);
        shown.comparator = comparator;
        shown.view = Some(Box::new(view));
        shown
    }

    /// The entries of a map. They are found through the map: their copy needs no index.
    pub(crate) fn entries(of: &Value) -> Self {
        let mut shown = Self::from_table(Type::EntrySet, Table::new(Order::Sorted));
        shown.view_of = of.clone();
        shown.view = Some(Box::new(View::new(of.clone(), super::super::view::Shown::Entries)));
        shown
    }

    /// What it shows of another collection, if it keeps a copy of that.
    #[inline]
    pub(crate) fn part(&self) -> Option<&View> {
        self.view.as_deref()
    }

    /// Whether it shows another collection.
    #[inline]
    pub(crate) fn is_view(&self) -> bool {
        self.view.is_some() || !self.view_of.is_null()
    }

    /// What a view shows from now on.
    pub(crate) fn show(&self, slots: Vec<Slot>) {
        let old = self.table.borrow_mut().show(slots);
        drop(old);
    }

    /// How far the elements have come.
    pub(crate) fn state(&self) -> State {
        match (&self.view, &self.view_of) {
            (Some(view), _) => view.state(),
            (None, Value::Map(map)) => map.state(),
            (None, Value::Set(set)) => set.state(),
            _ => {
                let table = self.table.borrow();
                (table.changes, table.replaced)
            }
        }
    }

    pub(in crate::value) fn take_view(&mut self) -> Option<View> {
        self.view.take().map(|view| *view)
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

    /// The class; views are of classes of their map.
    pub fn type_of(&self) -> Type {
        match (self.kind, &self.view_of) {
            (Type::KeySet, Value::Map(map)) if map.kind.is(Type::UnmodifiableMap) => Type::UnmodifiableSet,
            (Type::EntrySet, Value::Map(map)) if map.kind.is(Type::UnmodifiableMap) => Type::UnmodifiableEntrySet,
            (Type::KeySet, Value::Map(map)) if map.kind.is(Type::NavigableMap) => Type::TreeKeySet,
            (Type::EntrySet, Value::Map(map)) if map.kind == Type::AscendingSubMap => Type::AscendingEntrySet,
            (Type::EntrySet, Value::Map(map)) if map.kind == Type::DescendingSubMap => Type::DescendingEntrySet,
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
