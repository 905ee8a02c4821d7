//! What a closure says of itself.

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, Value};

pub(super) fn arity(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match this {
        Value::Closure(closure) => Ok(Value::Int(closure.params_count(interp) as i32)),
        _ => Ok(Value::Int(0)),
    }
}

pub(super) fn parameter_types(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let types = match this {
        Value::Closure(closure) => closure.param_types(interp),
        _ => Vec::new(),
    };
    interp.array(Type::Class, types)
}

pub(super) fn method_name(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match this {
        Value::Closure(closure) => match &closure.body {
            Body::Method { name, .. } => Ok(Value::Str(name.clone())),
            _ => Ok(Value::Null),
        },
        _ => Ok(Value::Null),
    }
}
