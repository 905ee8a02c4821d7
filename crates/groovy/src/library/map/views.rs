//! Keys, values and entries as collections of their own.

use std::rc::Rc;

use super::{map_of, own_entries};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Entry, List, Special, Value};

pub(super) fn key_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(192)?;
    Ok(Value::Set(Rc::new(crate::value::Set::view(Type::KeySet, this))))
}

pub(super) fn values(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let values = own_entries(interp, this)?.into_iter().map(|(_, value)| value).collect();
    let kind = match map_of(this).map(|map| map.kind) {
        Some(Type::TreeMap | Type::TreeMapProxy) => Type::TreeValues,
        Some(Type::HashMap) => Type::HashValues,
        Some(kind) if kind.is(Type::UnmodifiableMap) => Type::UnmodifiableCollection,
        _ => Type::MapValues,
    };
    let shown = map_of(this).filter(|_| kind != Type::UnmodifiableCollection).cloned();
    interp.reserve(std::mem::size_of::<Special>())?;
    Ok(Value::List(Rc::new(List::special(kind, values, shown.map(Special::Values)))))
}

/// Removes from a map the values that shall go, or only the first of them; whether there were any.
pub(in crate::library) fn remove_values(
    interp: &mut Interp<'_>,
    values: &List,
    first: bool,
    mut goes: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>,
) -> Eval<bool> {
    let Some(map) = values.values_of() else {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    };
    let mut removed = false;
    for (key, value) in interp.entries(map)? {
        interp.charge(1)?;
        if !(removed && first) && goes(interp, &value)? {
            interp.map_remove(map, &key)?;
            removed = true;
        }
    }
    let left = interp.entries(map)?.into_iter().map(|(_, value)| value).collect();
    *values.items_mut() = left;
    Ok(removed)
}

pub(super) fn entry_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let entries = interp.elements(this)?;
    interp.reserve(192)?;
    let mut set = crate::value::Set::new(Type::EntrySet);
    set.view_of = this.clone();
    let set = Rc::new(set);
    for entry in entries {
        interp.entry_set_add(&set, entry)?;
    }
    Ok(Value::Set(set))
}

pub(super) fn iterator(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let entries = entry_set(interp, this, &[])?;
    interp.call_method(&entries, "iterator", &[])
}

pub(super) fn set_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Value::Entry(entry) = this else { return Err(interp.no_method(this, "setValue", args)) };
    if entry.kind == Type::KeyValueHolder {
        return Err(interp.throw(Type::UnsupportedOperationException, "not supported"));
    }
    if entry.kind == Type::ImmutableEntry {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    let entry: Rc<Entry> = entry.clone();
    let old = entry.value();
    interp.set_entry_value(&entry, Call::new(this, "setValue", args).get(0))?;
    Ok(old)
}
