//! What can be read from a date or time: fields, constants of its enums, seconds since 1970.

use super::own;
use super::value::Temporal;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::constants;
use crate::library::dates::civil::Local;
use crate::library::dates::native;
use crate::library::dates::time_zone::zone_arg;
use crate::types::Type;
use crate::value::Value;

pub(super) fn read(interp: &Interp<'_>, this: &Value, method: &str, field: &str) -> Eval {
    match own(interp, this)?.get(field) {
        Some(value) => Ok(Value::Int(value as i32)),
        None => Err(interp.no_method(this, method, &[])),
    }
}

/// A month or day of the week as a constant of its enum.
pub(super) fn member(interp: &Interp<'_>, this: &Value, method: &str, class: Type, field: &str) -> Eval {
    let ordinal = own(interp, this)?.get(field).map(|value| (value - 1) as usize);
    ordinal.and_then(|ordinal| constants::nth(class, ordinal)).ok_or_else(|| interp.no_method(this, method, &[]))
}

pub(super) fn field_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<i64> {
    let arg = Call::new(this, "get", args).get(0);
    if let Some(unit) = crate::library::dates::amount::part(this, &arg) {
        return Ok(unit);
    }
    let name = super::fields::name_of(&arg).ok_or_else(|| interp.no_method(this, "get", args))?;
    match own(interp, this)?.get(name) {
        Some(value) => Ok(value),
        None => {
            let field = interp.to_text(&arg)?;
            Err(interp.throw(Type::UnsupportedTemporalTypeException, format!("Unsupported field: {field}")))
        }
    }
}

/// `toEpochSecond()`, with the time and offset that the receiver lacks.
pub(super) fn epoch_second(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let offset = args.last().and_then(zone_arg).map(|zone| zone.offset_at(0));
    let time = args.first().and_then(native::<Temporal>).and_then(Temporal::time);
    let seconds = match (own(interp, this)?, offset) {
        (Temporal::Date(day), Some(offset)) => time.map(|nanos| Local { day: *day, nanos }.utc_seconds() - offset),
        (Temporal::DateTime(local), Some(offset)) => Some(local.utc_seconds() - offset),
        (Temporal::Instant { .. }, _) => None,
        (other, None) => other.instant().map(|(seconds, _)| seconds),
        _ => None,
    };
    seconds.map(Value::Long).ok_or_else(|| interp.no_method(this, "toEpochSecond", args))
}
