//! The orders of a list, and the choices from it.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::push;
use crate::types::Type;
use crate::value::Value;

/// The product of lists; the first list changes fastest.
pub(super) fn combinations(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "combinations", args).closure_or_none(interp, 0)?;
    let mut lists = Vec::new();
    for list in interp.elements(this)? {
        lists.push(match &list {
            Value::Null => Vec::new(),
            Value::List(_)
            | Value::Set(_)
            | Value::Range(_)
            | Value::Array(_)
            | Value::Map(_)
            | Value::Str(_)
            | Value::GString(_) => interp.elements(&list)?,
            single => vec![single.clone()],
        });
    }
    let total = lists.iter().fold(1usize, |total, list| total.saturating_mul(list.len()));
    let mut results = Vec::new();
    if lists.is_empty() {
        return interp.list(results);
    }
    for number in 0..total {
        interp.charge(lists.len())?;
        let mut rest = number;
        let mut combination = Vec::with_capacity(lists.len());
        for list in &lists {
            combination.extend(list.get(rest % list.len()).cloned());
            rest /= list.len();
        }
        let combination = interp.list(combination)?;
        let result = match &closure {
            Some(closure) => interp.call(closure, &[combination])?,
            None => combination,
        };
        push(interp, &mut results, result)?;
    }
    interp.list(results)
}

/// All orders of the items, as a set; what a closure makes of each, as a list in the order of that set.
pub(super) fn permutations(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "permutations", args).closure_or_none(interp, 0)?;
    let mut orders = Vec::new();
    each_order(interp, this, |interp, order| push(interp, &mut orders, order))?;
    let orders = Value::Set(interp.set_from(Type::HashSet, orders)?);
    match closure {
        Some(closure) => interp.call_method(&orders, "collect", &[closure]),
        None => Ok(orders),
    }
}

/// Calls a closure with every order of the items; the answer is the generator, which has no more.
pub(super) fn each_permutation(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "eachPermutation", args).closure(interp, 0)?;
    each_order(interp, this, |interp, order| interp.call(&closure, &[order]).map(drop))?;
    crate::library::iterator::over(interp, Vec::new())
}

/// Visits all orders of the items, as Groovy's generator makes them.
fn each_order<'r>(
    interp: &mut Interp<'r>,
    this: &Value,
    mut visit: impl FnMut(&mut Interp<'r>, Value) -> Eval<()>,
) -> Eval<()> {
    let items = interp.elements(this)?;
    if items.is_empty() {
        return Err(interp.throw(Type::IllegalArgumentException, "At least one item required"));
    }
    let mut order: Vec<usize> = (0..items.len()).collect();
    loop {
        interp.charge(items.len())?;
        let permutation = order.iter().filter_map(|at| items.get(*at).cloned()).collect();
        let permutation = interp.list(permutation)?;
        visit(interp, permutation)?;
        if !next_order(&mut order) {
            return Ok(());
        }
    }
}

/// The next order in the dictionary of orders.
fn next_order(order: &mut [usize]) -> bool {
    let Some(pivot) = order.windows(2).rposition(|pair| matches!(pair, [a, b] if a < b)) else { return false };
    let value = order.get(pivot).copied().unwrap_or_default();
    if let Some(swap) = order.iter().rposition(|other| *other > value) {
        order.swap(pivot, swap);
    }
    if let Some(rest) = order.get_mut(pivot + 1..) {
        rest.reverse();
    }
    true
}

/// All ways to leave out items, but not all of them.
pub(super) fn subsequences(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    // Through the same sets as Groovy's: lists of one hash stand in the order they came in.
    let mut known = interp.set_from(Type::HashSet, Vec::new())?;
    for item in interp.elements(this)? {
        let mut longer = Vec::with_capacity(known.len());
        for list in interp.members(&known)? {
            let mut list = interp.elements(&list)?;
            interp.grow(list.len(), 1)?;
            list.push(item.clone());
            longer.push(interp.list(list)?);
        }
        let next = interp.set_from(Type::HashSet, longer)?;
        for list in interp.members(&known)? {
            interp.set_add(&next, list)?;
        }
        let alone = interp.list(vec![item])?;
        interp.set_add(&next, alone)?;
        known = next;
    }
    Ok(Value::Set(known))
}
