//! Numbers: what `Integer`, `BigDecimal` and their like can do.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{Signed, ToPrimitive, Zero};

use super::Module;
use super::args::Call;
use super::decimal::rounded_double;
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::{self, to_big, to_double};
use crate::ops::hash::scalar_hash;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Number, "plus", 1, 1, |interp, this, args| operator(interp, this, args, "plus", BinaryOp::Plus)),
        (Type::Number, "minus", 1, 1, |interp, this, args| operator(interp, this, args, "minus", BinaryOp::Minus)),
        (Type::Number, "multiply", 1, 1, |interp, this, args| {
            operator(interp, this, args, "multiply", BinaryOp::Multiply)
        }),
        (Type::Number, "div", 1, 1, |interp, this, args| operator(interp, this, args, "div", BinaryOp::Div)),
        (Type::Number, "mod", 1, 1, |interp, this, args| operator(interp, this, args, "mod", BinaryOp::Mod)),
        (Type::Number, "remainder", 1, 1, remainder),
        (Type::Number, "power", 1, 1, |interp, this, args| operator(interp, this, args, "power", BinaryOp::Power)),
        (Type::Number, "and", 1, 1, |interp, this, args| operator(interp, this, args, "and", BinaryOp::And)),
        (Type::Number, "or", 1, 1, |interp, this, args| operator(interp, this, args, "or", BinaryOp::Or)),
        (Type::Number, "xor", 1, 1, |interp, this, args| operator(interp, this, args, "xor", BinaryOp::Xor)),
        (Type::Number, "leftShift", 1, 1, |interp, this, args| {
            operator(interp, this, args, "leftShift", BinaryOp::LeftShift)
        }),
        (Type::Number, "rightShift", 1, 1, |interp, this, args| {
            operator(interp, this, args, "rightShift", BinaryOp::RightShift)
        }),
        (Type::Number, "rightShiftUnsigned", 1, 1, |interp, this, args| {
            operator(interp, this, args, "rightShiftUnsigned", BinaryOp::RightShiftUnsigned)
        }),
        (Type::Boolean, "and", 1, 1, |interp, this, args| logical(interp, this, args, |a, b| a && b)),
        (Type::Boolean, "or", 1, 1, |interp, this, args| logical(interp, this, args, |a, b| a || b)),
        (Type::Boolean, "xor", 1, 1, |interp, this, args| logical(interp, this, args, |a, b| a != b)),
        (Type::Boolean, "implies", 1, 1, |interp, this, args| logical(interp, this, args, |a, b| !a || b)),
        (Type::Boolean, "booleanValue", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Boolean, "toBoolean", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Boolean, "compareTo", 1, 1, compare_to),
        (Type::Number, "intdiv", 1, 1, intdiv),
        (Type::Number, "unaryMinus", 0, 0, negative),
        (Type::Number, "unaryPlus", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Number, "negate", 0, 0, negative),
        (Type::Number, "bitwiseNegate", 0, 0, |interp, this, _| match this {
            Value::Long(n) => Ok(Value::Long(!n)),
            other => Ok(Value::Int(!interp.int(other)?)),
        }),
        (Type::BigInteger, "not", 0, 0, |_, this, _| {
            Ok(Value::from(-(to_big(this).unwrap_or_default() + BigInt::from(1))))
        }),
        (Type::Number, "next", 0, 0, |interp, this, _| interp.binary(BinaryOp::Plus, this, &Value::Int(1))),
        (Type::Number, "previous", 0, 0, |interp, this, _| interp.binary(BinaryOp::Minus, this, &Value::Int(1))),
        (Type::Number, "abs", 0, 0, abs),
        (Type::Number, "compareTo", 1, 1, compare_to),
        (Type::Number, "equals", 1, 1, equals),
        (Type::Number, "isCase", 1, 1, |interp, this, args| {
            interp.equals(this, &Call::new(this, "isCase", args).get(0)).map(Value::Bool)
        }),
        (Type::Number, "hashCode", 0, 0, |_, this, _| Ok(Value::Int(scalar_hash(this).unwrap_or_default()))),
        (Type::Number, "toString", 0, 1, to_string),
        (Type::Number, "intValue", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::PrimInt)),
        (Type::Number, "longValue", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::PrimLong)),
        (Type::Number, "doubleValue", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::PrimDouble)),
        (Type::Number, "floatValue", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::PrimFloat)),
        (Type::Number, "shortValue", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::PrimShort)),
        (Type::Number, "byteValue", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::PrimByte)),
        (Type::BigInteger, "intValueExact", 0, 0, |interp, this, _| exact(interp, this, Type::PrimInt)),
        (Type::BigInteger, "longValueExact", 0, 0, |interp, this, _| exact(interp, this, Type::PrimLong)),
        (Type::Number, "toInteger", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::Integer)),
        (Type::Number, "toLong", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::Long)),
        (Type::Number, "toDouble", 0, 0, |interp, this, _| match this {
            // The digits of a float as written, not those of its binary value.
            Value::Float(_) => Ok(Value::Double(interp.to_text(this)?.parse().unwrap_or(f64::NAN))),
            _ => interp.cast_builtin(this.clone(), Type::Double),
        }),
        (Type::Number, "toFloat", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::Float)),
        (Type::Number, "toBigDecimal", 0, 0, |interp, this, _| interp.cast_builtin(this.clone(), Type::BigDecimal)),
        (Type::Number, "toBigInteger", 0, 0, |interp, this, _| match this {
            // By way of the digits one sees, not those of the binary value.
            Value::Float(_) | Value::Double(_) if to_double(this).is_some_and(f64::is_finite) => {
                let text = interp.to_text(this)?;
                let decimal = super::decimal::parse(interp, &text)?;
                interp.cast_builtin(Value::from(decimal), Type::BigInteger)
            }
            _ => interp.cast_builtin(this.clone(), Type::BigInteger),
        }),
        (Type::Number, "times", 1, 1, times),
        (Type::Number, "upto", 2, 2, |interp, this, args| count(interp, this, args, "upto", 1)),
        (Type::Number, "downto", 2, 2, |interp, this, args| count(interp, this, args, "downto", -1)),
        (Type::Number, "step", 3, 3, step),
        (Type::Number, "isNaN", 0, 0, |_, this, _| Ok(Value::Bool(to_double(this).is_some_and(f64::is_nan)))),
        (Type::Number, "isInfinite", 0, 0, |_, this, _| Ok(Value::Bool(to_double(this).is_some_and(f64::is_infinite)))),
        (Type::Double, "round", 0, 1, round),
        (Type::Float, "round", 0, 1, round),
        (Type::Double, "trunc", 0, 1, trunc),
        (Type::Float, "trunc", 0, 1, trunc),
        (Type::BigInteger, "add", 1, 1, |interp, this, args| operator(interp, this, args, "add", BinaryOp::Plus)),
        (Type::BigInteger, "subtract", 1, 1, |interp, this, args| {
            operator(interp, this, args, "subtract", BinaryOp::Minus)
        }),
        (Type::BigInteger, "divide", 1, 1, intdiv),
        (Type::BigInteger, "pow", 1, 1, big_pow),
        (Type::BigInteger, "gcd", 1, 1, |interp, this, args| big_pair(interp, this, args, "gcd", |a, b| a.gcd(b))),
        (Type::BigInteger, "min", 1, 1, |interp, this, args| {
            big_pair(interp, this, args, "min", |a, b| a.min(b).clone())
        }),
        (Type::BigInteger, "max", 1, 1, |interp, this, args| {
            big_pair(interp, this, args, "max", |a, b| a.max(b).clone())
        }),
        (Type::BigInteger, "modPow", 2, 2, mod_pow),
        (Type::BigInteger, "modInverse", 1, 1, mod_inverse),
        (Type::BigInteger, "bitLength", 0, 0, |_, this, _| {
            Ok(Value::Int(to_big(this).unwrap_or_default().bits() as i32))
        }),
        (Type::BigInteger, "bitCount", 0, 0, |_, this, _| {
            let digits = to_big(this).unwrap_or_default();
            Ok(Value::Int(digits.iter_u64_digits().map(u64::count_ones).sum::<u32>() as i32))
        }),
        (Type::BigInteger, "testBit", 1, 1, |interp, this, args| {
            let bit = Call::new(this, "testBit", args).count(interp, 0)?;
            Ok(Value::Bool(to_big(this).unwrap_or_default().bit(bit as u64)))
        }),
        (Type::BigInteger, "signum", 0, 0, |_, this, _| {
            Ok(Value::Int(to_big(this).unwrap_or_default().signum().to_i32().unwrap_or_default()))
        }),
        (Type::BigInteger, "sqrt", 0, 0, |interp, this, _| {
            let number = to_big(this).unwrap_or_default();
            if number.is_negative() {
                return Err(interp.throw(Type::ArithmeticException, "Negative BigInteger"));
            }
            Ok(Value::from(number.sqrt()))
        }),
        (Type::BigInteger, "isProbablePrime", 1, 1, |interp, this, _| {
            is_prime(interp, &to_big(this).unwrap_or_default()).map(Value::Bool)
        }),
    ],
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
        (Type::Number, "max", 2, 2, |interp, this, args| super::math::larger(interp, this, args)),
        (Type::Number, "min", 2, 2, |interp, this, args| super::math::smaller(interp, this, args)),
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
        (Type::BigInteger, 1, 2, new_big_integer),
        (Type::Integer, 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Integer)),
        (Type::Long, 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Long)),
        (Type::Double, 1, 1, |interp, this, args| parse_static(interp, this, args, Type::Double)),
        (Type::Boolean, 1, 1, parse_boolean),
    ],
    constants: &[
        (Type::Integer, "MAX_VALUE", |_| Ok(Value::Int(i32::MAX))),
        (Type::Integer, "MIN_VALUE", |_| Ok(Value::Int(i32::MIN))),
        (Type::Integer, "SIZE", |_| Ok(Value::Int(32))),
        (Type::Integer, "BYTES", |_| Ok(Value::Int(4))),
        (Type::Integer, "TYPE", |_| Ok(Value::Type(Type::PrimInt))),
        (Type::Long, "MAX_VALUE", |_| Ok(Value::Long(i64::MAX))),
        (Type::Long, "MIN_VALUE", |_| Ok(Value::Long(i64::MIN))),
        (Type::Long, "SIZE", |_| Ok(Value::Int(64))),
        (Type::Long, "TYPE", |_| Ok(Value::Type(Type::PrimLong))),
        (Type::Short, "MAX_VALUE", |_| Ok(Value::Short(i16::MAX))),
        (Type::Short, "MIN_VALUE", |_| Ok(Value::Short(i16::MIN))),
        (Type::Byte, "MAX_VALUE", |_| Ok(Value::Byte(i8::MAX))),
        (Type::Byte, "MIN_VALUE", |_| Ok(Value::Byte(i8::MIN))),
        (Type::Double, "MAX_VALUE", |_| Ok(Value::Double(f64::MAX))),
        (Type::Double, "MIN_NORMAL", |_| Ok(Value::Double(f64::MIN_POSITIVE))),
        (Type::Double, "MAX_EXPONENT", |_| Ok(Value::Int(1023))),
        (Type::Double, "MIN_EXPONENT", |_| Ok(Value::Int(-1022))),
        (Type::Float, "MIN_NORMAL", |_| Ok(Value::Float(f32::MIN_POSITIVE))),
        (Type::Double, "MIN_VALUE", |_| Ok(Value::Double(5e-324))),
        (Type::Double, "NaN", |_| Ok(Value::Double(f64::NAN))),
        (Type::Double, "POSITIVE_INFINITY", |_| Ok(Value::Double(f64::INFINITY))),
        (Type::Double, "NEGATIVE_INFINITY", |_| Ok(Value::Double(f64::NEG_INFINITY))),
        (Type::Float, "MAX_VALUE", |_| Ok(Value::Float(f32::MAX))),
        (Type::Float, "MIN_VALUE", |_| Ok(Value::Float(1e-45))),
        (Type::Float, "NaN", |_| Ok(Value::Float(f32::NAN))),
        (Type::Float, "POSITIVE_INFINITY", |_| Ok(Value::Float(f32::INFINITY))),
        (Type::Float, "NEGATIVE_INFINITY", |_| Ok(Value::Float(f32::NEG_INFINITY))),
        (Type::Boolean, "TRUE", |_| Ok(Value::Bool(true))),
        (Type::Boolean, "FALSE", |_| Ok(Value::Bool(false))),
        (Type::BigInteger, "ZERO", |_| Ok(Value::from(BigInt::from(0)))),
        (Type::BigInteger, "ONE", |_| Ok(Value::from(BigInt::from(1)))),
        (Type::BigInteger, "TWO", |_| Ok(Value::from(BigInt::from(2)))),
        (Type::BigInteger, "TEN", |_| Ok(Value::from(BigInt::from(10)))),
    ],
};

