//! Sorting, extremes, uniqueness and comparators.

use std::cmp::Ordering;
use std::rc::Rc;

use super::Module;
use super::args::{Call, arity};
use super::iteration::{pair_of, push, similar, similar_map};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Iterable, "sort", 0, 2, sort),
        (Type::Map, "sort", 0, 1, sort_map),
        (Type::Iterable, "toSorted", 0, 1, to_sorted),
        (Type::Map, "toSorted", 0, 1, sort_map),
        (Type::Iterable, "unique", 0, 2, unique),
        (Type::Iterable, "toUnique", 0, 1, to_unique),
        (Type::Comparator, "reversed", 0, 0, reversed),
        (Type::Comparator, "thenComparing", 1, 2, then_comparing),
        (Type::Closure, "reversed", 0, 0, reversed),
        (Type::Closure, "thenComparing", 1, 2, then_comparing),
        (Type::Closure, "thenComparingInt", 1, 1, then_comparing),
    ],
    statics: &[
        (Type::Comparator, "naturalOrder", 0, 0, |interp, _, _| comparator(interp, natural, Value::Null)),
        (Type::Comparator, "reverseOrder", 0, 0, |interp, _, _| comparator(interp, reverse_natural, Value::Null)),
        (Type::Collections, "reverseOrder", 0, 1, reverse_order),
        (Type::Comparator, "comparing", 1, 2, comparing),
        (Type::Comparator, "comparingInt", 1, 1, comparing),
        (Type::Comparator, "comparingLong", 1, 1, comparing),
        (Type::Comparator, "comparingDouble", 1, 1, comparing),
        (Type::Comparator, "nullsFirst", 1, 1, nulls_first),
        (Type::Comparator, "nullsLast", 1, 1, nulls_last),
        (Type::MapEntry, "comparingByKey", 0, 0, |interp, _, _| comparator(interp, by_key, Value::Null)),
        (Type::MapEntry, "comparingByValue", 0, 0, |interp, _, _| comparator(interp, by_value, Value::Null)),
    ],
    constructors: &[(Type::OrderBy, 0, 1, order_by)],
    constants: &[(Type::String, "CASE_INSENSITIVE_ORDER", |interp| comparator(interp, ignoring_case, Value::Null))],
};

