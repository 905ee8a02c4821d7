//! Text added at the end.

use super::text::own;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Str, Value};

/// Adds text at the end of a builder.
fn push(interp: &mut Interp<'_>, this: &Value, text: &str) -> Eval<()> {
    let builder = own(interp, this)?;
    let mut whole = builder.text.borrow_mut();
    interp.grow_text(&mut whole, text.len())?;
    whole.push_str(text);
    Ok(())
}

pub(super) fn append(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text: Str = match args {
        [value] => interp.java_text(value)?,
        [text, from, to] => {
            let text = interp.to_text(text)?;
            let (from, to) = (interp.int(from)?.max(0) as usize, interp.int(to)?.max(0) as usize);
            crate::library::text::units::slice(&text, from, to).unwrap_or_default().into()
        }
        _ => return Err(interp.no_method(this, "append", args)),
    };
    push(interp, this, &text)?;
    Ok(this.clone())
}

/// `write(int)` writes a character, everything else its text.
pub(super) fn write(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [Value::Int(code)] = args {
        let c = u32::try_from(*code).ok().and_then(char::from_u32).unwrap_or_default();
        push(interp, this, c.encode_utf8(&mut [0; 4]))?;
        return Ok(Value::Null);
    }
    append(interp, this, args)?;
    Ok(Value::Null)
}

pub(super) fn print(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    append(interp, this, args)?;
    Ok(Value::Null)
}

pub(super) fn println(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [value] = args {
        let text = interp.to_text(value)?;
        push(interp, this, &text)?;
    }
    push(interp, this, "\n")?;
    Ok(Value::Null)
}

pub(super) fn printf(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = interp.call_method(&Value::Type(Type::String), "format", args)?;
    print(interp, this, &[text])
}
