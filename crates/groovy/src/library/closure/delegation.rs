//! Where the names in a closure are looked up.

use std::rc::Rc;

use crate::interp::{Eval, Interp, strategy_from};
use crate::value::{Body, Closure, Strategy, Value};

pub(super) fn delegate(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { closure.delegate() } else { Value::Null })
}

pub(super) fn set_delegate(_interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let Value::Closure(closure) = this {
        let old = closure.delegate.replace(args.first().cloned());
        drop(old);
    }
    Ok(Value::Null)
}

pub(super) fn owner(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { closure.owner.clone() } else { Value::Null })
}

pub(super) fn this_object(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { closure.this.clone() } else { Value::Null })
}

pub(super) fn strategy(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(if let Value::Closure(closure) = this { Value::Int(closure.strategy.get() as i32) } else { Value::Null })
}

pub(super) fn set_strategy(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = interp.int(&args.first().cloned().unwrap_or_default())?;
    if let Value::Closure(closure) = this {
        closure.strategy.set(strategy_from(wanted));
    }
    Ok(Value::Null)
}

/// A copy with other surroundings.
pub(super) fn rehydrate(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn dehydrate(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    rehydrate(interp, this, &[Value::Null, Value::Null, Value::Null])
}

pub(super) fn clone(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
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
