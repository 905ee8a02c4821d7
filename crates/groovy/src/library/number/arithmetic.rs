//! The operators as methods: `a.plus(b)`.

use super::nulls::{ambiguous_null, with_null};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::{self, to_big};
use crate::types::Type;
use crate::value::Value;

pub(super) fn operator(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    op: BinaryOp,
) -> Eval {
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

pub(super) fn logical(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(bool, bool) -> bool) -> Eval {
    match (this, args) {
        (Value::Bool(a), [Value::Bool(b)]) => Ok(Value::Bool(apply(*a, *b))),
        (Value::Bool(a), [Value::Null]) => Ok(Value::Bool(apply(*a, false))),
        _ => Err(interp.no_method(this, "and", args)),
    }
}

/// `remainder`: only the big ones have it.
pub(super) fn remainder(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn intdiv(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [other] = args else { return Err(interp.no_method(this, "intdiv", args)) };
    if other.is_null() {
        return Err(ambiguous_null(interp, this, "intdiv"));
    }
    interp.charge_digits(BinaryOp::Mod, this, other)?;
    match arithmetic::integer_divide(this, other) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(interp.no_method(this, "intdiv", args)),
        Err(refused) => Err(interp.refused(refused)),
    }
}

pub(super) fn negative(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    arithmetic::negate(this).ok_or_else(|| interp.no_method(this, "negative", args))
}

pub(super) fn abs(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(crate::library::math::absolute(this))
}
