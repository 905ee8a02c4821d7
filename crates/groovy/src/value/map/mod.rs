//! Maps, sets and map entries.
//!
//! Files: `set` · `entry`.

mod entry;
mod set;

use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;
use std::sync::Arc;

use super::table::Source;
use super::view::{State, View};
use super::{Order, Table, Template, Unread, Value};
use crate::types::Type;

pub use entry::Entry;
pub use set::Set;

/// A map: `kind` says which of Java's classes it is. Keys are found through `Interp::map_get` and its neighbours.
#[derive(Debug)]
pub struct Map {
    /// `LinkedHashMap`, `HashMap`, `TreeMap`, `UnmodifiableMap`...
    pub kind: Type,
    /// The closure of `withDefault`, or `Null`.
    pub default: Value,
    /// The comparator of a sorted map, or `Null` for natural order.
    pub comparator: Value,
    /// Whether reading a key makes its entry the youngest: a `LinkedHashMap` in the order of its use.
    pub by_use: bool,
    /// The map this one shows: it has no entries of its own.
    base: Option<Rc<Map>>,
    /// What it shows of another map, of which it keeps a copy.
    view: Option<Box<View>>,
    table: RefCell<Table>,
}

fn order_of(kind: Type) -> Order {
    match kind {
        Type::HashMap | Type::HashSet | Type::ConcurrentHashMap | Type::Hashtable | Type::Properties => Order::HASH,
        Type::TreeMap
        | Type::TreeMapProxy
        | Type::AscendingSubMap
        | Type::DescendingSubMap
        | Type::TreeSet
        | Type::ConcurrentSkipListMap
        | Type::ConcurrentSkipListSet
        | Type::EnumMap
        | Type::RegularEnumSet => Order::Sorted,
        _ => Order::Insertion,
    }
}

fn value_of(slot: &super::Slot) -> Value {
    slot.value.clone()
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
        Self {
            kind,
            default: Value::Null,
            comparator: Value::Null,
            by_use: false,
            base: None,
            view: None,
            table: RefCell::new(table),
        }
    }

    /// A `LinkedHashMap` that shares its entries until it is changed or looked at closely.
    pub fn from_template(template: Arc<Template>) -> Self {
        Self::from_table(Type::LinkedHashMap, Table::from_template(template))
    }

    /// A map that shows the entries of another one, now and later.
    pub fn view(kind: Type, base: &Rc<Map>) -> Self {
        let mut view = Self::from_table(kind, Table::new(Order::Insertion));
        view.comparator = base.comparator.clone();
        view.by_use = base.by_use;
        view.base = Some(base.base.as_ref().unwrap_or(base).clone());
        view
    }

    /// What lies between two keys of a sorted map, which a view says.
    pub(crate) fn stretch(kind: Type, comparator: Value, view: View) -> Self {
        let mut shown = Self::new(kind);
        shown.comparator = comparator;
        shown.view = Some(Box::new(view));
        shown
    }

    /// The part of a map that it shows, by itself or by what it stands for.
    #[inline]
    pub(crate) fn part(&self) -> Option<&View> {
        self.whole().view.as_deref()
    }

    /// The map that it shows all of, or itself.
    pub(crate) fn whole(&self) -> &Self {
        self.base.as_deref().unwrap_or(self)
    }

    /// The same, shared.
    pub(crate) fn shared_whole(self: &Rc<Self>) -> &Rc<Self> {
        self.base.as_ref().unwrap_or(self)
    }

    /// What a view shows from now on.
    pub(crate) fn show(&self, slots: Vec<super::Slot>) {
        let old = self.table.borrow_mut().show(slots);
        drop(old);
    }

    /// How far the entries have come.
    pub(crate) fn state(&self) -> State {
        match self.part() {
            Some(view) => view.state(),
            None => {
                let table = self.table();
                (table.changes, table.replaced)
            }
        }
    }

    pub(super) fn take_view(&mut self) -> Option<View> {
        self.view.take().map(|view| *view)
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
        if table.source().is_none() {
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

    /// The JSON that the map was made from, as long as nobody has looked at it and it can be written by that.
    pub(crate) fn unread_json(&self) -> Option<Unread> {
        match self.table.borrow().source() {
            Some(Source::Json(unread)) if unread.is_written_unread() => Some(unread.clone()),
            _ => None,
        }
    }

    /// The order it shows.
    pub fn order(&self) -> Order {
        match &self.base {
            Some(base) => base.order(),
            None => self.table.borrow().order(),
        }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        if let Some(Source::Template(template)) = self.table.borrow().source() {
            return template.len();
        }
        self.table().len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        if let Some(Source::Json(unread)) = self.table.borrow().source() {
            return unread.is_empty();
        }
        self.len() == 0
    }

    /// Keys and values in the order a script sees, cloned.
    pub fn entries(&self) -> Vec<(Value, Value)> {
        self.table().snapshot().into_iter().map(|slot| (slot.key, slot.value)).collect()
    }

    /// The values in the order a script sees, cloned.
    pub(crate) fn values(&self) -> Vec<Value> {
        let table = self.table();
        let mut values = Vec::with_capacity(table.len());
        match table.order() {
            Order::Hash { .. } => values.extend(table.places().into_iter().filter_map(|at| table.at(at)).map(value_of)),
            _ => values.extend(table.slots().map(value_of)),
        }
        values
    }

    /// The value of a text key, and how many keys of its hash were looked at.
    pub fn find_text(&self, key: &str, hash: i32) -> (Option<Value>, usize) {
        if let Some(Source::Template(template)) = self.table.borrow().source() {
            return template.find(key, hash);
        }
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
        match self.kind {
            Type::LinkedHashMap | Type::HashMap | Type::TreeMap => true,
            kind => kind != Type::ImmutableMap && !kind.is(Type::UnmodifiableMap),
        }
    }
}
