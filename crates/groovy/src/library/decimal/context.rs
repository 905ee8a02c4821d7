//! `MathContext`: a precision with a rounding mode.

use super::rounding::rounding_of;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Rounding, Value};

/// Precision and rounding, as a list: a `MathContext`.
pub(super) fn context(precision: i64, rounding: Rounding) -> Value {
    Value::Native(crate::value::Native::new(Context { precision: precision.max(0) as u64, rounding }))
}

#[derive(Debug)]
struct Context {
    precision: u64,
    rounding: Rounding,
}

impl crate::value::NativeObject for Context {
    fn type_of(&self) -> Type {
        Type::MathContext
    }

    fn to_text(&self) -> String {
        let mode = format!("{:?}", self.rounding);
        let name = match mode.strip_prefix("Half") {
            Some(rest) => format!("HALF_{}", rest.to_uppercase()),
            None => mode.to_uppercase(),
        };
        format!("precision={} roundingMode={name}", self.precision)
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

pub(super) fn context_of(value: &Value) -> Option<(u64, Rounding)> {
    match value {
        Value::Native(native) => native.downcast::<Context>().map(|context| (context.precision, context.rounding)),
        _ => None,
    }
}

pub(super) fn new_context(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let precision = call.int(interp, 0)?;
    let rounding = if call.len() == 2 { rounding_of(interp, &call.get(1))? } else { Rounding::HalfUp };
    Ok(context(precision.min(10_000), rounding))
}
