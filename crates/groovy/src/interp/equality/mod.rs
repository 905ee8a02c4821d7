//! `==` as Groovy means it, `equals` as Java means it, hash codes and truth.
//!
//! Files: `collections` · `hash` · `truth`.

mod collections;
mod hash;
mod truth;

use std::rc::Rc;

use super::text::same;
use super::{Eval, Extends, Interp};
use crate::ops::arithmetic;
use crate::types::Type;
use crate::value::Value;
use collections::is_only_like;
use hash::LONG;

/// Which notion of equality.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Groovy,
    Java,
}

impl Interp<'_> {
    /// Groovy's `==`: numbers by value whatever their types, strings and GStrings by text, collections by elements,
    /// objects by `compareTo` or `equals`.
    ///
    /// # Errors
    /// An exception of the script's own `equals`, or a limit.
    pub fn equals(&mut self, left: &Value, right: &Value) -> Eval<bool> {
        self.equal(left, right, Kind::Groovy)
    }

    /// Java's `left.equals(right)`: what maps and sets go by.
    ///
    /// # Errors
    /// As for [`Interp::equals`].
    pub fn java_equals(&mut self, left: &Value, right: &Value) -> Eval<bool> {
        self.equal(left, right, Kind::Java)
    }

    fn equal(&mut self, left: &Value, right: &Value, kind: Kind) -> Eval<bool> {
        if let (Value::Str(a), Value::Str(b)) = (left, right) {
            if a.len() == b.len() && a.len() > LONG {
                self.charge(a.len() / LONG)?;
            }
            return Ok(a == b);
        }
        if same(left, right) {
            return Ok(true);
        }
        if left.is_null() || right.is_null() {
            // Java asks the left one, and null itself cannot be asked.
            let asked = kind == Kind::Groovy || right.is_null();
            return Ok(asked && (left.stands_for_null() || right.stands_for_null()));
        }
        self.check_stack()?;
        if self.added.any
            && kind == Kind::Groovy
            && let Value::Object(_) = left
            && let Some(answer) = self.added_operator(left, "equals", std::slice::from_ref(right))?
        {
            return self.truth(&answer);
        }
        self.charge(1)?;
        if let Value::Object(object) = left {
            return self.object_equals(&object.clone(), left, right, kind);
        }
        // What an XML path leads to equals its text.
        if let Value::Native(path) = left
            && path.type_of().is(Type::GPathResult)
        {
            return Ok(self.to_text(left)? == self.to_text(right)?);
        }
        if let Value::Object(object) = right
            && object.class.extends != Extends::Nothing
            && let Some(heart) = self.heart(right)?
        {
            return self.equal(left, &heart, kind);
        }
        match kind {
            Kind::Groovy => self.groovy_equal(left, right),
            Kind::Java => self.java_equal(left, right),
        }
    }

    fn groovy_equal(&mut self, left: &Value, right: &Value) -> Eval<bool> {
        self.refresh(left)?;
        self.refresh(right)?;
        if left.is_number() && right.is_number() {
            return Ok(arithmetic::compare(left, right).is_some_and(|order| order.is_eq()));
        }
        match (left, right) {
            (
                Value::Str(_) | Value::GString(_) | Value::Char(_),
                Value::Str(_) | Value::GString(_) | Value::Char(_),
            ) => Ok(self.to_text(left)? == self.to_text(right)?),
            (Value::Char(unit), number) | (number, Value::Char(unit)) if number.is_number() => {
                Ok(arithmetic::compare(&Value::Int(i32::from(*unit)), number).is_some_and(|order| order.is_eq()))
            }
            // A string of one character counts as that character's code.
            (text @ (Value::Str(_) | Value::GString(_)), number)
            | (number, text @ (Value::Str(_) | Value::GString(_)))
                if number.is_number() =>
            {
                let text = self.to_text(text)?;
                let mut units = text.encode_utf16();
                let code = units.next().filter(|_| units.next().is_none());
                Ok(code.is_some_and(|code| {
                    arithmetic::compare(&Value::Int(i32::from(code)), number).is_some_and(|order| order.is_eq())
                }))
            }
            (Value::List(tuple), other) if is_only_like(tuple, other) => Ok(false),
            (
                Value::Array(_) | Value::List(_) | Value::Range(_),
                Value::Array(_) | Value::List(_) | Value::Range(_),
            ) => self.sequences_equal(left, right, Kind::Groovy),
            (Value::Map(a), Value::Map(b)) => self.maps_equal(a, b, Kind::Groovy),
            (Value::Set(a), Value::Set(b)) => self.sets_equal(a, b),
            // What has an order is equal when the order says so.
            (Value::Native(a), Value::Native(b)) if a.type_of() == b.type_of() => {
                self.charge(a.effort() + b.effort())?;
                match a.compare(&***b) {
                    Some(order) => Ok(order.is_eq()),
                    None => self.java_equal(left, right),
                }
            }
            _ => self.java_equal(left, right),
        }
    }

    fn java_equal(&mut self, left: &Value, right: &Value) -> Eval<bool> {
        self.refresh(left)?;
        self.refresh(right)?;
        match (left, right) {
            (Value::Float(a), Value::Float(b)) => Ok(a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())),
            (Value::Double(a), Value::Double(b)) => Ok(a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())),
            (Value::BigInt(a), Value::BigInt(b)) => Ok(a == b),
            (Value::Decimal(a), Value::Decimal(b)) => Ok(a == b),
            (Value::GString(_), Value::GString(_)) => Ok(self.to_text(left)? == self.to_text(right)?),
            (Value::List(tuple), other) if is_only_like(tuple, other) => Ok(false),
            (Value::List(_) | Value::Range(_), Value::List(_) | Value::Range(_)) => {
                self.sequences_equal(left, right, Kind::Java)
            }
            (Value::Map(a), Value::Map(b)) => self.maps_equal(a, b, Kind::Java),
            (Value::Set(a), Value::Set(b)) => self.sets_equal(a, b),
            (Value::Entry(a), Value::Entry(b)) => {
                let (x, y) = (a.value(), b.value());
                Ok(self.java_equals(&a.key, &b.key)? && self.java_equals(&x, &y)?)
            }
            (Value::Native(_), Value::Native(_)) if let Some((a, b)) = crate::library::both_held(left, right) => {
                self.java_equals(&a, &b)
            }
            (Value::Native(a), Value::Native(b)) => {
                self.charge(a.effort() + b.effort())?;
                Ok(a.equals(&***b))
            }
            (Value::Host(a), Value::Host(b)) => Ok(a.equals(&***b)),
            _ => Ok(false),
        }
    }

    fn object_equals(
        &mut self,
        object: &Rc<crate::value::Object>,
        left: &Value,
        right: &Value,
        kind: Kind,
    ) -> Eval<bool> {
        if kind == Kind::Groovy && object.class.is_builtin(Type::Comparable) && self.has_own_order(left) {
            let related = match right {
                Value::Object(other) => {
                    other.class.is_subclass_of(&object.class) || object.class.is_subclass_of(&other.class)
                }
                _ => false,
            };
            if !(related || self.is_instance(right, Type::Comparable)) || !self.own_order_takes(object, right)? {
                return Ok(false);
            }
            return match self.call_method(left, "compareTo", std::slice::from_ref(right)) {
                Ok(order) => Ok(matches!(order, Value::Int(0))),
                Err(fault) if fault.is_thrown(Type::ClassCastException) => Ok(false),
                Err(fault) => Err(fault),
            };
        }
        if self.has_script_method(left, "equals", 1) {
            let answer = self.call_method(left, "equals", std::slice::from_ref(right))?;
            return self.truth(&answer);
        }
        if object.class.extends != Extends::Nothing
            && let Some(heart) = self.heart(left)?
        {
            let other = self.heart_or_itself(right)?;
            return self.equal(&heart, &other, kind);
        }
        self.generated_equals(object, right)
    }
}
