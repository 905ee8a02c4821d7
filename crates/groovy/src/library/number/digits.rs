//! Numbers as text, in any base.

use num_bigint::BigInt;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

/// Digits in a base from 2 to 36.
fn in_radix(number: &BigInt, radix: i64) -> String {
    match u32::try_from(radix) {
        Ok(radix @ 2..=36) => number.to_str_radix(radix),
        _ => number.to_string(),
    }
}

pub(super) fn to_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "toString", args);
    if call.len() == 0 {
        return interp.to_text(this).map(Value::Str);
    }
    // `5.toString(16)` finds the static `Integer.toString(int)`, which ignores the receiver, as in Groovy.
    match this {
        Value::BigInt(number) => {
            let words = (number.bits() / 64) as usize;
            interp.charge(words.saturating_mul(words) / 64)?;
            let text = in_radix(number, call.long(interp, 0)?);
            interp.text(text)
        }
        _ => interp.to_text(&call.get(0)).map(Value::Str),
    }
}

pub(super) fn static_to_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "toString", args);
    match call.len() {
        1 => interp.to_text(&call.get(0)).map(Value::Str),
        _ => {
            let text = in_radix(&BigInt::from(call.long(interp, 0)?), call.int(interp, 1)?);
            interp.text(text)
        }
    }
}

pub(super) fn radix_text(interp: &mut Interp<'_>, this: &Value, args: &[Value], radix: u32) -> Eval {
    let number = Call::new(this, "toHexString", args).long(interp, 0)?;
    let bits =
        if crate::library::list::class_of(this) == Type::Integer { u64::from(number as u32) } else { number as u64 };
    interp.text(BigInt::from(bits).to_str_radix(radix))
}
