//! `groovy.lang.Closure`: currying, composition, memoizing, delegation.

use std::rc::Rc;

use super::{ANY, Constant, Method, Module};
use crate::interp::{Eval, Interp, strategy_from};
use crate::types::Type;
use crate::value::{Body, Closure, Strategy, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: CONSTANTS };

const METHODS: &[Method] = &[
    (Type::Closure, "curry", 0, ANY, curry),
    (Type::Closure, "rcurry", 0, ANY, rcurry),
    (Type::Closure, "ncurry", 1, ANY, ncurry),
    (Type::Closure, "rightShift", 1, 1, right_shift),
    (Type::Closure, "leftShift", 1, 1, left_shift),
    (Type::Closure, "andThen", 1, 1, right_shift),
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

fn identity(_interp: &mut Interp<'_>) -> Eval {
    let body = Body::Native {
        function: |_, _, args| Ok(args.first().cloned().unwrap_or_default()),
        target: Value::Null,
        arity: 1,
    };
    Ok(Value::Closure(Rc::new(Closure::new(body, Value::Null, Value::Null))))
}

/// A closure around the receiver.
fn around(interp: &mut Interp<'_>, this: &Value, body: Body) -> Eval {
    interp.reserve(160)?;
    match this {
        Value::Closure(inner) => Ok(Value::Closure(Rc::new(Closure::around(inner, body)))),
        other => Err(interp.no_method(other, "call", &[])),
    }
}

fn curried(interp: &mut Interp<'_>, this: &Value, at: isize, fixed: &[Value]) -> Eval {
    if let Value::Closure(closure) = this
        && let Body::Code { .. } = &closure.body
        && fixed.len() > closure.params_count(interp)
        && !closure.takes_varargs(interp)
    {
        let count = closure.params_count(interp);
        let message = format!("Can't curry {} arguments for a closure with {count} parameters.", fixed.len());
        return Err(interp.throw(Type::IllegalArgumentException, message));
    }
    around(interp, this, Body::Curried { inner: this.clone(), fixed: fixed.into(), at })
}

fn curry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    curried(interp, this, 0, args)
}

fn rcurry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    curried(interp, this, -1, args)
}

fn ncurry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Some((at, fixed)) = args.split_first() else { return Err(interp.no_method(this, "ncurry", args)) };
    let at = interp.int(at)?;
    if let Value::Closure(closure) = this {
        let arity = closure.params_count(interp) as i32;
        let place = if at < 0 { at + arity } else { at };
        if place < 0 || place + fixed.len() as i32 > arity {
            let message = if at < 0 {
                format!(
                    "To curry {} argument(s) expect index range {}..{} but found {at}",
                    fixed.len(),
                    -arity,
                    arity - 1
                )
            } else {
                format!(
                    "To curry {} argument(s) expect index range 0..{} but found {at}",
                    fixed.len(),
                    arity - fixed.len() as i32
                )
            };
            return Err(interp.throw(Type::IllegalArgumentException, message));
        }
        return curried(interp, this, place as isize, fixed);
    }
    curried(interp, this, at as isize, fixed)
}

fn compose(interp: &mut Interp<'_>, this: &Value, first: &Value, second: &Value) -> Eval {
    interp.reserve(160)?;
    let Value::Closure(inner) = this else { return Err(interp.no_method(this, "call", &[])) };
    let mut composed = Closure::around(inner, Body::Composed { first: first.clone(), second: second.clone() });
    composed.interface = inner.interface.clone();
    Ok(Value::Closure(Rc::new(composed)))
}

fn right_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [next @ Value::Closure(_)] => compose(interp, this, this, next),
        _ => Err(interp.no_method(this, "rightShift", args)),
    }
}

/// `f << g` composes, `f << value` calls.
fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [before @ Value::Closure(_)] => compose(interp, this, before, this),
        args => interp.call(this, args),
    }
}

fn and_then_self(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    compose(interp, this, this, this)
}

fn memoized(interp: &mut Interp<'_>, this: &Value, limit: usize) -> Eval {
    let answers = Value::Map(interp.new_map(Type::LinkedHashMap)?);
    around(interp, this, Body::Memoized { inner: this.clone(), answers, limit })
}

