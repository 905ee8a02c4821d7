//! The ends of a collection that must not be empty, and what is left without them.

use super::slices::part;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

/// One end of a collection that must not be empty.
fn end(interp: &mut Interp<'_>, this: &Value, name: &str, last: bool) -> Eval {
    let found = match this {
        Value::List(list) => {
            if last {
                list.items().last().cloned()
            } else {
                list.get(0)
            }
        }
        Value::Range(range) => {
            if last {
                range.get(range.len().wrapping_sub(1))
            } else {
                range.get(0)
            }
        }
        other => {
            let items = interp.elements(other)?;
            if last { items.last().cloned() } else { items.first().cloned() }
        }
    };
    match (found, this) {
        (Some(item), _) => Ok(item),
        (None, Value::List(_) | Value::Range(_)) => {
            Err(interp
                .throw(Type::NoSuchElementException, format!("Cannot access {name}() element from an empty List")))
        }
        (None, Value::Set(set)) if set.kind == Type::TreeSet => {
            Err(interp.throw_with(Type::NoSuchElementException, None))
        }
        (None, _) => Err(interp
            .throw(Type::NoSuchElementException, format!("Cannot access {name}() element from an empty Iterable"))),
    }
}

pub(super) fn first(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    end(interp, this, "first", false)
}

pub(super) fn last(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    end(interp, this, "last", true)
}

fn not_empty(interp: &mut Interp<'_>, this: &Value, name: &str) -> Eval<()> {
    match crate::library::iteration::length(interp, this, &[])? {
        Value::Int(0) => {
            let what = if name == "init" { "Iterable" } else { "iterable" };
            Err(interp.throw(Type::NoSuchElementException, format!("Cannot access {name}() for an empty {what}")))
        }
        _ => Ok(()),
    }
}

pub(super) fn tail(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    not_empty(interp, this, "tail")?;
    part(interp, this, |len| (1, len))
}

pub(super) fn init(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    not_empty(interp, this, "init")?;
    part(interp, this, |len| (0, len.saturating_sub(1)))
}

pub(super) fn inits(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let mut results = Vec::new();
    for length in (0..=items.len()).rev() {
        let part = interp.list(items.get(..length).unwrap_or_default().to_vec())?;
        results.push(part);
    }
    interp.list(results)
}

pub(super) fn tails(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let mut results = Vec::new();
    for from in 0..=items.len() {
        let part = interp.list(items.get(from..).unwrap_or_default().to_vec())?;
        results.push(part);
    }
    interp.list(results)
}
