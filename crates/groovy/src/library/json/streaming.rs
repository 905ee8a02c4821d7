//! `StreamingJsonBuilder`: as `JsonBuilder`, but written as soon as it is said.

use std::any::Any;

use super::builder::{name_and_args, value_of};
use super::write::{Style, to_json};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::StreamingJsonBuilder, "call", 0, 2, |interp, this, args| {
            // Nothing at all is no items.
            let value = if args.is_empty() { interp.list(Vec::new())? } else { value_of(interp, args)? };
            write(interp, this, &value)
        }),
        (Type::StreamingJsonBuilder, "$call", 2, 2, |interp, this, args| {
            let (name, values) = name_and_args(interp, this, args)?;
            let fits = matches!(
                values.as_slice(),
                [] | [Value::Map(_) | Value::Closure(_)]
                    | [
                        Value::Map(_) | Value::List(_) | Value::Set(_) | Value::Array(_) | Value::Range(_),
                        Value::Closure(_)
                    ]
            );
            if !fits {
                let message =
                    "Expected no arguments, a single map, a single closure, or a map and closure as arguments.";
                return Err(interp.throw(Type::JsonException, message));
            }
            let value = value_of(interp, &values)?;
            let map = Value::Map(interp.map_from(Type::LinkedHashMap, [(name, value)])?);
            write(interp, this, &map)
        }),
    ],
    statics: &[],
    constructors: &[(Type::StreamingJsonBuilder, 1, 2, |interp, this, args| {
        let call = Call::new(this, "<init>", args);
        interp.reserve(64)?;
        let made = Value::Native(Native::new(Streaming { writer: call.get(0) }));
        if call.len() == 2 {
            write(interp, &made, &call.get(1))?;
        }
        Ok(made)
    })],
    constants: &[],
};

#[derive(Debug)]
struct Streaming {
    writer: Value,
}

impl NativeObject for Streaming {
    fn type_of(&self) -> Type {
        Type::StreamingJsonBuilder
    }

    fn to_text(&self) -> String {
        format!("groovy.json.StreamingJsonBuilder@{:x}", std::ptr::from_ref(self).addr() as u32)
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(&mut self.writer)]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Writes a value, and answers it.
fn write(interp: &mut Interp<'_>, this: &Value, value: &Value) -> Eval {
    let writer = match this {
        Value::Native(native) => native.downcast::<Streaming>().map(|streaming| streaming.writer.clone()),
        _ => None,
    };
    let writer = writer.ok_or_else(|| interp.no_method(this, "call", &[]))?;
    let text = to_json(interp, value, &Style::default())?;
    let text = interp.text(text)?;
    interp.call_method(&writer, "append", &[text])?;
    Ok(value.clone())
}
