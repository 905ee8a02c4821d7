//! Comparators as values: `Comparator.naturalOrder()` and its kind.

use std::cmp::Ordering;
use std::rc::Rc;

use super::comparison::order_with;
use crate::interp::{Eval, Interp};
use crate::library::iteration::pair_of;
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Value};

/// A native comparator over some value it was made with.
pub(super) fn comparator(interp: &mut Interp<'_>, function: crate::interp::NativeFn, target: Value) -> Eval {
    interp.reserve(160)?;
    let mut closure = Closure::new(Body::Native { function, target, arity: 2 }, Value::Null, Value::Null);
    closure.interface = Some(ClassRef::Builtin(Type::Comparator));
    Ok(Value::Closure(Rc::new(closure)))
}

/// The two things to compare.
pub(super) fn pair<'a>(interp: &Interp<'_>, this: &Value, args: &'a [Value]) -> Eval<(&'a Value, &'a Value)> {
    match args {
        [left, right] => Ok((left, right)),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

pub(super) fn answer(order: Ordering) -> Eval {
    Ok(Value::Int(order as i32))
}

pub(super) fn natural(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    if left.is_null() || right.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.compare_int(left, right).map(Value::Int)
}

pub(super) fn reverse_natural(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    natural(interp, this, &[right.clone(), left.clone()])
}

pub(super) fn ignoring_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    let (left, right) = (interp.to_text(left)?, interp.to_text(right)?);
    Ok(Value::Int(crate::library::text::compare_ignoring_case(&left, &right)))
}

pub(super) fn by_key(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    match (pair_of(left), pair_of(right)) {
        (Some((a, _)), Some((b, _))) => interp.compare_int(&a, &b).map(Value::Int),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

pub(super) fn by_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    match (pair_of(left), pair_of(right)) {
        (Some((_, a)), Some((_, b))) => interp.compare_int(&a, &b).map(Value::Int),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

pub(in crate::library) fn reverse_order(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    match args {
        [by] => comparator(interp, reverse_of, by.clone()),
        _ => comparator(interp, reverse_natural, Value::Null),
    }
}

pub(super) fn reversed(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    comparator(interp, reverse_of, this.clone())
}

fn reverse_of(interp: &mut Interp<'_>, by: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, by, args)?;
    order_with(interp, Some(by), right, left).and_then(answer)
}