fn operator(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, op: BinaryOp) -> Eval {
    if let Some((this, args)) = unboxed(interp, this, args)? {
        return operator(interp, &this, &args, name, op);
    }
    match args {
        [other] if other.is_number() => interp.binary(op, this, other),
        [other @ (Value::Str(_) | Value::GString(_))] if op == BinaryOp::Plus => interp.concat(this, other),
        [Value::Char(unit)] => interp.binary(op, this, &Value::Int(i32::from(*unit))),
        [Value::Null] => Err(with_null(interp, this, name, op)),
        _ => Err(interp.no_method(this, name, args)),
    }
}

/// The ints in atomic numbers among receiver and arguments; Groovy counts with them as such.
fn unboxed(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<Option<(Value, Vec<Value>)>> {
    let is_atomic = |value: &Value| matches!(value, Value::Native(_)) && value.is_number();
    if !is_atomic(this) && !args.iter().any(is_atomic) {
        return Ok(None);
    }
    let mut plain = |value: &Value| match is_atomic(value) {
        true => {
            let held = interp.call_method(value, "get", &[])?;
            interp.cast_builtin(held, Type::PrimInt)
        }
        false => Ok(value.clone()),
    };
    let this = plain(this)?;
    let args = args.iter().map(plain).collect::<Eval<Vec<Value>>>()?;
    Ok(Some((this, args)))
}

/// What Groovy says of `1 + null`, `1 & null`, `1 << null`: each fails in its own place.
pub(super) fn with_null(interp: &Interp<'_>, this: &Value, name: &str, op: BinaryOp) -> Box<crate::interp::Fault> {
    let missing = match op {
        BinaryOp::Plus | BinaryOp::Minus | BinaryOp::Multiply | BinaryOp::Div => {
            return ambiguous_null(interp, this, name);
        }
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
            let (class, number) = (interp.class_name(this), arithmetic::plain(this));
            let message = format!("Cannot use {name}() on this number type: {class} with value: {number}");
            return interp.throw(Type::UnsupportedOperationException, message);
        }
        BinaryOp::Power => "java.lang.Number.doubleValue()\" because \"exponent",
        BinaryOp::Mod => "Object.toString()\" because \"n",
        _ => "java.lang.Number.intValue()\" because \"right",
    };
    interp.throw(Type::NullPointerException, format!("Cannot invoke \"{missing}\" is null"))
}

