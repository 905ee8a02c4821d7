//! Numbers with fewer digits: rounded, cut off, or not at all.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::decimal::rounded_double;
use crate::ops::arithmetic::to_double;
use crate::types::Type;
use crate::value::Value;

pub(super) fn exact(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let narrowed = interp.cast_builtin(this.clone(), class)?;
    if interp.equals(&narrowed, this)? {
        return Ok(narrowed);
    }
    let name = if class == Type::PrimInt { "int" } else { "long" };
    Err(interp.throw(Type::ArithmeticException, format!("BigInteger out of {name} range")))
}

pub(super) fn round(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn trunc(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "trunc", args);
    let places = if call.len() == 0 { 0 } else { call.int(interp, 0)? };
    let number = rounded_double(to_double(this).unwrap_or_default(), places, f64::trunc);
    Ok(if matches!(this, Value::Float(_)) { Value::Float(number as f32) } else { Value::Double(number) })
}
