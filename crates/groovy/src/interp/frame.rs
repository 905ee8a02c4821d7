//! Variables of running functions.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Eval, Interp};
use crate::code::TypeRef;
use crate::value::{Class, Closure, Value};

/// A variable that closures share.
#[derive(Debug, Default)]
pub struct VarCell(RefCell<Value>);

impl VarCell {
    pub(crate) fn new(value: Value) -> Self {
        Self(RefCell::new(value))
    }

    pub(crate) fn get(&self) -> Value {
        self.0.borrow().clone()
    }

    pub(crate) fn set(&self, value: Value) {
        // The old value is dropped after the borrow ends: its drop may reach this cell again.
        let old = self.0.replace(value);
        drop(old);
    }

    pub(crate) fn take(&self) -> Value {
        self.0.take()
    }
}

/// The variables a closure shares with its surroundings.
pub type Cells = Box<[Rc<VarCell>]>;

/// One variable on the stack.
#[derive(Debug)]
pub(crate) enum Slot {
    /// Only this function sees it.
    Plain(Value),
    /// Closures see it too.
    Shared(Rc<VarCell>),
}

/// Room for the variables of most runs.
const ROOM: usize = 64;
/// More room than this is given back when a run ends.
const MOST_KEPT: usize = 1024;

/// Where a run keeps its variables.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// Those of the functions that run.
    pub(super) stack: Vec<Slot>,
    /// Those of the binding.
    pub(super) globals: Vec<Option<Value>>,
}

thread_local! {
    /// The room of the run before: the next run of the thread takes it.
    static SPARE: Cell<Room> = const { Cell::new(Room { stack: Vec::new(), globals: Vec::new() }) };
}

impl Room {
    /// Room with nothing in it but the variables of the binding.
    pub(super) fn for_globals(globals: impl Iterator<Item = Option<Value>>) -> Self {
        let mut room = SPARE.try_with(Cell::take).unwrap_or_default();
        room.stack.reserve(ROOM);
        room.globals.extend(globals);
        room
    }

    /// Keeps the room for the next run.
    pub(super) fn keep(mut self) {
        self.stack.clear();
        self.globals.clear();
        if self.stack.capacity().max(self.globals.capacity()) <= MOST_KEPT {
            // A thread that is ending keeps nothing.
            let _ = SPARE.try_with(|spare| spare.set(self));
        }
    }
}

/// What a running function knows besides its variables.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    /// Where its variables start.
    pub(crate) base: usize,
    /// Whether it is code of the script outside of closures and classes, where names are variables of the host first.
    pub(crate) at_top: bool,
    /// `this`
    pub(crate) this: Value,
    /// The closure that runs, if it is one.
    pub(crate) closure: Option<Rc<Closure>>,
    /// The class whose code runs.
    pub(crate) class: Option<Rc<Class>>,
}

impl Interp<'_> {
    #[inline]
    pub(super) fn local(&self, slot: u16) -> Value {
        match self.room.stack.get(self.frame.base + slot as usize) {
            Some(Slot::Plain(value)) => value.clone(),
            Some(Slot::Shared(cell)) => cell.get(),
            None => Value::Null,
        }
    }

    #[inline]
    pub(super) fn set_local(&mut self, slot: u16, value: Value) {
        match self.room.stack.get_mut(self.frame.base + slot as usize) {
            Some(Slot::Plain(place)) => *place = value,
            Some(Slot::Shared(cell)) => cell.set(value),
            None => {}
        }
    }

    /// Starts a variable's life: a shared one gets a new cell, so that every turn of a loop has its own.
    pub(super) fn declare_local(&mut self, slot: u16, value: Value) {
        match self.room.stack.get_mut(self.frame.base + slot as usize) {
            Some(Slot::Plain(place)) => *place = value,
            Some(Slot::Shared(_)) => {
                let fresh = Slot::Shared(self.new_cell(value));
                if let Some(place) = self.room.stack.get_mut(self.frame.base + slot as usize) {
                    *place = fresh;
                }
            }
            None => {}
        }
    }

    /// A value as a variable of a declared type keeps it: one shared with closures is an object and may be null, even an `int`.
    pub(super) fn cast_local(&mut self, slot: u16, value: Value, ty: &TypeRef) -> Eval {
        match ty {
            TypeRef::Builtin(class) if class.is_primitive() && self.is_shared(slot) => {
                self.cast(value, &TypeRef::Builtin(class.boxed()))
            }
            ty => self.cast(value, ty),
        }
    }

    fn is_shared(&self, slot: u16) -> bool {
        matches!(self.room.stack.get(self.frame.base + slot as usize), Some(Slot::Shared(_)))
    }

    pub(super) fn new_cell(&mut self, value: Value) -> Rc<VarCell> {
        let cell = Rc::new(VarCell::new(value));
        if self.registry.len() == self.registry.capacity() {
            self.registry.retain(|cell| cell.strong_count() > 0);
            // Room for as many again: walking over all of them must stay rare.
            self.registry.reserve(self.registry.len());
        }
        self.registry.push(Rc::downgrade(&cell));
        cell
    }

    /// The shared variables of the running function at these slots.
    pub(super) fn cells(&self, slots: &[u16]) -> Cells {
        let cell = |slot: &u16| match self.room.stack.get(self.frame.base + *slot as usize) {
            Some(Slot::Shared(cell)) => cell.clone(),
            Some(Slot::Plain(value)) => Rc::new(VarCell::new(value.clone())),
            None => Rc::default(),
        };
        slots.iter().map(cell).collect()
    }
}
