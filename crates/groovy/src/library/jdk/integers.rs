//! Static methods of `Integer` and `Long` that work on bits and without signs.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Module, Static};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: &[], statics: STATICS, constructors: &[], constants: &[] };

const STATICS: &[Static] = &[
    (Type::Integer, "rotateLeft", 2, 2, |interp, this, args| {
        int_pair(interp, this, args, |n, by| n.rotate_left(by & 31) as i32)
    }),
    (Type::Integer, "rotateRight", 2, 2, |interp, this, args| {
        int_pair(interp, this, args, |n, by| n.rotate_right(by & 31) as i32)
    }),
    (Type::Integer, "compareUnsigned", 2, 2, |interp, this, args| {
        int_pair(interp, this, args, |a, b| a.cmp(&b) as i32)
    }),
    (Type::Integer, "divideUnsigned", 2, 2, |interp, this, args| {
        not_by_zero(interp, this, args)?;
        int_pair(interp, this, args, |a, b| a.checked_div(b).unwrap_or(0) as i32)
    }),
    (Type::Integer, "remainderUnsigned", 2, 2, |interp, this, args| {
        not_by_zero(interp, this, args)?;
        int_pair(interp, this, args, |a, b| a.checked_rem(b).unwrap_or(0) as i32)
    }),
    (Type::Integer, "toUnsignedLong", 1, 1, |interp, this, args| {
        Ok(Value::Long(i64::from(Call::new(this, "toUnsignedLong", args).long(interp, 0)? as u32)))
    }),
    (Type::Integer, "toUnsignedString", 1, 2, |interp, this, args| {
        let number = Call::new(this, "toUnsignedString", args).long(interp, 0)? as u32;
        unsigned_text(interp, this, args, u64::from(number))
    }),
    (Type::Long, "toUnsignedString", 1, 2, |interp, this, args| {
        let number = Call::new(this, "toUnsignedString", args).long(interp, 0)? as u64;
        unsigned_text(interp, this, args, number)
    }),
    (Type::Byte, "toUnsignedInt", 1, 1, |interp, this, args| {
        Ok(Value::Int(i32::from(Call::new(this, "toUnsignedInt", args).long(interp, 0)? as u8)))
    }),
    (Type::Byte, "toUnsignedLong", 1, 1, |interp, this, args| {
        Ok(Value::Long(i64::from(Call::new(this, "toUnsignedLong", args).long(interp, 0)? as u8)))
    }),
    (Type::Short, "toUnsignedInt", 1, 1, |interp, this, args| {
        Ok(Value::Int(i32::from(Call::new(this, "toUnsignedInt", args).long(interp, 0)? as u16)))
    }),
    (Type::Long, "reverse", 1, 1, |interp, this, args| long(interp, this, args, |n| n.reverse_bits() as i64)),
    (Type::Long, "reverseBytes", 1, 1, |interp, this, args| long(interp, this, args, |n| n.swap_bytes() as i64)),
    (Type::Long, "highestOneBit", 1, 1, |interp, this, args| {
        long(interp, this, args, |n| if n == 0 { 0 } else { (1u64 << (63 - n.leading_zeros())) as i64 })
    }),
    (Type::Long, "lowestOneBit", 1, 1, |interp, this, args| {
        long(interp, this, args, |n| (n & n.wrapping_neg()) as i64)
    }),
    (Type::Long, "rotateLeft", 2, 2, |interp, this, args| {
        long_pair(interp, this, args, |n, by| n.rotate_left((by & 63) as u32) as i64)
    }),
    (Type::Long, "rotateRight", 2, 2, |interp, this, args| {
        long_pair(interp, this, args, |n, by| n.rotate_right((by & 63) as u32) as i64)
    }),
    (Type::Long, "divideUnsigned", 2, 2, |interp, this, args| {
        not_by_zero(interp, this, args)?;
        long_pair(interp, this, args, |a, b| a.checked_div(b).unwrap_or(0) as i64)
    }),
    (Type::Long, "remainderUnsigned", 2, 2, |interp, this, args| {
        not_by_zero(interp, this, args)?;
        long_pair(interp, this, args, |a, b| a.checked_rem(b).unwrap_or(0) as i64)
    }),
    (Type::Long, "compareUnsigned", 2, 2, |interp, this, args| {
        let call = Call::new(this, "compareUnsigned", args);
        let (a, b) = (call.long(interp, 0)? as u64, call.long(interp, 1)? as u64);
        Ok(Value::Int(a.cmp(&b) as i32))
    }),
    (Type::Long, "parseUnsignedLong", 1, 2, |interp, this, args| {
        let call = Call::new(this, "parseUnsignedLong", args);
        let text = call.text(interp, 0)?;
        let radix = if call.len() > 1 { call.long(interp, 1)?.clamp(2, 36) as u32 } else { 10 };
        let number = crate::library::decimal::parse_integer(interp, &text, radix)?;
        let number = match &number {
            Value::BigInt(number) => number.to_u64(),
            _ => None,
        };
        match number {
            Some(number) => Ok(Value::Long(number as i64)),
            None => Err(interp.throw(Type::NumberFormatException, "The number is no unsigned long")),
        }
    }),
];

fn int_pair(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u32, u32) -> i32) -> Eval {
    let call = Call::new(this, "rotateLeft", args);
    Ok(Value::Int(apply(call.long(interp, 0)? as u32, call.long(interp, 1)? as u32)))
}

fn long(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u64) -> i64) -> Eval {
    Ok(Value::Long(apply(Call::new(this, "reverse", args).long(interp, 0)? as u64)))
}

fn long_pair(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u64, u64) -> i64) -> Eval {
    let call = Call::new(this, "rotateLeft", args);
    Ok(Value::Long(apply(call.long(interp, 0)? as u64, call.long(interp, 1)? as u64)))
}

fn not_by_zero(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<()> {
    match Call::new(this, "divideUnsigned", args).long(interp, 1)? {
        0 => Err(interp.throw(Type::ArithmeticException, "/ by zero")),
        _ => Ok(()),
    }
}

fn unsigned_text(interp: &mut Interp<'_>, this: &Value, args: &[Value], number: u64) -> Eval {
    let call = Call::new(this, "toUnsignedString", args);
    let radix = if call.len() == 2 { call.long(interp, 1)? } else { 10 };
    let radix = u32::try_from(radix).ok().filter(|radix| (2..=36).contains(radix)).unwrap_or(10);
    interp.text(BigInt::from(number).to_str_radix(radix))
}
