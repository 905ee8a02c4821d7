//! What is set and what is not.

use std::cell::RefCell;

use super::bits::{Bits, bits, index};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::{Native, Value};

pub(super) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = index(interp, &Call::new(this, "get", args).get(0), "bitIndex")?;
    Ok(Value::Bool(bits(interp, this)?.0.borrow().contains(&at)))
}

/// `bits[i]`, `bits[from..to]`
pub(super) fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [Value::Range(range)] = args else { return get(interp, this, args) };
    let length = interp.call_method(this, "length", &[])?;
    let length = usize::try_from(interp.int(&length)?).unwrap_or(0);
    let (first, count, backwards) = crate::library::list::slice_of(interp, range, length)?;
    interp.charge(count)?;
    interp.reserve(128)?;
    interp.grow(0, count)?;
    let held = bits(interp, this)?.0.borrow();
    let at = |turn: usize| if backwards { first + count - 1 - turn } else { first + turn };
    let part = (0..count).filter(|turn| held.contains(&(at(*turn) as i32))).map(|turn| turn as i32).collect();
    Ok(Value::Native(Native::new(Bits(RefCell::new(part)))))
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