/// Several methods take null, and none of them better than the others.
pub(crate) fn ambiguous_null(interp: &Interp<'_>, this: &Value, name: &str) -> Box<crate::interp::Fault> {
    let prototypes = match name {
        "plus" => "\n\t[class java.lang.Character]\n\t[class java.lang.String]\n\t[class java.lang.Number]",
        _ => "\n\t[class java.lang.Character]\n\t[class java.lang.Number]",
    };
    let message = format!(
        "Ambiguous method overloading for method {}#{name}.\nCannot resolve which method to invoke for [null] due to overlapping prototypes between:{prototypes}",
        interp.class_name(this)
    );
    interp.throw(Type::GroovyRuntimeException, message)
}

fn logical(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(bool, bool) -> bool) -> Eval {
    match (this, args) {
        (Value::Bool(a), [Value::Bool(b)]) => Ok(Value::Bool(apply(*a, *b))),
        (Value::Bool(a), [Value::Null]) => Ok(Value::Bool(apply(*a, false))),
        _ => Err(interp.no_method(this, "and", args)),
    }
}

/// `remainder`: only the big ones have it.
fn remainder(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    // `BigDecimal.remainder(BigDecimal)`: Groovy converts what it is given.
    if let (Value::Decimal(_), [other @ (Value::Double(_) | Value::Float(_))]) = (this, args) {
        let other = interp.cast_builtin(other.clone(), Type::PrimDouble)?;
        let other = interp.construct_builtin(Type::BigDecimal, &[other])?;
        return remainder(interp, this, &[other]);
    }
    let zero = |value: &Value| arithmetic::compare(value, &Value::Int(0)).is_some_and(|order| order.is_eq());
    match (this, args) {
        (Value::BigInt(_), [other]) if zero(other) => {
            Err(interp.throw(Type::ArithmeticException, "BigInteger divide by zero"))
        }
        (Value::BigInt(a), [other]) => match to_big(other) {
            Some(b) => Ok(Value::from(&**a % b)),
            None => Err(interp.no_method(this, "remainder", args)),
        },
        (Value::Decimal(_), [other]) => interp.binary(BinaryOp::Mod, this, other),
        _ => Err(interp.no_method(this, "remainder", args)),
    }
}

