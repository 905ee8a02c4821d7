//! Two sets of bits: `and`, `or`, `xor`.

use std::collections::BTreeSet;

use super::bits::bits;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

/// `and`, `or` and `xor`: Groovy has its own, which leave the receiver as it is.
pub(super) fn joined(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    with: fn(&BTreeSet<i32>, &BTreeSet<i32>) -> BTreeSet<i32>,
) -> Eval {
    let copy = interp.call_method(this, "clone", &[])?;
    combine(interp, &copy, args, with)?;
    Ok(copy)
}

pub(super) fn combine(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    with: fn(&BTreeSet<i32>, &BTreeSet<i32>) -> BTreeSet<i32>,
) -> Eval {
    let other = Call::new(this, "and", args).get(0);
    let (other, mine) = (bits(interp, &other)?, bits(interp, this)?);
    let count = other.0.borrow().len() + mine.0.borrow().len();
    interp.charge(count / 2)?;
    interp.room_for_elements(2 * count)?;
    let other = other.0.borrow().clone();
    interp.grow(mine.0.borrow().len(), other.len())?;
    let combined = with(&mine.0.borrow(), &other);
    mine.0.replace(combined);
    Ok(Value::Null)
}
