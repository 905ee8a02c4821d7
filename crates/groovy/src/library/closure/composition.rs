//! Closures one after the other.

use std::rc::Rc;

use super::around;
use super::currying::curried;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Value};

pub(super) fn identity(_interp: &mut Interp<'_>) -> Eval {
    let body = Body::Native {
        function: |_, _, args| Ok(args.first().cloned().unwrap_or_default()),
        target: Value::Null,
        arity: 1,
    };
    Ok(Value::Closure(Rc::new(Closure::new(body, Value::Null, Value::Null))))
}

fn compose(interp: &mut Interp<'_>, this: &Value, first: &Value, second: &Value) -> Eval {
    interp.reserve(160)?;
    let Value::Closure(inner) = this else { return Err(interp.no_method(this, "call", &[])) };
    let mut composed = Closure::around(inner, Body::Composed { first: first.clone(), second: second.clone() });
    composed.interface = inner.interface.clone();
    Ok(Value::Closure(Rc::new(composed)))
}

pub(super) fn right_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [next @ Value::Closure(_)] => compose(interp, this, this, next),
        _ => Err(interp.no_method(this, "rightShift", args)),
    }
}

/// A consumer hands the same on, everything else what it made of it.
pub(super) fn and_then(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    const CONSUMERS: [Type; 5] =
        [Type::Consumer, Type::BiConsumer, Type::IntConsumer, Type::LongConsumer, Type::DoubleConsumer];
    let interface = match this {
        Value::Closure(closure) => match &closure.interface {
            Some(ClassRef::Builtin(interface)) if CONSUMERS.contains(interface) => Some(*interface),
            _ => None,
        },
        _ => None,
    };
    match (interface, args) {
        (Some(interface), [next]) => {
            let both = interp.list(vec![this.clone(), next.clone()])?;
            crate::library::function::function(interp, interface, both, |interp, both, args| {
                for consumer in interp.elements(both)? {
                    interp.call(&consumer, args)?;
                }
                Ok(Value::Null)
            })
        }
        _ => right_shift(interp, this, args),
    }
}

/// `f << g` composes, `f << value` calls.
pub(super) fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [before @ Value::Closure(_)] => compose(interp, this, before, this),
        args => interp.call(this, args),
    }
}

pub(super) fn and_then_self(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    compose(interp, this, this, this)
}

pub(super) fn trampoline(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let inner = if args.is_empty() { this.clone() } else { curried(interp, this, 0, args)? };
    around(interp, this, Body::Trampoline { inner })
}
