//! `<=>` and everything that sorts.
//!
//! Files: `sort` Java's way of sorting.

mod sort;

use std::cmp::Ordering;
use std::rc::Rc;

use super::{Eval, Interp};
use crate::ops::arithmetic;
use crate::types::Type;
use crate::value::{Object, Value};

/// The single character of a text, as its code.
fn single_unit(value: &Value) -> Option<Value> {
    match value {
        Value::Char(unit) => Some(Value::Int(i32::from(*unit))),
        Value::Str(text) => {
            let mut units = text.encode_utf16();
            let unit = units.next().filter(|_| units.next().is_none())?;
            Some(Value::Int(i32::from(unit)))
        }
        _ => None,
    }
}

/// `String.compareTo`: the difference of the first different units, or of the lengths.
pub(crate) fn compare_text(left: &str, right: &str) -> i32 {
    let mut right_units = right.encode_utf16();
    for unit in left.encode_utf16() {
        match right_units.next() {
            Some(other) if other == unit => {}
            Some(other) => return i32::from(unit) - i32::from(other),
            None => break,
        }
    }
    crate::value::utf16_len(left) as i32 - crate::value::utf16_len(right) as i32
}

impl Interp<'_> {
    /// Groovy's `left <=> right`; null is smaller than everything.
    ///
    /// # Errors
    /// `IllegalArgumentException` for things that cannot be compared, an exception of the script's own `compareTo`, or a limit.
    pub fn compare(&mut self, left: &Value, right: &Value) -> Eval<Ordering> {
        Ok(self.compare_int(left, right)?.cmp(&0))
    }

    /// `left <=> right` with the number Java gives: the distance for texts.
    ///
    /// # Errors
    /// As for [`Interp::compare`].
    pub fn compare_int(&mut self, left: &Value, right: &Value) -> Eval<i32> {
        if super::text::same(left, right) {
            return Ok(0);
        }
        if left.is_null() {
            return Ok(-1);
        }
        if right.is_null() {
            return Ok(1);
        }
        if let (true, true) = (left.is_number(), right.is_number()) {
            return Ok(arithmetic::compare(left, right).unwrap_or(Ordering::Equal) as i32);
        }
        match (left, right) {
            (Value::Str(a), Value::Str(b)) => {
                self.charge(a.len().min(b.len()) / 64)?;
                Ok(compare_text(a, b))
            }
            (Value::List(a), Value::List(b)) if a.kind == b.kind && is_comparable_tuple(a.kind) => {
                let (a, b) = (a.clone(), b.clone());
                for at in 0..a.len() {
                    self.charge(1)?;
                    self.check_stack()?;
                    let order = self.compare_int(&a.get(at).unwrap_or_default(), &b.get(at).unwrap_or_default())?;
                    if order != 0 {
                        return Ok(order);
                    }
                }
                Ok(0)
            }
            (Value::Bool(a), Value::Bool(b)) => Ok(a.cmp(b) as i32),
            (
                Value::Str(_) | Value::GString(_) | Value::Char(_),
                Value::Str(_) | Value::GString(_) | Value::Char(_),
            ) => {
                let (a, b) = (self.to_text(left)?, self.to_text(right)?);
                Ok(compare_text(&a, &b))
            }
            // A text with values compares with the text of anything, unless it is a single character beside a number.
            (Value::GString(_), other) => {
                let (a, b) = (self.to_text(left)?, self.java_text(other)?);
                if other.is_number()
                    && let Some(unit) = single_unit(&Value::Str(a.clone()))
                {
                    return Ok(arithmetic::compare(&unit, other).unwrap_or(Ordering::Equal) as i32);
                }
                Ok(compare_text(&a, &b))
            }
            (number, Value::GString(_)) if number.is_number() => {
                let text = self.to_text(right)?;
                match single_unit(&Value::Str(text)) {
                    Some(unit) => Ok(arithmetic::compare(number, &unit).unwrap_or(Ordering::Equal) as i32),
                    None => Err(self.incomparable(left, right)),
                }
            }
            (text, number) if number.is_number() => match single_unit(text) {
                Some(unit) => Ok(arithmetic::compare(&unit, number).unwrap_or(Ordering::Equal) as i32),
                None => Err(self.incomparable(left, right)),
            },
            (number, text) if number.is_number() => match single_unit(text) {
                Some(unit) => Ok(arithmetic::compare(number, &unit).unwrap_or(Ordering::Equal) as i32),
                None => Err(self.incomparable(left, right)),
            },
            (Value::Native(a), Value::Native(b)) => match a.compare(&***b) {
                Some(order) => Ok(order as i32),
                None => Err(self.incomparable(left, right)),
            },
            (Value::Object(_), _) => self.compare_objects(left, right),
            // Java has no order for collections, not even for equal ones.
            (
                Value::List(_) | Value::Map(_) | Value::Set(_) | Value::Array(_) | Value::Range(_) | Value::Closure(_),
                _,
            ) => Err(self.incomparable(left, right)),
            _ if self.equals(left, right)? => Ok(0),
            _ => Err(self.incomparable(left, right)),
        }
    }

    /// Whether the script gave the class of an instance an order.
    pub(super) fn has_own_order(&self, value: &Value) -> bool {
        let sortable = matches!(value, Value::Object(object) if object.class.code.traits.sortable.is_some());
        sortable || self.has_script_method(value, "compareTo", 1)
    }

    fn compare_objects(&mut self, left: &Value, right: &Value) -> Eval<i32> {
        if let (Value::Object(a), Value::Object(b)) = (left, right)
            && let (Some(x), Some(y)) = (self.ordinal(a), self.ordinal(b))
        {
            return Ok(x - y);
        }
        match left {
            Value::Object(object)
                if object.class.is_builtin(Type::Comparable) && self.own_order_takes(&object.clone(), right)? =>
            {
                let order = self.call_method(left, "compareTo", std::slice::from_ref(right))?;
                self.int(&order)
            }
            _ => Err(self.incomparable(left, right)),
        }
    }

    /// Whether the `compareTo` of a script's class takes another value: `compareTo(P other)` takes only its own kind.
    pub(super) fn own_order_takes(&mut self, object: &Rc<Object>, other: &Value) -> Eval<bool> {
        let class = object.class.clone();
        if class.code.traits.sortable.is_some() {
            return Ok(matches!(other, Value::Object(other) if other.class.is_subclass_of(&class)));
        }
        Ok(self.find_method(&class, "compareTo", std::slice::from_ref(other))?.is_some())
    }

    /// A value as Java's `MessageFormat` shows it.
    fn formatted(&mut self, value: &Value) -> String {
        let has_format = value.is_number() || value.type_of().is(Type::Date);
        if has_format {
            let args = [Value::str("{0}"), value.clone()];
            if let Ok(Value::Str(text)) = self.call_method(&Value::Type(Type::MessageFormat), "format", &args) {
                return text.to_string();
            }
        }
        self.to_text(value).map_or_else(|_| self.brief(value), |text| text.to_string())
    }

    fn incomparable(&mut self, left: &Value, right: &Value) -> Box<super::Fault> {
        let message = format!(
            "Cannot compare {} with value '{}' and {} with value '{}'",
            self.class_name(left),
            self.formatted(left),
            self.class_name(right),
            self.formatted(right)
        );
        self.throw(Type::IllegalArgumentException, message)
    }
}

/// Tuples of a fixed size are compared value by value.
fn is_comparable_tuple(kind: Type) -> bool {
    (Type::Tuple1..=Type::Tuple16).contains(&kind)
}
