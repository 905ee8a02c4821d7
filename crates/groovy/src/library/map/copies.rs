//! Maps with the same entries: free, fixed, or not to be changed through this one.

use std::rc::Rc;

use super::own;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Value};

fn unmodifiable_kind(map: &Map) -> Type {
    let sorted = map.default.is_null() && map.kind.is(Type::SortedMap);
    if sorted { Type::UnmodifiableSortedMap } else { Type::UnmodifiableMap }
}

/// The same entries, not to be changed through this map.
pub(super) fn unmodifiable(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    interp.reserve(192)?;
    Ok(Value::Map(Rc::new(Map::view(unmodifiable_kind(map), map))))
}

/// A copy that cannot be changed.
pub(super) fn immutable_copy(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    interp.reserve(256 + map.len() * 48)?;
    let copy = Map::from_table(unmodifiable_kind(map), map.table().clone());
    Ok(Value::Map(Rc::new(copy)))
}

pub(super) fn copy(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    if !map.kind.is(Type::Cloneable) {
        let class = interp.class_name(this);
        return Err(interp.throw(Type::CloneNotSupportedException, class));
    }
    interp.reserve(256 + map.len() * 48)?;
    let mut copy = Map::from_table(map.kind, map.table().clone());
    copy.by_use = map.by_use;
    copy.default = map.default.clone();
    copy.comparator = map.comparator.clone();
    Ok(Value::Map(Rc::new(copy)))
}
