//! Making ranges.

use std::rc::Rc;

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::{Range, Value, Written};

impl Interp<'_> {
    /// `from..to`, with either bound left out.
    ///
    /// # Errors
    /// Bounds that have no order or no successor, or a limit.
    pub fn range(&mut self, from: &Value, to: &Value, open_left: bool, open_right: bool) -> Eval {
        if let (Value::Int(a), Value::Int(b)) = (from, to) {
            return self.int_range(*a, *b, open_left, open_right);
        }
        self.values_range(from, to, open_left, open_right)
    }

    fn int_range(&mut self, from: i32, to: i32, open_left: bool, open_right: bool) -> Eval {
        let reverse = from > to;
        let step = if reverse { -1i64 } else { 1 };
        let first = i64::from(from) + if open_left { step } else { 0 };
        let last = i64::from(to) - if open_right { step } else { 0 };
        let written = Written { from, to, open_left, open_right };
        if (reverse && first < last) || (!reverse && first > last) {
            return Ok(Value::Range(Rc::new(Range::Empty { at: Value::Int(from), written })));
        }
        // As Groovy does: counted without what is left out, and only upwards; downwards there is nothing then.
        let count = i64::from(to) - i64::from(from) + 1;
        if count > i64::from(i32::MAX) {
            let message =
                format!("A range must have no more than {} elements but attempted {count} elements", i32::MAX);
            return Err(self.throw(Type::IllegalArgumentException, message));
        }
        let (low, high) = if reverse { (last, first) } else { (first, last) };
        Ok(Value::Range(Rc::new(Range::Int { low: low as i32, high: high as i32, reverse, written })))
    }

    fn values_range(&mut self, from: &Value, to: &Value, open_left: bool, open_right: bool) -> Eval {
        if from.is_null() || to.is_null() {
            let end = if from.is_null() { "from" } else { "to" };
            let message = format!("Must specify a non-null value for the '{end}' index in a Range");
            return Err(self.throw(Type::IllegalArgumentException, message));
        }
        let (from, to) = (self.range_bound(from)?, self.range_bound(to)?);
        let order = self.compare(&from, &to)?;
        let reverse = order.is_gt();
        let (low, high) = if reverse { (to.clone(), from.clone()) } else { (from.clone(), to) };
        let is_number = from.is_number();
        let mut items = match (is_number, reverse) {
            (true, true) => self.steps_down(&high, &low)?,
            _ => self.successors(&low, &high)?,
        };
        if reverse && !is_number {
            items.reverse();
        }
        if open_left && !items.is_empty() {
            items.remove(0);
        }
        let end = if reverse { &low } else { &high };
        if open_right && (!is_number || matches!(items.last(), Some(last) if self.compare(last, end)?.is_eq())) {
            items.pop();
        }
        let (Some(first), Some(last)) = (items.first().cloned(), items.last().cloned()) else {
            let written = Written { from: 0, to: 0, open_left, open_right };
            return Ok(Value::Range(Rc::new(Range::Empty { at: from, written })));
        };
        let kind = if is_number { Type::NumberRange } else { Type::ObjectRange };
        let dots =
            Written { from: 0, to: 0, open_left: open_left && is_number, open_right: open_right && is_number }.dots();
        // Ranges of numbers keep their bounds as written; others those of their elements.
        let (low, high) = match (is_number, reverse) {
            (true, _) => (low, high),
            (false, true) => (last, first),
            (false, false) => (first, last),
        };
        Ok(Value::Range(Rc::new(Range::Values { kind, items: items.into(), low, high, reverse, dots })))
    }

    /// All values from high to low, by `previous()`.
    fn steps_down(&mut self, high: &Value, low: &Value) -> Eval<Vec<Value>> {
        let mut items = Vec::new();
        let mut item = high.clone();
        while self.compare(&item, low)?.is_ge() {
            self.charge(1)?;
            self.grow(items.len(), 1)?;
            items.push(item.clone());
            item = self.call_method(&item, "previous", &[])?;
        }
        Ok(items)
    }

    fn range_bound(&mut self, bound: &Value) -> Eval {
        match bound {
            Value::GString(_) => Ok(Value::Str(self.to_text(bound)?)),
            other => Ok(other.clone()),
        }
    }

    /// All values from low to high, by `next()`.
    fn successors(&mut self, low: &Value, high: &Value) -> Eval<Vec<Value>> {
        if let (Value::Str(a), Value::Str(b)) = (low, high)
            && let Some(why) = unreachable(a, b)
        {
            return Err(self.throw(Type::IllegalArgumentException, format!("Incompatible Strings for Range: {why}")));
        }
        let mut items = Vec::new();
        let mut item = low.clone();
        let length = match (low, high) {
            (Value::Str(a), Value::Str(b)) => (a.chars().count(), b.chars().count()),
            _ => (0, 0),
        };
        loop {
            let order = self.compare_int(&item, high)?;
            if order > 0 {
                return Ok(items);
            }
            self.charge(1)?;
            self.grow(items.len(), 1)?;
            items.push(item.clone());
            if order == 0 {
                return Ok(items);
            }
            item = self.call_method(&item, "next", &[])?;
            // Strings of another length never meet the end.
            if let Value::Str(text) = &item
                && length.0 == length.1
                && text.chars().count() > length.1
            {
                return Ok(items);
            }
        }
    }
}

/// Why one text cannot be reached from another by counting up its last character.
fn unreachable(from: &str, to: &str) -> Option<&'static str> {
    let (from, to): (Vec<u16>, Vec<u16>) = (from.encode_utf16().collect(), to.encode_utf16().collect());
    if from.len() != to.len() {
        return Some("different length");
    }
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    (common + 1 < from.len()).then_some("String#next() will not reach the expected value")
}
