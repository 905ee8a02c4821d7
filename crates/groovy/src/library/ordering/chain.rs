//! Several orders, asked in turn.

use super::by_property::comparing;
use super::comparators::{answer, comparator, pair};
use super::comparison::{order_with, takes_two};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

pub(super) fn then_comparing(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "thenComparing", args);
    let next = call.closure(interp, 0)?;
    let next = if takes_two(interp, &next) { next } else { comparing(interp, this, args)? };
    let target = interp.list(vec![this.clone(), next])?;
    comparator(interp, compare_in_turn, target)
}

pub(super) fn order_by(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let closures = match args {
        [Value::List(list)] => interp.copied(list)?,
        other => other.to_vec(),
    };
    let target = interp.list(closures)?;
    comparator(interp, compare_in_turn, target)
}

/// The first of several orders that sees a difference.
fn compare_in_turn(interp: &mut Interp<'_>, target: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, target, args)?;
    for by in interp.elements(target)? {
        let order = order_with(interp, Some(&by), left, right)?;
        if order.is_ne() {
            return answer(order);
        }
    }
    Ok(Value::Int(0))
}
