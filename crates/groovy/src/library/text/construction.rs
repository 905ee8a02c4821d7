//! `new String(...)` and `String.valueOf`.

use super::charset::{Charset, charset};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) fn value_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [value] => interp.java_text(value).map(Value::Str),
        [Value::Array(array), from, count] => {
            let (from, count) = (interp.int(from)?.max(0) as usize, interp.int(count)?.max(0) as usize);
            let items: Vec<Value> = array.items.borrow().iter().skip(from).take(count).cloned().collect();
            let array = interp.array(Type::PrimChar, items)?;
            interp.to_text(&array).map(Value::Str)
        }
        _ => Err(interp.no_method(this, "valueOf", args)),
    }
}

pub(super) fn new_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [] => interp.text(""),
        [Value::Array(array), ..] if array.element == Type::PrimByte => {
            let charset = match args.get(1) {
                Some(name) => charset(interp, name)?,
                None => Charset::Utf8,
            };
            let bytes = super::bytes::of_array(array);
            interp.charge(bytes.len() / 16)?;
            interp.room_for_text(bytes.len().saturating_mul(3))?;
            interp.text(charset.decode(&bytes))
        }
        [Value::Array(_)] => interp.to_text(args.first().unwrap_or(&Value::Null)).map(Value::Str),
        [Value::Array(_), _, _] => value_of(interp, this, args),
        [text @ (Value::Str(_) | Value::GString(_) | Value::Native(_))] => interp.to_text(text).map(Value::Str),
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}
