//! In which order entries are shown to a script.

use super::{Slot, Table};

/// In which order entries are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As inserted: `LinkedHashMap`.
    Insertion,
    /// By bucket of a Java hash table with this many buckets: `HashMap`.
    Hash {
        /// The number of buckets, a power of two.
        buckets: usize,
    },
    /// By key: `TreeMap`. The owner inserts at the right place.
    Sorted,
}

impl Order {
    /// The order of an empty `HashMap`.
    pub const HASH: Self = Self::Hash { buckets: 16 };
}

/// Java's bucket of a hash in a table of this many buckets.
fn bucket(hash: i32, buckets: usize) -> usize {
    let hash = hash as u32;
    (hash ^ (hash >> 16)) as usize & (buckets - 1)
}

impl Table {
    /// Makes a hash-ordered table at least as wide as Java does when told the size beforehand.
    pub fn reserve_buckets(&mut self, wanted: usize) {
        if let Order::Hash { buckets } = &mut self.order {
            *buckets = (*buckets).max(wanted.next_power_of_two());
        }
    }

    /// The places of all entries in the order a script sees.
    pub fn places(&self) -> Vec<usize> {
        let live = self.slots.iter().enumerate().filter_map(|(at, slot)| slot.as_ref().map(|slot| (at, slot.hash)));
        match self.order {
            Order::Insertion | Order::Sorted => live.map(|(at, _)| at).collect(),
            Order::Hash { buckets } => {
                let mut places: Vec<(usize, usize)> = live.map(|(at, hash)| (bucket(hash, buckets), at)).collect();
                places.sort_unstable();
                places.into_iter().map(|(_, at)| at).collect()
            }
        }
    }

    /// All entries in the order a script sees, cloned: safe to walk while the table changes.
    pub fn snapshot(&self) -> Vec<Slot> {
        if self.order == Order::Insertion || self.order == Order::Sorted {
            return self.slots.iter().flatten().cloned().collect();
        }
        self.places().into_iter().filter_map(|at| self.at(at).cloned()).collect()
    }
}
