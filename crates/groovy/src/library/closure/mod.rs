//! `groovy.lang.Closure`: currying, composition, memoizing, delegation.
//!
//! Files: `currying` · `composition` · `memory` · `delegation` · `parameters`.

mod composition;
mod currying;
mod delegation;
mod memory;
mod parameters;

use std::rc::Rc;

use super::{ANY, Constant, Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, Closure, Value};
use composition::{and_then, and_then_self, identity, left_shift, right_shift, trampoline};
use currying::{curry, ncurry, rcurry};
use delegation::{clone, dehydrate, delegate, owner, rehydrate, set_delegate, set_strategy, strategy, this_object};
use memory::{memoize, memoize_at_most, memoize_unbounded};
use parameters::{arity, method_name, parameter_types};

pub(crate) use delegation::delegating;

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: CONSTANTS };

const METHODS: &[Method] = &[
    (Type::Closure, "curry", 0, ANY, curry),
    (Type::Closure, "rcurry", 0, ANY, rcurry),
    (Type::Closure, "ncurry", 1, ANY, ncurry),
    (Type::Closure, "rightShift", 1, 1, right_shift),
    (Type::Closure, "leftShift", 1, 1, left_shift),
    (Type::Closure, "andThen", 1, 1, and_then),
    (Type::Closure, "andThenSelf", 0, 0, and_then_self),
    (Type::Closure, "compose", 1, 1, left_shift),
    (Type::Closure, "memoize", 0, 0, memoize),
    (Type::Closure, "memoizeAtMost", 1, 1, memoize_at_most),
    (Type::Closure, "memoizeAtLeast", 1, 1, memoize_unbounded),
    (Type::Closure, "memoizeBetween", 2, 2, memoize_unbounded),
    (Type::Closure, "trampoline", 0, ANY, trampoline),
    (Type::Closure, "getMaximumNumberOfParameters", 0, 0, arity),
    (Type::Closure, "getParameterTypes", 0, 0, parameter_types),
    (Type::Closure, "getDelegate", 0, 0, delegate),
    (Type::Closure, "setDelegate", 1, 1, set_delegate),
    (Type::Closure, "getOwner", 0, 0, owner),
    (Type::Closure, "getThisObject", 0, 0, this_object),
    (Type::Closure, "getResolveStrategy", 0, 0, strategy),
    (Type::Closure, "setResolveStrategy", 1, 1, set_strategy),
    (Type::Closure, "rehydrate", 3, 3, rehydrate),
    (Type::Closure, "dehydrate", 0, 0, dehydrate),
    (Type::Closure, "clone", 0, 0, clone),
    (Type::Closure, "isCase", 1, 1, is_case),
    (Type::Closure, "run", 0, 0, run),
    (Type::Closure, "asWritable", 0, 0, clone),
    (Type::MethodClosure, "getMethod", 0, 0, method_name),
];

const CONSTANTS: &[Constant] = &[
    (Type::Closure, "OWNER_FIRST", |_| Ok(Value::Int(0))),
    (Type::Closure, "DELEGATE_FIRST", |_| Ok(Value::Int(1))),
    (Type::Closure, "OWNER_ONLY", |_| Ok(Value::Int(2))),
    (Type::Closure, "DELEGATE_ONLY", |_| Ok(Value::Int(3))),
    (Type::Closure, "TO_SELF", |_| Ok(Value::Int(4))),
    (Type::Closure, "IDENTITY", identity),
];

/// A closure around the receiver.
fn around(interp: &mut Interp<'_>, this: &Value, body: Body) -> Eval {
    interp.reserve(160)?;
    match this {
        Value::Closure(inner) => Ok(Value::Closure(Rc::new(Closure::around(inner, body)))),
        other => Err(interp.no_method(other, "call", &[])),
    }
}

fn is_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let answer = interp.call(this, args)?;
    interp.truth(&answer).map(Value::Bool)
}

fn run(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.call(this, &[])?;
    Ok(Value::Null)
}
