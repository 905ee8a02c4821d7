//! The orders of a list, and the choices from it.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::push;
use crate::types::Type;
use crate::value::Value;

/// The product of lists; the first list changes fastest.
pub(super) fn combinations(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "combinations", args).closure_or_none(0);
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
    let closure = Call::new(this, "permutations", args).closure_or_none(0);
    let items = interp.elements(this)?;
    if items.is_empty() {
        return Err(interp.throw(Type::IllegalArgumentException, "At least one item required"));
    }
    let mut order: Vec<usize> = (0..items.len()).collect();
    let mut results = Vec::new();
    loop {
        interp.charge(items.len())?;
        let permutation = order.iter().filter_map(|at| items.get(*at).cloned()).collect();
        let permutation = interp.list(permutation)?;
        push(interp, &mut results, permutation)?;
        if !next_order(&mut order) {
            break;
        }
    }
    let orders = Value::Set(interp.set_from(Type::HashSet, results)?);
    match closure {
        Some(closure) => interp.call_method(&orders, "collect", &[closure]),
        None => Ok(orders),
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
    let items = interp.elements(this)?;
    let mut results: Vec<Vec<Value>> = Vec::new();
    for item in items {
        interp.charge(results.len() + 1)?;
        interp.grow(results.len(), results.len() + 1)?;
        let longer: Vec<Vec<Value>> =
            results.iter().map(|known| [known.as_slice(), std::slice::from_ref(&item)].concat()).collect();
        interp.reserve(longer.iter().map(|list| list.len() * 16 + 64).sum())?;
        results.push(vec![item]);
        results.extend(longer);
    }
    let mut lists = Vec::with_capacity(results.len());
    for items in results {
        lists.push(interp.list(items)?);
    }
    Ok(Value::Set(interp.set_from(Type::HashSet, lists)?))
}
