//! `java.lang.Throwable` and the exceptions with members of their own.

use super::{Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Str, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

/// So many causes of causes are printed.
const MOST_CAUSES: usize = 100;

const METHODS: &[Method] = &[
    (Type::Throwable, "getMessage", 0, 0, message),
    (Type::Throwable, "getLocalizedMessage", 0, 0, localized_message),
    (Type::Throwable, "getCause", 0, 0, cause),
    (Type::Throwable, "initCause", 1, 1, init_cause),
    (Type::Throwable, "getSuppressed", 0, 0, suppressed),
    (Type::Throwable, "addSuppressed", 1, 1, add_suppressed),
    (Type::Throwable, "getStackTrace", 0, 0, stack_trace),
    (Type::Throwable, "setStackTrace", 1, 1, nothing),
    (Type::Throwable, "fillInStackTrace", 0, 0, itself),
    (Type::Throwable, "printStackTrace", 0, 0, nothing),
    (Type::Throwable, "printStackTrace", 1, 1, print_stack_trace),
    (Type::MissingPropertyException, "getProperty", 0, 0, missing_property),
    (Type::MissingPropertyException, "getType", 0, 0, |interp, this, _| detail(interp, this, 0)),
    (Type::MissingMethodException, "getMethod", 0, 0, |interp, this, _| detail(interp, this, 0)),
    (Type::MissingMethodException, "getType", 0, 0, |interp, this, _| detail(interp, this, 1)),
    (Type::MissingMethodException, "getArguments", 0, 0, missing_arguments),
];

fn message(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let found = interp.throwable_of(this).and_then(|throwable| throwable.message.borrow().clone());
    Ok(found.map_or(Value::Null, Value::Str))
}

/// There are no traces here: what is printed is the exception itself and its causes.
fn print_stack_trace(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Some(to) = args.first() else { return Ok(Value::Null) };
    let mut next = this.clone();
    let mut caused = "";
    // Causes may go round in a circle.
    for _ in 0..MOST_CAUSES {
        if next.is_null() {
            break;
        }
        interp.charge(1)?;
        let text = interp.to_text(&next)?;
        let line = interp.text(format!("{caused}{text}"))?;
        interp.call_method(to, "println", &[line])?;
        caused = "Caused by: ";
        next = interp.call_method(&next, "getCause", &[])?;
    }
    Ok(Value::Null)
}

fn localized_message(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.call_method(this, "getMessage", &[])
}

fn cause(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(interp.throwable_of(this).map(|throwable| throwable.cause.borrow().clone()).unwrap_or_default())
}

fn init_cause(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let Some(throwable) = interp.throwable_of(this) {
        let old = throwable.cause.replace(args.first().cloned().unwrap_or_default());
        drop(old);
    }
    Ok(this.clone())
}

fn suppressed(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let found = interp.throwable_of(this).map(|throwable| throwable.suppressed.borrow().clone());
    interp.array(Type::Throwable, found.unwrap_or_default())
}

fn add_suppressed(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.grow(0, 1)?;
    if let (Some(throwable), Some(other)) = (interp.throwable_of(this), args.first()) {
        throwable.suppressed.borrow_mut().push(other.clone());
    }
    Ok(Value::Null)
}

/// The engine keeps positions, not a stack of Java frames.
fn stack_trace(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    interp.array(Type::StackTraceElement, Vec::new())
}

fn nothing(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Null)
}

fn itself(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(this.clone())
}

/// The word of a message after a prefix: `No such property: NAME for class: C`.
fn word_after(interp: &mut Interp<'_>, this: &Value, prefix: &str, end: &[char]) -> Option<Str> {
    let message = interp.throwable_of(this)?.message.borrow().clone()?;
    let rest = message.split_once(prefix)?.1;
    rest.split(end).next().map(Str::from)
}

fn missing_property(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(word_after(interp, this, "property: ", &[' ']).map_or(Value::Null, Value::Str))
}

/// What the engine noted when it threw the exception.
fn detail(interp: &mut Interp<'_>, this: &Value, index: usize) -> Eval {
    let found = interp.throwable_of(this).and_then(|throwable| throwable.details.borrow().get(index).cloned());
    Ok(found.unwrap_or_default())
}

fn missing_arguments(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let args = detail(interp, this, 2)?;
    let args = interp.elements(&args)?;
    interp.array(Type::Object, args)
}
