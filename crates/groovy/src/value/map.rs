//! Maps, sets and map entries.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::rc::Rc;

use super::{Order, Slot, Table, Unread, Value};
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
    /// The map this one shows: it has no entries of its own.
    base: Option<Rc<Map>>,
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
        Type::HashMap | Type::HashSet | Type::ConcurrentHashMap | Type::Hashtable | Type::Properties => Order::HASH,
        Type::TreeMap | Type::TreeMapProxy | Type::TreeSet => Order::Sorted,
        _ => Order::Insertion,
    }
}

impl Map {
    /// An empty map of the given class.
    pub fn new(kind: Type) -> Self {
        Self::from_table(kind, Table::new(order_of(kind)))
    }

    /// An empty `HashMap` for as many entries.
    pub fn sized(wanted: usize) -> Self {
        // Java sizes the copy of something empty like a new map.
        let buckets = if wanted <= 1 { 16 } else { wanted.next_power_of_two() };
        Self::from_table(Type::HashMap, Table::new(Order::Hash { buckets }))
    }

    /// A map over a filled table.
    pub fn from_table(kind: Type, table: Table) -> Self {
        Self { kind, default: Value::Null, comparator: Value::Null, base: None, table: RefCell::new(table) }
    }

    /// A map that shows the entries of another one, now and later.
    pub fn view(kind: Type, base: &Rc<Map>) -> Self {
        let mut view = Self::from_table(kind, Table::new(Order::Insertion));
        view.comparator = base.comparator.clone();
        view.base = Some(base.base.as_ref().unwrap_or(base).clone());
        view
    }

    /// What the map itself holds, to drop it.
    pub(super) fn take_own(&mut self) -> Vec<Option<super::Slot>> {
        self.table.get_mut().take_slots()
    }

    /// The entries. Never hold this across a call into the interpreter.
    pub fn table(&self) -> Ref<'_, Table> {
        if let Some(base) = &self.base {
            return base.table();
        }
        let table = self.table.borrow();
        if table.as_unread().is_none() {
            return table;
        }
        drop(table);
        self.table.borrow_mut().read();
        self.table.borrow()
    }

    /// The entries, to change them. Callers check [`Map::is_mutable`] first.
    pub fn table_mut(&self) -> RefMut<'_, Table> {
        if let Some(base) = &self.base {
            return base.table_mut();
        }
        let mut table = self.table.borrow_mut();
        table.read();
        table
    }

    /// The JSON that the map was made from, as long as nobody has looked at it and it would be written just so.
    pub(crate) fn verbatim_json(&self) -> Option<Unread> {
        self.table.borrow().as_unread().filter(|unread| unread.is_verbatim()).cloned()
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.table().len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Keys and values in the order a script sees, cloned.
    pub fn entries(&self) -> Vec<(Value, Value)> {
        self.table().snapshot().into_iter().map(|slot| (slot.key, slot.value)).collect()
    }

    /// The value of a text key, and how many keys of its hash were looked at.
    pub fn find_text(&self, key: &str, hash: i32) -> (Option<Value>, usize) {
        let table = self.table();
        let mut compared = 0;
        let place = table.find(hash, |found| {
            compared += 1;
            matches!(found, Value::Str(text) if text.as_str() == key)
        });
        (place.and_then(|place| table.at(place)).map(|slot| slot.value.clone()), compared)
    }

    /// The first entry a script sees.
    pub fn first(&self) -> Option<(Value, Value)> {
        let table = self.table();
        let slot = match table.order() {
            Order::Hash { .. } => table.at(*table.places().first()?)?,
            _ => table.slots().next()?,
        };
        Some((slot.key.clone(), slot.value.clone()))
    }

    /// Whether entries may be added, removed and replaced.
    pub fn is_mutable(&self) -> bool {
        self.kind != Type::ImmutableMap && !self.kind.is(Type::UnmodifiableMap)
    }
}

impl Set {
    /// An empty set of the given class.
    pub fn new(kind: Type) -> Self {
        Self::from_table(kind, Table::new(order_of(kind)))
    }

    /// An empty `HashSet` for as many elements.
    pub fn sized(wanted: usize) -> Self {
        let buckets = if wanted <= 1 { 16 } else { wanted.next_power_of_two() };
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
    pub(super) fn take_own(&mut self) -> Vec<Option<super::Slot>> {
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
            _ => self.kind != Type::ImmutableSet && !self.kind.is(Type::UnmodifiableSet),
        }
    }
}

/// A key with its value, as loops over a map see it.
#[derive(Debug)]
pub struct Entry {
    /// `LinkedHashMap$Entry`, `SimpleEntry`, `MapEntry`...
    pub kind: Type,
    /// The key.
    pub key: Value,
    /// The value when it was last looked at.
    value: RefCell<Value>,
    /// The map it belongs to, or `Null`.
    pub map: Value,
    /// How many values the map had replaced by then.
    seen: Cell<u32>,
    /// The hash of the key in the map, and its place there.
    hash: i32,
    place: Cell<usize>,
}

impl Entry {
    /// The entry of a map that stands at a place of its table.
    pub fn new(slot: Slot, place: usize, map: Value) -> Self {
        let seen = match &map {
            Value::Map(map) => map.table().replaced,
            _ => 0,
        };
        let Slot { hash, key, value } = slot;
        let kind = match &map {
            Value::Map(map) if map.kind.is(Type::UnmodifiableMap) => Type::UnmodifiableEntry,
            Value::Map(map) if map.kind == Type::TreeMap => Type::TreeEntry,
            Value::Map(map) if matches!(map.kind, Type::HashMap | Type::ConcurrentHashMap) => Type::HashEntry,
            _ => Type::LinkedEntry,
        };
        Self { kind, key, value: value.into(), map, seen: seen.into(), hash, place: place.into() }
    }

    /// An entry on its own, of the given class.
    pub fn single(kind: Type, key: Value, value: Value) -> Self {
        Self { kind, key, value: value.into(), map: Value::Null, seen: Cell::new(0), hash: 0, place: Cell::new(0) }
    }

    /// The value: that of the map, as long as it has the key.
    pub fn value(&self) -> Value {
        if let Value::Map(map) = &self.map {
            let table = map.table();
            if table.replaced != self.seen.replace(table.replaced) {
                let is_own = |key: &Value| crate::interp::same(key, &self.key);
                let place = match table.at(self.place.get()) {
                    Some(slot) if is_own(&slot.key) => Some(self.place.get()),
                    // It moved when others were taken out.
                    _ => table.find(self.hash, is_own),
                };
                if let Some(slot) = place.and_then(|place| table.at(place)) {
                    self.place.set(place.unwrap_or_default());
                    self.value.replace(slot.value.clone());
                }
            }
        }
        self.value.borrow().clone()
    }

    /// Changes the value here. The map is the caller's affair.
    pub fn set(&self, value: Value) {
        self.value.replace(value);
    }

    /// The value as far as the entry owns it, to drop it.
    pub(super) fn take(&mut self) -> Value {
        std::mem::take(self.value.get_mut())
    }
}
