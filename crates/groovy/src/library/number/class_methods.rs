//! What can be asked of the classes of numbers: `Integer.parseInt`, `Long.bitCount`.

use super::comparison::compare_static;
use super::digits::{radix_text, static_to_string};
use super::parse::{decode, parse_boolean, parse_static};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[],
    statics: &[
        (Type::Integer, "parseInt", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Integer)),
        (Type::Integer, "valueOf", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Integer)),
        (Type::Integer, "decode", 1, 1, decode),
        (Type::Long, "decode", 1, 1, decode),
        (Type::Short, "decode", 1, 1, decode),
        (Type::Byte, "decode", 1, 1, decode),
        (Type::Integer, "parseUnsignedInt", 1, 2, |interp, this, args| {
            let value = parse_static(interp, this, args, Type::Long)?;
            Ok(Value::Int(value.as_integer().unwrap_or_default() as u32 as i32))
        }),
        (Type::Long, "parseLong", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Long)),
        (Type::Long, "valueOf", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Long)),
        (Type::Short, "parseShort", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Short)),
        (Type::Short, "valueOf", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Short)),
        (Type::Byte, "parseByte", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Byte)),
        (Type::Byte, "valueOf", 1, 2, |interp, this, args| parse_static(interp, this, args, Type::Byte)),
        (Type::Double, "parseDouble", 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Double)),
        (Type::Double, "valueOf", 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Double)),
        (Type::Float, "parseFloat", 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Float)),
        (Type::Float, "valueOf", 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Float)),
        (Type::BigInteger, "valueOf", 1, 1, |interp, _, args| {
            interp.cast_builtin(args.first().cloned().unwrap_or_default(), Type::BigInteger)
        }),
        (Type::Boolean, "parseBoolean", 1, 1, parse_boolean),
        (Type::Boolean, "valueOf", 1, 1, parse_boolean),
        (Type::Boolean, "logicalXor", 2, 2, |interp, this, args| match args {
            [Value::Bool(a), Value::Bool(b)] => Ok(Value::Bool(a != b)),
            _ => Err(interp.no_method(this, "logicalXor", args)),
        }),
        (Type::Boolean, "compare", 2, 2, compare_static),
        (Type::Number, "toString", 1, 2, static_to_string),
        (Type::Boolean, "toString", 1, 1, static_to_string),
        (Type::Integer, "toBinaryString", 1, 1, |interp, this, args| radix_text(interp, this, args, 2)),
        (Type::Integer, "toHexString", 1, 1, |interp, this, args| radix_text(interp, this, args, 16)),
        (Type::Integer, "toOctalString", 1, 1, |interp, this, args| radix_text(interp, this, args, 8)),
        (Type::Long, "toBinaryString", 1, 1, |interp, this, args| radix_text(interp, this, args, 2)),
        (Type::Long, "toHexString", 1, 1, |interp, this, args| radix_text(interp, this, args, 16)),
        (Type::Long, "toOctalString", 1, 1, |interp, this, args| radix_text(interp, this, args, 8)),
        (Type::Number, "compare", 2, 2, compare_static),
        (Type::Number, "hashCode", 1, 1, |interp, _, args| {
            interp.hash(args.first().unwrap_or(&Value::Null)).map(Value::Int)
        }),
        (Type::Number, "max", 2, 2, |interp, this, args| crate::library::math::larger(interp, this, args)),
        (Type::Number, "min", 2, 2, |interp, this, args| crate::library::math::smaller(interp, this, args)),
        (Type::Number, "sum", 2, 2, |interp, this, args| match args {
            [a, b] => interp.binary(BinaryOp::Plus, a, b),
            _ => Err(interp.no_method(this, "sum", args)),
        }),
        (Type::Number, "signum", 1, 1, |interp, this, args| {
            let number = Call::new(this, "signum", args).long(interp, 0)?;
            Ok(Value::Int(number.signum() as i32))
        }),
        (Type::Integer, "bitCount", 1, 1, |interp, this, args| bits(interp, this, args, |n| n.count_ones() as i32)),
        (Type::Integer, "reverse", 1, 1, |interp, this, args| bits(interp, this, args, |n| n.reverse_bits() as i32)),
        (Type::Integer, "reverseBytes", 1, 1, |interp, this, args| bits(interp, this, args, |n| n.swap_bytes() as i32)),
        (Type::Integer, "numberOfLeadingZeros", 1, 1, |interp, this, args| {
            bits(interp, this, args, |n| n.leading_zeros() as i32)
        }),
        (Type::Integer, "numberOfTrailingZeros", 1, 1, |interp, this, args| {
            bits(interp, this, args, |n| n.trailing_zeros() as i32)
        }),
        (Type::Integer, "highestOneBit", 1, 1, |interp, this, args| {
            bits(interp, this, args, |n| if n == 0 { 0 } else { (1u32 << (31 - n.leading_zeros())) as i32 })
        }),
        (Type::Integer, "lowestOneBit", 1, 1, |interp, this, args| {
            bits(interp, this, args, |n| (n & n.wrapping_neg()) as i32)
        }),
        (Type::Long, "bitCount", 1, 1, |interp, this, args| long_bits(interp, this, args, u64::count_ones)),
        (Type::Long, "numberOfLeadingZeros", 1, 1, |interp, this, args| {
            long_bits(interp, this, args, u64::leading_zeros)
        }),
        (Type::Long, "numberOfTrailingZeros", 1, 1, |interp, this, args| {
            long_bits(interp, this, args, u64::trailing_zeros)
        }),
        (Type::Double, "isNaN", 1, 1, |interp, this, args| {
            Ok(Value::Bool(Call::new(this, "isNaN", args).double(interp, 0)?.is_nan()))
        }),
        (Type::Double, "isInfinite", 1, 1, |interp, this, args| {
            Ok(Value::Bool(Call::new(this, "isInfinite", args).double(interp, 0)?.is_infinite()))
        }),
        (Type::Double, "isFinite", 1, 1, |interp, this, args| {
            Ok(Value::Bool(Call::new(this, "isFinite", args).double(interp, 0)?.is_finite()))
        }),
        (Type::Double, "longBitsToDouble", 1, 1, |interp, this, args| {
            let bits = Call::new(this, "longBitsToDouble", args).long(interp, 0)?;
            Ok(Value::Double(f64::from_bits(bits as u64)))
        }),
        (Type::Float, "intBitsToFloat", 1, 1, |interp, this, args| {
            let bits = Call::new(this, "intBitsToFloat", args).long(interp, 0)?;
            Ok(Value::Float(f32::from_bits(bits as u32)))
        }),
        (Type::Double, "doubleToLongBits", 1, 1, |interp, this, args| {
            Ok(Value::Long(Call::new(this, "doubleToLongBits", args).double(interp, 0)?.to_bits() as i64))
        }),
    ],
    constructors: &[
        (Type::Integer, 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Integer)),
        (Type::Long, 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Long)),
        (Type::Double, 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Double)),
        (Type::Boolean, 1, 1, parse_boolean),
    ],
    constants: &[],
};

fn bits(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u32) -> i32) -> Eval {
    let number = Call::new(this, "bitCount", args).long(interp, 0)?;
    Ok(Value::Int(apply(number as u32)))
}

fn long_bits(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u64) -> u32) -> Eval {
    let number = Call::new(this, "bitCount", args).long(interp, 0)?;
    Ok(Value::Int(apply(number as u64) as i32))
}
