//! `==` as Groovy means it, `equals` as Java means it, hash codes and truth.

use std::rc::Rc;

use super::text::{identity, same};
use super::{Eval, Interp};
use crate::ops::arithmetic;
use crate::ops::hash::scalar_hash;
use crate::types::Type;
use crate::value::{Value, java_hash, java_hash_str};

/// Which notion of equality.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Groovy,
    Java,
}

/// What a sorted collection throws when it cannot compare: such a collection is not equal.
fn is_disorder(fault: &super::Fault) -> bool {
    fault.is_thrown(Type::ClassCastException) || fault.is_thrown(Type::NullPointerException)
}

/// Texts of so many bytes cost steps to compare and to hash.
const LONG: usize = 256;

fn sequence_len(value: &Value) -> usize {
    match value {
        Value::List(list) => list.len(),
        Value::Array(array) => array.items.borrow().len(),
        Value::Range(range) => range.len(),
        _ => 0,
    }
}

/// Whether a list is a tuple, and the other value none: a tuple equals tuples only.
fn is_only_like(list: &crate::value::List, other: &Value) -> bool {
    list.kind.is(Type::Tuple) && !matches!(other, Value::List(other) if other.kind.is(Type::Tuple))
}

impl Interp<'_> {
    /// The elements of two lists compared by Groovy's `==`, whatever lists they are.
    ///
    /// # Errors
    /// As for [`Interp::equals`].
    pub(crate) fn elements_equal(&mut self, left: &Value, right: &Value) -> Eval<bool> {
        self.sequences_equal(left, right, Kind::Groovy)
    }

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
            return Ok(false);
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
        match kind {
            Kind::Groovy => self.groovy_equal(left, right),
            Kind::Java => self.java_equal(left, right),
        }
    }

    fn groovy_equal(&mut self, left: &Value, right: &Value) -> Eval<bool> {
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
            (Value::Str(text), number) | (number, Value::Str(text)) if number.is_number() => {
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
            (Value::Native(a), Value::Native(b)) => {
                self.charge(a.effort() + b.effort())?;
                Ok(a.equals(&***b))
            }
            (Value::Host(a), Value::Host(b)) => Ok(a.equals(&***b)),
            _ => Ok(false),
        }
    }

    /// Java's hash of a text.
    pub(crate) fn hash_text(&mut self, text: &str) -> Eval<i32> {
        if text.len() > LONG {
            self.charge(text.len() / 32)?;
        }
        Ok(java_hash_str(text))
    }

    fn sequences_equal(&mut self, left: &Value, right: &Value, kind: Kind) -> Eval<bool> {
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

    fn sequence(&self, value: &Value) -> Vec<Value> {
        match value {
            Value::List(list) => list.items().clone(),
            Value::Array(array) => array.items.borrow().clone(),
            Value::Range(range) => range.iter().collect(),
            _ => Vec::new(),
        }
    }

    fn maps_equal(&mut self, left: &Rc<crate::value::Map>, right: &Rc<crate::value::Map>, kind: Kind) -> Eval<bool> {
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

    fn sets_equal(&mut self, left: &Rc<crate::value::Set>, right: &Rc<crate::value::Set>) -> Eval<bool> {
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
        self.generated_equals(object, right)
    }

    /// `hashCode()`
    ///
    /// # Errors
    /// An exception of the script's own `hashCode`, or a limit.
    pub fn hash(&mut self, value: &Value) -> Eval<i32> {
        if let Value::Str(text) = value {
            return self.hash_text(text);
        }
        if let Some(hash) = scalar_hash(value) {
            return Ok(hash);
        }
        self.check_stack()?;
        self.charge(1)?;
        match value {
            Value::GString(_) => Ok(java_hash_str(&self.to_text(value)?).wrapping_add(37)),
            Value::Range(range) if matches!(**range, crate::value::Range::Int { .. }) => {
                let (low, high) = (self.hash(&range.low())?, self.hash(&range.high())?);
                let sum = low.wrapping_add(high);
                Ok((sum.wrapping_add(1).wrapping_mul(sum) / 2).wrapping_add(high))
            }
            Value::List(_) | Value::Range(_) => {
                self.charge(sequence_len(value))?;
                let items = self.sequence(value);
                let mut hash = 1i32;
                for item in &items {
                    hash = hash.wrapping_mul(31).wrapping_add(self.hash(item)?);
                }
                Ok(hash)
            }
            Value::Map(map) => {
                self.charge(map.len())?;
                let mut hash = 0i32;
                for (key, entry) in self.entries(map)? {
                    hash = hash.wrapping_add(self.hash(&key)? ^ self.hash(&entry)?);
                }
                Ok(hash)
            }
            Value::Set(set) => {
                self.charge(set.len())?;
                let mut hash = 0i32;
                for item in self.members(set)? {
                    hash = hash.wrapping_add(self.hash(&item)?);
                }
                Ok(hash)
            }
            Value::Entry(entry) => {
                let inner = entry.value();
                Ok(self.hash(&entry.key)? ^ self.hash(&inner)?)
            }
            Value::Object(object) => self.object_hash(&object.clone(), value),
            Value::Native(native) => {
                self.charge(native.effort())?;
                Ok(native.hash().unwrap_or_else(|| identity(value)))
            }
            other => Ok(identity(other)),
        }
    }

    fn object_hash(&mut self, object: &Rc<crate::value::Object>, value: &Value) -> Eval<i32> {
        if self.has_script_method(value, "hashCode", 0) {
            let hash = self.call_method(value, "hashCode", &[])?;
            return self.int(&hash);
        }
        match self.generated_hash(object)? {
            Some(hash) => Ok(hash),
            None => Ok(identity(value)),
        }
    }

    /// Groovy truth: null, false, zero, empty text and empty collections are false.
    ///
    /// # Errors
    /// An exception of the script's own `asBoolean`, or a limit.
    pub fn truth(&mut self, value: &Value) -> Eval<bool> {
        Ok(match value {
            Value::Null => false,
            Value::Bool(flag) => *flag,
            _ if self.added.any
                && let Some(answer) = self.added_operator(value, "asBoolean", &[])? =>
            {
                matches!(answer, Value::Bool(true))
            }
            Value::Int(n) => *n != 0,
            Value::Str(text) => !text.is_empty(),
            Value::Byte(n) => *n != 0,
            Value::Short(n) => *n != 0,
            Value::Long(n) => *n != 0,
            Value::Float(n) => *n != 0.0 && !n.is_nan(),
            Value::Double(n) => *n != 0.0 && !n.is_nan(),
            Value::Char(unit) => *unit != 0,
            Value::BigInt(n) => n.bits() != 0,
            Value::Decimal(n) => n.signum() != 0,
            Value::GString(_) => !self.to_text(value)?.is_empty(),
            Value::List(list) => !list.is_empty(),
            Value::Map(map) => !map.is_empty(),
            Value::Set(set) => !set.is_empty(),
            Value::Array(array) => !array.items.borrow().is_empty(),
            Value::Range(range) => !range.is_empty(),
            // Whether a matcher finds something takes a search.
            Value::Native(native) if native.type_of() == Type::Matcher => {
                matches!(self.call_method(value, "asBoolean", &[])?, Value::Bool(true))
            }
            Value::Native(native) => native.truth(),
            Value::Host(host) => host.truth(),
            Value::Object(_) if self.has_script_method(value, "asBoolean", 0) => {
                matches!(self.call_method(value, "asBoolean", &[])?, Value::Bool(true))
            }
            _ => true,
        })
    }

    /// The polynomial hash over several hashes, from 1: `Objects.hash`.
    pub fn hash_all(&mut self, values: &[Value]) -> Eval<i32> {
        let mut hashes = vec![1];
        for value in values {
            hashes.push(self.hash(value)?);
        }
        Ok(java_hash(hashes.into_iter()))
    }
}
