//! What the values of a text weigh, and the limits they have to stay inside.

use super::parse::Parsed;
use super::{Problem, number};
use crate::limits::{Exceeded, Limits};
use crate::value::{List, Map, Slot, Value};

/// The two counters in front of everything shared.
pub(super) const COUNTS: usize = 16;
/// What an object weighs without its entries.
pub(super) const MAP: usize = size_of::<Map>() + COUNTS;
/// What an array weighs without its elements.
pub(super) const LIST: usize = size_of::<List>() + COUNTS;
/// What an entry weighs.
pub(super) const ENTRY: usize = size_of::<Slot>() + 2 * size_of::<u64>();
/// What an element weighs.
pub(super) const ITEM: usize = size_of::<Value>();

/// What may still be used, and what a script's own parser would have used of its steps.
pub(super) struct Weight {
    memory_left: usize,
    string: usize,
    collection: usize,
    /// Whether whole numbers have to fit into a `long`.
    pub(super) longs_only: bool,
    steps: usize,
}

impl Weight {
    pub(super) fn new(limits: &Limits) -> Self {
        let Limits { memory: memory_left, string, collection, .. } = *limits;
        Self { memory_left, string, collection, longs_only: false, steps: 0 }
    }

    /// For texts whose whole numbers have to fit into a `long`.
    pub(super) fn longs_only(self) -> Self {
        Self { longs_only: true, ..self }
    }

    pub(super) fn step(&mut self, steps: usize) {
        self.steps += steps;
    }

    pub(super) fn steps(&self) -> usize {
        self.steps
    }

    pub(super) fn memory_left(&self) -> usize {
        self.memory_left
    }

    pub(super) fn number(&mut self, number: &number::Number<'_>) -> Parsed<()> {
        self.steps += number.text.len();
        if self.longs_only && number.is_beyond_long() {
            return Err(Problem::NumberTooLong.into());
        }
        // Those that fit into a value weigh nothing besides it.
        if number.is_big() { self.reserve(number.text.len() + 4 * COUNTS) } else { Ok(()) }
    }

    pub(super) fn string(&mut self, length: usize) -> Parsed<()> {
        self.steps += length / 64;
        self.fits(length)?;
        self.reserve(length + 2 * COUNTS)
    }

    /// One more element of this weight for a collection of so many, which grows by doubling.
    pub(super) fn one_more(&mut self, count: usize, bytes: usize) -> Parsed<()> {
        self.holds(count + 1)?;
        match count {
            0 => self.reserve(4 * bytes),
            4.. if count.is_power_of_two() => self.reserve(count * bytes),
            _ => Ok(()),
        }
    }

    /// The text itself is kept as long as something in it is unread, and its places are counted in 32 bits.
    pub(super) fn whole(&mut self, length: usize) -> Parsed<()> {
        match u32::try_from(length) {
            Ok(_) => self.reserve(length),
            Err(_) => Err(Problem::TooLarge(Exceeded::Memory).into()),
        }
    }

    /// Whether a string may be so long.
    pub(super) fn fits(&self, length: usize) -> Parsed<()> {
        if length > self.string { Err(Problem::TooLarge(Exceeded::String).into()) } else { Ok(()) }
    }

    /// Whether a collection may hold so much.
    pub(super) fn holds(&self, count: usize) -> Parsed<()> {
        if count > self.collection { Err(Problem::TooLarge(Exceeded::Collection).into()) } else { Ok(()) }
    }

    pub(super) fn reserve(&mut self, bytes: usize) -> Parsed<()> {
        self.memory_left = self.memory_left.checked_sub(bytes).ok_or(Problem::TooLarge(Exceeded::Memory))?;
        Ok(())
    }
}
