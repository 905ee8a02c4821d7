//! Quotients and what is left over.

use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::conversion::to_decimal;
use super::pair::{Pair, pair};
use super::results::{big, decimal, double};
use super::{Refused, unsupported};
use crate::value::{Decimal, Value};

pub(super) fn divide(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Float(a, b)) => double(a / b),
        Some(_) => {
            let (Some(a), Some(b)) = (to_decimal(left), to_decimal(right)) else {
                return Ok(None);
            };
            decimal(a.divide(&b).ok_or_else(|| by_zero(&a))?)
        }
    }
}

/// What `BigDecimal` says of a zero below the line.
fn by_zero(above: &Decimal) -> Refused {
    Refused::Arithmetic(if above.signum() == 0 { "Division undefined" } else { "Division by zero" })
}

/// `left.intdiv(right)`; only for integers.
pub(crate) fn integer_divide(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    let by_zero = Refused::Arithmetic("/ by zero");
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Int(_, 0) | Pair::Long(_, 0)) => Err(by_zero),
        Some(Pair::Int(a, b)) => Ok(Some(Value::Int(a.wrapping_div(b)))),
        Some(Pair::Long(a, b)) => Ok(Some(Value::Long(a.wrapping_div(b)))),
        Some(Pair::Big(_, b)) if b.is_zero() => Err(Refused::Arithmetic("BigInteger divide by zero")),
        Some(Pair::Big(a, b)) => big(a / b),
        Some(Pair::Decimal(..) | Pair::Float(..)) => Err(unsupported("intdiv()", left, right)),
    }
}

pub(super) fn modulo(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Int(_, 0) | Pair::Long(_, 0)) => Err(Refused::Arithmetic("/ by zero")),
        Some(Pair::Int(a, b)) => Ok(Some(Value::Int(a.wrapping_rem(b)))),
        Some(Pair::Long(a, b)) => Ok(Some(Value::Long(a.wrapping_rem(b)))),
        Some(Pair::Big(_, b)) if !b.is_positive() => Err(Refused::Arithmetic("BigInteger: modulus not positive")),
        Some(Pair::Big(a, b)) => big(a.mod_floor(&b)),
        Some(Pair::Decimal(a, b)) => decimal(a.remainder(&b).ok_or_else(|| by_zero(&a))?),
        Some(Pair::Float(a, b)) => double(a % b),
    }
}
