//! Arithmetic on numbers, with Groovy's rules for which type the result has.
//!
//! `Ok(None)` means: not two numbers, ask the left operand's method.
//!
//! Files: `conversion` from one kind of number to another, `pair` two of them to one · `results` in bounds · `division` ·
//! `power` · `bits` · `comparison`.

mod bits;
mod comparison;
mod conversion;
mod division;
mod pair;
mod power;
mod results;

use std::sync::Arc;

use crate::code::BinaryOp;
use crate::value::Value;
use bits::{bitwise, shift};
use division::{divide, modulo};
use pair::{Pair, pair};
use power::power;
use results::{big, decimal, double};

pub(crate) use comparison::compare;
pub(crate) use conversion::{plain, to_big, to_decimal, to_double, to_long};
pub(crate) use division::integer_divide;

/// What arithmetic can refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    /// `ArithmeticException` with this message.
    Arithmetic(&'static str),
    /// The operator is not defined for these numbers: `UnsupportedOperationException`.
    Unsupported(String),
    /// The result would be absurdly large.
    TooLarge,
}

/// A binary operator on two numbers.
pub(crate) fn binary(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    match op {
        BinaryOp::Plus | BinaryOp::Minus | BinaryOp::Multiply => simple(op, left, right),
        BinaryOp::Div => divide(left, right),
        BinaryOp::Mod => modulo(left, right),
        BinaryOp::Power => power(left, right),
        BinaryOp::LeftShift | BinaryOp::RightShift | BinaryOp::RightShiftUnsigned => shift(op, left, right),
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => bitwise(op, left, right),
    }
}

fn simple(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    let Some(pair) = pair(left, right) else {
        return Ok(None);
    };
    let (plus, minus) = (op == BinaryOp::Plus, op == BinaryOp::Minus);
    match pair {
        Pair::Int(a, b) => {
            let result = if plus {
                a.wrapping_add(b)
            } else if minus {
                a.wrapping_sub(b)
            } else {
                a.wrapping_mul(b)
            };
            Ok(Some(Value::Int(result)))
        }
        Pair::Long(a, b) => {
            let result = if plus {
                a.wrapping_add(b)
            } else if minus {
                a.wrapping_sub(b)
            } else {
                a.wrapping_mul(b)
            };
            Ok(Some(Value::Long(result)))
        }
        Pair::Big(a, b) => big(if plus {
            a + b
        } else if minus {
            a - b
        } else {
            a * b
        }),
        Pair::Decimal(a, b) => {
            if a.scale().abs_diff(b.scale()) > 100_000 {
                return Err(Refused::TooLarge);
            }
            decimal(if plus {
                a.add(&b)
            } else if minus {
                a.subtract(&b)
            } else {
                a.multiply(&b)
            })
        }
        Pair::Float(a, b) => double(if plus {
            a + b
        } else if minus {
            a - b
        } else {
            a * b
        }),
    }
}

fn unsupported(what: &str, left: &Value, right: &Value) -> Refused {
    Refused::Unsupported(format!(
        "Cannot use {what} on this number type: {} with value: {}",
        left.type_of().name(),
        crate::ops::arithmetic::plain(if matches!(left, Value::Decimal(_) | Value::Double(_) | Value::Float(_)) {
            left
        } else {
            right
        })
    ))
}

/// `-value`
pub(crate) fn negate(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Byte(n) => Value::Byte(n.wrapping_neg()),
        Value::Short(n) => Value::Short(n.wrapping_neg()),
        Value::Int(n) => Value::Int(n.wrapping_neg()),
        Value::Long(n) => Value::Long(n.wrapping_neg()),
        Value::Float(n) => Value::Float(-n),
        Value::Double(n) => Value::Double(-n),
        Value::BigInt(n) => Value::BigInt(Arc::new(-&**n)),
        Value::Decimal(n) => Value::Decimal(Arc::new(n.negate())),
        _ => return None,
    })
}
