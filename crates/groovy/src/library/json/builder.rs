//! `JsonBuilder`: JSON from nested closures.

use std::any::Any;
use std::cell::RefCell;

use super::write::{Style, pretty, to_json};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Strategy, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::JsonBuilder, "call", 0, 2, call),
        (Type::JsonBuilder, "$call", 2, 2, named),
        (Type::JsonBuilder, "getContent", 0, 0, |interp, this, _| content(interp, this)),
        (Type::JsonBuilder, "toString", 0, 0, |interp, this, _| {
            let content = content(interp, this)?;
            let text = to_json(interp, &content, &Style::default())?;
            interp.text(text)
        }),
        (Type::JsonBuilder, "writeTo", 1, 1, |interp, this, args| {
            let text = interp.call_method(this, "toString", &[])?;
            let writer = Call::new(this, "writeTo", args).get(0);
            interp.call_method(&writer, "write", &[text])?;
            Ok(writer)
        }),
        (Type::JsonBuilder, "toPrettyString", 0, 0, |interp, this, _| {
            let content = content(interp, this)?;
            let text = to_json(interp, &content, &Style::default())?;
            let text = pretty(interp, &text)?;
            interp.text(text)
        }),
        (Type::JsonDelegate, "$call", 2, 2, add),
    ],
    statics: &[],
    constructors: &[(Type::JsonBuilder, 0, 1, |_, _, args| {
        Ok(builder(Type::JsonBuilder, args.first().cloned().unwrap_or_default()))
    })],
    constants: &[],
};

/// A builder, or the object its closures fill.
#[derive(Debug)]
struct Builder {
    class: Type,
    content: RefCell<Value>,
}

impl NativeObject for Builder {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.class.name().to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(self.content.get_mut())]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn builder(class: Type, content: Value) -> Value {
    Value::Native(Native::new(Builder { class, content: RefCell::new(content) }))
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Builder> {
    match this {
        Value::Native(native) => native.downcast::<Builder>().ok_or_else(|| interp.no_method(this, "call", &[])),
        _ => Err(interp.no_method(this, "call", &[])),
    }
}

fn content(interp: &mut Interp<'_>, this: &Value) -> Eval {
    Ok(own(interp, this)?.content.borrow().clone())
}

/// What a closure builds: a map of the names it calls.
pub(super) fn built(interp: &mut Interp<'_>, closure: &Value, args: &[Value]) -> Eval {
    let map = interp.new_map(Type::LinkedHashMap)?;
    let delegate = builder(Type::JsonDelegate, Value::Map(map.clone()));
    let copy = interp.call_method(closure, "clone", &[])?;
    if let Value::Closure(copy) = &copy {
        *copy.delegate.borrow_mut() = Some(delegate);
        copy.strategy.set(Strategy::DelegateFirst);
    }
    interp.call(&copy, args)?;
    Ok(Value::Map(map))
}

/// The value for arguments: a closure builds a map, a list with a closure builds a list of maps.
pub(super) fn value_of(interp: &mut Interp<'_>, args: &[Value]) -> Eval {
    match args {
        [] => Ok(Value::Map(interp.new_map(Type::LinkedHashMap)?)),
        [closure @ Value::Closure(_)] => built(interp, closure, &[]),
        [items @ (Value::List(_) | Value::Set(_) | Value::Range(_)), closure @ Value::Closure(_)] => {
            let mut results = Vec::new();
            for item in interp.elements(items)? {
                results.push(built(interp, closure, &[item])?);
            }
            interp.list(results)
        }
        [Value::Map(attributes), closure @ Value::Closure(_)] => {
            let inner = built(interp, closure, &[])?;
            let entries = interp.entries(attributes)?;
            let merged = interp.map_from(Type::LinkedHashMap, entries)?;
            if let Value::Map(inner) = inner {
                for (key, value) in interp.entries(&inner)? {
                    interp.map_put(&merged, key, value)?;
                }
            }
            Ok(Value::Map(merged))
        }
        [value] => Ok(value.clone()),
        values => interp.list(values.to_vec()),
    }
}

fn call(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let value = value_of(interp, args)?;
    *own(interp, this)?.content.borrow_mut() = value.clone();
    Ok(value)
}

/// The name and the arguments of a call of a method that does not exist.
pub(super) fn name_and_args(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<(Value, Vec<Value>)> {
    let call = Call::new(this, "call", args);
    let values = interp.elements(&call.get(1))?;
    Ok((call.get(0), values))
}

/// `builder.name { }`: an object with one name.
fn named(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (name, values) = name_and_args(interp, this, args)?;
    let value = value_of(interp, &values)?;
    let map = Value::Map(interp.map_from(Type::LinkedHashMap, [(name, value)])?);
    *own(interp, this)?.content.borrow_mut() = map.clone();
    Ok(map)
}

/// `name value` inside a builder's closure.
fn add(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (name, mut values) = name_and_args(interp, this, args)?;
    if let [attributes @ Value::Map(_), closure @ Value::Closure(_)] = &*values {
        // Only at the top do attributes and closure make one object; further down Groovy keeps both, in a list.
        values = vec![attributes.clone(), built(interp, closure, &[])?];
    }
    let value = if values.is_empty() { interp.list(values)? } else { value_of(interp, &values)? };
    let content = content(interp, this)?;
    if let Value::Map(map) = &content {
        interp.map_put(map, name, value.clone())?;
    }
    Ok(value)
}
