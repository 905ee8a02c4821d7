//! Maps that a script writes down with nothing but constants in them.

use std::sync::Arc;

use num_bigint::BigInt;

use super::{Decimal, Str, Value, java_hash_str};

/// The entries of such a map, shared by all maps made from it until one of them is changed or looked at closely.
#[derive(Debug)]
pub struct Template {
    entries: Box<[Entry]>,
    /// The places of the entries in the order of their hashes.
    by_hash: Box<[u32]>,
}

#[derive(Debug)]
struct Entry {
    hash: i32,
    key: Str,
    value: Constant,
}

/// A value that any thread may read.
#[derive(Debug, Clone)]
pub enum Constant {
    /// `null`
    Null,
    /// A boolean.
    Bool(bool),
    /// An int.
    Int(i32),
    /// A long.
    Long(i64),
    /// A big integer.
    BigInt(Arc<BigInt>),
    /// A decimal.
    Decimal(Arc<Decimal>),
    /// A string.
    Str(Str),
}

impl From<&Constant> for Value {
    fn from(constant: &Constant) -> Self {
        match constant {
            Constant::Null => Self::Null,
            Constant::Bool(flag) => Self::Bool(*flag),
            Constant::Int(number) => Self::Int(*number),
            Constant::Long(number) => Self::Long(*number),
            Constant::BigInt(number) => Self::BigInt(number.clone()),
            Constant::Decimal(number) => Self::Decimal(number.clone()),
            Constant::Str(text) => Self::Str(text.clone()),
        }
    }
}

impl Template {
    /// The template of these entries; `None` when a key comes twice, or there are more entries than 32 bits count.
    pub fn of(entries: impl IntoIterator<Item = (Str, Constant)>) -> Option<Self> {
        let entry = |(key, value): (Str, Constant)| Entry { hash: java_hash_str(&key), key, value };
        let entries: Box<[Entry]> = entries.into_iter().map(entry).collect();
        let mut by_hash: Vec<u32> = (0..u32::try_from(entries.len()).ok()?).collect();
        let order = |place: &u32| entries.get(*place as usize).map(|entry| (entry.hash, entry.key.as_str()));
        by_hash.sort_unstable_by(|left, right| order(left).cmp(&order(right)));
        let repeats = by_hash.windows(2).any(|pair| matches!(pair, [before, after] if order(before) == order(after)));
        if repeats { None } else { Some(Self { entries, by_hash: by_hash.into() }) }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of a key, and how many keys of its hash were looked at.
    pub(super) fn find(&self, key: &str, hash: i32) -> (Option<Value>, usize) {
        let entry = |place: &u32| self.entries.get(*place as usize);
        let first = self.by_hash.partition_point(|place| entry(place).is_some_and(|entry| entry.hash < hash));
        let places = self.by_hash.get(first..).unwrap_or_default();
        let mut compared = 0;
        for entry in places.iter().filter_map(entry).take_while(|entry| entry.hash == hash) {
            compared += 1;
            if entry.key.as_str() == key {
                return (Some(Value::from(&entry.value)), compared);
            }
        }
        (None, compared)
    }

    /// Hash, key and value of all entries, in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = (i32, Value, Value)> {
        self.entries.iter().map(|entry| (entry.hash, Value::Str(entry.key.clone()), Value::from(&entry.value)))
    }
}
