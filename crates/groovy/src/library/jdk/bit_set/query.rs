//! What is set and what is not.

use super::bits::{bits, index};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

pub(super) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = index(interp, &Call::new(this, "get", args).get(0), "bitIndex")?;
    Ok(Value::Bool(bits(interp, this)?.0.borrow().contains(&at)))
}

pub(super) fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Int(bits(interp, this)?.0.borrow().last().map_or(0, |last| last + 1)))
}

pub(super) fn next_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = index(interp, &Call::new(this, "nextSetBit", args).get(0), "fromIndex")?;
    let next = bits(interp, this)?.0.borrow().range(at..).next().copied();
    Ok(Value::Int(next.unwrap_or(-1)))
}

pub(super) fn next_clear(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut at = index(interp, &Call::new(this, "nextClearBit", args).get(0), "fromIndex")?;
    let bits = bits(interp, this)?.0.borrow();
    while bits.contains(&at) {
        interp.charge(1)?;
        at += 1;
    }
    Ok(Value::Int(at))
}
