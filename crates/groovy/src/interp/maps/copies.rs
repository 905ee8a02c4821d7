//! What a table holds, in the order a script sees and safe to walk while it changes.

use crate::interp::{Eval, Interp};
use crate::value::{List, Map, Order, Set, Value};

impl Interp<'_> {
    /// Keys and values of a map in the order a script sees, cloned: safe to walk while the map changes.
    ///
    /// # Errors
    /// When there is no room for them, or the fuel is used up.
    pub fn entries(&mut self, map: &Map) -> Eval<Vec<(Value, Value)>> {
        self.refresh_map(map)?;
        let (count, order) = (map.len(), map.order());
        self.charge_copy(count, order)?;
        self.room_for_elements(count.saturating_mul(2))?;
        Ok(map.entries())
    }

    /// The elements of a set in the order a script sees, cloned.
    ///
    /// # Errors
    /// As for [`Interp::entries`].
    pub(crate) fn members(&mut self, set: &Set) -> Eval<Vec<Value>> {
        self.refresh_set(set)?;
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
        self.refresh_list(list)?;
        self.charge(list.len() / 16)?;
        self.room_for_elements(list.len())?;
        Ok(list.items().to_vec())
    }

    /// Charges for copying a table: putting a hash table in Java's order costs more than the copy.
    fn charge_copy(&mut self, count: usize, order: Order) -> Eval<()> {
        self.charge(if matches!(order, Order::Hash { .. }) { count / 2 } else { count / 16 })
    }
}
