//! Small methods Groovy gives to collections, maps and objects in other shapes.

use std::rc::Rc;

use super::args::Call;
use super::{Method, Module};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{List, Special, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::List, "asReversed", 0, 0, as_reversed),
    (Type::Collection, "asCollection", 0, 0, |_, this, _| Ok(this.clone())),
    (Type::Iterable, "toSpreadMap", 0, 0, to_map),
    (Type::Map, "spread", 0, 0, |_, this, _| Ok(this.clone())),
    (Type::Object, "isNotCase", 1, 1, |interp, this, args| {
        let found = interp.call_method(this, "isCase", args)?;
        interp.truth(&found).map(|found| Value::Bool(!found))
    }),
    (Type::Object, "withCloseable", 1, 1, with_closeable),
    (Type::IntRange, "getFromInt", 0, 0, |interp, this, _| interp.call_method(this, "getFrom", &[])),
    (Type::IntRange, "getToInt", 0, 0, |interp, this, _| interp.call_method(this, "getTo", &[])),
    (Type::GString, "freeze", 0, 0, |interp, this, _| {
        let Value::GString(text) = this else { return Ok(this.clone()) };
        let mut values = Vec::new();
        for value in text.values.iter() {
            values.push(interp.to_text(value).map(Value::Str)?);
        }
        interp.reserve(values.len() * 16 + 48)?;
        let frozen = crate::value::GString { strings: text.strings.clone(), values: values.into() };
        Ok(Value::GString(std::rc::Rc::new(frozen)))
    }),
];

/// A list that shows another one from its end.
fn as_reversed(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = match this {
        Value::List(list) => list.clone(),
        other => {
            let items = interp.elements(other)?;
            Rc::new(List::new(Type::ImmutableList, items))
        }
    };
    interp.reserve(std::mem::size_of::<Special>() + std::mem::size_of::<List>())?;
    let view = List::backwards(&list);
    let view = view.ok_or_else(|| Fault::not_supported("a list that shows so many others", "the list itself"))?;
    Ok(Value::List(Rc::new(view)))
}

/// A list of keys and values in turn, as a map.
fn to_map(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    if items.len() % 2 == 1 {
        let message = "The size of the list must be even, so that it can be spread";
        return Err(interp.throw(Type::IllegalArgumentException, message));
    }
    let pairs: Vec<_> =
        items.chunks(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))).collect();
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, pairs)?))
}

/// Calls a closure with an object, and closes the object whatever happens.
fn with_closeable(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "withCloseable", args);
    let closure = call.closure(interp, 0)?;
    if !interp.responds_to(this, "close", 0) {
        return Err(call.refuse(interp));
    }
    let answer = interp.call(&closure, std::slice::from_ref(this));
    let ended = match &answer {
        Err(fault) => matches!(**fault, Fault::Thrown(_)),
        Ok(_) => true,
    };
    if !ended {
        return answer;
    }
    match (interp.call_method(this, "close", &[]), answer) {
        (Err(fault), Ok(_)) => Err(fault),
        (Err(fault), Err(_)) if !matches!(*fault, Fault::Thrown(_)) => Err(fault),
        (_, answer) => answer,
    }
}
