//! Comparators over a property or what a closure measures.

use super::comparators::{answer, comparator, natural, pair};
use super::comparison::order_with;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::{Str, Value};

/// Compares what two objects have in a property.
pub(crate) fn by_property(interp: &mut Interp<'_>, name: Str) -> Eval {
    comparator(interp, compare_property, Value::Str(name))
}

fn compare_property(interp: &mut Interp<'_>, name: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, name, args)?;
    let name = interp.to_text(name)?;
    let (left, right) = (interp.get_property(left, &name)?, interp.get_property(right, &name)?);
    interp.compare_int(&left, &right).map(Value::Int)
}

pub(super) fn comparing(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "comparing", args);
    let measure = call.closure(interp, 0)?;
    let target = interp.list(vec![measure, call.get(1)])?;
    comparator(interp, compare_measured, target)
}

fn compare_measured(interp: &mut Interp<'_>, target: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, target, args)?;
    let Value::List(list) = target else { return Ok(Value::Int(0)) };
    let (measure, by) = (list.get(0).unwrap_or_default(), list.get(1).filter(|by| !by.is_null()));
    let left = interp.call(&measure, std::slice::from_ref(left))?;
    let right = interp.call(&measure, std::slice::from_ref(right))?;
    match by {
        Some(by) => order_with(interp, Some(&by), &left, &right).and_then(answer),
        None => natural(interp, target, &[left, right]),
    }
}
