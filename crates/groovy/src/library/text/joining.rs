//! Texts put together and repeated.

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) fn concat(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "concat", args).text(interp, 0)?;
    interp.concat(this, &Value::Str(other))
}

/// A text several times over.
pub(in crate::library) fn repeated(interp: &mut Interp<'_>, text: &str, times: usize) -> Eval {
    let length = text.len().saturating_mul(times);
    interp.room_for_text(length)?;
    interp.text(text.repeat(times))
}

pub(super) fn repeat(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let times = Call::new(this, "repeat", args).int(interp, 0)?;
    let text = own(interp, this)?;
    match usize::try_from(times) {
        Ok(times) => repeated(interp, &text, times),
        Err(_) => Err(interp.throw(Type::IllegalArgumentException, format!("count is negative: {times}"))),
    }
}

pub(super) fn join(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "join", args);
    let separator = call.text(interp, 0)?;
    let items = match args {
        [_, items @ (Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_))] => interp.elements(items)?,
        [_, items @ ..] => items.to_vec(),
        [] => Vec::new(),
    };
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        let part = interp.to_text(item)?;
        let separator = if at > 0 { separator.as_str() } else { "" };
        interp.charge(1)?;
        interp.grow_text(&mut text, separator.len() + part.len())?;
        text.push_str(separator);
        text.push_str(&part);
    }
    Ok(Value::Str(text.into()))
}
