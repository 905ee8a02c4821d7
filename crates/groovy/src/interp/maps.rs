//! Maps and sets: finding keys by Java's rules, with keys that may be objects of the script.

use std::rc::Rc;

use super::{Eval, Interp};
use crate::code::Name;
use crate::types::Type;
use crate::value::{List, Map, Order, Set, Str, Table, Value};

/// More keys than this have the same hash on purpose only.
const COLLISIONS: usize = 8;

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
    /// Keys and values of a map in the order a script sees, cloned: safe to walk while the map changes.
    ///
    /// # Errors
    /// When there is no room for them, or the fuel is used up.
    pub fn entries(&mut self, map: &Map) -> Eval<Vec<(Value, Value)>> {
        let (count, order) = (map.len(), map.table().order());
        self.charge_copy(count, order)?;
        self.room_for_elements(count.saturating_mul(2))?;
        Ok(map.entries())
    }

    /// The elements of a set in the order a script sees, cloned.
    ///
    /// # Errors
    /// As for [`Interp::entries`].
    pub(crate) fn members(&mut self, set: &Set) -> Eval<Vec<Value>> {
        let (count, order) = (set.len(), set.table().order());
        self.charge_copy(count, order)?;
        self.room_for_elements(count.saturating_mul(2))?;
        Ok(set.items())
    }

    /// The elements of a list, cloned.
    ///
    /// # Errors
    /// As for [`Interp::entries`].
    pub(crate) fn copied(&mut self, list: &List) -> Eval<Vec<Value>> {
        self.charge(list.len() / 16)?;
        self.room_for_elements(list.len())?;
        Ok(list.items().clone())
    }

    /// Charges for copying a table: putting a hash table in Java's order costs more than the copy.
    fn charge_copy(&mut self, count: usize, order: Order) -> Eval<()> {
        self.charge(if matches!(order, Order::Hash { .. }) { count / 2 } else { count / 16 })
    }

    /// The value of a text key.
    ///
    /// # Errors
    /// When a script made many keys of the same hash, and the fuel is used up.
    pub(crate) fn map_text(&mut self, map: &Map, key: &str, hash: i32) -> Eval<Option<Value>> {
        let (found, compared) = map.find_text(key, hash);
        if compared > COLLISIONS {
            self.charge(compared / COLLISIONS)?;
        }
        Ok(found)
    }

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
                let (a, b) = (self.to_text(left)?, self.to_text(other)?);
                return Ok(super::order::compare_text(&a, &b).cmp(&0));
            }
            _ => left.type_of() == right.type_of(),
        };
        if !ordered {
            return Err(self.class_cast(left, "java.lang.Comparable"));
        }
        if alike { self.compare(left, right) } else { Err(self.class_cast(right, &self.class_name(left))) }
    }

    /// The place of a key, or where a sorted table would put it.
    fn locate_in_map(&mut self, map: &Rc<Map>, key: &Value) -> Eval<(i32, Result<usize, usize>)> {
        if map.table().order() == Order::Sorted {
            let key_at = |rank| map.table().at(rank).map(|slot| slot.key.clone());
            return Ok((0, self.find_sorted(map.len(), key_at, &map.comparator, key)?));
        }
        let hash = self.hash(key)?;
        let place = self.find_key(|look| look(&map.table()), key, hash)?;
        Ok((hash, place.ok_or(usize::MAX)))
    }

    fn locate_in_set(&mut self, set: &Rc<Set>, key: &Value) -> Eval<(i32, Result<usize, usize>)> {
        if set.table().order() == Order::Sorted {
            let key_at = |rank| set.table().at(rank).map(|slot| slot.key.clone());
            return Ok((0, self.find_sorted(set.table().len(), key_at, &set.comparator, key)?));
        }
        let hash = match key {
            Value::Entry(entry) if set.kind == Type::EntrySet => self.hash(&entry.key)?,
            key => self.hash(key)?,
        };
        let place = self.find_key(|look| look(&set.table()), key, hash)?;
        Ok((hash, place.ok_or(usize::MAX)))
    }

    /// Adds an entry to the set of a map's entries. They are told apart by their keys: Java's hash of an entry is 0 whenever
    /// key and value are equal, and so no help.
    ///
    /// # Errors
    /// An exception of the key's own `hashCode`, or a limit.
    pub(crate) fn entry_set_add(&mut self, set: &Set, entry: Value) -> Eval<()> {
        let Value::Entry(of) = &entry else { return Ok(()) };
        let hash = self.hash(&of.key.clone())?;
        let mut table = set.own_table_mut();
        let _moving = self.grow_table(table.len(), table.growth())?;
        table.push(hash, entry, Value::Null);
        Ok(())
    }

    /// `map.get(key)`: `None` when there is no such key. Does not apply the default of `withDefault`.
    ///
    /// # Errors
    /// An exception of the key's own `hashCode` or `equals`, or a limit.
    pub fn map_get(&mut self, map: &Rc<Map>, key: &Value) -> Eval<Option<Value>> {
        if let Value::Str(text) = key
            && map.table().order() != Order::Sorted
        {
            let hash = self.hash_text(text)?;
            return self.map_text(map, text, hash);
        }
        let (_, place) = self.locate_in_map(map, key)?;
        Ok(place.ok().and_then(|place| map.table().at(place).map(|slot| slot.value.clone())))
    }

    /// `map[key]` as scripts see it: with the default of `withDefault`, which is stored.
    ///
    /// # Errors
    /// As for [`Interp::map_get`].
    pub fn map_lookup(&mut self, map: &Rc<Map>, key: &Value) -> Eval {
        if let Some(value) = self.map_get(map, key)? {
            return Ok(value);
        }
        if map.default.is_null() {
            return Ok(Value::Null);
        }
        let value = self.call(&map.default.clone(), std::slice::from_ref(key))?;
        self.map_put(map, key.clone(), value.clone())?;
        Ok(value)
    }

    /// `map.put(key, value)`: the old value, or null.
    ///
    /// # Errors
    /// `UnsupportedOperationException` for maps that cannot change, exceptions of the key, or a limit.
    pub fn map_put(&mut self, map: &Rc<Map>, key: Value, value: Value) -> Eval {
        if !map.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        let key = match key {
            Value::Str(text) if map.table().order() != Order::Sorted => {
                let hash = self.hash_text(&text)?;
                return self.map_put_text(map, text, hash, value);
            }
            other => other,
        };
        let (hash, place) = self.locate_in_map(map, &key)?;
        match place {
            Ok(place) => {
                let old = map.table_mut().replace(place, value);
                Ok(old)
            }
            Err(rank) => {
                self.charge(1)?;
                let mut table = map.table_mut();
                let _moving = self.grow_table(table.len(), table.growth())?;
                if table.order() == Order::Sorted {
                    self.charge(table.len().saturating_sub(rank) / 32)?;
                    table.insert_at_rank(rank, key, value);
                } else {
                    table.push(hash, key, value);
                }
                Ok(Value::Null)
            }
        }
    }

    /// `map.name = value`
    pub(super) fn map_put_named(&mut self, map: &Rc<Map>, name: &Name, value: Value) -> Eval<()> {
        if !map.is_mutable() || map.table().order() == Order::Sorted {
            return self.map_put(map, Value::Str(name.text.clone()), value).map(drop);
        }
        self.map_put_text(map, name.text.clone(), name.hash, value).map(drop)
    }

    /// What most keys are: text, which is compared without running code of the script.
    fn map_put_text(&mut self, map: &Rc<Map>, key: Str, hash: i32, value: Value) -> Eval {
        let mut compared = 0;
        let mut table = map.table_mut();
        let place = table.find(hash, |found| {
            compared += 1;
            matches!(found, Value::Str(text) if *text == key)
        });
        if compared > COLLISIONS {
            self.charge(compared / COLLISIONS)?;
        }
        if let Some(place) = place {
            return Ok(table.replace(place, value));
        }
        let _moving = self.grow_table(table.len(), table.growth())?;
        table.push(hash, Value::Str(key), value);
        Ok(Value::Null)
    }

    /// `map.remove(key)`: the old value, `None` when there was none.
    ///
    /// # Errors
    /// As for [`Interp::map_put`].
    pub fn map_remove(&mut self, map: &Rc<Map>, key: &Value) -> Eval<Option<Value>> {
        if !map.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        let (_, place) = self.locate_in_map(map, key)?;
        self.charge(map.len() / 128)?;
        let removed = place.ok().and_then(|place| map.table_mut().remove(place));
        Ok(removed.map(|slot| slot.value))
    }

    /// A new map of a class with these entries; later ones replace earlier ones.
    ///
    /// # Errors
    /// As for [`Interp::map_put`].
    pub fn map_from(&mut self, kind: Type, entries: impl IntoIterator<Item = (Value, Value)>) -> Eval<Rc<Map>> {
        let map = self.new_map(kind)?;
        for (key, value) in entries {
            self.map_put(&map, key, value)?;
        }
        Ok(map)
    }

    /// `set.contains(value)`
    ///
    /// # Errors
    /// An exception of the value's own `hashCode` or `equals`, or a limit.
    pub fn set_contains(&mut self, set: &Rc<Set>, value: &Value) -> Eval<bool> {
        Ok(self.locate_in_set(set, value)?.1.is_ok())
    }

    /// `set.add(value)`: whether it was new.
    ///
    /// # Errors
    /// `UnsupportedOperationException` for sets that cannot change, exceptions of the value, or a limit.
    pub fn set_add(&mut self, set: &Rc<Set>, value: Value) -> Eval<bool> {
        if !set.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        let (hash, place) = self.locate_in_set(set, &value)?;
        let Err(rank) = place else { return Ok(false) };
        self.charge(1)?;
        let mut table = set.table_mut();
        let _moving = self.grow_table(table.len(), table.growth())?;
        if table.order() == Order::Sorted {
            self.charge(table.len().saturating_sub(rank) / 32)?;
            table.insert_at_rank(rank, value, Value::Null);
        } else {
            table.push(hash, value, Value::Null);
        }
        Ok(true)
    }

    /// `set.remove(value)`: whether it was there.
    ///
    /// # Errors
    /// As for [`Interp::set_add`].
    pub fn set_remove(&mut self, set: &Rc<Set>, value: &Value) -> Eval<bool> {
        if !set.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        let (_, place) = self.locate_in_set(set, value)?;
        self.charge(set.len() / 128)?;
        Ok(place.ok().and_then(|place| set.table_mut().remove(place)).is_some())
    }

    /// A new set of a class with these elements.
    ///
    /// # Errors
    /// As for [`Interp::set_add`].
    pub fn set_from(&mut self, kind: Type, items: impl IntoIterator<Item = Value>) -> Eval<Rc<Set>> {
        let set = self.new_set(kind)?;
        for item in items {
            self.set_add(&set, item)?;
        }
        Ok(set)
    }
}
