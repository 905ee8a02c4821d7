//! `String.format` and `formatted`.

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

/// The one value after a pattern, or all of them when they come as a list or array.
fn format_arguments(args: &[Value]) -> Vec<Value> {
    match args {
        [Value::Array(array)] if !array.element.is_primitive() => array.items.borrow().clone(),
        _ => args.to_vec(),
    }
}

pub(super) fn formatted(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let pattern = own(interp, this)?;
    let args = format_arguments(args);
    crate::library::format::format(interp, &pattern, &args).and_then(|text| interp.text(text))
}

pub(super) fn format(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (locale, args) = match args {
        [Value::Native(native), rest @ ..] if native.type_of() == Type::Locale => (native.to_text(), rest),
        _ => (String::new(), args),
    };
    let Some((pattern, values)) = args.split_first() else { return Err(interp.no_method(this, "format", args)) };
    let pattern = Call::new(this, "format", std::slice::from_ref(pattern)).text(interp, 0)?;
    let values = format_arguments(values);
    crate::library::format::format_in(interp, &pattern, &values, &locale).and_then(|text| interp.text(text))
}
