//! Fuel and memory: what a run has used, and the errors when it is too much.

use std::cell::Cell;
use std::rc::Rc;

use super::{Eval, Interp};
use crate::limits::{Exceeded, Limits};
use crate::stack::StackGuard;
use crate::types::Type;
use crate::value::{Array, Closure, List, Map, Order, Set, Slot, Str, Table, Value};

/// The meters of one run.
#[derive(Debug)]
pub(crate) struct Meter {
    pub(crate) limits: Limits,
    fuel_left: u64,
    memory_left: usize,
    /// What walks in progress hold: it comes back when they end.
    held: Rc<Cell<usize>>,
    /// Work done where only `&self` is at hand; the next call of the library pays for it.
    owed: Cell<u64>,
    output_left: usize,
    pub(crate) depth: u32,
    stack: StackGuard,
}

/// Memory in use until this is dropped.
#[derive(Debug)]
pub struct Hold {
    held: Rc<Cell<usize>>,
    bytes: usize,
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.held.set(self.held.get().saturating_sub(self.bytes));
    }
}

/// What one element of a collection weighs.
const ELEMENT: usize = std::mem::size_of::<Value>();
/// What an object on the heap weighs besides its elements.
const OBJECT: usize = std::mem::size_of::<List>() + COUNTS;
/// Texts of so many bytes are worth a look at what is left before they are copied.
const LARGE_TEXT: usize = 64 << 10;
/// The two counters in front of everything shared.
const COUNTS: usize = 16;
/// What a closure weighs besides what it captures.
pub(super) const CLOSURE: usize = std::mem::size_of::<Closure>() + COUNTS;

impl Meter {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            fuel_left: limits.fuel,
            memory_left: limits.memory,
            held: Rc::default(),
            owed: Cell::new(0),
            output_left: limits.output,
            depth: 0,
            stack: StackGuard::new(limits.stack),
        }
    }
}

