//! Keys, values and entries as collections of their own.

use std::rc::Rc;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Entry, List, Shown, Special, Value, View};

pub(super) fn key_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(192)?;
    Ok(Value::Set(Rc::new(crate::value::Set::view(Type::KeySet, this))))
}

pub(super) fn values(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    let kind = match Some(map.kind) {
        Some(Type::TreeMap | Type::TreeMapProxy) => Type::TreeValues,
        Some(Type::AscendingSubMap | Type::DescendingSubMap) => Type::SubMapValues,
        Some(Type::HashMap) => Type::HashValues,
        Some(kind) if kind.is(Type::UnmodifiableMap) => Type::UnmodifiableCollection,
        _ => Type::MapValues,
    };
    interp.reserve(std::mem::size_of::<Special>() + std::mem::size_of::<List>())?;
    let view = Special::View(View::new(this.clone(), Shown::Values));
    Ok(Value::List(Rc::new(List::special(kind, Vec::new(), Some(view)))))
}

/// Removes from a map the values that shall go, or only the first of them; whether there were any.
pub(in crate::library) fn remove_values(
    interp: &mut Interp<'_>,
    values: &List,
    first: bool,
    mut goes: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>,
) -> Eval<bool> {
    let Some(map) = values.values_of().filter(|map| map.is_mutable()) else {
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
    Ok(removed)
}

pub(super) fn entry_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(320)?;
    Ok(Value::Set(Rc::new(crate::value::Set::entries(this))))
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
