//! Items seen before, by Groovy's `==`: `1`, `1L` and `1.0` are the same, `'a'` and `"${'a'}"` too.

use crate::interp::{Eval, Interp};
use crate::ops::arithmetic;
use crate::value::{Str, Value};
use rustc_hash::FxHashMap;

/// A set of items by `==`.
#[derive(Debug, Default)]
pub(super) struct Seen {
    by_hash: FxHashMap<i64, Vec<Value>>,
}

impl Seen {
    /// Adds an item; whether it was new.
    pub(super) fn insert(&mut self, interp: &mut Interp<'_>, item: Value) -> Eval<bool> {
        if self.contains(interp, &item)? {
            return Ok(false);
        }
        let bucket = bucket(interp, &item)?;
        interp.reserve(32)?;
        self.by_hash.entry(bucket).or_default().push(item);
        Ok(true)
    }

    /// Whether an equal item is there.
    pub(super) fn contains(&self, interp: &mut Interp<'_>, item: &Value) -> Eval<bool> {
        let bucket = bucket(interp, item)?;
        for known in self.by_hash.get(&bucket).into_iter().flatten() {
            interp.charge(1)?;
            if interp.equals(item, known)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The items of a collection.
    pub(super) fn of(interp: &mut Interp<'_>, items: Vec<Value>) -> Eval<Self> {
        let mut seen = Self::default();
        for item in items {
            interp.charge(1)?;
            seen.insert(interp, item)?;
        }
        Ok(seen)
    }
}

/// A number that is equal for items that are `==`.
fn bucket(interp: &mut Interp<'_>, item: &Value) -> Eval<i64> {
    Ok(match item {
        number if number.is_number() => arithmetic::to_double(number).unwrap_or_default().to_bits() as i64,
        Value::Str(_) | Value::GString(_) | Value::Char(_) => {
            let text: Str = interp.to_text(item)?;
            let mut units = text.encode_utf16();
            match (units.next(), units.next()) {
                // A single character equals the number that is its code.
                (Some(unit), None) => f64::from(unit).to_bits() as i64,
                _ => i64::from(crate::value::java_hash_str(&text)),
            }
        }
        // Their hashes depend on the types of what is in them, which `==` overlooks.
        Value::List(list) => 1_000_000 + list.len() as i64,
        Value::Range(range) => 1_000_000 + range.len() as i64,
        Value::Array(array) => 1_000_000 + array.items.borrow().len() as i64,
        Value::Map(map) => 2_000_000 + map.len() as i64,
        Value::Set(set) => 3_000_000 + set.len() as i64,
        Value::Object(_) => 4_000_000,
        other => i64::from(interp.hash(other)?),
    })
}