fn intdiv(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [other] = args else { return Err(interp.no_method(this, "intdiv", args)) };
    if other.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.charge_digits(BinaryOp::Mod, this, other)?;
    match arithmetic::integer_divide(this, other) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(interp.no_method(this, "intdiv", args)),
        Err(refused) => Err(interp.refused(refused)),
    }
}

fn negative(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    arithmetic::negate(this).ok_or_else(|| interp.no_method(this, "negative", args))
}

fn abs(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(super::math::absolute(this))
}

fn compare_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [other] if this.is_number() == other.is_number() && !other.is_null() => {
            interp.compare_int(this, other).map(Value::Int)
        }
        [Value::Null] => Err(interp.throw_with(Type::NullPointerException, None)),
        [other] => Err(interp.class_cast(other, this.type_of().name())),
        _ => Err(interp.no_method(this, "compareTo", args)),
    }
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "equals", args).get(0);
    let same = this.type_of() == other.type_of() && interp.java_equals(this, &other)?;
    Ok(Value::Bool(same))
}

fn exact(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let narrowed = interp.cast_builtin(this.clone(), class)?;
    if interp.equals(&narrowed, this)? {
        return Ok(narrowed);
    }
    let name = if class == Type::PrimInt { "int" } else { "long" };
    Err(interp.throw(Type::ArithmeticException, format!("BigInteger out of {name} range")))
}

