//! Walking over anything a script can loop over.
//!
//! File: `views` of other collections, and collections that may change meanwhile.

mod views;

use std::rc::Rc;

use super::{Eval, Extends, Hold, Interp};
use crate::types::Type;
use crate::value::{Array, Body, ClassRef, Entry, List, Order, Part, Range, Value, state_of};
pub(crate) use views::is_concurrent;

/// A walk in progress. Ask [`Iter::next`] for the elements.
#[derive(Debug)]
pub enum Iter {
    /// Nothing, or everything has been seen.
    Done,
    /// A list, which must not change meanwhile.
    List {
        /// The list.
        list: Rc<List>,
        /// The next index.
        at: usize,
        /// Its count of changes at the start.
        changes: u32,
    },
    /// An array.
    Array {
        /// The array.
        array: Rc<Array>,
        /// The next index.
        at: usize,
    },
    /// A range.
    Range {
        /// The range.
        range: Rc<Range>,
        /// The next index.
        at: usize,
    },
    /// Elements taken out beforehand, from a container that must not change meanwhile.
    Items {
        /// The elements.
        items: std::vec::IntoIter<Value>,
        /// Where they come from: a map or set.
        source: Value,
        /// Its count of changes at the start.
        changes: u32,
        /// What the elements weigh meanwhile.
        held: Option<Hold>,
    },
    /// An object with `hasNext()` and `next()`.
    Script(Value),
}

/// What an entry of a map weighs while a loop walks over the map: the value, and the object behind it.
const ENTRY: usize = SLOT + 16 + std::mem::size_of::<Entry>();
/// What an element taken out of a table weighs: it keeps the room of its slot.
const SLOT: usize = std::mem::size_of::<crate::value::Slot>();
/// The heap part of a string of one character.
const CHARACTER: usize = 24;

impl Iter {
    /// Over elements that belong to nobody else.
    pub fn over(items: Vec<Value>) -> Self {
        Self::Items { items: items.into_iter(), source: Value::Null, changes: 0, held: None }
    }

    /// The next element; charges a step.
    ///
    /// # Errors
    /// Fuel, a concurrent modification, or an exception of the script's own iterator.
    pub fn next(&mut self, interp: &mut Interp<'_>) -> Eval<Option<Value>> {
        interp.charge(1)?;
        match self {
            Self::Done => Ok(None),
            Self::List { list, at, changes } => {
                if *at == list.len() {
                    return Ok(None);
                }
                if list.changes() != *changes {
                    return Err(interp.throw_with(Type::ConcurrentModificationException, None));
                }
                *at += 1;
                Ok(list.get(*at - 1))
            }
            Self::Array { array, at } => {
                *at += 1;
                Ok(array.items.borrow().get(*at - 1).cloned())
            }
            Self::Range { range, at } => {
                *at += 1;
                Ok(range.get(*at - 1))
            }
            Self::Items { items, source, changes, .. } => {
                let next = items.next();
                if next.is_none() || state_of(source).0 == *changes {
                    return Ok(next);
                }
                if !is_concurrent(source) {
                    return Err(interp.throw_with(Type::ConcurrentModificationException, None));
                }
                // Java looks one element ahead: what is gone when it looks is not shown any more.
                while let Some(ahead) = items.as_slice().first().cloned() {
                    interp.charge(1)?;
                    if interp.is_still_held(source, &ahead)? {
                        break;
                    }
                    items.next();
                }
                Ok(next)
            }
            Self::Script(iterator) => {
                let more = interp.call_method(iterator, "hasNext", &[])?;
                if interp.truth(&more)? { interp.call_method(iterator, "next", &[]).map(Some) } else { Ok(None) }
            }
        }
    }
}

