//! `println` and its kind.

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) fn println(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let mut text = match args.first() {
        Some(value) => interp.to_text(value)?.to_string(),
        None => String::new(),
    };
    text.push('\n');
    interp.print(&text)?;
    Ok(Value::Null)
}

pub(super) fn print(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    if let Some(value) = args.first() {
        let text = interp.to_text(value)?;
        interp.print(&text)?;
    }
    Ok(Value::Null)
}

pub(super) fn sprintf(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args.split_first() {
        Some((pattern, rest)) => {
            let rest = match rest {
                [list @ (Value::List(_) | Value::Array(_))] => interp.elements(list)?,
                rest => rest.to_vec(),
            };
            let mut all = vec![pattern.clone()];
            all.extend(rest);
            interp.call_method(&Value::Type(Type::String), "format", &all)
        }
        None => Err(interp.no_method(this, "sprintf", args)),
    }
}

pub(super) fn printf(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = sprintf(interp, this, args)?;
    print(interp, this, &[text])
}
