//! `Expando`: an object whose properties and methods are made up as they are assigned.

use std::any::Any;
use std::rc::Rc;

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Native, NativeObject, Strategy, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Expando, "$get", 1, 1, get),
        (Type::Expando, "$set", 2, 2, set),
        (Type::Expando, "$call", 2, 2, call),
        (Type::Expando, "getProperty", 1, 1, get),
        (Type::Expando, "setProperty", 2, 2, set),
        (Type::Expando, "getProperties", 0, 0, |interp, this, _| Ok(Value::Map(own(interp, this)?.clone()))),
        (Type::Expando, "toString", 0, 0, text),
    ],
    statics: &[],
    constructors: &[(Type::Expando, 0, 1, |interp, this, args| match args {
        [] => Ok(expando(interp.new_map(Type::LinkedHashMap)?)),
        [Value::Map(properties)] => {
            let entries = interp.entries(properties)?;
            let map = interp.map_from(Type::LinkedHashMap, entries)?;
            Ok(expando(map))
        }
        _ => Err(interp.no_method(this, "<init>", args)),
    })],
    constants: &[],
};

#[derive(Debug)]
struct Expando(Rc<Map>);

impl NativeObject for Expando {
    fn type_of(&self) -> Type {
        Type::Expando
    }

    fn to_text(&self) -> String {
        "groovy.util.Expando".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn expando(map: Rc<Map>) -> Value {
    Value::Native(Native::new(Expando(map)))
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<Map>> {
    let found = match this {
        Value::Native(native) => native.downcast::<Expando>(),
        _ => None,
    };
    found.map(|expando| &expando.0).ok_or_else(|| interp.no_method(this, "getProperties", &[]))
}

/// The closure behind a method, with the object as its delegate.
fn method(interp: &mut Interp<'_>, this: &Value, name: &Value) -> Eval<Option<Value>> {
    let map = own(interp, this)?;
    let Some(Value::Closure(closure)) = interp.map_get(map, name)? else { return Ok(None) };
    let copy = interp.call_method(&Value::Closure(closure), "clone", &[])?;
    if let Value::Closure(copy) = &copy {
        *copy.delegate.borrow_mut() = Some(this.clone());
        copy.strategy.set(Strategy::DelegateFirst);
    }
    Ok(Some(copy))
}

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = Call::new(this, "getProperty", args).get(0);
    let map = own(interp, this)?;
    match (interp.map_get(map, &name)?, name.as_str()) {
        (Some(value), _) => Ok(value),
        (None, Some("class")) => Ok(Value::Type(Type::Expando)),
        (None, Some("metaClass")) => interp.call_method(this, "getMetaClass", &[]),
        (None, Some("properties")) => Ok(Value::Map(map.clone())),
        _ => Ok(Value::Null),
    }
}

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setProperty", args);
    let map = own(interp, this)?;
    interp.map_put(map, call.get(0), call.get(1))?;
    Ok(Value::Null)
}

fn call(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "invokeMethod", args);
    let values = interp.elements(&call.get(1))?;
    match method(interp, this, &call.get(0))? {
        Some(method) => interp.call(&method, &values),
        None => {
            let name = interp.to_text(&call.get(0))?;
            Err(interp.no_method(this, &name, &values))
        }
    }
}

/// The closure in `toString`, or the properties.
fn text(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match method(interp, this, &Value::str("toString"))? {
        Some(method) => interp.call(&method, &[]),
        None => {
            let map = Value::Map(own(interp, this)?.clone());
            let text = interp.to_text(&map)?;
            interp.text(format!("{{{}}}", text.trim_start_matches('[').trim_end_matches(']').replace(':', "=")))
        }
    }
}
