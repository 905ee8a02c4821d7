//! The ends, and what lies beside a key.

use std::rc::Rc;

use crate::interp::{Eval, Interp, Sorted};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Entry, Slot, Value};

/// Which neighbour of a key is wanted.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Lower,
    Floor,
    Ceiling,
    Higher,
}

fn slot(this: &Value, rank: Option<usize>) -> Option<Slot> {
    match this {
        Value::Map(map) => map.table().at(rank?).cloned(),
        Value::Set(set) => set.table().at(rank?).cloned(),
        _ => None,
    }
}

fn last_rank(this: &Value) -> Option<usize> {
    match this {
        Value::Map(map) => map.len().checked_sub(1),
        Value::Set(set) => set.len().checked_sub(1),
        _ => None,
    }
}

fn end(this: &Value, last: bool) -> Option<Slot> {
    slot(this, if last { last_rank(this) } else { Some(0) })
}

/// What is handed out of a map to look at only.
fn snapshot(interp: &mut Interp<'_>, slot: Option<Slot>) -> Eval {
    let Some(Slot { key, value, .. }) = slot else { return Ok(Value::Null) };
    interp.reserve(std::mem::size_of::<Entry>())?;
    Ok(Value::Entry(Rc::new(Entry::single(Type::ImmutableEntry, key, value))))
}

fn key(interp: &Interp<'_>, slot: Option<Slot>) -> Eval {
    slot.map(|slot| slot.key).ok_or_else(|| interp.throw_with(Type::NoSuchElementException, None))
}

pub(super) fn first_key(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    key(interp, end(this, false))
}

pub(super) fn last_key(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    key(interp, end(this, true))
}

pub(super) fn first_entry(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    snapshot(interp, end(this, false))
}

pub(super) fn last_entry(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    snapshot(interp, end(this, true))
}

pub(super) fn poll_entry(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let found = end(this, last);
    if let (Value::Map(map), Some(slot)) = (this, &found) {
        interp.map_remove(map, &slot.key)?;
    }
    snapshot(interp, found)
}

pub(super) fn poll_item(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let found = end(this, last);
    if let (Value::Set(set), Some(slot)) = (this, &found) {
        interp.set_remove(set, &slot.key)?;
    }
    Ok(found.map(|slot| slot.key).into())
}

fn neighbour(interp: &mut Interp<'_>, this: &Value, args: &[Value], side: Side) -> Eval<Option<Slot>> {
    let key = Call::new(this, "floor", args).get(0);
    let (Some(whole), Some(_)) = (Sorted::of(this), last_rank(this)) else { return Ok(None) };
    if key.is_null() && matches!(this, Value::Map(map) if map.comparator.is_null()) {
        interp.compare_natural(&key, &key)?;
    }
    let rank = match (interp.key_position(whole, &key)?, side) {
        (Ok(rank), Side::Floor | Side::Ceiling) => Some(rank),
        (Ok(rank), Side::Higher) => rank.checked_add(1),
        (Ok(rank) | Err(rank), Side::Lower) | (Err(rank), Side::Floor) => rank.checked_sub(1),
        (Err(rank), Side::Ceiling | Side::Higher) => Some(rank),
    };
    Ok(slot(this, rank))
}

pub(super) fn key_near(interp: &mut Interp<'_>, this: &Value, args: &[Value], side: Side) -> Eval {
    Ok(neighbour(interp, this, args, side)?.map(|slot| slot.key).into())
}

pub(super) fn entry_near(interp: &mut Interp<'_>, this: &Value, args: &[Value], side: Side) -> Eval {
    let found = neighbour(interp, this, args, side)?;
    snapshot(interp, found)
}
