//! `PrintStream`: `System.out`, and one that prints into bytes.

use std::any::Any;

use super::bytes::push;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::PrintStream, "println", 0, 1, |interp, this, args| {
            let mut text = String::new();
            if let [value] = args {
                text.push_str(&interp.to_text(value)?);
            }
            text.push('\n');
            emit(interp, this, &text)
        }),
        (Type::PrintStream, "print", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "print", args).get(0))?;
            emit(interp, this, &text)
        }),
        (Type::PrintStream, "printf", 1, crate::library::ANY, formatted),
        (Type::PrintStream, "format", 1, crate::library::ANY, formatted),
        (Type::PrintStream, "append", 1, 1, |interp, this, args| {
            interp.call_method(this, "print", args)?;
            Ok(this.clone())
        }),
        (Type::PrintStream, "leftShift", 1, 1, |interp, this, args| {
            interp.call_method(this, "print", args)?;
            Ok(this.clone())
        }),
        (Type::PrintStream, "write", 1, 1, |interp, this, args| match args {
            [Value::Int(byte)] => {
                let c = char::from(*byte as u8);
                emit(interp, this, c.encode_utf8(&mut [0; 4]))
            }
            _ => {
                let text = interp.construct_builtin(Type::String, args)?;
                let text = interp.to_text(&text)?;
                emit(interp, this, &text)
            }
        }),
        (Type::PrintStream, "checkError", 0, 0, |_, _, _| Ok(Value::Bool(false))),
    ],
    statics: &[],
    constructors: &[(Type::PrintStream, 1, 3, |interp, this, args| {
        let target = Call::new(this, "<init>", args).get(0);
        if !target.type_of().is(Type::OutputStream) {
            return Err(interp.no_method(this, "<init>", args));
        }
        interp.reserve(48)?;
        Ok(Value::Native(Native::new(Printer { target })))
    })],
    constants: &[
        (Type::System, "out", |_| Ok(Value::Native(Native::new(Printer { target: Value::Null })))),
        (Type::System, "err", |_| Ok(Value::Native(Native::new(Printer { target: Value::Null })))),
    ],
};

/// Prints into a stream of bytes; without one, where the script prints.
#[derive(Debug)]
struct Printer {
    target: Value,
}

impl NativeObject for Printer {
    fn type_of(&self) -> Type {
        Type::PrintStream
    }

    fn to_text(&self) -> String {
        "java.io.PrintStream@1".to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(&mut self.target)]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn emit(interp: &mut Interp<'_>, this: &Value, text: &str) -> Eval {
    let target = match this {
        Value::Native(native) => native.downcast::<Printer>().map(|printer| printer.target.clone()),
        _ => None,
    };
    match target {
        Some(Value::Native(inner)) if inner.type_of() == Type::PrintStream => {
            emit(interp, &Value::Native(inner), text)?;
        }
        Some(stream @ Value::Native(_)) => push(interp, &stream, text.as_bytes())?,
        _ => interp.print(text)?,
    }
    Ok(Value::Null)
}

fn formatted(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = interp.call_method(&Value::Type(Type::String), "format", args)?;
    let text = interp.to_text(&text)?;
    emit(interp, this, &text)?;
    Ok(this.clone())
}
