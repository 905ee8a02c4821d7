//! `Objects`, `System`, and the little that rules may know of the machine.

use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::PrintStream, "println", 0, 1, |interp, _, args| {
            let text = match args {
                [value] => interp.to_text(value)?,
                _ => "".into(),
            };
            interp.print(&text)?;
            interp.print("\n")?;
            Ok(Value::Null)
        }),
        (Type::PrintStream, "print", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "print", args).get(0))?;
            interp.print(&text)?;
            Ok(Value::Null)
        }),
        (Type::PrintStream, "printf", 1, crate::library::ANY, |interp, _, args| {
            let text = interp.call_method(&Value::Type(Type::String), "format", args)?;
            let text = interp.to_text(&text)?;
            interp.print(&text)?;
            Ok(Value::Null)
        }),
        (Type::PrintStream, "flush", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[
        (Type::Objects, "equals", 2, 2, |interp, this, args| {
            let call = Call::new(this, "equals", args);
            interp.java_equals(&call.get(0), &call.get(1)).map(Value::Bool)
        }),
        (Type::Objects, "hash", 0, crate::library::ANY, |interp, _, args| interp.hash_all(args).map(Value::Int)),
        (Type::Objects, "hashCode", 1, 1, |interp, this, args| {
            interp.hash(&Call::new(this, "hashCode", args).get(0)).map(Value::Int)
        }),
        (Type::Objects, "isNull", 1, 1, |_, this, args| {
            Ok(Value::Bool(Call::new(this, "isNull", args).get(0).is_null()))
        }),
        (Type::Objects, "nonNull", 1, 1, |_, this, args| {
            Ok(Value::Bool(!Call::new(this, "nonNull", args).get(0).is_null()))
        }),
        (Type::Objects, "toString", 1, 2, |interp, this, args| {
            let call = Call::new(this, "toString", args);
            match (call.get(0), call.len()) {
                (Value::Null, 2) => Ok(call.get(1)),
                (value, _) => interp.to_text(&value).map(Value::Str),
            }
        }),
        (Type::Objects, "requireNonNull", 1, 2, require_non_null),
        (Type::Objects, "requireNonNullElse", 2, 2, |_, this, args| {
            let call = Call::new(this, "requireNonNullElse", args);
            Ok(if call.get(0).is_null() { call.get(1) } else { call.get(0) })
        }),
        (Type::System, "currentTimeMillis", 0, 0, |interp, _, _| Ok(Value::Long(interp.now_millis()))),
        (Type::System, "nanoTime", 0, 0, |interp, _, _| Ok(Value::Long(interp.now_millis().wrapping_mul(1_000_000)))),
        (Type::System, "lineSeparator", 0, 0, |interp, _, _| interp.text("\n")),
        (Type::System, "identityHashCode", 1, 1, |_, this, args| {
            let value = Call::new(this, "identityHashCode", args).get(0);
            Ok(Value::Int(if value.is_null() { 0 } else { crate::interp::identity(&value) }))
        }),
        (Type::System, "getProperty", 1, 2, |_, this, args| Ok(Call::new(this, "getProperty", args).get(1))),
        (Type::System, "getenv", 1, 1, |_, _, _| Ok(Value::Null)),
        (Type::System, "getenv", 0, 0, |interp, _, _| Ok(Value::Map(interp.new_map(Type::UnmodifiableMap)?))),
        (Type::System, "exit", 1, 1, |_, _, _| Err(Fault::not_supported("System.exit", "return"))),
        (Type::Thread, "sleep", 1, 2, |_, _, _| {
            Err(Fault::not_supported("Thread.sleep", "nothing: rules do not wait"))
        }),
        (Type::Thread, "currentThread", 0, 0, |_, _, _| {
            Err(Fault::not_supported("threads", "nothing: a rule runs alone"))
        }),
    ],
    constructors: &[
        (Type::Object, 0, 0, |interp, _, _| {
            interp.reserve(64)?;
            Ok(Value::Native(crate::value::Native::new(Plain)))
        }),
        (Type::Thread, 0, crate::library::ANY, |_, _, _| {
            Err(Fault::not_supported("threads", "nothing: a rule runs alone"))
        }),
    ],
    constants: &[
        (Type::System, "out", |_| Ok(Value::Native(crate::value::Native::new(Out)))),
        (Type::System, "err", |_| Ok(Value::Native(crate::value::Native::new(Out)))),
    ],
};

/// `new Object()`
#[derive(Debug)]
struct Plain;

impl crate::value::NativeObject for Plain {
    fn type_of(&self) -> Type {
        Type::Object
    }

    fn to_text(&self) -> String {
        "java.lang.Object@1".to_owned()
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `System.out`
#[derive(Debug)]
struct Out;

impl crate::value::NativeObject for Out {
    fn type_of(&self) -> Type {
        Type::PrintStream
    }

    fn to_text(&self) -> String {
        "java.io.PrintStream@1".to_owned()
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn require_non_null(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "requireNonNull", args);
    match (call.get(0), call.get(1)) {
        (Value::Null, Value::Null) => Err(interp.throw_with(Type::NullPointerException, None)),
        (Value::Null, supplier @ Value::Closure(_)) => {
            let message = interp.call(&supplier, &[])?;
            let message = interp.to_text(&message)?;
            Err(interp.throw(Type::NullPointerException, message))
        }
        (Value::Null, message) => {
            let message = interp.to_text(&message)?;
            Err(interp.throw(Type::NullPointerException, message))
        }
        (value, _) => Ok(value),
    }
}
