//! Fuel and memory: what a run has used, and the errors when it is too much.
//!
//! Files: `fuel` steps · `memory` bytes, and room before they are used · `values` texts and collections that are accounted for ·
//! `depth` of calls · `output`.

mod depth;
mod fuel;
mod memory;
mod output;
mod values;

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::limits::Limits;
use crate::stack::StackGuard;

pub(super) use memory::CLOSURE;

/// The meters of one run.
#[derive(Debug)]
pub(crate) struct Meter {
    pub(crate) limits: Limits,
    fuel_left: u64,
    memory_left: usize,
    /// What walks in progress hold: it comes back when they end.
    held: Held,
    /// Work done where only `&self` is at hand; the next call of the library pays for it.
    owed: Cell<u64>,
    output_left: usize,
    pub(crate) depth: u32,
    stack: StackGuard,
}

/// Bytes that are held; few runs hold any, and those that do not need no place to count.
#[derive(Debug, Default)]
struct Held(OnceCell<Rc<Cell<usize>>>);

impl Held {
    #[inline]
    fn get(&self) -> usize {
        self.0.get().map_or(0, |held| held.get())
    }

    fn shared(&self) -> Rc<Cell<usize>> {
        self.0.get_or_init(Rc::default).clone()
    }
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

impl Meter {
    /// Whether so many bytes of native stack are left.
    pub(crate) fn has_stack(&self, bytes: usize) -> bool {
        self.stack.has_room(bytes)
    }

    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            fuel_left: limits.fuel,
            memory_left: limits.memory,
            held: Held::default(),
            owed: Cell::new(0),
            output_left: limits.output,
            depth: 0,
            stack: StackGuard::new(limits.stack),
        }
    }
}
