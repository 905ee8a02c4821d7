//! Reading maps.

use std::rc::Rc;

use super::place::COLLISIONS;
use crate::interp::{Eval, Interp};
use crate::value::{Map, Order, Value};

impl Interp<'_> {
    /// The value of a text key.
    ///
    /// # Errors
    /// When a script made many keys of the same hash, and the fuel is used up.
    pub(crate) fn map_text(&mut self, map: &Map, key: &str, hash: i32) -> Eval<Option<Value>> {
        let (found, compared) = map.find_text(key, hash);
        if compared > COLLISIONS {
            self.charge(compared / COLLISIONS)?;
        }
        if map.by_use && found.is_some() {
            let place = map.table().find(hash, |found| matches!(found, Value::Str(text) if text.as_str() == key));
            self.used(map, place)?;
        }
        Ok(found)
    }

    /// `map.get(key)`: `None` when there is no such key. Does not apply the default of `withDefault`.
    ///
    /// # Errors
    /// An exception of the key's own `hashCode` or `equals`, or a limit.
    pub fn map_get(&mut self, map: &Rc<Map>, key: &Value) -> Eval<Option<Value>> {
        if let Value::Str(text) = key
            && map.order() != Order::Sorted
        {
            let hash = self.hash_text(text)?;
            return self.map_text(map, text, hash);
        }
        let (_, place) = self.locate_in_map(map, key)?;
        if map.by_use
            && let Ok(place) = place
        {
            let found = map.table().at(place).map(|slot| slot.value.clone());
            self.used(map, Some(place))?;
            return Ok(found);
        }
        Ok(place.ok().and_then(|place| map.table().at(place).map(|slot| slot.value.clone())))
    }

    /// `map.containsKey(key)`
    ///
    /// # Errors
    /// As for [`Interp::map_get`].
    pub(crate) fn map_has(&mut self, map: &Rc<Map>, key: &Value) -> Eval<bool> {
        Ok(self.locate_in_map(map, key)?.1.is_ok())
    }

    /// Makes an entry the youngest of a map in the order of its use.
    pub(super) fn used(&mut self, map: &Map, place: Option<usize>) -> Eval<()> {
        // The place it leaves stays empty until there are many of them.
        self.charge(1)?;
        if let Some(place) = place {
            map.table_mut().renew(place);
        }
        Ok(())
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
}
