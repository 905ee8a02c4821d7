//! Takes out or replaces the items that are not wanted.

use std::rc::Rc;

use super::remove::set_removed;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::test;
use crate::library::list::{mutable, resizable};
use crate::library::map::remove_values;
use crate::types::Type;
use crate::value::{Order, Set, Value};

/// Keeps the items that `keep` wants; whether any went.
fn filter(interp: &mut Interp<'_>, this: &Value, mut keep: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>) -> Eval {
    if let Value::List(values) = this
        && values.values_of().is_some()
    {
        return remove_values(interp, values, false, |interp, item| Ok(!keep(interp, item)?)).map(Value::Bool);
    }
    if let Value::Set(set) = this
        && !set.is_view()
        && set.is_mutable()
        && set.table().order() == Order::Sorted
    {
        return filter_sorted(interp, set, keep);
    }
    let items = interp.elements(this)?;
    let mut kept = Vec::new();
    let before = items.len();
    for item in items {
        if keep(interp, &item)? {
            kept.push(item);
        } else if let Value::Set(set) = this {
            set_removed(interp, set, &item)?;
        }
    }
    let changed = kept.len() != before;
    if let (Value::List(_), true) = (this, changed) {
        *resizable(interp, this)?.items_mut() = kept;
    }
    Ok(Value::Bool(changed))
}

/// Java's iterator takes elements out of a tree where it stands: nothing is compared.
fn filter_sorted(
    interp: &mut Interp<'_>,
    set: &Set,
    mut keep: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>,
) -> Eval {
    let (mut rank, mut changed) = (0, false);
    loop {
        let Some(item) = set.table().at(rank).map(|slot| slot.key.clone()) else { return Ok(Value::Bool(changed)) };
        interp.charge(1)?;
        if keep(interp, &item)? {
            rank += 1;
        } else {
            interp.charge(set.len() / 128)?;
            let removed = set.table_mut().remove(rank);
            drop(removed);
            changed = true;
        }
    }
}

/// A collection that is asked what it contains, by Java's `equals`: `1L` is not `1`.
fn holder(interp: &mut Interp<'_>, items: &Value) -> Eval<Rc<Set>> {
    match items {
        Value::Set(set) => Ok(set.clone()),
        items => {
            let items = interp.elements(items)?;
            interp.set_from(Type::HashSet, items)
        }
    }
}

pub(in crate::library) fn remove_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [closure @ Value::Closure(_)] => {
            if matches!(this, Value::List(list) if !list.is_mutable() && list.values_of().is_none())
                || matches!(this, Value::Set(set) if !set.is_mutable())
            {
                return Err(interp.throw_with(Type::UnsupportedOperationException, None));
            }
            filter(interp, this, |interp, item| Ok(!test(interp, closure, item)?))
        }
        [items] => {
            let unwanted = holder(interp, items)?;
            // Java walks over the smaller of two sets.
            if let Value::Set(set) = this
                && set.len() > unwanted.len()
            {
                let mut changed = false;
                for item in interp.members(&unwanted)? {
                    changed |= set_removed(interp, set, &item)?;
                }
                return Ok(Value::Bool(changed));
            }
            filter(interp, this, |interp, item| Ok(!interp.set_contains(&unwanted, item)?))
        }
        // Several arguments are the items themselves.
        [_, _, ..] => {
            let unwanted = interp.set_from(Type::HashSet, args.to_vec())?;
            filter(interp, this, |interp, item| Ok(!interp.set_contains(&unwanted, item)?))
        }
        _ => Err(interp.no_method(this, "removeAll", args)),
    }
}

pub(in crate::library) fn retain_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [closure @ Value::Closure(_)] => filter(interp, this, |interp, item| test(interp, closure, item)),
        [items] => {
            let wanted = holder(interp, items)?;
            filter(interp, this, |interp, item| interp.set_contains(&wanted, item))
        }
        [_, _, ..] => {
            let wanted = interp.set_from(Type::HashSet, args.to_vec())?;
            filter(interp, this, |interp, item| interp.set_contains(&wanted, item))
        }
        _ => Err(interp.no_method(this, "retainAll", args)),
    }
}

pub(in crate::library) fn remove_if(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "removeIf", args).closure(interp, 0)?;
    filter(interp, this, |interp, item| {
        let answer = interp.ask(&closure, item)?;
        Ok(!matches!(interp.strictly(answer, Type::Boolean)?, Value::Bool(true)))
    })
}

pub(in crate::library) fn replace_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "replaceAll", args).closure(interp, 0)?;
    let mut replaced = Vec::new();
    for item in interp.elements(this)? {
        replaced.push(interp.call(&closure, &[item])?);
    }
    mutable(interp, this)?.replace_all(replaced);
    Ok(Value::Null)
}
