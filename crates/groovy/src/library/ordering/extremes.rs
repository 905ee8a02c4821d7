//! The smallest and largest of many.

use std::cmp::Ordering;

use super::comparison::{order_with, takes_two};
use crate::interp::{Eval, Interp};
use crate::value::Value;

/// The smallest or largest item; the first of equal ones. Null never wins.
pub(in crate::library) fn extreme(
    interp: &mut Interp<'_>,
    items: Vec<Value>,
    by: Option<&Value>,
    largest: bool,
) -> Eval {
    let mut best: Option<Value> = None;
    // What the closure makes of the best so far.
    let mut measured = Value::Null;
    for item in items {
        interp.charge(1)?;
        let better = match &best {
            _ if by.is_none() && item.is_null() => false,
            None => {
                if let Some(by) = by.filter(|by| !takes_two(interp, by)) {
                    measured = interp.call_spread(by, &item)?;
                }
                true
            }
            Some(best) => {
                let order = match by {
                    Some(by) if takes_two(interp, by) => order_with(interp, Some(by), &item, best)?,
                    Some(by) => {
                        let measure = interp.call_spread(by, &item)?;
                        let order = interp.compare(&measure, &measured)?;
                        if if largest { order.is_gt() } else { order.is_lt() } {
                            measured = measure;
                        }
                        order
                    }
                    None => match (&item, best) {
                        (Value::Double(item), Value::Double(best)) => item.partial_cmp(best).unwrap_or(Ordering::Equal),
                        _ => interp.compare(&item, best)?,
                    },
                };
                if largest { order.is_gt() } else { order.is_lt() }
            }
        };
        if better {
            best = Some(item);
        }
    }
    Ok(best.unwrap_or_default())
}
