//! What Groovy gives to every object: `object[name]`, `asType`, `withCloseable`, ...

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::AutoCloseable, "withCloseable", 1, 1, with_closeable),
        (Type::NullObject, "isCase", 1, 1, |_, this, args| {
            Ok(Value::Bool(Call::new(this, "isCase", args).get(0).is_null()))
        }),
        (Type::NullObject, "asType", 1, 1, |_, _, _| Ok(Value::Null)),
        (Type::NullObject, "iterator", 0, 0, |interp, _, _| super::iterator::over(interp, Vec::new())),
        (Type::Object, "getAt", 1, 1, |interp, this, args| {
            let name = Call::new(this, "getAt", args).text(interp, 0)?;
            interp.get_property(this, &name)
        }),
        (Type::Object, "putAt", 2, 2, |interp, this, args| {
            let call = Call::new(this, "putAt", args);
            let name = call.text(interp, 0)?;
            interp.set_property(this, &name, call.get(1))?;
            Ok(Value::Null)
        }),
        (Type::Object, "asType", 1, 1, as_type),
        (Type::Object, "evaluate", 1, 1, |_, _, _| Err(Fault::not_supported("evaluate", "a closure or a method"))),
        (Type::Object, "toBoolean", 0, 0, |interp, this, _| interp.truth(this).map(Value::Bool)),
        (Type::Object, "compareTo", 1, 1, |interp, this, args| {
            interp.compare_int(this, &Call::new(this, "compareTo", args).get(0)).map(Value::Int)
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// Closes what it was called on, also when the closure fails.
fn with_closeable(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "withCloseable", args).closure(interp, 0)?;
    let answer = interp.call(&closure, std::slice::from_ref(this));
    if !matches!(&answer, Err(fault) if !matches!(&**fault, Fault::Thrown(_))) {
        let closed = interp.call_method(this, "close", &[]);
        if answer.is_ok() {
            closed?;
        }
    }
    answer
}

fn as_type(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Type(class)] => interp.as_builtin(this.clone(), *class),
        _ => Err(interp.no_method(this, "asType", args)),
    }
}
