//! Parts of a map: by closure, by key, by number.

use std::ops::ControlFlow;

use super::copies::copy;
use super::{map_of, own};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::{empty_like, pair_of, test, walk};
use crate::library::sequence::accepted_prefix;
use crate::types::Type;
use crate::value::Value;

pub(super) fn find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "find", args).closure(interp, 0)?;
    let found = walk(interp, this, |interp, item| {
        Ok(if test(interp, &closure, &item)? { ControlFlow::Break(item) } else { ControlFlow::Continue(()) })
    })?;
    Ok(found.unwrap_or_default())
}

/// A new map of the entries that `keep` wants.
pub(super) fn filtered(
    interp: &mut Interp<'_>,
    this: &Value,
    mut keep: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>,
) -> Eval {
    let map = own(interp, this)?.clone();
    let kept = empty_like(interp, &map)?;
    for entry in interp.elements(this)? {
        interp.charge(1)?;
        if keep(interp, &entry)?
            && let Some((key, value)) = pair_of(&entry)
        {
            interp.map_put(&kept, key, value)?;
        }
    }
    Ok(Value::Map(kept))
}

pub(super) fn find_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if args.is_empty() {
        // Without a closure Groovy has no method of its own for maps: the entries are what there is to find.
        return interp.elements(this).and_then(|entries| interp.list(entries));
    }
    let closure = Call::new(this, "findAll", args).closure(interp, 0)?;
    filtered(interp, this, |interp, entry| test(interp, &closure, entry))
}

pub(in crate::library) fn sub_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let map = own(interp, this)?.clone();
    let part = interp.new_map(Type::LinkedHashMap)?;
    // Several arguments are the keys themselves.
    let keys = if let [keys] = args { interp.elements(keys)? } else { args.to_vec() };
    for key in keys {
        if let Some(value) = interp.map_get(&map, &key)? {
            interp.map_put(&part, key, value)?;
        }
    }
    Ok(Value::Map(part))
}

fn part(interp: &mut Interp<'_>, this: &Value, from: usize, count: usize) -> Eval {
    let mut at = 0;
    filtered(interp, this, |_, _| {
        at += 1;
        Ok(at > from && at - from <= count)
    })
}

pub(super) fn take(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "take", args).count(interp, 0)?;
    part(interp, this, 0, count)
}

pub(super) fn drop_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let exactly = Call::new(this, "drop", args).int(interp, 0)?;
    let count = usize::try_from(exactly).unwrap_or(0);
    // Nothing to leave out: Groovy clones the map, with its class.
    if exactly == 0 && map_of(this).is_some_and(|map| map.kind == Type::HashMap && map.default.is_null()) {
        return copy(interp, this, &[]);
    }
    part(interp, this, count, usize::MAX)
}

pub(super) fn take_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "takeWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let count = accepted_prefix(interp, &items, &closure)?;
    part(interp, this, 0, count)
}

pub(super) fn drop_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "dropWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let count = accepted_prefix(interp, &items, &closure)?;
    part(interp, this, count, usize::MAX)
}

/// Takes out the entries for which the closure's answer is `unwanted`.
fn weed(interp: &mut Interp<'_>, this: &Value, closure: &Value, unwanted: bool) -> Eval {
    let map = own(interp, this)?.clone();
    let mut changed = false;
    for entry in interp.elements(this)? {
        if test(interp, closure, &entry)? == unwanted
            && let Some((key, _)) = pair_of(&entry)
        {
            interp.map_remove(&map, &key)?;
            changed = true;
        }
    }
    Ok(Value::Bool(changed))
}

pub(super) fn remove_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "removeAll", args).closure(interp, 0)?;
    weed(interp, this, &closure, true)
}

pub(super) fn retain_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "retainAll", args).closure(interp, 0)?;
    weed(interp, this, &closure, false)
}