fn memoize(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    memoized(interp, this, 0)
}

fn memoize_at_most(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let limit = interp.int(&args.first().cloned().unwrap_or_default())?;
    memoized(interp, this, limit.max(1) as usize)
}

fn memoize_unbounded(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    memoized(interp, this, 0)
}

fn trampoline(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let inner = if args.is_empty() { this.clone() } else { curried(interp, this, 0, args)? };
    around(interp, this, Body::Trampoline { inner })
}

fn arity(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match this {
        Value::Closure(closure) => Ok(Value::Int(closure.params_count(interp) as i32)),
        _ => Ok(Value::Int(0)),
    }
}

fn parameter_types(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let types = match this {
        Value::Closure(closure) => closure.param_types(interp),
        _ => Vec::new(),
    };
    interp.array(Type::Class, types)
}

fn delegate(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { closure.delegate() } else { Value::Null })
}

fn set_delegate(_interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let Value::Closure(closure) = this {
        let old = closure.delegate.replace(args.first().cloned());
        drop(old);
    }
    Ok(Value::Null)
}

fn owner(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { closure.owner.clone() } else { Value::Null })
}

fn this_object(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { closure.this.clone() } else { Value::Null })
}

fn strategy(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { Value::Int(closure.strategy.get() as i32) } else { Value::Null })
}

fn set_strategy(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = interp.int(&args.first().cloned().unwrap_or_default())?;
    if let Value::Closure(closure) = this {
        closure.strategy.set(strategy_from(wanted));
    }
    Ok(Value::Null)
}

/// A copy with other surroundings.
fn rehydrate(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let ([delegate, owner, this_object], Value::Closure(closure)) = (args, this) else {
        return Err(interp.no_method(this, "rehydrate", args));
    };
    interp.reserve(160)?;
    let mut copy = Closure::new(copy_of(&closure.body), this_object.clone(), owner.clone());
    copy.class = closure.class.clone();
    copy.strategy.set(closure.strategy.get());
    *copy.delegate.borrow_mut() = Some(delegate.clone());
    Ok(Value::Closure(Rc::new(copy)))
}

fn dehydrate(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    rehydrate(interp, this, &[Value::Null, Value::Null, Value::Null])
}

fn clone(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(160)?;
    match this {
        Value::Closure(closure) => {
            let mut copy = Closure::around(closure, copy_of(&closure.body));
            copy.class = closure.class.clone();
            copy.interface = closure.interface.clone();
            Ok(Value::Closure(Rc::new(copy)))
        }
        other => Ok(other.clone()),
    }
}

/// A copy of a closure with another delegate.
pub(crate) fn delegating(closure: &Closure, delegate: &Value, strategy: Strategy) -> Value {
    let mut copy = Closure::around(closure, copy_of(&closure.body));
    copy.class = closure.class.clone();
    copy.strategy.set(strategy);
    *copy.delegate.borrow_mut() = Some(delegate.clone());
    Value::Closure(Rc::new(copy))
}

/// The same behaviour, sharing variables.
fn copy_of(body: &Body) -> Body {
    match body {
        Body::Code { function, captures } => Body::Code { function: *function, captures: captures.clone() },
        Body::Method { target, name } => Body::Method { target: target.clone(), name: name.clone() },
        Body::Native { function, target, arity } => {
            Body::Native { function: *function, target: target.clone(), arity: *arity }
        }
        Body::Curried { inner, fixed, at } => Body::Curried { inner: inner.clone(), fixed: fixed.clone(), at: *at },
        Body::Composed { first, second } => Body::Composed { first: first.clone(), second: second.clone() },
        Body::Memoized { inner, answers, limit } => {
            Body::Memoized { inner: inner.clone(), answers: answers.clone(), limit: *limit }
        }
        Body::Proxy { methods } => Body::Proxy { methods: methods.clone() },
        Body::Trampoline { inner } => Body::Trampoline { inner: inner.clone() },
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

fn method_name(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match this {
        Value::Closure(closure) => match &closure.body {
            Body::Method { name, .. } => Ok(Value::Str(name.clone())),
            _ => Ok(Value::Null),
        },
        _ => Ok(Value::Null),
    }
}
