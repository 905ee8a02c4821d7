//! `java.util.function`: what its interfaces can do besides being called.

use std::rc::Rc;

use super::args::Call;
use super::{Method, Module, Static};
use crate::interp::{Eval, Interp, NativeFn};
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: STATICS, constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::Closure, "negate", 0, 0, |interp, this, _| predicate(interp, this, "negate", &[], negated)),
    (Type::Closure, "and", 1, 1, |interp, this, args| predicate(interp, this, "and", args, both)),
    (Type::Closure, "or", 1, 1, |interp, this, args| predicate(interp, this, "or", args, either)),
];

const STATICS: &[Static] = &[
    (Type::Function, "identity", 0, 0, |interp, _, _| function(interp, Type::Function, Value::Null, identity)),
    (Type::IntUnaryOperator, "identity", 0, 0, |interp, _, _| {
        function(interp, Type::IntUnaryOperator, Value::Null, identity)
    }),
    (Type::LongUnaryOperator, "identity", 0, 0, |interp, _, _| {
        function(interp, Type::LongUnaryOperator, Value::Null, identity)
    }),
    (Type::DoubleUnaryOperator, "identity", 0, 0, |interp, _, _| {
        function(interp, Type::DoubleUnaryOperator, Value::Null, identity)
    }),
    (Type::UnaryOperator, "identity", 0, 0, |interp, _, _| {
        function(interp, Type::UnaryOperator, Value::Null, identity)
    }),
    (Type::Predicate, "not", 1, 1, |interp, this, args| {
        let parts = interp.list(vec![Call::new(this, "not", args).get(0)])?;
        function(interp, Type::Predicate, parts, negated)
    }),
    (Type::Predicate, "isEqual", 1, 1, |interp, this, args| {
        function(interp, Type::Predicate, Call::new(this, "isEqual", args).get(0), |interp, wanted, args| {
            interp.java_equals(wanted, &args.first().cloned().unwrap_or_default()).map(Value::Bool)
        })
    }),
    (Type::BinaryOperator, "minBy", 1, 1, |interp, this, args| {
        function(interp, Type::BinaryOperator, Call::new(this, "minBy", args).get(0), |interp, comparator, args| {
            pick(interp, comparator, args, true)
        })
    }),
    (Type::BinaryOperator, "maxBy", 1, 1, |interp, this, args| {
        function(interp, Type::BinaryOperator, Call::new(this, "maxBy", args).get(0), |interp, comparator, args| {
            pick(interp, comparator, args, false)
        })
    }),
];

/// A native function as an implementation of an interface.
pub(super) fn function(interp: &mut Interp<'_>, interface: Type, target: Value, run: NativeFn) -> Eval {
    interp.reserve(160)?;
    let arity = if interface.is(Type::BiFunction) || interface.is(Type::BiConsumer) { 2 } else { 1 };
    let mut closure = Closure::new(Body::Native { function: run, target, arity }, Value::Null, Value::Null);
    closure.interface = Some(ClassRef::Builtin(interface));
    Ok(Value::Closure(Rc::new(closure)))
}

/// Only closures that stand for a predicate have the methods of one.
fn predicate(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value], run: NativeFn) -> Eval {
    let interface = match this {
        Value::Closure(closure) => match &closure.interface {
            Some(ClassRef::Builtin(
                class @ (Type::Predicate
                | Type::BiPredicate
                | Type::IntPredicate
                | Type::LongPredicate
                | Type::DoublePredicate),
            )) => Some(*class),
            _ => None,
        },
        _ => None,
    };
    let Some(interface) = interface else { return Err(interp.no_method(this, name, args)) };
    let mut parts = vec![this.clone()];
    parts.extend_from_slice(args);
    let parts = interp.list(parts)?;
    function(interp, interface, parts, run)
}

fn identity(_interp: &mut Interp<'_>, _target: &Value, args: &[Value]) -> Eval {
    Ok(args.first().cloned().unwrap_or_default())
}

/// What the predicate at this place of a list says.
fn answer(interp: &mut Interp<'_>, parts: &Value, at: usize, args: &[Value]) -> Eval<bool> {
    let part = match parts {
        Value::List(list) => list.get(at).unwrap_or_default(),
        _ => Value::Null,
    };
    let answer = interp.call(&part, args)?;
    interp.truth(&answer)
}

fn negated(interp: &mut Interp<'_>, parts: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(!answer(interp, parts, 0, args)?))
}

fn both(interp: &mut Interp<'_>, parts: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(answer(interp, parts, 0, args)? && answer(interp, parts, 1, args)?))
}

fn either(interp: &mut Interp<'_>, parts: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(answer(interp, parts, 0, args)? || answer(interp, parts, 1, args)?))
}

/// The smaller or larger of two values.
fn pick(interp: &mut Interp<'_>, comparator: &Value, args: &[Value], smaller: bool) -> Eval {
    let [left, right] = args else { return Err(interp.no_method(comparator, "apply", args)) };
    let order = interp.call(comparator, args)?;
    let order = interp.int(&order)?;
    let first = if smaller { order <= 0 } else { order >= 0 };
    Ok(if first { left.clone() } else { right.clone() })
}
