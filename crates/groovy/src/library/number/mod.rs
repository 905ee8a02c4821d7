//! Numbers: what `Integer`, `BigDecimal` and their like can do.
//!
//! Files: `arithmetic` operators as methods, `nulls` what they say of null · `comparison` · `counting` loops · `rounding` ·
//! `digits` numbers as text, `parse` and back · `big_integer` · `class_methods` what the classes can do, `constants` what
//! they hold.

mod arithmetic;
mod big_integer;
mod class_methods;
mod comparison;
mod constants;
mod counting;
mod digits;
mod nulls;
mod parse;
mod rounding;

use num_bigint::BigInt;

use super::Module;
use super::args::Call;
use crate::code::BinaryOp;
use crate::ops::arithmetic::{to_big, to_double};
use crate::ops::hash::scalar_hash;
use crate::types::Type;
use crate::value::Value;
use arithmetic::{abs, intdiv, logical, negative, operator, remainder};
use comparison::{compare_to, equals};
use counting::{count, step, times};
use digits::to_string;
use rounding::{exact, round, trunc};

pub(super) use big_integer::is_prime;
pub(crate) use nulls::ambiguous_null;
pub(super) use parse::parse;

pub(super) const MODULES: [Module; 4] = [MODULE, big_integer::MODULE, class_methods::MODULE, constants::MODULE];

const MODULE: Module = Module {
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
            Value::BigInt(n) => Ok(Value::from(!(**n).clone())),
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
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};