/// Digits in a base from 2 to 36.
fn in_radix(number: &BigInt, radix: i64) -> String {
    match u32::try_from(radix) {
        Ok(radix @ 2..=36) => number.to_str_radix(radix),
        _ => number.to_string(),
    }
}

fn to_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn static_to_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "toString", args);
    match call.len() {
        1 => interp.to_text(&call.get(0)).map(Value::Str),
        _ => {
            let text = in_radix(&BigInt::from(call.long(interp, 0)?), call.long(interp, 1)?);
            interp.text(text)
        }
    }
}

fn radix_text(interp: &mut Interp<'_>, this: &Value, args: &[Value], radix: u32) -> Eval {
    let number = Call::new(this, "toHexString", args).long(interp, 0)?;
    let bits = if super::list::class_of(this) == Type::Integer { u64::from(number as u32) } else { number as u64 };
    interp.text(BigInt::from(bits).to_str_radix(radix))
}

fn bits(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u32) -> i32) -> Eval {
    let number = Call::new(this, "bitCount", args).long(interp, 0)?;
    Ok(Value::Int(apply(number as u32)))
}

fn long_bits(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(u64) -> u32) -> Eval {
    let number = Call::new(this, "bitCount", args).long(interp, 0)?;
    Ok(Value::Int(apply(number as u64) as i32))
}

