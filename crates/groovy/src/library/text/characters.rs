//! The characters of a text: units, code points, arrays of them.

use super::units::{slice, unit_at, unit_length};
use super::{indexed, out_of_bounds, own};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::Value;

pub(super) fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = indexed(interp, this)?;
    Ok(size(unit_length(&text)))
}

pub(super) fn char_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "charAt", args).int(interp, 0)?;
    let text = indexed(interp, this)?;
    match usize::try_from(at).ok().and_then(|at| unit_at(&text, at)) {
        Some(unit) => Ok(Value::Char(unit)),
        None => {
            let builder = matches!(this, Value::Native(_));
            let length = unit_length(&text);
            let message = if builder {
                format!("index {at}, length {length}")
            } else {
                format!("String index out of range: {at}")
            };
            Err(out_of_bounds(interp, message))
        }
    }
}

pub(super) fn code_point_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "codePointAt", args).int(interp, 0)?;
    let text = own(interp, this)?;
    interp.charge(text.len() / 64)?;
    let units: Vec<u16> = text.encode_utf16().collect();
    let rest = usize::try_from(at).ok().and_then(|at| units.get(at..)).filter(|rest| !rest.is_empty());
    let Some(rest) = rest else {
        return Err(out_of_bounds(interp, format!("index {at}, length {}", units.len())));
    };
    let first = char::decode_utf16(rest.iter().copied()).next();
    Ok(Value::Int(match first {
        Some(Ok(c)) => c as i32,
        Some(Err(half)) => i32::from(half.unpaired_surrogate()),
        None => 0,
    }))
}

pub(super) fn code_point_count(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "codePointCount", args);
    let (from, to) = (call.count(interp, 0)?, call.count(interp, 1)?);
    let text = own(interp, this)?;
    Ok(size(slice(&text, from, to).map_or(0, |part| part.chars().count())))
}

pub(super) fn to_char_array(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 8)?;
    interp.room_for_elements(unit_length(&text))?;
    let items = text.encode_utf16().map(Value::Char).collect();
    interp.array(Type::PrimChar, items)
}

pub(super) fn char_codes(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    interp.room_for_elements(text.len())?;
    let items = text.encode_utf16().map(|unit| Value::Int(i32::from(unit))).collect();
    crate::library::stream::of_kind(interp, Type::IntStream, items)
}

pub(super) fn code_points(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    interp.room_for_elements(text.len())?;
    let items = text.chars().map(|c| Value::Int(c as i32)).collect();
    crate::library::stream::of_kind(interp, Type::IntStream, items)
}