/// Groovy's order for sorting: numbers by value, null first, things without a common order by hash code.
pub(super) fn natural_order(interp: &mut Interp<'_>, left: &Value, right: &Value) -> Eval<Ordering> {
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
pub(super) fn order_with(interp: &mut Interp<'_>, by: Option<&Value>, left: &Value, right: &Value) -> Eval<Ordering> {
    let Some(by) = by else { return natural_order(interp, left, right) };
    if takes_two(interp, by) {
        return compared_by(interp, by, left, right);
    }
    let (a, b) = (interp.call_spread(by, left)?, interp.call_spread(by, right)?);
    natural_order(interp, &a, &b)
}

/// What a comparator says, be it a closure or an instance of a class of the script.
fn compared_by(interp: &mut Interp<'_>, by: &Value, left: &Value, right: &Value) -> Eval<Ordering> {
    let pair = [left.clone(), right.clone()];
    let order = match by {
        Value::Object(_) => interp.call_method(by, "compare", &pair)?,
        _ => interp.call(by, &pair)?,
    };
    Ok(interp.int(&order)?.cmp(&0))
}

/// Whether a closure compares two items, rather than measuring one.
fn takes_two(interp: &mut Interp<'_>, by: &Value) -> bool {
    match by {
        Value::Closure(closure) => arity(interp, by) == 2 || closure.interface.as_ref().is_some_and(is_comparator),
        other => interp.responds_to(other, "compare", 2),
    }
}

fn is_comparator(interface: &ClassRef) -> bool {
    matches!(interface, ClassRef::Builtin(Type::Comparator))
}

fn is_comparator_value(by: &Value) -> bool {
    match by {
        Value::Closure(closure) => closure.interface.as_ref().is_some_and(is_comparator),
        Value::Object(object) => object.class.is_builtin(Type::Comparator),
        _ => false,
    }
}

/// Sorts items; keys that a closure measures are computed once per item.
pub(super) fn sort_items(interp: &mut Interp<'_>, items: &mut Vec<Value>, by: Option<&Value>) -> Eval<()> {
    let Some(by) = by else {
        return interp.sort(items, |interp, a, b| natural_order(interp, a, b));
    };
    if takes_two(interp, by) {
        return interp.sort(items, |interp, a, b| compared_by(interp, by, a, b));
    }
    interp.sort(items, |interp, a, b| order_with(interp, Some(by), a, b))
}

/// The smallest or largest item; the first of equal ones. Null never wins.
pub(super) fn extreme(interp: &mut Interp<'_>, items: Vec<Value>, by: Option<&Value>, largest: bool) -> Eval {
    let mut best: Option<Value> = None;
    // What the closure makes of the best so far.
    let mut measured = Value::Null;
    for item in items {
        interp.charge(1)?;
        let better = match &best {
            _ if by.is_none() && item.is_null() => false,
            None => {
                if let Some(by) = by.filter(|by| !takes_two(interp, by)) {
                    measured = interp.call_spread(by, &item)?;
                }
                true
            }
            Some(best) => {
                let order = match by {
                    Some(by) if takes_two(interp, by) => order_with(interp, Some(by), &item, best)?,
                    Some(by) => {
                        let measure = interp.call_spread(by, &item)?;
                        let order = interp.compare(&measure, &measured)?;
                        if if largest { order.is_gt() } else { order.is_lt() } {
                            measured = measure;
                        }
                        order
                    }
                    None => interp.compare(&item, best)?,
                };
                if largest { order.is_gt() } else { order.is_lt() }
            }
        };
        if better {
            best = Some(item);
        }
    }
    Ok(best.unwrap_or_default())
}

/// The comparator or closure among the arguments of `sort` and `unique`, and whether the receiver itself changes.
fn mode(args: &[Value]) -> (bool, Option<&Value>) {
    match args {
        [Value::Bool(mutate), rest @ ..] => (*mutate, rest.first()),
        [by, ..] => (true, Some(by)),
        [] => (true, None),
    }
}

fn sort(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (mutate, by) = mode(args);
    // What is sorted already answers itself.
    if args.is_empty() && matches!(this, Value::Set(set) if set.type_of().is(Type::SortedSet)) {
        return Ok(this.clone());
    }
    if matches!(this, Value::Array(array) if array.element.is_primitive()) {
        return Err(interp.no_method(this, "sort", args));
    }
    if matches!(this, Value::List(list) if mutate && !list.is_mutable()) {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    let mut items = interp.elements(this)?;
    sort_items(interp, &mut items, by.filter(|by| !by.is_null()))?;
    match this {
        Value::List(list) if mutate => {
            if !list.is_mutable() {
                return Err(interp.throw_with(Type::UnsupportedOperationException, None));
            }
            *list.items_mut() = items;
            // `List.sort(Comparator)` is Java's own and answers nothing.
            Ok(if args.len() == 1 && by.is_some_and(is_comparator_value) { Value::Null } else { this.clone() })
        }
        Value::Range(_) if mutate && items.len() > 1 && super::range::is_reverse(this) => {
            Err(interp.throw_with(Type::UnsupportedOperationException, None))
        }
        Value::Array(array) if mutate => {
            *array.items.borrow_mut() = items;
            Ok(this.clone())
        }
        _ => interp.list(items),
    }
}

fn to_sorted(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut items = interp.elements(this)?;
    sort_items(interp, &mut items, args.first())?;
    match this {
        Value::Array(array) => interp.array(array.element, items),
        Value::Set(set) if args.is_empty() && set.type_of().is(Type::SortedSet) => {
            Ok(Value::Set(interp.set_from(Type::LinkedHashSet, items)?))
        }
        _ => interp.list(items),
    }
}

fn sort_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if args.is_empty() && matches!(this, Value::Map(map) if map.default.is_null() && map.kind.is(Type::SortedMap)) {
        return Ok(this.clone());
    }
    let mut items = interp.elements(this)?;
    match args.first() {
        Some(by @ Value::Closure(closure)) if closure.interface.as_ref().is_some_and(is_comparator) => {
            interp.sort(&mut items, |interp, a, b| {
                let (Some((a, _)), Some((b, _))) = (pair_of(a), pair_of(b)) else { return Ok(Ordering::Equal) };
                let order = interp.call(by, &[a, b])?;
                Ok(interp.int(&order)?.cmp(&0))
            })?;
        }
        Some(by) => sort_items(interp, &mut items, Some(by))?,
        None => interp.sort(&mut items, |interp, a, b| {
            let (Some((a, _)), Some((b, _))) = (pair_of(a), pair_of(b)) else { return Ok(Ordering::Equal) };
            natural_order(interp, &a, &b)
        })?,
    }
    let entries: Vec<_> = items.iter().filter_map(pair_of).collect();
    let kind = match this {
        Value::Map(map) if args.is_empty() => {
            let _ = similar_map(map);
            Type::TreeMap
        }
        _ => Type::LinkedHashMap,
    };
    Ok(Value::Map(interp.map_from(kind, entries)?))
}

/// The first of each set of equal items.
fn distinct(interp: &mut Interp<'_>, items: Vec<Value>, by: Option<&Value>) -> Eval<Vec<Value>> {
    let mut kept: Vec<Value> = Vec::new();
    match by {
        Some(by) if takes_two(interp, by) => {
            for item in items {
                let mut known = false;
                for other in &kept {
                    interp.charge(1)?;
                    if order_with(interp, Some(by), &item, other)?.is_eq() {
                        known = true;
                        break;
                    }
                }
                if !known {
                    push(interp, &mut kept, item)?;
                }
            }
        }
        by => {
            let mut seen = super::distinct::Seen::default();
            for item in items {
                interp.charge(1)?;
                let key = match by {
                    Some(by) => interp.call_spread(by, &item)?,
                    None => item.clone(),
                };
                if seen.insert(interp, key)? {
                    push(interp, &mut kept, item)?;
                }
            }
        }
    }
    Ok(kept)
}

fn unique(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (mutate, by) = mode(args);
    let items = interp.elements(this)?;
    if items.len() < 2 {
        return if mutate { Ok(this.clone()) } else { interp.list(items) };
    }
    let kept = distinct(interp, items, by)?;
    match this {
        Value::List(list) if mutate => {
            if !list.is_mutable() || (list.kind == Type::ArraysArrayList && !list.is_empty()) {
                return Err(interp.throw_with(Type::UnsupportedOperationException, None));
            }
            *list.items_mut() = kept;
            Ok(this.clone())
        }
        Value::Array(_) => similar(interp, this, kept),
        _ if !mutate => interp.list(kept),
        _ => similar(interp, this, kept),
    }
}

fn to_unique(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    if !args.is_empty() {
        let kept = distinct(interp, items, args.first())?;
        return similar(interp, this, kept);
    }
    let seen = interp.new_set(Type::TreeSet)?;
    let mut kept = Vec::new();
    for item in items {
        if interp.set_add(&seen, item.clone())? {
            push(interp, &mut kept, item)?;
        }
    }
    similar(interp, this, kept)
}

/// A native comparator over some value it was made with.
fn comparator(interp: &mut Interp<'_>, function: crate::interp::NativeFn, target: Value) -> Eval {
    interp.reserve(160)?;
    let mut closure = Closure::new(Body::Native { function, target, arity: 2 }, Value::Null, Value::Null);
    closure.interface = Some(ClassRef::Builtin(Type::Comparator));
    Ok(Value::Closure(Rc::new(closure)))
}

/// The two things to compare.
fn pair<'a>(interp: &Interp<'_>, this: &Value, args: &'a [Value]) -> Eval<(&'a Value, &'a Value)> {
    match args {
        [left, right] => Ok((left, right)),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

fn answer(order: Ordering) -> Eval {
    Ok(Value::Int(order as i32))
}

fn natural(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    if left.is_null() || right.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.compare_int(left, right).map(Value::Int)
}

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

fn reverse_natural(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    natural(interp, this, &[right.clone(), left.clone()])
}

fn ignoring_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    let (left, right) = (interp.to_text(left)?, interp.to_text(right)?);
    Ok(Value::Int(super::text::compare_ignoring_case(&left, &right)))
}

fn by_key(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    match (pair_of(left), pair_of(right)) {
        (Some((a, _)), Some((b, _))) => interp.compare_int(&a, &b).map(Value::Int),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

fn by_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, this, args)?;
    match (pair_of(left), pair_of(right)) {
        (Some((_, a)), Some((_, b))) => interp.compare_int(&a, &b).map(Value::Int),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}

fn reverse_order(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    match args {
        [by] => comparator(interp, reverse_of, by.clone()),
        _ => comparator(interp, reverse_natural, Value::Null),
    }
}

fn reversed(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    comparator(interp, reverse_of, this.clone())
}

fn reverse_of(interp: &mut Interp<'_>, by: &Value, args: &[Value]) -> Eval {
    let (left, right) = pair(interp, by, args)?;
    order_with(interp, Some(by), right, left).and_then(answer)
}

fn comparing(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn then_comparing(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "thenComparing", args);
    let next = call.closure(interp, 0)?;
    let next = if takes_two(interp, &next) { next } else { comparing(interp, this, args)? };
    let target = interp.list(vec![this.clone(), next])?;
    comparator(interp, compare_in_turn, target)
}

fn order_by(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
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

fn nulls_first(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    comparator(interp, compare_nulls_first, args.first().cloned().unwrap_or_default())
}

fn nulls_last(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
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
