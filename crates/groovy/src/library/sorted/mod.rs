//! Maps and sets with an order: their ends, what lies beside a key, and parts of them as views.
//!
//! Files: `near` ends and neighbours · `part` what lies between two keys, and the other direction.

mod near;
mod part;

use super::{Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;
use near::{Side, entry_near, first_entry, first_key, key_near, last_entry, last_key, poll_entry, poll_item};
use part::{descending, head, sub, tail};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::SortedMap, "comparator", 0, 0, comparator),
    (Type::SortedMap, "firstKey", 0, 0, first_key),
    (Type::SortedMap, "lastKey", 0, 0, last_key),
    (Type::SortedMap, "headMap", 1, 2, head),
    (Type::SortedMap, "tailMap", 1, 2, tail),
    (Type::NavigableMap, "subMap", 2, 2, sub),
    (Type::UnmodifiableSortedMap, "subMap", 2, 2, sub),
    (Type::NavigableMap, "subMap", 4, 4, sub),
    (Type::NavigableMap, "firstEntry", 0, 0, first_entry),
    (Type::NavigableMap, "lastEntry", 0, 0, last_entry),
    (Type::NavigableMap, "pollFirstEntry", 0, 0, |interp, this, _| poll_entry(interp, this, false)),
    (Type::NavigableMap, "pollLastEntry", 0, 0, |interp, this, _| poll_entry(interp, this, true)),
    (Type::NavigableMap, "floorKey", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Floor)),
    (Type::NavigableMap, "lowerKey", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Lower)),
    (Type::NavigableMap, "ceilingKey", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Ceiling)),
    (Type::NavigableMap, "higherKey", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Higher)),
    (Type::NavigableMap, "floorEntry", 1, 1, |interp, this, args| entry_near(interp, this, args, Side::Floor)),
    (Type::NavigableMap, "lowerEntry", 1, 1, |interp, this, args| entry_near(interp, this, args, Side::Lower)),
    (Type::NavigableMap, "ceilingEntry", 1, 1, |interp, this, args| entry_near(interp, this, args, Side::Ceiling)),
    (Type::NavigableMap, "higherEntry", 1, 1, |interp, this, args| entry_near(interp, this, args, Side::Higher)),
    (Type::NavigableMap, "navigableKeySet", 0, 0, |interp, this, _| interp.call_method(this, "keySet", &[])),
    (Type::NavigableMap, "descendingMap", 0, 0, descending),
    (Type::NavigableMap, "descendingKeySet", 0, 0, |interp, this, _| {
        let map = descending(interp, this, &[])?;
        interp.call_method(&map, "keySet", &[])
    }),
    (Type::SortedSet, "comparator", 0, 0, comparator),
    (Type::SortedSet, "headSet", 1, 2, head),
    (Type::SortedSet, "tailSet", 1, 2, tail),
    (Type::SortedSet, "subSet", 2, 4, sub),
    (Type::NavigableSet, "pollFirst", 0, 0, |interp, this, _| poll_item(interp, this, false)),
    (Type::NavigableSet, "pollLast", 0, 0, |interp, this, _| poll_item(interp, this, true)),
    (Type::NavigableSet, "floor", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Floor)),
    (Type::NavigableSet, "lower", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Lower)),
    (Type::NavigableSet, "ceiling", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Ceiling)),
    (Type::NavigableSet, "higher", 1, 1, |interp, this, args| key_near(interp, this, args, Side::Higher)),
    (Type::NavigableSet, "descendingSet", 0, 0, descending),
    (Type::NavigableSet, "asReversed", 0, 0, descending),
    (Type::NavigableSet, "descendingIterator", 0, 0, |interp, this, _| {
        let set = descending(interp, this, &[])?;
        interp.call_method(&set, "iterator", &[])
    }),
];

fn comparator(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(match this {
        Value::Map(map) => map.comparator.clone(),
        Value::Set(set) => set.comparator.clone(),
        _ => Value::Null,
    })
}
