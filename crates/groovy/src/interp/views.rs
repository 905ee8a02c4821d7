//! Views: their copies of what they show, made again when that has changed, and changes that go through them.
//!
//! Whoever reads a collection asks [`Interp::refresh`] first: calls of the library for their receiver and arguments, walks,
//! comparisons, texts.

use std::ops::Range;
use std::rc::Rc;

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::{Bound, Entry, List, Map, Order, Set, Slot, Stretch, Value, View, state_of};

/// What an entry of a map weighs.
const ENTRY: usize = std::mem::size_of::<Entry>() + 16;

/// A collection that lies sorted, of which a view shows a part.
#[derive(Clone, Copy)]
pub(crate) enum Sorted<'v> {
    Map(&'v Rc<Map>),
    Set(&'v Rc<Set>),
}

impl<'v> Sorted<'v> {
    /// A map or set.
    pub(crate) fn of(value: &'v Value) -> Option<Self> {
        match value {
            Value::Map(map) => Some(Self::Map(map)),
            Value::Set(set) => Some(Self::Set(set)),
            _ => None,
        }
    }

    fn between(self, ranks: Range<usize>) -> Vec<Slot> {
        match self {
            Self::Map(map) => map.table().between(ranks),
            Self::Set(set) => set.table().between(ranks),
        }
    }

    fn len(self) -> usize {
        match self {
            Self::Map(map) => map.len(),
            Self::Set(set) => set.len(),
        }
    }
}

impl Interp<'_> {
    /// Looks again at what a view shows, if that has changed.
    ///
    /// # Errors
    /// When there is no room for it, or what a comparison of keys throws.
    #[inline]
    pub(crate) fn refresh(&mut self, value: &Value) -> Eval<()> {
        match value {
            Value::List(list) if list.is_view() => self.refresh_list(list),
            Value::Map(map) if map.part().is_some() => self.refresh_map(map),
            Value::Set(set) if set.is_view() => self.refresh_set(set),
            _ => Ok(()),
        }
    }

    /// As [`Interp::refresh`], for a list.
    pub(crate) fn refresh_list(&mut self, list: &List) -> Eval<()> {
        if let Some(whole) = list.shown_list() {
            return if whole.is_view() { self.refresh_list(whole) } else { Ok(()) };
        }
        let Some(view) = list.view_of().filter(|view| !view.is_fresh()) else { return Ok(()) };
        self.refresh(&view.of)?;
        let items = self.elements_shown(view)?;
        let held = self.hold(items.capacity() * std::mem::size_of::<Value>())?;
        list.show(items);
        view.saw(view.state(), 0, held);
        Ok(())
    }

    fn elements_shown(&mut self, view: &View) -> Eval<Vec<Value>> {
        match &view.of {
            Value::Map(map) => {
                let is_hashed = matches!(map.order(), Order::Hash { .. });
                self.charge(if is_hashed { map.len() } else { map.len() / 4 })?;
                self.room_for_elements(map.len())?;
                Ok(map.values())
            }
            Value::List(list) => {
                let mut items = self.copied(list)?;
                items.reverse();
                Ok(items)
            }
            _ => Ok(Vec::new()),
        }
    }

    /// As [`Interp::refresh`], for a map.
    pub(crate) fn refresh_map(&mut self, map: &Map) -> Eval<()> {
        let Some(view) = map.part().filter(|view| !view.is_fresh()) else { return Ok(()) };
        self.refresh_stretch(view, |slots| map.whole().show(slots))
    }

    /// As [`Interp::refresh`], for a set.
    pub(crate) fn refresh_set(&mut self, set: &Set) -> Eval<()> {
        if set.part().is_none() {
            return self.refresh(&set.view_of);
        }
        let Some(view) = set.part().filter(|view| !view.is_fresh()) else { return Ok(()) };
        let Some(map) = view.map() else {
            return self.refresh_stretch(view, |slots| set.show(slots));
        };
        // The entries stand in two lists while the second is made.
        let _moving = self.hold(map.len() * std::mem::size_of::<Value>())?;
        let held = self.hold(map.len() * (ENTRY + std::mem::size_of::<Slot>()))?;
        self.charge(map.len() * 2)?;
        let entries = self.entries_of(map)?;
        let slots = entries.into_iter().map(|key| Slot { hash: 0, key, value: Value::Null }).collect();
        set.show(slots);
        view.saw(view.state(), 0, held);
        Ok(())
    }

    fn refresh_stretch(&mut self, view: &View, show: impl FnOnce(Vec<Slot>)) -> Eval<()> {
        let (Some(stretch), Some(whole)) = (view.stretch(), Sorted::of(&view.of)) else { return Ok(()) };
        let state = state_of(&view.of);
        let ranks = self.ranks(whole, stretch)?;
        self.charge(ranks.len() / 4)?;
        let held = self.hold(ranks.len() * std::mem::size_of::<Slot>())?;
        let first = ranks.start;
        let mut slots = whole.between(ranks);
        if stretch.descending {
            slots.reverse();
        }
        show(slots);
        view.saw(state, first, held);
        Ok(())
    }

    /// Where the elements between two bounds stand.
    fn ranks(&mut self, whole: Sorted<'_>, stretch: &Stretch) -> Eval<Range<usize>> {
        let start = match &stretch.low {
            Some(low) => self.rank(whole, low, true)?,
            None => 0,
        };
        let end = match &stretch.high {
            Some(high) => self.rank(whole, high, false)?,
            None => whole.len(),
        };
        Ok(start..end.max(start))
    }

    /// How many elements lie before a bound.
    fn rank(&mut self, whole: Sorted<'_>, bound: &Bound, is_low: bool) -> Eval<usize> {
        if whole.len() == 0 {
            return Ok(0);
        }
        Ok(match self.key_position(whole, &bound.key)? {
            Ok(rank) if bound.included == is_low => rank,
            Ok(rank) => rank + 1,
            Err(rank) => rank,
        })
    }

    /// The rank of a key, or the one it would get.
    pub(crate) fn key_position(&mut self, whole: Sorted<'_>, key: &Value) -> Eval<Result<usize, usize>> {
        Ok(match whole {
            Sorted::Map(map) => self.locate_in_map(map, key)?.1,
            Sorted::Set(set) => self.locate_in_set(set, key)?.1,
        })
    }

    /// How two keys of something sorted compare.
    pub(crate) fn order_in(&mut self, whole: &Value, left: &Value, right: &Value) -> Eval<std::cmp::Ordering> {
        let comparator = match whole {
            Value::Map(map) => map.comparator.clone(),
            Value::Set(set) => set.comparator.clone(),
            _ => Value::Null,
        };
        if comparator.is_null() {
            return self.compare_natural(left, right);
        }
        let order = self.call_method(&comparator, "compare", &[left.clone(), right.clone()])?;
        Ok(self.int(&order)?.cmp(&0))
    }

    /// Whether a key lies in the part of something sorted that a view shows; `at_ends` counts the ends as well.
    pub(crate) fn is_in_stretch(&mut self, view: &View, key: &Value, at_ends: bool) -> Eval<bool> {
        let Some(stretch) = view.stretch() else { return Ok(true) };
        if let Some(low) = &stretch.low {
            let order = self.order_in(&view.of, key, &low.key)?;
            if order.is_lt() || (order.is_eq() && !low.included && !at_ends) {
                return Ok(false);
            }
        }
        if let Some(high) = &stretch.high {
            let order = self.order_in(&view.of, key, &high.key)?;
            if order.is_gt() || (order.is_eq() && !high.included && !at_ends) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Refuses keys that a view does not show.
    pub(super) fn only_in_stretch(&mut self, view: &View, key: &Value) -> Eval<()> {
        if self.is_in_stretch(view, key, false)? {
            return Ok(());
        }
        Err(self.throw(Type::IllegalArgumentException, "key out of range"))
    }

    /// Whether a map has an entry.
    pub(crate) fn has_entry(&mut self, map: &Rc<Map>, entry: &Value) -> Eval<bool> {
        let Value::Entry(entry) = entry else { return Ok(false) };
        let Ok(place) = self.locate_in_map(map, &entry.key)?.1 else { return Ok(false) };
        let held = map.table().at(place).map(|slot| slot.value.clone()).unwrap_or_default();
        self.java_equals(&entry.value(), &held)
    }

    /// Takes out what stands at a place of the order that a view shows: of a map, or of another set.
    pub(crate) fn remove_shown(&mut self, view: &Value, at: usize) -> Eval<()> {
        let map = match view {
            Value::List(list) => list.values_of(),
            Value::Set(set) => match (&set.view_of, set.part()) {
                (Value::Map(map), _) => Some(map),
                (_, Some(part)) => {
                    let key = set.table().at(at).map(|slot| slot.key.clone());
                    if let (Value::Set(whole), Some(key)) = (&part.of, key) {
                        self.set_remove(whole, &key)?;
                    }
                    return Ok(());
                }
                _ => None,
            },
            _ => None,
        };
        let Some(map) = map.filter(|map| map.is_mutable()) else {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        };
        if let Some((key, _)) = self.entries(map)?.get(at) {
            self.map_remove(map, key)?;
        }
        Ok(())
    }
}
