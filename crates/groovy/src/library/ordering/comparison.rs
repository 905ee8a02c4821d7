//! How two items compare: naturally, by a comparator, or by what a closure makes of each.

use std::cmp::Ordering;

use crate::interp::{Eval, Fault, Interp};
use crate::library::args::arity;
use crate::types::Type;
use crate::value::{ClassRef, Value};

/// Groovy's order for sorting: numbers by value, null first, things without a common order by hash code.
pub(in crate::library) fn natural_order(interp: &mut Interp<'_>, left: &Value, right: &Value) -> Eval<Ordering> {
    match interp.compare(left, right) {
        Err(fault) => match *fault {
            Fault::Thrown(ref thrown) if has_no_order(thrown) => {
                interp.settle()?;
                let (a, b) = (interp.hash(left)?, interp.hash(right)?);
                match a.cmp(&b) {
                    Ordering::Equal if !interp.java_equals(left, right)? => Ok(Ordering::Less),
                    order => Ok(order),
                }
            }
            other => Err(Box::new(other)),
        },
        order => order,
    }
}

/// Whether Groovy sorts by hash codes after this; anything else ends the sorting.
fn has_no_order(thrown: &Value) -> bool {
    let class = thrown.type_of();
    [Type::ClassCastException, Type::IllegalArgumentException, Type::GroovyRuntimeException]
        .iter()
        .any(|ignored| class.is(*ignored))
}

/// How two items compare: by a comparator, by what a closure makes of each, or naturally.
pub(in crate::library) fn order_with(
    interp: &mut Interp<'_>,
    by: Option<&Value>,
    left: &Value,
    right: &Value,
) -> Eval<Ordering> {
    let Some(by) = by else { return natural_order(interp, left, right) };
    if takes_two(interp, by) {
        return compared_by(interp, by, left, right);
    }
    let (a, b) = (interp.call_spread(by, left)?, interp.call_spread(by, right)?);
    natural_order(interp, &a, &b)
}

/// What a comparator says, be it a closure or an instance of a class of the script.
pub(in crate::library) fn compared_by(
    interp: &mut Interp<'_>,
    by: &Value,
    left: &Value,
    right: &Value,
) -> Eval<Ordering> {
    let pair = [left.clone(), right.clone()];
    let order = match by {
        Value::Object(_) => interp.call_method(by, "compare", &pair)?,
        _ => interp.call(by, &pair)?,
    };
    let order = if is_comparator_value(by) && matches!(by, Value::Closure(_)) {
        interp.strictly(order, Type::Integer)?
    } else {
        order
    };
    Ok(interp.int(&order)?.cmp(&0))
}

/// Whether a closure compares two items, rather than measuring one.
pub(super) fn takes_two(interp: &mut Interp<'_>, by: &Value) -> bool {
    match by {
        Value::Closure(closure) => arity(interp, by) == 2 || closure.interface.as_ref().is_some_and(is_comparator),
        other => interp.responds_to(other, "compare", 2),
    }
}

pub(super) fn is_comparator(interface: &ClassRef) -> bool {
    matches!(interface, ClassRef::Builtin(Type::Comparator))
}

pub(super) fn is_comparator_value(by: &Value) -> bool {
    match by {
        Value::Closure(closure) => closure.interface.as_ref().is_some_and(is_comparator),
        Value::Object(object) => object.class.is_builtin(Type::Comparator),
        _ => false,
    }
}