fn compare_static(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [left, right] => interp.compare_int(left, right).map(Value::Int),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

/// A number from text, with Java's messages when there is none.
pub(super) fn parse(interp: &mut Interp<'_>, text: &str, class: Type) -> Eval {
    match class {
        Type::BigDecimal => super::decimal::parse(interp, text).map(Value::from),
        Type::BigInteger => super::decimal::parse_integer(interp, text, 10),
        _ => interp.parse_number(text, class),
    }
}

/// `Integer.parseInt(text, radix)` and its like.
fn parse_static(interp: &mut Interp<'_>, this: &Value, args: &[Value], class: Type) -> Eval {
    let call = Call::new(this, "parseInt", args);
    if call.get(0).is_number() {
        return interp.cast_builtin(call.get(0), class);
    }
    if call.get(0).is_null() {
        let message = match class {
            Type::Double | Type::Float => return Err(interp.throw_with(Type::NullPointerException, None)),
            _ => "Cannot parse null string",
        };
        return Err(interp.throw(Type::NumberFormatException, message));
    }
    let text = call.text(interp, 0)?;
    if call.len() == 1 {
        return interp.parse_number(&text, class);
    }
    let radix = call.long(interp, 1)?;
    let Some(base) = u32::try_from(radix).ok().filter(|base| (2..=36).contains(base)) else {
        let message = if radix < 2 {
            format!("radix {radix} less than Character.MIN_RADIX")
        } else {
            format!("radix {radix} greater than Character.MAX_RADIX")
        };
        return Err(interp.throw(Type::NumberFormatException, message));
    };
    let number = i64::from_str_radix(&text, base).ok();
    let fits = number.filter(|n| class != Type::Integer || i32::try_from(*n).is_ok());
    match fits {
        Some(number) => interp.cast_builtin(Value::Long(number), class),
        None => {
            let under = if base == 10 { String::new() } else { format!(" under radix {base}") };
            Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{text}\"{under}")))
        }
    }
}

fn decode(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "decode", args).text(interp, 0)?;
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let lower = digits.to_lowercase();
    let (digits, base) = match lower.strip_prefix("0x").or_else(|| lower.strip_prefix('#')) {
        Some(hex) => (hex, 16),
        None if lower.len() > 1 && lower.starts_with('0') => (lower.get(1..).unwrap_or_default(), 8),
        None => (lower.as_str(), 10),
    };
    let class = super::list::class_of(this);
    let number = i64::from_str_radix(digits, base).ok().and_then(|n| n.checked_mul(sign)).and_then(|n| match class {
        Type::Long => Some(Value::Long(n)),
        Type::Short => i16::try_from(n).ok().map(Value::Short),
        Type::Byte => i8::try_from(n).ok().map(Value::Byte),
        _ => i32::try_from(n).ok().map(Value::Int),
    });
    match number {
        Some(number) => Ok(number),
        None => {
            let under = if base == 10 { String::new() } else { format!(" under radix {base}") };
            Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{digits}\"{under}")))
        }
    }
}

