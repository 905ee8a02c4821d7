//! Writing to maps.

use std::rc::Rc;

use super::place::COLLISIONS;
use crate::code::Name;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Order, Str, Value};

impl Interp<'_> {
    /// `map.put(key, value)`: the old value, or null.
    ///
    /// # Errors
    /// `UnsupportedOperationException` for maps that cannot change, exceptions of the key, or a limit.
    pub fn map_put(&mut self, map: &Rc<Map>, key: Value, value: Value) -> Eval {
        if !map.is_mutable() {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        if let Some(view) = map.part()
            && let Value::Map(whole) = &view.of
        {
            self.only_in_stretch(view, &key)?;
            return self.map_put(whole, key, value);
        }
        let key = match key {
            Value::Str(text) if map.order() != Order::Sorted => {
                let hash = self.hash_text(&text)?;
                return self.map_put_text(map, text, hash, value);
            }
            other => other,
        };
        let (hash, place) = self.locate_in_map(map, &key)?;
        match place {
            Ok(place) => {
                let old = map.table_mut().replace(place, value);
                if map.by_use {
                    self.used(map, Some(place))?;
                }
                Ok(old)
            }
            Err(rank) => {
                self.charge(1)?;
                if rank == usize::MAX && map.kind == Type::EnumMap {
                    return Err(match key {
                        Value::Null => self.throw_with(Type::NullPointerException, None),
                        key => self.class_cast(&key, "java.lang.Enum"),
                    });
                }
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
    pub(in crate::interp) fn map_put_named(&mut self, map: &Rc<Map>, name: &Name, value: Value) -> Eval<()> {
        if !map.is_mutable() || map.order() == Order::Sorted {
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
            let old = table.replace(place, value);
            if map.by_use {
                table.renew(place);
            }
            return Ok(old);
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
        if let Some(view) = map.part()
            && let Value::Map(whole) = &view.of
        {
            return if self.is_in_stretch(view, key, false)? { self.map_remove(whole, key) } else { Ok(None) };
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
}
