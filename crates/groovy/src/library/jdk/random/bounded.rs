//! Numbers between bounds, as Java's `RandomSupport` draws them.

use super::generator::Random;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::jdk::own;
use crate::types::Type;
use crate::value::Value;

pub(super) fn next_int(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "nextInt", args);
    let random = own::<Random>(interp, this, "nextInt")?;
    let (low, high) = match call.len() {
        0 => return Ok(Value::Int(random.next(32))),
        1 => (0, call.long(interp, 0)?),
        _ => {
            let (low, high) = (call.long(interp, 0)?, call.long(interp, 1)?);
            if high <= low {
                return Err(interp.throw(Type::IllegalArgumentException, "bound must be greater than origin"));
            }
            return Ok(Value::Int(bounded(random, low as i32, high as i32)));
        }
    };
    if high <= low {
        return Err(interp.throw(Type::IllegalArgumentException, "bound must be positive"));
    }
    let width = i32::try_from(high - low).unwrap_or(i32::MAX);
    Ok(Value::Int((low as i32).wrapping_add(random.below(width))))
}

/// `RandomSupport.boundedNextInt`
pub(super) fn bounded(random: &Random, low: i32, high: i32) -> i32 {
    let mut drawn = random.next(32);
    let width = high.wrapping_sub(low);
    let mask = width.wrapping_sub(1);
    if width & mask == 0 {
        return (drawn & mask).wrapping_add(low);
    }
    if width > 0 {
        let mut candidate = (drawn as u32 >> 1) as i32;
        loop {
            drawn = candidate % width;
            if candidate.wrapping_add(mask).wrapping_sub(drawn) >= 0 {
                return drawn.wrapping_add(low);
            }
            candidate = (random.next(32) as u32 >> 1) as i32;
        }
    }
    drawn
}

/// `RandomSupport.boundedNextLong`
pub(super) fn bounded_long(random: &Random, low: i64, high: i64) -> i64 {
    let mut drawn = random.long();
    let width = high.wrapping_sub(low);
    let mask = width.wrapping_sub(1);
    if width & mask == 0 {
        return (drawn & mask).wrapping_add(low);
    }
    if width > 0 {
        let mut candidate = (drawn as u64 >> 1) as i64;
        loop {
            drawn = candidate % width;
            if candidate.wrapping_add(mask).wrapping_sub(drawn) >= 0 {
                return drawn.wrapping_add(low);
            }
            candidate = (random.long() as u64 >> 1) as i64;
        }
    }
    while !(low..high).contains(&drawn) {
        drawn = random.long();
    }
    drawn
}
