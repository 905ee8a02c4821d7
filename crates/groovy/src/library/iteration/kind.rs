//! Of what kind an answer is: a map for maps, a set for sets, otherwise a list.

use std::rc::Rc;

use super::walk::pair_of;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Value};

/// A map for maps, a set for sets, otherwise a list.
pub(in crate::library) fn similar(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Set(set) => {
            let sorted = set.type_of().is(Type::SortedSet);
            let kind = if sorted { Type::TreeSet } else { Type::LinkedHashSet };
            Ok(Value::Set(interp.set_from(kind, items)?))
        }
        Value::Map(map) => {
            let similar = interp.map_from(similar_map(map), items.iter().filter_map(pair_of).collect::<Vec<_>>())?;
            Ok(Value::Map(similar))
        }
        Value::List(list) if matches!(list.kind, Type::LinkedList | Type::Stack | Type::Vector | Type::ArrayDeque) => {
            interp.list_of(list.kind, items)
        }
        Value::List(list) if list.kind == Type::PriorityQueue => {
            crate::library::deque::similar_queue(interp, list, items)
        }
        _ => interp.list(items),
    }
}

/// The kind of map that `findAll`, `plus` and their like answer.
pub(in crate::library) fn similar_map(map: &Rc<Map>) -> Type {
    if map.default.is_null() && map.kind.is(Type::SortedMap) { Type::TreeMap } else { Type::LinkedHashMap }
}

/// `grep` and `split` answer lists, for sets sets.
pub(super) fn similar_list(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Set(_) | Value::List(_) => similar(interp, this, items),
        _ => interp.list(items),
    }
}
