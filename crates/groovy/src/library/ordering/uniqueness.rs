//! Collections without what they hold twice.

use super::comparison::{order_with, takes_two};
use super::sorting::mode;
use crate::interp::{Eval, Interp};
use crate::library::iteration::{push, similar};
use crate::types::Type;
use crate::value::Value;

/// The first of each set of equal items.
fn distinct(interp: &mut Interp<'_>, items: Vec<Value>, by: Option<&Value>) -> Eval<Vec<Value>> {
    let mut kept: Vec<Value> = Vec::new();
    match by {
        Some(by) if takes_two(interp, by) => {
            for item in items {
                let mut known = false;
                for other in &kept {
                    interp.charge(1)?;
                    if order_with(interp, Some(by), &item, other)?.is_eq() {
                        known = true;
                        break;
                    }
                }
                if !known {
                    push(interp, &mut kept, item)?;
                }
            }
        }
        by => {
            let mut seen = crate::library::distinct::Seen::default();
            for item in items {
                interp.charge(1)?;
                let key = match by {
                    Some(by) => interp.call_spread(by, &item)?,
                    None => item.clone(),
                };
                if seen.insert(interp, key)? {
                    push(interp, &mut kept, item)?;
                }
            }
        }
    }
    Ok(kept)
}

pub(super) fn unique(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (mutate, by) = mode(args);
    let items = interp.elements(this)?;
    if items.len() < 2 {
        return if mutate { Ok(this.clone()) } else { interp.list(items) };
    }
    let kept = distinct(interp, items, by)?;
    match this {
        Value::List(list) if mutate => {
            if !list.is_mutable() || (list.kind == Type::ArraysArrayList && !list.is_empty()) {
                return Err(interp.throw_with(Type::UnsupportedOperationException, None));
            }
            *list.items_mut() = kept;
            Ok(this.clone())
        }
        Value::Array(_) => similar(interp, this, kept),
        _ if !mutate => interp.list(kept),
        Value::Set(set) => {
            for item in interp.elements(this)? {
                interp.charge(kept.len() / 8)?;
                if !kept.iter().any(|kept| crate::interp::same(kept, &item)) {
                    interp.set_remove(set, &item)?;
                }
            }
            Ok(this.clone())
        }
        _ => similar(interp, this, kept),
    }
}

pub(super) fn to_unique(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    if !args.is_empty() {
        let kept = distinct(interp, items, args.first())?;
        return similar(interp, this, kept);
    }
    let seen = interp.new_set(Type::TreeSet)?;
    let mut kept = Vec::new();
    for item in items {
        if interp.set_add(&seen, item.clone())? {
            push(interp, &mut kept, item)?;
        }
    }
    similar(interp, this, kept)
}
