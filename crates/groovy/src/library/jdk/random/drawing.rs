//! Many numbers at once, and lists in random order.

use super::bounded::bounded;
use super::generator::Random;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::jdk::own;
use crate::types::Type;
use crate::value::Value;

/// `ints(count, low, high)` as a stream; Java draws these in a way of its own.
pub(super) fn ints(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "ints", args);
    let random = own::<Random>(interp, this, "ints")?;
    let count = call.count(interp, 0)?;
    interp.charge(count)?;
    interp.grow(0, count)?;
    let mut items = Vec::with_capacity(count);
    let bounds =
        if call.len() == 3 { Some((call.long(interp, 1)? as i32, call.long(interp, 2)? as i32)) } else { None };
    for _ in 0..count {
        items.push(Value::Int(match bounds {
            None => random.next(32),
            Some((low, high)) => bounded(random, low, high),
        }));
    }
    crate::library::stream::of_kind(interp, Type::IntStream, items)
}

/// So many numbers as a stream; Java draws them when they are asked for.
pub(super) fn drawn(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    kind: Type,
    draw: impl Fn(&Random) -> Value,
) -> Eval {
    let count = Call::new(this, "doubles", args).count(interp, 0)?;
    let random = own::<Random>(interp, this, "doubles")?;
    interp.charge(count)?;
    interp.grow(0, count)?;
    let items = (0..count).map(|_| draw(random)).collect();
    crate::library::stream::of_kind(interp, kind, items)
}

pub(super) fn next_bytes(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "nextBytes", args);
    let random = own::<Random>(interp, this, "nextBytes")?;
    let Value::Array(array) = call.get(0) else { return Err(call.refuse(interp)) };
    interp.charge(array.items.borrow().len())?;
    for four in array.items.borrow_mut().chunks_mut(4) {
        let bits = random.next(32).to_le_bytes();
        for (slot, byte) in four.iter_mut().zip(bits) {
            *slot = Value::Byte(byte as i8);
        }
    }
    Ok(Value::Null)
}

/// `Collections.shuffle`
pub(super) fn shuffle(interp: &mut Interp<'_>, list: &Value, args: &[Value]) -> Eval {
    let Value::List(items) = list else { return Err(interp.no_method(list, "shuffle", args)) };
    let fresh;
    let random = match args {
        [random] => own::<Random>(interp, random, "nextInt")?,
        _ => {
            fresh = Random::new(interp.host().next_random() as i64);
            &fresh
        }
    };
    interp.charge(items.len())?;
    let mut slots = items.slots_mut();
    for at in (1..slots.len()).rev() {
        let other = random.below(at as i32 + 1) as usize;
        slots.swap(at, other);
    }
    Ok(Value::Null)
}
