//! Maps and their entries.
//!
//! Files: `construction` and `copies` · `access` by key · `views` keys, values and entries · `selection` parts of a map ·
//! `algebra` two maps · `computation` values made on the way.

mod access;
mod algebra;
mod computation;
mod construction;
mod copies;
mod selection;
mod views;

use std::rc::Rc;

use super::Module;
use super::iteration::pair_of;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Value};
use access::{
    clear, contains_key, contains_value, get, get_at, get_or_default, left_shift, put, put_all, put_at, put_if_absent,
    remove,
};
use algebra::{equals, intersect, minus, plus};
use computation::{compute, compute_if_absent, compute_if_present, merge, replace, replace_all, with_default};
use construction::{copy_of, new_entry, new_map, of, of_entries};
use copies::{copy, immutable_copy, unmodifiable};
pub(super) use selection::sub_map;
use selection::{drop_first, drop_while, find, find_all, remove_all, retain_all, take, take_while};
pub(super) use views::remove_values;
use views::{entry_set, iterator, key_set, set_value, values};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Map, "get", 1, 2, get),
        (Type::Map, "getAt", 1, 1, get_at),
        (Type::Map, "putAt", 2, 2, put_at),
        (Type::Map, "put", 2, 2, put),
        (Type::Map, "putAll", 1, 1, put_all),
        (Type::Map, "leftShift", 1, 1, left_shift),
        (Type::Map, "getOrDefault", 2, 2, get_or_default),
        (Type::Map, "putIfAbsent", 2, 2, put_if_absent),
        (Type::Map, "remove", 1, 2, remove),
        (Type::Map, "clear", 0, 0, clear),
        (Type::Map, "size", 0, 0, super::iteration::length),
        (Type::Map, "isEmpty", 0, 0, |_, this, _| Ok(Value::Bool(map_of(this).is_none_or(|map| map.is_empty())))),
        (Type::Map, "containsKey", 1, 1, contains_key),
        (Type::Map, "containsValue", 1, 1, contains_value),
        (Type::Map, "keySet", 0, 0, key_set),
        (Type::Map, "values", 0, 0, values),
        (Type::Map, "entrySet", 0, 0, entry_set),
        (Type::Map, "iterator", 0, 0, iterator),
        (Type::Map, "find", 1, 1, find),
        (Type::Map, "subMap", 1, super::ANY, sub_map),
        (Type::Map, "plus", 1, 1, plus),
        (Type::Map, "minus", 1, 1, minus),
        (Type::Map, "intersect", 1, 1, intersect),
        (Type::Map, "withDefault", 1, 3, with_default),
        (Type::Map, "take", 1, 1, take),
        (Type::Map, "drop", 1, 1, drop_first),
        (Type::Map, "takeWhile", 1, 1, take_while),
        (Type::Map, "dropWhile", 1, 1, drop_while),
        (Type::Map, "removeAll", 1, 1, remove_all),
        (Type::Map, "retainAll", 1, 1, retain_all),
        (Type::Map, "replaceAll", 1, 1, replace_all),
        (Type::Map, "replace", 2, 3, replace),
        (Type::Map, "computeIfAbsent", 2, 2, compute_if_absent),
        (Type::Map, "computeIfPresent", 2, 2, compute_if_present),
        (Type::Map, "compute", 2, 2, compute),
        (Type::Map, "merge", 3, 3, merge),
        (Type::Map, "asImmutable", 0, 0, immutable_copy),
        (Type::Map, "asUnmodifiable", 0, 0, unmodifiable),
        (Type::Map, "asSynchronized", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Map, "clone", 0, 0, copy),
        (Type::Map, "toMapString", 0, 1, |interp, this, args| {
            let call = super::args::Call::new(this, "toMapString", args);
            let most = if args.is_empty() { -1 } else { call.int(interp, 0)? };
            if most == -1 || matches!(this, Value::Map(map) if map.is_empty()) {
                return interp.to_text(this).map(Value::Str);
            }
            let mut entries = Vec::new();
            for entry in interp.elements(this)? {
                let Some((key, value)) = pair_of(&entry) else { continue };
                let text = format!("{}:{}", interp.to_text(&key)?, interp.to_text(&value)?);
                entries.push(interp.text(text)?);
            }
            crate::library::list::shortened(interp, &entries, most)
        }),
        (Type::Map, "equals", 1, 1, equals),
        (Type::Map, "toSpreadMap", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Map, "findAll", 0, 1, find_all),
        (Type::MapEntry, "getKey", 0, 0, |_, this, _| Ok(pair_of(this).map(|(key, _)| key).unwrap_or_default())),
        (Type::MapEntry, "getValue", 0, 0, |_, this, _| Ok(pair_of(this).map(|(_, value)| value).unwrap_or_default())),
        (Type::MapEntry, "setValue", 1, 1, set_value),
    ],
    statics: &[
        (Type::Map, "of", 0, super::ANY, of),
        (Type::Map, "ofEntries", 0, super::ANY, of_entries),
        (Type::Map, "copyOf", 1, 1, copy_of),
        (Type::Map, "entry", 2, 2, new_entry),
    ],
    constructors: &[
        (Type::HashMap, 0, 2, new_map),
        (Type::LinkedHashMap, 0, 3, new_map),
        (Type::TreeMap, 0, 1, new_map),
        (Type::ConcurrentHashMap, 0, 2, new_map),
        (Type::ConcurrentSkipListMap, 0, 1, new_map),
        (Type::Hashtable, 0, 1, new_map),
        (Type::Properties, 0, 0, new_map),
        (Type::SimpleEntry, 2, 2, new_entry),
        (Type::ImmutableEntry, 2, 2, new_entry),
        (Type::GroovyMapEntry, 2, 2, new_entry),
    ],
    constants: &[],
};

fn map_of(this: &Value) -> Option<&Rc<Map>> {
    match this {
        Value::Map(map) => Some(map),
        _ => None,
    }
}

/// The receiver as a map.
fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<Map>> {
    map_of(this).ok_or_else(|| interp.no_method(this, "size", &[]))
}

/// The entries of the receiver.
fn own_entries(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<(Value, Value)>> {
    let map = own(interp, this)?;
    interp.entries(map)
}
