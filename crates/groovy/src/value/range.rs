//! Ranges: of ints without storing them, of other comparable things by their bounds.

use super::Value;
use crate::types::Type;

/// How a range was written: `from..to`, `from<..to`, `from..<to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Left of the dots.
    pub from: i32,
    /// Right of the dots.
    pub to: i32,
    /// `<..`
    pub open_left: bool,
    /// `..<`
    pub open_right: bool,
}

impl Written {
    /// The dots of the range.
    pub fn dots(self) -> &'static str {
        match (self.open_left, self.open_right) {
            (false, false) => "..",
            (true, false) => "<..",
            (false, true) => "..<",
            (true, true) => "<..<",
        }
    }
}

/// A range, with bounds in the order they were written.
#[derive(Debug)]
pub enum Range {
    /// Both bounds are `Integer`, both included; `reverse` counts down.
    Int {
        /// The smaller bound.
        low: i32,
        /// The larger bound.
        high: i32,
        /// Whether it runs from high to low.
        reverse: bool,
        /// The bounds as written, and whether they are left out.
        written: Written,
    },
    /// `5..<5`: nothing, but it knows where.
    Empty {
        /// The first bound.
        at: Value,
        /// The bounds as written.
        written: Written,
    },
    /// Characters, strings, longs, big numbers, dates: its elements are computed when it is made.
    Values {
        /// `ObjectRange` or `NumberRange`.
        kind: Type,
        /// The elements, in order.
        items: Box<[Value]>,
        /// The smaller bound.
        low: Value,
        /// The larger bound.
        high: Value,
        /// Whether it runs from high to low.
        reverse: bool,
        /// The dots between the bounds, as written.
        dots: &'static str,
    },
}

impl Range {
    /// The class of the range.
    pub fn type_of(&self) -> Type {
        match self {
            Self::Int { .. } => Type::IntRange,
            Self::Empty { .. } => Type::EmptyRange,
            Self::Values { kind, .. } => *kind,
        }
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        match self {
            // Java counts the wide ones as empty: the count of a range downwards overflows.
            Self::Int { low, high, .. } => high.wrapping_sub(*low).wrapping_add(1).max(0) as usize,
            Self::Empty { .. } => 0,
            Self::Values { items, .. } => items.len(),
        }
    }

    /// Whether there are no elements.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at an index.
    pub fn get(&self, index: usize) -> Option<Value> {
        match self {
            Self::Int { low, high, reverse, .. } => {
                let offset = i32::try_from(index).ok().filter(|_| index < self.len())?;
                Some(Value::Int(if *reverse { high - offset } else { low + offset }))
            }
            Self::Empty { .. } => None,
            Self::Values { items, .. } => items.get(index).cloned(),
        }
    }

    /// The smaller bound.
    pub fn low(&self) -> Value {
        match self {
            Self::Int { low, .. } => Value::Int(*low),
            Self::Empty { at, .. } => at.clone(),
            Self::Values { low, .. } => low.clone(),
        }
    }

    /// The larger bound.
    pub fn high(&self) -> Value {
        match self {
            Self::Int { high, .. } => Value::Int(*high),
            Self::Empty { at, .. } => at.clone(),
            Self::Values { high, .. } => high.clone(),
        }
    }

    /// Whether it runs downwards.
    pub fn is_reverse(&self) -> bool {
        match self {
            Self::Int { reverse, .. } | Self::Values { reverse, .. } => *reverse,
            Self::Empty { .. } => false,
        }
    }

    /// All elements, in order.
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}
