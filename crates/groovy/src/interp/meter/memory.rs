//! Bytes: what is about to be allocated is announced.

use super::Hold;
use crate::interp::{Eval, Interp};
use crate::limits::{Exceeded, Limits};
use crate::value::{Closure, List, Value};

/// What one element of a collection weighs.
pub(super) const ELEMENT: usize = std::mem::size_of::<Value>();
/// What an object on the heap weighs besides its elements.
pub(super) const OBJECT: usize = std::mem::size_of::<List>() + COUNTS;
/// Texts of so many bytes are worth a look at what is left before they are copied.
pub(super) const LARGE_TEXT: usize = 64 << 10;
/// The two counters in front of everything shared.
pub(super) const COUNTS: usize = 16;
/// What a closure weighs besides what it captures.
pub(in crate::interp) const CLOSURE: usize = std::mem::size_of::<Closure>() + COUNTS;

impl Interp<'_> {
    /// Accounts for memory about to be allocated.
    ///
    /// # Errors
    /// When the memory is used up.
    #[inline]
    pub fn reserve(&mut self, bytes: usize) -> Eval<()> {
        match self.meter.memory_left.checked_sub(bytes) {
            Some(left) if left >= self.meter.held.get() => {
                self.meter.memory_left = left;
                Ok(())
            }
            _ => Err(Exceeded::Memory.into()),
        }
    }

    /// The limits, with the memory that may still be used.
    pub(crate) fn limits_left(&self) -> Limits {
        let memory = self.meter.memory_left.saturating_sub(self.meter.held.get());
        Limits { memory, ..self.meter.limits }
    }

    /// Accounts for memory that is given back when the answer is dropped.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn hold(&self, bytes: usize) -> Eval<Hold> {
        let held = self.meter.held.get().saturating_add(bytes);
        if held > self.meter.memory_left {
            return Err(Exceeded::Memory.into());
        }
        let shared = self.meter.held.shared();
        shared.set(held);
        Ok(Hold { held: shared, bytes })
    }

    /// Accounts for elements about to be added to a collection that has `len` of them.
    ///
    /// # Errors
    /// When the collection or the memory would grow too large.
    pub fn grow(&mut self, len: usize, more: usize) -> Eval<()> {
        if len.saturating_add(more) > self.meter.limits.collection {
            return Err(Exceeded::Collection.into());
        }
        self.reserve(more.saturating_mul(ELEMENT))
    }

    /// Makes room for elements about to be added at the end of a list, and accounts for it.
    ///
    /// # Errors
    /// When the list or the memory would grow too large.
    pub fn grow_list(&mut self, list: &List, more: usize) -> Eval<()> {
        let mut items = list.storage();
        let (wanted, capacity) = (items.len().saturating_add(more), items.capacity());
        if wanted > self.meter.limits.collection {
            return Err(Exceeded::Collection.into());
        }
        if wanted > capacity {
            let capacity_then = wanted.max(capacity.saturating_mul(2)).max(4);
            self.reserve((capacity_then - capacity).saturating_mul(ELEMENT))?;
            // While the elements move, both places exist.
            let _moving = self.hold(capacity.saturating_mul(ELEMENT))?;
            let additional = capacity_then - items.len();
            items.reserve_exact(additional);
        }
        Ok(())
    }

    /// Accounts for one more entry of a map or set. Keep the answer until the entry is there.
    ///
    /// # Errors
    /// When the table or the memory would grow too large.
    pub(crate) fn grow_table(&mut self, len: usize, growth: usize) -> Eval<Option<Hold>> {
        if len >= self.meter.limits.collection {
            return Err(Exceeded::Collection.into());
        }
        if growth == 0 {
            return Ok(None);
        }
        self.reserve(growth)?;
        // A table doubles: what it grows by is what it had, and while the entries move both places exist.
        self.hold(growth).map(Some)
    }

    /// Accounts for text about to be added to text in the making, and makes the room.
    ///
    /// # Errors
    /// When the text or the memory would grow too large.
    pub(crate) fn grow_text(&mut self, text: &mut String, more: usize) -> Eval<()> {
        let (wanted, capacity) = (text.len().saturating_add(more), text.capacity());
        if wanted > self.meter.limits.string {
            return Err(Exceeded::String.into());
        }
        self.charge(more / 64)?;
        if wanted > capacity {
            let capacity_then = wanted.max(capacity.saturating_mul(2)).max(16);
            self.reserve(capacity_then - capacity)?;
            let _moving = self.hold(capacity)?;
            text.reserve_exact(capacity_then - text.len());
        }
        Ok(())
    }

    /// Accounts for a string of this many bytes about to be built. Call it before building when the length is known.
    ///
    /// # Errors
    /// When the string or the memory would grow too large.
    pub fn reserve_text(&mut self, bytes: usize) -> Eval<()> {
        if bytes > self.meter.limits.string {
            return Err(Exceeded::String.into());
        }
        self.charge(bytes / 64)?;
        self.reserve(bytes + 2 * COUNTS)
    }

    /// Whether a string in the making may be this long; announce its memory with [`Interp::text`] when it is done.
    ///
    /// # Errors
    /// When it is too long.
    pub fn room_for_text(&self, bytes: usize) -> Eval<()> {
        if bytes > self.meter.limits.string {
            return Err(Exceeded::String.into());
        }
        // While it is made there are the text, the room it grows into, and the copy it becomes.
        if bytes.saturating_mul(3) > self.meter.memory_left.saturating_sub(self.meter.held.get()) {
            return Err(Exceeded::Memory.into());
        }
        Ok(())
    }

    /// Whether a collection in the making may have this many elements; its maker accounts for it when it is done.
    ///
    /// # Errors
    /// When it is too large.
    pub(crate) fn room_for_elements(&self, count: usize) -> Eval<()> {
        if count > self.meter.limits.collection {
            return Err(Exceeded::Collection.into());
        }
        if count.saturating_mul(ELEMENT) > self.meter.memory_left.saturating_sub(self.meter.held.get()) {
            return Err(Exceeded::Memory.into());
        }
        Ok(())
    }

    /// Bytes allocated so far.
    pub(crate) fn allocated(&self) -> usize {
        self.meter.limits.memory - self.meter.memory_left
    }
}
