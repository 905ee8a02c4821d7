//! What `java.lang.Object` has, and Groovy's questions to anything.

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) fn to_string(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if matches!(this, Value::Map(map) if map.kind == Type::LazyMap && map.default.is_null()) {
        return interp.java_text(this).map(Value::Str);
    }
    interp.to_text(this).map(Value::Str)
}

pub(super) fn inspect(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.inspect(this).map(Value::Str)
}

pub(super) fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [other] = args else {
        return Err(interp.no_method(this, "equals", args));
    };
    let collections = matches!(this, Value::List(_) | Value::Map(_) | Value::Set(_) | Value::Range(_));
    let equal = if collections { interp.equals(this, other)? } else { interp.java_equals(this, other)? };
    Ok(Value::Bool(equal))
}

pub(super) fn hash_code(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.hash(this).map(Value::Int)
}

pub(super) fn get_class(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.class_of(this)
}

pub(super) fn is(_interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(args.first().is_some_and(|other| crate::interp::same(this, other))))
}

pub(super) fn as_boolean(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.truth(this).map(Value::Bool)
}

pub(super) fn is_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let subject = args.first().cloned().unwrap_or_default();
    interp.is_case(this, &subject).map(Value::Bool)
}

/// A single thing is walked as a list of itself.
pub(super) fn iterator(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = interp.list(vec![this.clone()])?;
    interp.call_method(&list, "iterator", &[])
}

/// The instance around an inner one.
pub(super) fn outer(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(match this {
        Value::Object(object) => object.outer.clone(),
        _ => Value::Null,
    })
}
