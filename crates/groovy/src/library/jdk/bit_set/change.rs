//! Bits set, cleared and turned over, one at a time or many.

use super::bits::{bits, index};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

/// `set(i)`, `set(i, flag)`, `set(from, to)`, `set(from, to, flag)`
pub(super) fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (from, to, flag) = match args {
        [at] => (at, None, true),
        [at, Value::Bool(flag)] => (at, None, *flag),
        [from, to] => (from, Some(to), true),
        [from, to, flag] => (from, Some(to), interp.truth(flag)?),
        _ => return Err(interp.no_method(this, "set", args)),
    };
    change(interp, this, from, to, flag)
}

/// `bits[i] = flag`, `bits[from..to] = flag`
pub(super) fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [Value::Range(range), flag] = args else { return set(interp, this, args) };
    let length = interp.call_method(this, "length", &[])?;
    let length = usize::try_from(interp.int(&length)?).unwrap_or(0);
    let (first, count, _) = crate::library::list::slice_of(interp, range, length)?;
    let flag = interp.truth(flag)?;
    let (from, to) = (first as i32, (first + count) as i32);
    change(interp, this, &Value::Int(from), Some(&Value::Int(to)), flag)
}

pub(super) fn clear(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [] => {
            bits(interp, this)?.0.borrow_mut().clear();
            Ok(Value::Null)
        }
        [from, rest @ ..] => change(interp, this, from, rest.first(), false),
    }
}

fn change(interp: &mut Interp<'_>, this: &Value, from: &Value, to: Option<&Value>, flag: bool) -> Eval {
    let from = index(interp, from, if to.is_some() { "fromIndex" } else { "bitIndex" })?;
    let to = match to {
        Some(to) => index(interp, to, "toIndex")?,
        None => from.saturating_add(1),
    };
    let bits = bits(interp, this)?;
    let count = usize::try_from(to - from).unwrap_or(0);
    interp.charge(count)?;
    if flag {
        interp.grow(bits.0.borrow().len(), count)?;
        bits.0.borrow_mut().extend(from..to);
    } else if count == 1 {
        bits.0.borrow_mut().remove(&from);
    } else {
        interp.charge(bits.0.borrow().len() / 8)?;
        bits.0.borrow_mut().retain(|bit| !(from..to).contains(bit));
    }
    Ok(Value::Null)
}

pub(super) fn flip(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "flip", args);
    let from = index(interp, &call.get(0), if call.len() == 2 { "fromIndex" } else { "bitIndex" })?;
    let to = if call.len() == 2 { index(interp, &call.get(1), "toIndex")? } else { from.saturating_add(1) };
    let bits = bits(interp, this)?;
    let count = usize::try_from(to.saturating_sub(from)).unwrap_or(0);
    interp.charge(count)?;
    interp.grow(bits.0.borrow().len(), count)?;
    let mut bits = bits.0.borrow_mut();
    for at in from..to {
        if !bits.remove(&at) {
            bits.insert(at);
        }
    }
    Ok(Value::Null)
}