impl Interp<'_> {
    /// Starts a walk over anything: collections, maps (entries), arrays, ranges, strings (characters as strings), host
    /// collections, objects with `iterator()`. Other values are walked as a single element, null as none.
    ///
    /// # Errors
    /// An exception of the script's own `iterator()`, or a limit.
    pub fn iter(&mut self, value: &Value) -> Eval<Iter> {
        Ok(match value {
            Value::Null => Iter::Done,
            other if other.stands_for_null() => Iter::Done,
            // What is added meanwhile is not seen.
            Value::List(list) if list.kind == Type::CopyOnWriteArrayList => Iter::over(self.copied(list)?),
            Value::List(list) if list.shown_part().is_some_and(Part::is_stale) => {
                return Err(self.throw_with(Type::ConcurrentModificationException, None));
            }
            Value::List(list) if let Some(view) = list.view_of() => self.iter_view(value, view)?,
            Value::List(list) => {
                self.refresh_list(list)?;
                Iter::List { list: list.clone(), at: 0, changes: list.changes() }
            }
            Value::Array(array) => Iter::Array { array: array.clone(), at: 0 },
            Value::Range(range) => Iter::Range { range: range.clone(), at: 0 },
            Value::Set(set)
                if set.kind == Type::EntrySet
                    && let Some(view) = set.part() =>
            {
                self.iter_view(value, view)?
            }
            Value::Set(set) => {
                self.refresh_set(set)?;
                let is_hashed = matches!(set.table().order(), Order::Hash { .. });
                self.charge(if is_hashed { set.len() } else { set.len() / 4 })?;
                let held = self.hold(set.len() * SLOT)?;
                Iter::Items {
                    items: set.items().into_iter(),
                    source: value.clone(),
                    changes: state_of(value).0,
                    held: Some(held),
                }
            }
            Value::Map(map) => {
                self.refresh_map(map)?;
                // Putting a hash table in order costs more than copying it.
                let is_hashed = matches!(map.order(), Order::Hash { .. });
                self.charge(if is_hashed { map.len() } else { map.len() / 4 })?;
                let held = self.hold(map.len() * ENTRY)?;
                let items = self.entries_of(map)?;
                Iter::Items {
                    items: items.into_iter(),
                    source: value.clone(),
                    changes: state_of(value).0,
                    held: Some(held),
                }
            }
            Value::Str(_) | Value::GString(_) => {
                let text = self.to_text(value)?;
                Iter::over(self.characters(&text)?)
            }
            Value::Host(host) => match host.elements() {
                Some(items) => Iter::over(items),
                None => Iter::over(vec![value.clone()]),
            },
            other
                if self.added.any
                    && let Some(iterator) = self.added_operator(other, "iterator", &[])? =>
            {
                return self.iter(&iterator);
            }
            Value::Object(object) => self.iter_object(value, object.class.code.kind)?,
            Value::Class(class) if class.code.kind == crate::code::ClassKind::Enum => {
                let constants = self.call_method(value, "values", &[])?;
                return self.iter(&constants);
            }
            Value::Closure(closure) => match &closure.interface {
                Some(ClassRef::Builtin(interface)) if interface.is(Type::Iterator) => Iter::Script(value.clone()),
                Some(ClassRef::Builtin(interface)) if interface.is(Type::Iterable) => {
                    let iterator = self.call_method(value, "iterator", &[])?;
                    return self.iter(&iterator);
                }
                _ if matches!(closure.body, Body::Method { .. }) => Iter::over(self.handed_to(value)?),
                _ => Iter::over(vec![value.clone()]),
            },
            Value::Native(_) => self.iter_native(value)?,
            other => Iter::over(vec![other.clone()]),
        })
    }

    /// Whether a value can be walked by an iterator of its own; Groovy gives every object one over itself.
    fn has_iterator(&self, value: &Value) -> bool {
        let library = self.library();
        self.has_script_method(value, "iterator", 0)
            || library.special_method(value.type_of(), library.symbol("iterator"), 0).is_some()
    }

    fn iter_object(&mut self, value: &Value, _kind: crate::code::ClassKind) -> Eval<Iter> {
        if let Value::Object(object) = value
            && let Some(walked) = self.delegate_walk(&object.clone())?
        {
            return self.iter(&walked);
        }
        if let Value::Object(object) = value
            && object.class.extends != Extends::Nothing
            && !self.has_script_method(value, "iterator", 0)
            && let Some(heart) = self.heart(value)?
        {
            return self.iter(&heart);
        }
        if self.has_iterator(value) {
            let iterator = self.call_method(value, "iterator", &[])?;
            return match iterator {
                Value::Object(_) | Value::Native(_) | Value::Map(_) => Ok(Iter::Script(iterator)),
                other => self.iter(&other),
            };
        }
        if self.responds_to(value, "hasNext", 0) {
            return Ok(Iter::Script(value.clone()));
        }
        Ok(Iter::over(vec![value.clone()]))
    }

    /// Library objects that can be walked have a method `iterator` that answers a list, or are iterators themselves.
    fn iter_native(&mut self, value: &Value) -> Eval<Iter> {
        if value.type_of().is(Type::Iterator) {
            return Ok(Iter::Script(value.clone()));
        }
        if !self.has_iterator(value) || value.type_of().is(Type::AbstractStringBuilder) {
            return Ok(Iter::over(vec![value.clone()]));
        }
        let iterator = self.call_method(value, "iterator", &[])?;
        match &iterator {
            Value::Native(native) if native.type_of().is(Type::Iterator) => Ok(Iter::Script(iterator)),
            Value::Native(_) => Ok(Iter::over(vec![iterator])),
            _ => self.iter(&iterator),
        }
    }

    /// All elements of anything that can be walked.
    ///
    /// # Errors
    /// As for [`Interp::iter`].
    pub fn elements(&mut self, value: &Value) -> Eval<Vec<Value>> {
        let mut iter = self.iter(value)?;
        let mut items = Vec::new();
        while let Some(item) = iter.next(self)? {
            self.grow(items.len(), 1)?;
            items.push(item);
        }
        Ok(items)
    }

    /// The characters of a text as strings, as loops see them.
    ///
    /// # Errors
    /// When there are too many.
    pub(crate) fn characters(&mut self, text: &str) -> Eval<Vec<Value>> {
        let count = text.chars().count();
        self.charge(text.len() / 4)?;
        self.room_for_elements(count)?;
        self.reserve(count.saturating_mul(CHARACTER))?;
        let mut buffer = [0u8; 4];
        Ok(text.chars().map(|c| Value::str(&*c.encode_utf8(&mut buffer))).collect())
    }

    /// The entries of a map as values that know their map.
    ///
    /// # Errors
    /// When the map is a view and cannot be looked at again.
    pub(crate) fn entries_of(&mut self, map: &Rc<crate::value::Map>) -> Eval<Vec<Value>> {
        self.refresh_map(map)?;
        let table = map.table();
        let entry = |place: usize, at: usize, of: &Value| {
            let slot = table.at(place)?.clone();
            Some(Value::Entry(Rc::new(Entry::new(slot, at, of.clone()))))
        };
        let entries = match map.part() {
            // Entries belong to the map behind a view.
            Some(view) if map.default.is_null() && map.is_mutable() => {
                let count = table.len();
                (0..count).filter_map(|rank| entry(rank, view.place(rank, count), &view.of)).collect()
            }
            _ => {
                let of = Value::Map(map.clone());
                table.places().into_iter().filter_map(|place| entry(place, place, &of)).collect()
            }
        };
        Ok(entries)
    }
}
