//! Members by their names: `invokeMethod`, `hasProperty`, `properties`.

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) fn invoke_method(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn get_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name] = args else {
        return Err(interp.no_method(this, "getProperty", args));
    };
    let name = interp.to_text(name)?;
    interp.get_unhooked(this, &name)
}

pub(super) fn set_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, value] = args else {
        return Err(interp.no_method(this, "setProperty", args));
    };
    let name = interp.to_text(name)?;
    interp.set_unhooked(this, &name, value.clone())?;
    Ok(Value::Null)
}

/// `object['name']`
pub(super) fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name @ (Value::Str(_) | Value::GString(_))] = args else {
        return Err(interp.no_method(this, "getAt", args));
    };
    let name = interp.to_text(name)?;
    interp.get_property(this, &name)
}

/// `object['name'] = value`
pub(super) fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name @ (Value::Str(_) | Value::GString(_)), value] = args else {
        return Err(interp.no_method(this, "putAt", args));
    };
    let name = interp.to_text(name)?;
    interp.set_property(this, &name, value.clone())?;
    Ok(Value::Null)
}

pub(super) fn properties(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut entries = Vec::new();
    if let Value::Object(object) = this {
        for (name, value) in interp.all_properties(object)? {
            entries.push((Value::Str(name), value));
        }
    }
    let class = interp.class_of(this)?;
    entries.push((Value::str("class"), class));
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}