fn parse_boolean(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Bool(flag)] => Ok(Value::Bool(*flag)),
        [Value::Null] => Ok(Value::Bool(false)),
        [text] => Ok(Value::Bool(interp.to_text(text)?.eq_ignore_ascii_case("true"))),
        _ => Ok(Value::Bool(false)),
    }
}

/// Runs a closure for numbers one after the other.
fn run(interp: &mut Interp<'_>, closure: &Value, numbers: impl Iterator<Item = Value>) -> Eval {
    for number in numbers {
        interp.charge(1)?;
        interp.call(closure, &[number])?;
    }
    Ok(Value::Null)
}

fn times(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "times", args).closure(interp, 0)?;
    let count = interp.int(this)?;
    run(interp, &closure, (0..count).map(Value::Int))
}

fn count(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, by: i32) -> Eval {
    let call = Call::new(this, name, args);
    let (to, closure) = (call.get(0), call.closure(interp, 1)?);
    if !to.is_number() {
        return Err(call.refuse(interp));
    }
    let ahead = |interp: &mut Interp<'_>, at: &Value| -> Eval<bool> {
        let order = interp.compare_int(at, &to)?;
        Ok(if by > 0 { order <= 0 } else { order >= 0 })
    };
    if !ahead(interp, this)? {
        let (from, to) = (interp.to_text(this)?, interp.to_text(&to)?);
        let (side, word) = if by > 0 { ("less", "upto") } else { ("greater", "downto") };
        let message =
            format!("The argument ({to}) to {word}() cannot be {side} than the value ({from}) it's called on.");
        return Err(interp.throw(Type::GroovyRuntimeException, message));
    }
    let mut at = this.clone();
    while ahead(interp, &at)? {
        interp.charge(1)?;
        interp.call(&closure, std::slice::from_ref(&at))?;
        at = interp.binary(BinaryOp::Plus, &at, &Value::Int(by))?;
    }
    Ok(Value::Null)
}

fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "step", args);
    let (to, by, closure) = (call.get(0), call.get(1), call.closure(interp, 2)?);
    let direction = interp.compare_int(&by, &Value::Int(0))?;
    if direction == 0 {
        return Err(interp.throw(Type::GroovyRuntimeException, "Infinite loop detected due to step size of 0"));
    }
    let mut at = this.clone();
    loop {
        interp.charge(1)?;
        let order = interp.compare_int(&at, &to)?;
        if (direction > 0 && order >= 0) || (direction < 0 && order <= 0) {
            return Ok(Value::Null);
        }
        interp.call(&closure, std::slice::from_ref(&at))?;
        at = interp.binary(BinaryOp::Plus, &at, &by)?;
    }
}

fn round(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "round", args);
    let number = to_double(this).unwrap_or_default();
    match (call.len(), this) {
        (0, Value::Float(_)) => Ok(Value::Int((number + 0.5).floor() as i32)),
        (0, _) => Ok(Value::Long((number + 0.5).floor() as i64)),
        (_, Value::Float(_)) => {
            Ok(Value::Float(rounded_double(number, call.int(interp, 0)?, |n| (n + 0.5).floor()) as f32))
        }
        _ => Ok(Value::Double(rounded_double(number, call.int(interp, 0)?, |n| (n + 0.5).floor()))),
    }
}

fn trunc(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "trunc", args);
    let places = if call.len() == 0 { 0 } else { call.int(interp, 0)? };
    let number = rounded_double(to_double(this).unwrap_or_default(), places, f64::trunc);
    Ok(if matches!(this, Value::Float(_)) { Value::Float(number as f32) } else { Value::Double(number) })
}

