//! What every object can do, and what every script can call.

use super::{Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[],
    constructors: &[],
    constants: &[],
};

const METHODS: &[Method] = &[
    (Type::Object, "println", 0, 1, println),
    (Type::Object, "print", 1, 1, print),
    (Type::Object, "toString", 0, 0, to_string),
    (Type::Object, "inspect", 0, 0, inspect),
    (Type::Object, "equals", 1, 1, equals),
    (Type::Object, "hashCode", 0, 0, hash_code),
    (Type::Object, "getClass", 0, 0, get_class),
    (Type::Object, "is", 1, 1, is),
    (Type::Object, "getMetaClass", 0, 0, get_meta_class),
    (Type::Object, "invokeMethod", 2, 2, invoke_method),
    (Type::Object, "getProperty", 1, 1, get_property),
    (Type::Object, "setProperty", 2, 2, set_property),
    (Type::Object, "asBoolean", 0, 0, as_boolean),
    (Type::NullObject, "toString", 0, 0, to_string),
    (Type::NullObject, "inspect", 0, 0, inspect),
    (Type::NullObject, "equals", 1, 1, equals),
    (Type::NullObject, "is", 1, 1, is),
    (Type::NullObject, "asBoolean", 0, 0, as_boolean),
    (Type::NullObject, "plus", 1, 1, null_plus),
    (Type::NullObject, "getClass", 0, 0, get_class),
];

fn println(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let mut text = match args.first() {
        Some(value) => interp.to_text(value)?.to_string(),
        None => String::new(),
    };
    text.push('\n');
    interp.print(&text)?;
    Ok(Value::Null)
}

fn print(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    if let Some(value) = args.first() {
        let text = interp.to_text(value)?;
        interp.print(&text)?;
    }
    Ok(Value::Null)
}

fn to_string(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.to_text(this).map(Value::Str)
}

fn inspect(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.inspect(this).map(Value::Str)
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [other] = args else {
        return Err(interp.no_method(this, "equals", args));
    };
    let collections = matches!(
        this,
        Value::List(_) | Value::Map(_) | Value::Set(_) | Value::Range(_)
    );
    let equal = if collections {
        interp.equals(this, other)?
    } else {
        interp.java_equals(this, other)?
    };
    Ok(Value::Bool(equal))
}

fn hash_code(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.hash(this).map(Value::Int)
}

fn get_class(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.class_of(this)
}

fn is(_interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(
        args.first()
            .is_some_and(|other| crate::interp::same(this, other)),
    ))
}

fn get_meta_class(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(crate::interp::Fault::not_supported(
        "metaClass",
        "a method or a closure of the script",
    ))
}

fn invoke_method(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, given] = args else {
        return Err(interp.no_method(this, "invokeMethod", args));
    };
    let name = interp.to_text(name)?;
    let given = match given {
        Value::List(_) | Value::Array(_) => interp.elements(given)?,
        Value::Null => Vec::new(),
        single => vec![single.clone()],
    };
    interp.call_method(this, &name, &given)
}

fn get_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name] = args else {
        return Err(interp.no_method(this, "getProperty", args));
    };
    let name = interp.to_text(name)?;
    interp.get_property(this, &name)
}

fn set_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, value] = args else {
        return Err(interp.no_method(this, "setProperty", args));
    };
    let name = interp.to_text(name)?;
    interp.set_property(this, &name, value.clone())?;
    Ok(Value::Null)
}

fn as_boolean(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.truth(this).map(Value::Bool)
}

fn null_plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args.first() {
        Some(text @ (Value::Str(_) | Value::GString(_))) => interp.concat(this, text),
        Some(Value::Null) => {
            Err(interp.throw(Type::NullPointerException, "Cannot execute null+null"))
        }
        Some(other) => {
            let text = interp.to_text(other)?;
            Err(interp.throw(
                Type::NullPointerException,
                format!("Cannot execute null+{text}"),
            ))
        }
        None => Ok(Value::Null),
    }
}
