//! What Groovy gives to every object: `with`, `tap`, `sprintf`, `sleep`, ...

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Strategy, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Object, "with", 1, 2, |interp, this, args| {
            let returning = matches!(args, [Value::Bool(true), _]);
            let answer = delegate_to(interp, this, args.last().unwrap_or(&Value::Null), args)?;
            Ok(if returning { this.clone() } else { answer })
        }),
        (Type::Object, "identity", 1, 1, |interp, this, args| {
            delegate_to(interp, this, args.last().unwrap_or(&Value::Null), args)
        }),
        (Type::Object, "tap", 1, 1, |interp, this, args| {
            delegate_to(interp, this, args.last().unwrap_or(&Value::Null), args)?;
            Ok(this.clone())
        }),
        (Type::AutoCloseable, "withCloseable", 1, 1, with_closeable),
        (Type::NullObject, "with", 1, 1, |interp, this, args| {
            delegate_to(interp, this, args.last().unwrap_or(&Value::Null), args)
        }),
        (Type::NullObject, "isCase", 1, 1, |_, this, args| {
            Ok(Value::Bool(Call::new(this, "isCase", args).get(0).is_null()))
        }),
        (Type::NullObject, "iterator", 0, 0, |interp, _, _| super::iterator::over(interp, Vec::new())),
        (Type::Object, "isCase", 1, 1, |interp, this, args| {
            interp.is_case(this, &Call::new(this, "isCase", args).get(0)).map(Value::Bool)
        }),
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
        (Type::Object, "sprintf", 1, super::ANY, formatted),
        (Type::Object, "printf", 1, super::ANY, |interp, this, args| {
            let text = formatted(interp, this, args)?;
            let text = interp.to_text(&text)?;
            interp.print(&text)?;
            Ok(Value::Null)
        }),
        (Type::Object, "notify", 0, 0, |_, _, _| Err(Fault::not_supported("threads", "nothing: a rule runs alone"))),
        (Type::Object, "sleep", 1, 2, |_, _, _| Err(Fault::not_supported("sleep", "nothing: rules do not wait"))),
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

/// Calls a closure with an object as its delegate and argument.
fn delegate_to(interp: &mut Interp<'_>, this: &Value, closure: &Value, args: &[Value]) -> Eval {
    let Value::Closure(original) = closure else { return Err(interp.no_method(this, "with", args)) };
    let copy = interp.call_method(&Value::Closure(original.clone()), "clone", &[])?;
    if let Value::Closure(copy) = &copy {
        *copy.delegate.borrow_mut() = Some(this.clone());
        copy.strategy.set(Strategy::DelegateFirst);
    }
    let takes = super::args::arity(interp, &copy);
    if takes == 0 { interp.call(&copy, &[]) } else { interp.call(&copy, std::slice::from_ref(this)) }
}

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

/// `sprintf(pattern, a, b)`; a list stands for several values.
fn formatted(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "sprintf", args);
    let pattern = call.text(interp, 0)?;
    let values = match args {
        [_, values @ (Value::List(_) | Value::Array(_))] => interp.elements(values)?,
        [_, values @ ..] => values.to_vec(),
        [] => Vec::new(),
    };
    let text = super::format::format(interp, &pattern, &values)?;
    interp.text(text)
}
