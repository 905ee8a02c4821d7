//! Hash codes as Java computes them.

use std::rc::Rc;

use super::collections::sequence_len;
use crate::interp::text::identity;
use crate::interp::{Eval, Extends, Interp};
use crate::ops::hash::scalar_hash;
use crate::value::{Value, java_hash, java_hash_str};

/// Texts of so many bytes cost steps to compare and to hash.
pub(super) const LONG: usize = 256;

impl Interp<'_> {
    /// Java's hash of a text.
    pub(crate) fn hash_text(&mut self, text: &str) -> Eval<i32> {
        if text.len() > LONG {
            self.charge(text.len() / 32)?;
        }
        Ok(java_hash_str(text))
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
                self.refresh(value)?;
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
        if object.class.extends != Extends::Nothing
            && let Some(heart) = self.heart(value)?
        {
            return self.hash(&heart);
        }
        match self.generated_hash(object)? {
            Some(hash) => Ok(hash),
            None => Ok(identity(value)),
        }
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
