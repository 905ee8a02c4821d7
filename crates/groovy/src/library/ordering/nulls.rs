//! Comparators that know where null stands.

use super::comparators::{answer, comparator, pair};
use super::comparison::order_with;
use crate::interp::{Eval, Interp};
use crate::value::Value;

pub(super) fn nulls_first(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    comparator(interp, compare_nulls_first, args.first().cloned().unwrap_or_default())
}

pub(super) fn nulls_last(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    comparator(interp, compare_nulls_last, args.first().cloned().unwrap_or_default())
}

fn with_nulls(interp: &mut Interp<'_>, by: &Value, args: &[Value], null: i32) -> Eval {
    let (left, right) = pair(interp, by, args)?;
    match (left.is_null(), right.is_null()) {
        (true, true) => Ok(Value::Int(0)),
        (true, false) => Ok(Value::Int(null)),
        (false, true) => Ok(Value::Int(-null)),
        _ => order_with(interp, Some(by).filter(|by| !by.is_null()), left, right).and_then(answer),
    }
}

fn compare_nulls_first(interp: &mut Interp<'_>, by: &Value, args: &[Value]) -> Eval {
    with_nulls(interp, by, args, -1)
}

fn compare_nulls_last(interp: &mut Interp<'_>, by: &Value, args: &[Value]) -> Eval {
    with_nulls(interp, by, args, 1)
}
