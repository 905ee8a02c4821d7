//! What Groovy says of arithmetic with null: each operator fails in its own place.

use crate::code::BinaryOp;
use crate::interp::Interp;
use crate::ops::arithmetic;
use crate::types::Type;
use crate::value::Value;

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
        BinaryOp::LeftShift | BinaryOp::RightShift | BinaryOp::RightShiftUnsigned if !shifts(this, op) => {
            let (class, number) = (interp.class_name(this), arithmetic::plain(this));
            let message = format!("Cannot use {name}() on this number type: {class} with value: {number}");
            return interp.throw(Type::UnsupportedOperationException, message);
        }
        BinaryOp::Mod if matches!(this, Value::Double(_) | Value::Float(_)) => {
            "java.lang.Number.doubleValue()\" because \"right"
        }
        BinaryOp::Power => "java.lang.Number.doubleValue()\" because \"exponent",
        BinaryOp::Mod => "Object.toString()\" because \"n",
        _ if matches!(this, Value::Long(_)) => "java.lang.Number.longValue()\" because \"right",
        _ => "java.lang.Number.intValue()\" because \"right",
    };
    interp.throw(Type::NullPointerException, format!("Cannot invoke \"{missing}\" is null"))
}

/// Whether the bits of a number can be moved at all.
fn shifts(number: &Value, op: BinaryOp) -> bool {
    match number {
        Value::BigInt(_) => op != BinaryOp::RightShiftUnsigned,
        number => number.as_integer().is_some(),
    }
}

/// Several methods take null, and none of them better than the others.
pub(crate) fn ambiguous_null(interp: &Interp<'_>, this: &Value, name: &str) -> Box<crate::interp::Fault> {
    let overloads: &[&[Type]] = match (name, this) {
        (_, Value::Map(_)) => &[&[Type::Collection], &[Type::Map]],
        ("plus", Value::Decimal(_)) => &[&[Type::Character], &[Type::String], &[Type::Number], &[Type::MathContext]],
        ("plus", number) if number.is_number() => &[&[Type::Character], &[Type::String], &[Type::Number]],
        _ => &[&[Type::Character], &[Type::Number]],
    };
    interp.ambiguous(this, name, &[Value::Null], overloads)
}
