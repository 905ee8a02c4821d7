//! Powers, roots, and the point moved.

use super::bounds::{charge_scale, clamp, in_bounds};
use super::context::context_of;
use super::division::stripped_to;
use super::own;
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

pub(super) fn pow(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [exponent, context] = args {
        let power = pow(interp, this, std::slice::from_ref(exponent))?;
        return interp.call_method(&power, "round", std::slice::from_ref(context));
    }
    let exponent = Call::new(this, "pow", args).int(interp, 0)?;
    if !(0..=999_999_999).contains(&exponent) {
        return Err(interp.throw(Type::ArithmeticException, "Invalid operation"));
    }
    interp.binary(BinaryOp::Power, this, &Value::Int(exponent as i32))
}

pub(super) fn move_point(interp: &mut Interp<'_>, this: &Value, args: &[Value], sign: i64) -> Eval {
    let by = Call::new(this, "movePointLeft", args).int(interp, 0)?;
    let number = own(this);
    let scale = i64::from(number.scale()).saturating_add(by.saturating_mul(sign));
    if scale.abs() > 100_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    charge_scale(interp, scale)?;
    let moved = Decimal::new(number.unscaled().clone(), clamp(scale));
    let moved = if scale < 0 { moved.with_scale(0, Rounding::Unnecessary).unwrap_or(moved) } else { moved };
    in_bounds(interp, moved)
}

pub(super) fn sqrt(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "sqrt", args);
    let Some((precision, rounding)) = context_of(&call.get(0)) else { return Err(call.refuse(interp)) };
    let number = own(this);
    if number.signum() < 0 {
        return Err(interp.throw(Type::ArithmeticException, "Attempted square root of negative BigDecimal"));
    }
    let digits = (precision.clamp(1, 10_000) + 2) as i32;
    charge_scale(interp, 4 * i64::from(digits))?;
    let widened =
        number.with_scale(digits.saturating_mul(2).saturating_add(number.scale().max(0)) & !1, Rounding::Down);
    let Some(widened) = widened else { return Err(crate::limits::Exceeded::Memory.into()) };
    let root = Decimal::new(num_integer::Roots::sqrt(widened.unscaled()), widened.scale() / 2);
    let rounded = root.round(precision, rounding).unwrap_or(root);
    Ok(Value::from(stripped_to(rounded, number.scale() / 2)))
}
