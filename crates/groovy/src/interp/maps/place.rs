//! The place of a key in a table: by hash and `equals`, or by order.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Order, Set, Table, Value};

/// More keys than this have the same hash on purpose only.
pub(super) const COLLISIONS: usize = 8;

/// Whether two keys are equal, when that can be said without running script code. Java's `equals`: `1` is not `1L`.
fn fast_equals(left: &Value, right: &Value) -> Option<bool> {
    Some(match (left, right) {
        (Value::Str(a), Value::Str(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Long(a), Value::Long(b)) => a == b,
        (Value::Char(a), Value::Char(b)) => a == b,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Null, Value::Null) => true,
        (Value::Type(a), Value::Type(b)) => a == b,
        (Value::Null | Value::Str(_) | Value::Int(_) | Value::Long(_) | Value::Char(_) | Value::Bool(_), _)
        | (_, Value::Null | Value::Str(_) | Value::Int(_) | Value::Long(_) | Value::Char(_) | Value::Bool(_)) => {
            // An object of the script may claim to be equal to anything, but Java asks the key that is looked for.
            return (!matches!(left, Value::Object(_))).then_some(false);
        }
        _ => return None,
    })
}

impl Interp<'_> {
    /// The place of a key in a hash table.
    fn find_key(&mut self, table: impl Fn(&mut dyn FnMut(&Table)), key: &Value, hash: i32) -> Eval<Option<usize>> {
        let mut place = None;
        let mut undecided = false;
        let mut compared = 0;
        table(&mut |table| {
            place = table.find(hash, |found| {
                compared += 1;
                fast_equals(key, found).unwrap_or_else(|| {
                    undecided = true;
                    false
                })
            });
        });
        // More than a few have the same hash on purpose only.
        self.charge(compared / 4)?;
        if place.is_some() || !undecided {
            return Ok(place);
        }
        let mut candidates = Vec::new();
        let mut searched = 0;
        table(&mut |table| {
            searched = table.len();
            candidates = table.candidates(hash);
        });
        self.charge(searched / 64)?;
        for (place, found) in candidates {
            if self.java_equals(key, &found)? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// In a sorted table: the place of a key, or the rank it would get.
    fn find_sorted(
        &mut self,
        count: usize,
        key_at: impl Fn(usize) -> Option<Value>,
        comparator: &Value,
        key: &Value,
    ) -> Eval<Result<usize, usize>> {
        // Every halving is a comparison.
        self.charge(1 + count.checked_ilog2().unwrap_or_default() as usize / 4)?;
        if count == 0 && comparator.is_null() {
            self.compare_natural(key, key)?;
        }
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low.midpoint(high);
            // Gone when the comparator changes the collection it works for.
            let Some(found) = key_at(middle) else {
                break;
            };
            let order = if comparator.is_null() {
                self.compare_sorted(key, &found)?
            } else {
                let order = self.call(comparator, &[key.clone(), found.clone()])?;
                self.int(&order)?.cmp(&0)
            };
            match order {
                std::cmp::Ordering::Equal => return Ok(Ok(middle)),
                std::cmp::Ordering::Less => high = middle,
                std::cmp::Ordering::Greater => low = middle + 1,
            }
        }
        Ok(Err(low))
    }

    fn compare_sorted(&mut self, left: &Value, right: &Value) -> Eval<std::cmp::Ordering> {
        self.compare_natural(left, right)
    }

    /// Java's own order: of two things of one class that has an order.
    pub(crate) fn compare_natural(&mut self, left: &Value, right: &Value) -> Eval<std::cmp::Ordering> {
        if left.is_null() || right.is_null() {
            let first = "Cannot invoke \"java.lang.Comparable.compareTo(Object)\" because \"k1\" is null";
            let message = (left.is_null() && right.is_null()).then(|| first.into());
            return Err(self.throw_with(Type::NullPointerException, message));
        }
        let ordered = match left {
            Value::Object(object) => self.ordinal(object).is_some() || object.class.is_builtin(Type::Comparable),
            Value::GString(_) => true,
            other => other.type_of().is(Type::Comparable),
        };
        let alike = match (left, right) {
            (Value::Object(object), _) => {
                self.ordinal(object).is_some() || self.own_order_takes(&object.clone(), right)?
            }
            (Value::GString(_), other) => {
                let (a, b) = (self.to_text(left)?, self.java_text(other)?);
                return Ok(crate::interp::order::compare_text(&a, &b).cmp(&0));
            }
            _ => left.type_of() == right.type_of(),
        };
        if !ordered {
            return Err(self.class_cast(left, "java.lang.Comparable"));
        }
        if alike { self.compare(left, right) } else { Err(self.class_cast(right, &self.class_name(left))) }
    }

    /// The place of a key, or where a sorted table would put it.
    pub(in crate::interp) fn locate_in_map(&mut self, map: &Rc<Map>, key: &Value) -> Eval<(i32, Result<usize, usize>)> {
        if map.order() == Order::Sorted {
            self.refresh_map(map)?;
            if !self.may_hold(map.kind, key) {
                return Ok((0, Err(usize::MAX)));
            }
            let key_at = |rank| map.table().at(rank).map(|slot| slot.key.clone());
            return Ok((0, self.find_sorted(map.len(), key_at, &map.comparator, key)?));
        }
        let hash = self.hash(key)?;
        let place = self.find_key(|look| look(&map.table()), key, hash)?;
        Ok((hash, place.ok_or(usize::MAX)))
    }

    pub(in crate::interp) fn locate_in_set(&mut self, set: &Rc<Set>, key: &Value) -> Eval<(i32, Result<usize, usize>)> {
        self.refresh_set(set)?;
        if set.table().order() == Order::Sorted {
            if !self.may_hold(set.kind, key) {
                return Ok((0, Err(usize::MAX)));
            }
            let key_at = |rank| set.table().at(rank).map(|slot| slot.key.clone());
            return Ok((0, self.find_sorted(set.table().len(), key_at, &set.comparator, key)?));
        }
        let hash = self.hash(key)?;
        let place = self.find_key(|look| look(&set.table()), key, hash)?;
        Ok((hash, place.ok_or(usize::MAX)))
    }
}