fn new_big_integer(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    match args {
        [Value::Int(sign), Value::Array(_) | Value::List(_)] => {
            let bytes = super::text::bytes::bytes_arg(interp, this, "<init>", args, &call.get(1))?;
            let magnitude = BigInt::from_bytes_be(num_bigint::Sign::Plus, &bytes);
            Ok(Value::from(magnitude * *sign))
        }
        [Value::Array(_)] => {
            let bytes = super::text::bytes::bytes_arg(interp, this, "<init>", args, &call.get(0))?;
            Ok(Value::from(BigInt::from_signed_bytes_be(&bytes)))
        }
        [_, radix] => {
            let (text, radix) = (call.text(interp, 0)?, interp.int(radix)?);
            super::decimal::parse_integer(interp, &text, radix.clamp(2, 36) as u32)
        }
        _ => {
            let text = call.text(interp, 0)?;
            super::decimal::parse_integer(interp, &text, 10)
        }
    }
}

fn big_pair(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    apply: fn(&BigInt, &BigInt) -> BigInt,
) -> Eval {
    match (to_big(this), args.first().and_then(to_big)) {
        (Some(a), Some(b)) => {
            // The greatest common divisor takes a subtraction of the whole number for every bit or two.
            let words = (a.bits().max(b.bits()) / 64) as usize;
            interp.charge(words.saturating_mul(words) / 4 + words)?;
            Ok(Value::from(apply(&a, &b)))
        }
        _ => Err(interp.no_method(this, name, args)),
    }
}

fn big_pow(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let exponent = Call::new(this, "pow", args).int(interp, 0)?;
    if exponent < 0 {
        return Err(interp.throw(Type::ArithmeticException, "Negative exponent"));
    }
    interp.binary(BinaryOp::Power, this, &Value::Int(i32::try_from(exponent).unwrap_or(i32::MAX)))
}

fn mod_pow(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let numbers = (to_big(this), args.first().and_then(to_big), args.get(1).and_then(to_big));
    let (Some(base), Some(exponent), Some(modulus)) = numbers else {
        return Err(interp.no_method(this, "modPow", args));
    };
    if !modulus.is_positive() {
        return Err(interp.throw(Type::ArithmeticException, "BigInteger: modulus not positive"));
    }
    if exponent.is_negative() {
        return Err(interp.throw(Type::ArithmeticException, "BigInteger not invertible."));
    }
    let size = modulus.bits() as usize / 32 + 1;
    interp.charge(size.saturating_mul(size).saturating_mul(exponent.bits() as usize) / 4)?;
    Ok(Value::from(base.mod_floor(&modulus).modpow(&exponent, &modulus)))
}

fn mod_inverse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (Some(number), Some(modulus)) = (to_big(this), args.first().and_then(to_big)) else {
        return Err(interp.no_method(this, "modInverse", args));
    };
    let size = (number.bits().max(modulus.bits()) / 32) as usize + 1;
    interp.charge(size.saturating_mul(size) / 4)?;
    match number.modinv(&modulus) {
        Some(inverse) => Ok(Value::from(inverse)),
        None => Err(interp.throw(Type::ArithmeticException, "BigInteger not invertible.")),
    }
}

/// Miller and Rabin's test with fixed bases.
pub(super) fn is_prime(interp: &mut Interp<'_>, number: &BigInt) -> Eval<bool> {
    let two = BigInt::from(2);
    let number = number.abs();
    if number < two {
        return Ok(false);
    }
    let one = BigInt::from(1);
    let last = &number - &one;
    let twos = last.trailing_zeros().unwrap_or(0);
    let odd = &last >> twos;
    for base in [2u32, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] {
        let base = BigInt::from(base);
        if (&number % &base).is_zero() {
            return Ok(number == base);
        }
        let size = number.bits() as usize / 32 + 1;
        interp.charge(size.saturating_mul(size).saturating_mul(number.bits() as usize) / 4)?;
        let mut power = base.modpow(&odd, &number);
        let mut composite = power != one && power != last;
        for _ in 1..twos {
            if !composite {
                break;
            }
            power = (&power * &power) % &number;
            composite = power != last;
        }
        if composite {
            return Ok(false);
        }
    }
    Ok(true)
}
