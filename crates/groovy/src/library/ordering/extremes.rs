//! The smallest and largest of many.

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
    for item in items {
        interp.charge(1)?;
        let better = match &best {
            _ if by.is_none() && item.is_null() => false,
            None => true,
            Some(best) => {
                let order = match by {
                    Some(by) if takes_two(interp, by) => order_with(interp, Some(by), &item, best)?,
                    Some(by) => {
                        let (a, b) = (interp.call_spread(by, &item)?, interp.call_spread(by, best)?);
                        interp.compare(&a, &b)?
                    }
                    None => interp.compare(&item, best)?,
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
