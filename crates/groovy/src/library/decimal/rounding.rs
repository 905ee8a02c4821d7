//! Rounding modes, and decimals with fewer digits.

use super::bounds::{charge_scale, in_bounds};
use super::context::context_of;
use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::constants::{constant, name_of};
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

/// The modes with their names, in the order of their numbers.
const MODES: [(Rounding, &str); 8] = [
    (Rounding::Up, "UP"),
    (Rounding::Down, "DOWN"),
    (Rounding::Ceiling, "CEILING"),
    (Rounding::Floor, "FLOOR"),
    (Rounding::HalfUp, "HALF_UP"),
    (Rounding::HalfDown, "HALF_DOWN"),
    (Rounding::HalfEven, "HALF_EVEN"),
    (Rounding::Unnecessary, "UNNECESSARY"),
];

/// A rounding mode as the constant of `RoundingMode`.
pub(in crate::library) fn rounding_constant(interp: &mut Interp<'_>, rounding: Rounding) -> Eval {
    let name = MODES.iter().find(|(mode, _)| *mode == rounding).map_or("UNNECESSARY", |(_, name)| *name);
    constant(interp, Type::RoundingMode, name)
}

/// The rounding mode in a value: a constant of `RoundingMode`, or one of the old numbers.
pub(in crate::library) fn rounding_of(interp: &mut Interp<'_>, value: &Value) -> Eval<Rounding> {
    let at = match (value, name_of(value)) {
        (Value::Int(n), _) => usize::try_from(*n).ok(),
        (_, Some(name)) => MODES.iter().position(|(_, known)| *known == name),
        _ => None,
    };
    match at.and_then(|at| MODES.get(at)) {
        Some((mode, _)) => Ok(*mode),
        None => Err(interp.throw(Type::IllegalArgumentException, "Invalid rounding mode")),
    }
}

pub(super) fn necessary(interp: &Interp<'_>) -> Box<crate::interp::Fault> {
    interp.throw(Type::ArithmeticException, "Rounding necessary")
}

pub(super) fn set_scale(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setScale", args);
    let scale = call.int(interp, 0)?;
    let rounding = if call.len() == 2 { rounding_of(interp, &call.get(1))? } else { Rounding::Unnecessary };
    if scale.abs() > 100_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    charge_scale(interp, scale)?;
    match own(this).with_scale(scale as i32, rounding) {
        Some(number) => in_bounds(interp, number),
        None => Err(necessary(interp)),
    }
}

pub(super) fn to_precision(interp: &mut Interp<'_>, number: &Decimal, precision: u64, rounding: Rounding) -> Eval {
    if precision == 0 {
        return Ok(Value::from(number.clone()));
    }
    number.round(precision, rounding).map(Value::from).ok_or_else(|| necessary(interp))
}

pub(super) fn round(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "round", args);
    if let Some((precision, rounding)) = context_of(&call.get(0)) {
        return to_precision(interp, &own(this), precision, rounding);
    }
    let places = if call.len() == 0 { 0 } else { call.int(interp, 0)? };
    let mode = Value::Int(4);
    let rounded = set_scale(interp, this, &[Value::Int(places as i32), mode])?;
    Ok(rounded)
}

pub(super) fn trunc(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "trunc", args);
    let places = if call.len() == 0 { 0 } else { call.int(interp, 0)? };
    set_scale(interp, this, &[Value::Int(places as i32), Value::Int(1)])
}

/// Rounds a double to some places, as Groovy does: through a power of ten.
pub(in crate::library) fn rounded_double(number: f64, places: i64, round: impl Fn(f64) -> f64) -> f64 {
    let factor = 10f64.powi(places.clamp(-400, 400) as i32);
    round(number * factor) / factor
}
