//! Of what kind an answer is: a map for maps, a set for sets, otherwise a list.

use std::rc::Rc;

use super::walk::pair_of;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Set, Value};

/// A map for maps, a set for sets, otherwise a list.
pub(in crate::library) fn similar(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Set(set) => {
            let sorted = set.type_of().is(Type::SortedSet);
            let mut similar = Set::new(if sorted { Type::TreeSet } else { Type::LinkedHashSet });
            similar.comparator = set.comparator.clone();
            interp.reserve(std::mem::size_of::<Set>())?;
            let similar = Rc::new(similar);
            for item in items {
                interp.set_add(&similar, item)?;
            }
            Ok(Value::Set(similar))
        }
        Value::Map(map) => {
            let similar = empty_like(interp, map)?;
            for (key, value) in items.iter().filter_map(pair_of) {
                interp.map_put(&similar, key, value)?;
            }
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

/// An empty map of that kind, in the same order.
pub(in crate::library) fn empty_like(interp: &mut Interp<'_>, map: &Rc<Map>) -> Eval<Rc<Map>> {
    let mut similar = Map::new(similar_map(map));
    similar.comparator = map.comparator.clone();
    interp.reserve(std::mem::size_of::<Map>())?;
    Ok(Rc::new(similar))
}

/// `grep` and `split` answer lists, for sets sets.
pub(super) fn similar_list(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Set(_) | Value::List(_) => similar(interp, this, items),
        _ => interp.list(items),
    }
}
