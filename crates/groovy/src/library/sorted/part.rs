//! Views of what lies between two keys, and of everything in the other direction.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::ordering::reverse_order;
use crate::types::Type;
use crate::value::{Bound, Map, Set, Shown, Stretch, Value, View};

/// What lies before a key: `headMap(to)`, `headSet(to, inclusive)`
pub(super) fn head(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let to = bound(interp, this, args, false)?;
    cut(interp, this, None, Some(to))
}

/// What lies behind a key: `tailMap(from)`, `tailSet(from, inclusive)`
pub(super) fn tail(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let from = bound(interp, this, args, true)?;
    cut(interp, this, Some(from), None)
}

/// What lies between: `subMap(from, to)`, `subSet(from, inclusive, to, inclusive)`
pub(super) fn sub(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (from, to) = match args {
        // Groovy's own `subMap` takes the keys themselves.
        [Value::List(_) | Value::Array(_), _] if matches!(this, Value::Map(_)) => {
            return crate::library::map::sub_map(interp, this, args);
        }
        [from, to] => ((from, true), (to, false)),
        [from, Value::Bool(with_from), to, Value::Bool(with_to)] => ((from, *with_from), (to, *with_to)),
        _ => return Err(interp.no_method(this, if matches!(this, Value::Map(_)) { "subMap" } else { "subSet" }, args)),
    };
    let bound = |(key, included): (&Value, bool)| Some(Bound { key: key.clone(), included });
    cut(interp, this, bound(from), bound(to))
}

fn bound(interp: &mut Interp<'_>, this: &Value, args: &[Value], included: bool) -> Eval<Bound> {
    let call = Call::new(this, "headMap", args);
    let included = if call.len() == 2 { interp.truth(&call.get(1))? } else { included };
    Ok(Bound { key: call.get(0), included })
}

/// Everything, from its end.
pub(super) fn descending(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if let Some(map) = keys_of(this) {
        let map = descending(interp, &map, &[])?;
        return interp.call_method(&map, "keySet", &[]);
    }
    let (whole, stretch) = behind(this);
    show(interp, this, whole, Stretch { descending: !stretch.descending, ..stretch })
}

/// A part, in the direction of what it is a part of.
fn cut(interp: &mut Interp<'_>, this: &Value, from: Option<Bound>, to: Option<Bound>) -> Eval {
    if let Some(map) = keys_of(this) {
        let map = cut(interp, &map, from, to)?;
        return interp.call_method(&map, "keySet", &[]);
    }
    for (bound, name) in [(&from, "fromKey"), (&to, "toKey")] {
        if let (Some(bound), Some(view)) = (bound, part_of(this))
            && !interp.is_in_stretch(view, &bound.key, !bound.included)?
        {
            return Err(interp.throw(Type::IllegalArgumentException, format!("{name} out of range")));
        }
    }
    let (whole, stretch) = behind(this);
    let (low, high) = if stretch.descending { (to, from) } else { (from, to) };
    let stretch = Stretch { low: low.or(stretch.low), high: high.or(stretch.high), ..stretch };
    match (&stretch.low, &stretch.high) {
        (Some(low), Some(high)) if interp.order_in(&whole, &low.key, &high.key)?.is_gt() => {
            return Err(interp.throw(Type::IllegalArgumentException, "fromKey > toKey"));
        }
        // Keys that cannot be compared are refused at once.
        (Some(only), None) | (None, Some(only)) => {
            interp.order_in(&whole, &only.key, &only.key)?;
        }
        _ => {}
    }
    show(interp, this, whole, stretch)
}

/// The map whose keys a set shows.
fn keys_of(this: &Value) -> Option<Value> {
    match this {
        Value::Set(set) if set.kind == Type::KeySet => Some(set.view_of.clone()),
        _ => None,
    }
}

fn part_of(this: &Value) -> Option<&View> {
    match this {
        Value::Map(map) => map.part(),
        Value::Set(set) => match &set.view_of {
            Value::Set(shown) => shown.part(),
            _ => set.part(),
        },
        _ => None,
    }
}

/// The collection behind a view, and what the view shows of it.
fn behind(this: &Value) -> (Value, Stretch) {
    if let Some(view) = part_of(this) {
        return (view.of.clone(), view.stretch().cloned().unwrap_or_default());
    }
    let whole = match this {
        Value::Map(map) => Value::Map(map.shared_whole().clone()),
        Value::Set(set) if matches!(set.view_of, Value::Set(_)) => set.view_of.clone(),
        other => other.clone(),
    };
    (whole, Stretch::default())
}

/// A view of the same kind as the collection it was made from.
fn show(interp: &mut Interp<'_>, this: &Value, whole: Value, stretch: Stretch) -> Eval {
    interp.reserve(std::mem::size_of::<Map>() + std::mem::size_of::<View>())?;
    let own = match &whole {
        Value::Map(map) => map.comparator.clone(),
        Value::Set(set) => set.comparator.clone(),
        _ => Value::Null,
    };
    let comparator = match (stretch.descending, own.is_null()) {
        (true, true) => reverse_order(interp, this, &[])?,
        (true, false) => reverse_order(interp, this, std::slice::from_ref(&own))?,
        (false, _) => own,
    };
    let kind = if stretch.descending { Type::DescendingSubMap } else { Type::AscendingSubMap };
    let is_map = matches!(whole, Value::Map(_));
    let view = View::new(whole, Shown::Stretch(stretch));
    if is_map {
        let map = Rc::new(Map::stretch(kind, comparator, view));
        return Ok(Value::Map(match this {
            Value::Map(shown) if shown.kind.is(Type::UnmodifiableMap) => Rc::new(Map::view(shown.kind, &map)),
            _ => map,
        }));
    }
    let set = Value::Set(Rc::new(Set::stretch(comparator, view)));
    Ok(match this {
        Value::Set(shown) if shown.kind.is(Type::UnmodifiableSet) => Value::Set(Rc::new(Set::view(shown.kind, &set))),
        _ => set,
    })
}
