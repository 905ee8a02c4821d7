//! The variables of a script as an object.

use std::any::Any;
use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::shell::OwnBinding;
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{Map, Native, NativeObject, Value};

/// The variables of a script as an object.
#[derive(Debug)]
struct Binding;

impl NativeObject for Binding {
    fn type_of(&self) -> Type {
        Type::Binding
    }

    fn to_text(&self) -> String {
        "groovy.lang.Binding".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

const BINDING: &[Method] = &[
    (Type::Binding, "getVariable", 1, 1, binding_get),
    (Type::Binding, "$get", 1, 1, binding_get),
    (Type::Binding, "getProperty", 1, 1, binding_get),
    (Type::Binding, "setVariable", 2, 2, binding_set),
    (Type::Binding, "$set", 2, 2, binding_set),
    (Type::Binding, "setProperty", 2, 2, binding_set),
    (Type::Binding, "hasVariable", 1, 1, binding_has),
    (Type::Binding, "getVariables", 0, 0, binding_all),
];

pub(in crate::library) const BINDING_MODULE: Module =
    Module { methods: BINDING, statics: &[], constructors: &[], constants: &[] };

pub(super) fn binding(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Native(Native::new(Binding)))
}

fn binding_get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = interp.to_text(&args.first().cloned().unwrap_or_default())?;
    if name.as_str() == "variables" {
        return binding_all(interp, this, &[]);
    }
    if let Some(variables) = own_variables(this) {
        let found = interp.map_get(&variables, &Value::Str(name.clone()))?;
        return found.ok_or_else(|| interp.no_property(this, &name));
    }
    match interp.binding_get(&name) {
        Some(value) => Ok(value),
        None => {
            let script = interp.script().clone();
            Err(interp.no_property(&script, &name))
        }
    }
}

fn binding_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, value] = args else { return Err(interp.no_method(this, "setVariable", args)) };
    let name = interp.to_text(name)?;
    if let Some(variables) = own_variables(this) {
        interp.map_put(&variables, Value::Str(name), value.clone())?;
        return Ok(Value::Null);
    }
    interp.binding_set(&name, value.clone())?;
    Ok(Value::Null)
}

fn binding_has(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = interp.to_text(&args.first().cloned().unwrap_or_default())?;
    if let Some(variables) = own_variables(this) {
        return Ok(Value::Bool(interp.map_get(&variables, &Value::Str(name))?.is_some()));
    }
    Ok(Value::Bool(interp.binding_get(&name).is_some()))
}

/// The variables of a binding made by the script.
fn own_variables(this: &Value) -> Option<Rc<Map>> {
    match this {
        Value::Native(native) => native.downcast::<OwnBinding>().map(|binding| binding.0.clone()),
        _ => None,
    }
}

fn binding_all(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if let Some(variables) = own_variables(this) {
        return Ok(Value::Map(variables));
    }
    let entries = interp.binding_entries();
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}