impl Interp<'_> {
    /// Charges steps. Library methods charge in proportion to the elements or bytes they touch.
    ///
    /// # Errors
    /// When the fuel is used up.
    #[inline]
    pub fn charge(&mut self, steps: usize) -> Eval<()> {
        match self.meter.fuel_left.checked_sub(steps as u64) {
            Some(left) => {
                self.meter.fuel_left = left;
                Ok(())
            }
            None => {
                self.meter.fuel_left = 0;
                Err(Exceeded::Fuel.into())
            }
        }
    }

    /// Notes work that was done where nothing can fail, such as finding names for an error message. [`Interp::settle`] charges it.
    pub(crate) fn owe(&self, steps: usize) {
        self.meter.owed.set(self.meter.owed.get().saturating_add(steps as u64));
    }

    /// Charges one step and what is owed.
    ///
    /// # Errors
    /// When the fuel is used up.
    #[inline]
    pub(crate) fn settle(&mut self) -> Eval<()> {
        let owed = self.meter.owed.take();
        self.charge(1 + usize::try_from(owed).unwrap_or(usize::MAX))
    }

    /// Charges for looking at every character of a text.
    ///
    /// # Errors
    /// When the fuel is used up.
    pub(crate) fn charge_scan(&mut self, text: &str) -> Eval<()> {
        self.charge(text.len() / 64)
    }

    /// Charges for finding an index in a text: Java counts in units that only ASCII text can be indexed by directly, and
    /// whether a text is ASCII has to be found out first.
    ///
    /// # Errors
    /// When the fuel is used up.
    pub(crate) fn charge_index(&mut self, text: &str) -> Eval<()> {
        self.charge(if text.is_ascii() { text.len() / 1024 } else { text.len() / 32 })
    }

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

    /// Accounts for memory that is given back when the answer is dropped.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn hold(&self, bytes: usize) -> Eval<Hold> {
        let held = self.meter.held.get().saturating_add(bytes);
        if held > self.meter.memory_left {
            return Err(Exceeded::Memory.into());
        }
        self.meter.held.set(held);
        Ok(Hold { held: self.meter.held.clone(), bytes })
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
        let mut items = list.slots_mut();
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

    /// A string value.
    ///
    /// # Errors
    /// When it is too long.
    pub fn text(&mut self, text: impl AsRef<str>) -> Eval {
        let text = text.as_ref();
        // The text it is made of and the copy.
        if text.len() > LARGE_TEXT {
            self.room_for_text(text.len())?;
        }
        self.reserve_text(text.len())?;
        Ok(Value::Str(Str::from(text)))
    }

    /// A new `ArrayList`.
    ///
    /// # Errors
    /// When it is too large.
    pub fn list(&mut self, items: Vec<Value>) -> Eval {
        self.list_of(Type::ArrayList, items)
    }

    /// A new list of a class.
    ///
    /// # Errors
    /// When it is too large.
    pub fn list_of(&mut self, kind: Type, items: Vec<Value>) -> Eval {
        self.reserve(OBJECT)?;
        self.grow(0, items.len())?;
        self.reserve((items.capacity() - items.len()) * ELEMENT)?;
        Ok(Value::List(Rc::new(List::new(kind, items))))
    }

    /// A new array.
    ///
    /// # Errors
    /// When it is too large.
    pub fn array(&mut self, element: Type, items: Vec<Value>) -> Eval {
        self.reserve(OBJECT)?;
        self.grow(0, items.len())?;
        self.reserve((items.capacity() - items.len()) * ELEMENT)?;
        Ok(Value::Array(Rc::new(Array::new(element, items))))
    }

    /// A new, empty map of a class; fill it with `map_put`.
    ///
    /// # Errors
    /// When the memory is used up.
    pub fn new_map(&mut self, kind: Type) -> Eval<Rc<Map>> {
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        Ok(Rc::new(Map::new(kind)))
    }

    /// A new, empty `LinkedHashMap` with room for so many entries.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn new_map_for(&mut self, entries: usize) -> Eval<Rc<Map>> {
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        self.reserve(entries.saturating_mul(std::mem::size_of::<Slot>()))?;
        let table = Table::with_capacity(Order::Insertion, entries);
        Ok(Rc::new(Map::from_table(Type::LinkedHashMap, table)))
    }

    /// A new, empty set of a class; fill it with `set_add`.
    ///
    /// # Errors
    /// When the memory is used up.
    pub fn new_set(&mut self, kind: Type) -> Eval<Rc<Set>> {
        self.reserve(std::mem::size_of::<Set>() + COUNTS)?;
        Ok(Rc::new(Set::new(kind)))
    }

    /// A new, empty `HashMap` for as many entries.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn sized_map(&mut self, wanted: usize) -> Eval<Rc<Map>> {
        self.reserve(std::mem::size_of::<Map>() + COUNTS)?;
        Ok(Rc::new(Map::sized(wanted)))
    }

    /// A new, empty `HashSet` for as many elements.
    ///
    /// # Errors
    /// When the memory is used up.
    pub(crate) fn sized_set(&mut self, wanted: usize) -> Eval<Rc<Set>> {
        self.reserve(std::mem::size_of::<Set>() + COUNTS)?;
        Ok(Rc::new(Set::sized(wanted)))
    }

    /// Prints text through the host.
    ///
    /// # Errors
    /// When the script has printed too much.
    pub fn print(&mut self, text: &str) -> Eval<()> {
        match self.meter.output_left.checked_sub(text.len()) {
            Some(left) => self.meter.output_left = left,
            None => return Err(Exceeded::Output.into()),
        }
        self.charge(text.len() / 64 + 1)?;
        self.host.print(text);
        Ok(())
    }

    /// Steps taken so far.
    pub(crate) fn fuel_used(&self) -> u64 {
        self.meter.limits.fuel - self.meter.fuel_left
    }

    /// Bytes allocated so far.
    pub(crate) fn allocated(&self) -> usize {
        self.meter.limits.memory - self.meter.memory_left
    }

    /// Refuses to go deeper when the native stack is nearly used up. Everything that recurses asks here.
    ///
    /// # Errors
    /// When there is no room.
    #[inline]
    pub fn check_stack(&self) -> Eval<()> {
        if self.meter.stack.is_exhausted() {
            return Err(Exceeded::Depth.into());
        }
        Ok(())
    }

    /// Enters a call.
    #[inline]
    pub(crate) fn enter(&mut self) -> Eval<()> {
        if self.meter.depth >= self.meter.limits.depth {
            return Err(Exceeded::Depth.into());
        }
        self.check_stack()?;
        self.settle()?;
        self.meter.depth += 1;
        Ok(())
    }

    /// Leaves a call.
    #[inline]
    pub(crate) fn leave(&mut self) {
        self.meter.depth -= 1;
    }
}
