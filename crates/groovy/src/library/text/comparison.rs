//! Texts beside each other, with and without regard to case.

use super::own;
use super::units::compare_units;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) fn compare_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let ([other], Value::Str(_) | Value::GString(_)) = (args, this)
        && !matches!(other, Value::Null | Value::Str(_) | Value::GString(_))
    {
        return Err(interp.class_cast(other, Type::String.name()));
    }
    let other = Call::new(this, "compareTo", args).text(interp, 0)?;
    let text = own(interp, this)?;
    Ok(Value::Int(compare_units(&text, &other)))
}

/// `compareToIgnoreCase`
pub(in crate::library) fn compare_ignoring_case(left: &str, right: &str) -> i32 {
    compare_units(&left.to_uppercase().to_lowercase(), &right.to_uppercase().to_lowercase())
}

pub(super) fn compare_to_ignore_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "compareToIgnoreCase", args).text(interp, 0)?;
    let text = own(interp, this)?;
    interp.charge((text.len() + other.len()) / 8)?;
    Ok(Value::Int(compare_ignoring_case(&text, &other)))
}

pub(super) fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let same = match (this, args) {
        (Value::Str(_), [other @ Value::Str(_)]) => interp.equals(this, other)?,
        (Value::GString(_), [other @ Value::GString(_)]) => own(interp, this)? == interp.to_text(other)?,
        (Value::Native(_), [other]) => crate::interp::same(this, other),
        _ => false,
    };
    Ok(Value::Bool(same))
}

pub(super) fn equals_ignore_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = match args {
        [Value::Null] => return Ok(Value::Bool(false)),
        _ => Call::new(this, "equalsIgnoreCase", args).text(interp, 0)?,
    };
    let text = own(interp, this)?;
    interp.charge((text.len() + other.len()) / 8)?;
    Ok(Value::Bool(compare_ignoring_case(&text, &other) == 0))
}

pub(super) fn content_equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "contentEquals", args).text(interp, 0)?;
    Ok(Value::Bool(own(interp, this)? == other))
}
