//! Lists, maps and sets by what they hold.

use std::rc::Rc;

use super::Kind;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) fn sequence_len(value: &Value) -> usize {
    match value {
        Value::List(list) => list.len(),
        Value::Array(array) => array.items.borrow().len(),
        Value::Range(range) => range.len(),
        _ => 0,
    }
}

/// Whether a list is a tuple, and the other value none: a tuple equals tuples only; queues and values of maps only themselves.
pub(super) fn is_only_like(list: &crate::value::List, other: &Value) -> bool {
    let is_itself = |list: &crate::value::List| list.is_queue() || list.values_of().is_some();
    if is_itself(list) || matches!(other, Value::List(other) if is_itself(other)) {
        return true;
    }
    list.kind.is(Type::Tuple) && !matches!(other, Value::List(other) if other.kind.is(Type::Tuple))
}

/// What a sorted collection throws when it cannot compare: such a collection is not equal.
fn is_disorder(fault: &crate::interp::Fault) -> bool {
    fault.is_thrown(Type::ClassCastException) || fault.is_thrown(Type::NullPointerException)
}

impl Interp<'_> {
    /// The elements of two lists compared by Groovy's `==`, whatever lists they are.
    ///
    /// # Errors
    /// As for [`Interp::equals`].
    pub(crate) fn elements_equal(&mut self, left: &Value, right: &Value) -> Eval<bool> {
        self.sequences_equal(left, right, Kind::Groovy)
    }

    pub(super) fn sequences_equal(&mut self, left: &Value, right: &Value, kind: Kind) -> Eval<bool> {
        let count = sequence_len(left);
        if count != sequence_len(right) {
            return Ok(false);
        }
        self.charge(count)?;
        self.room_for_elements(count.saturating_mul(2))?;
        let (left, right) = (self.sequence(left), self.sequence(right));
        for (a, b) in left.iter().zip(&right) {
            if !self.equal(a, b, kind)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    pub(super) fn sequence(&self, value: &Value) -> Vec<Value> {
        match value {
            Value::List(list) => list.items().to_vec(),
            Value::Array(array) => array.items.borrow().clone(),
            Value::Range(range) => range.iter().collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn maps_equal(
        &mut self,
        left: &Rc<crate::value::Map>,
        right: &Rc<crate::value::Map>,
        kind: Kind,
    ) -> Eval<bool> {
        if left.len() != right.len() {
            return Ok(false);
        }
        self.charge(left.len())?;
        for (key, value) in self.entries(left)? {
            let found = match self.map_get(right, &key) {
                Err(fault) if is_disorder(&fault) => return Ok(false),
                found => found?,
            };
            match found {
                Some(other) if self.equal(&value, &other, kind)? => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    pub(super) fn sets_equal(&mut self, left: &Rc<crate::value::Set>, right: &Rc<crate::value::Set>) -> Eval<bool> {
        if left.len() != right.len() {
            return Ok(false);
        }
        self.charge(left.len())?;
        for item in self.members(left)? {
            match self.set_contains(right, &item) {
                Ok(true) => {}
                Ok(false) => return Ok(false),
                Err(fault) if is_disorder(&fault) => return Ok(false),
                Err(fault) => return Err(fault),
            }
        }
        Ok(true)
    }
}
