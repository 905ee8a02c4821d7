//! A key with its value.

use std::cell::{Cell, RefCell};

use crate::types::Type;
use crate::value::{Slot, Value};

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
            Value::Map(map) if map.kind == Type::EnumMap => Type::EnumMapEntry,
            Value::Map(map) if map.kind == Type::ConcurrentSkipListMap => Type::ImmutableEntry,
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
    pub(in crate::value) fn take(&mut self) -> Value {
        std::mem::take(self.value.get_mut())
    }
}
