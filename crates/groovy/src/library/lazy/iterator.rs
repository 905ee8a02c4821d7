//! An iterator over an iterator: what it does with its source.

use std::any::Any;
use std::cell::RefCell;
use std::collections::VecDeque;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

/// What an iterator does with its source.
#[derive(Debug)]
pub(super) enum Step {
    /// Stops after so many more.
    Take(usize),
    /// Stops at the first that a closure refuses; the next item has been taken already.
    TakeWhile(Value),
    /// Hands on what comes; the next item has been taken already.
    Rest,
    /// Holds back what is in its store.
    DropRight,
    /// Counts; `first` puts the index in front.
    Index { at: i32, first: bool },
    /// Shows the next item before it is taken.
    Buffered,
    /// Has other names for the same.
    Enumeration,
}

#[derive(Debug)]
pub(super) struct Lazy {
    pub(super) source: Value,
    pub(super) step: RefCell<Step>,
    /// Items taken from the source and not handed out.
    pub(super) ahead: RefCell<VecDeque<Value>>,
}

impl NativeObject for Lazy {
    fn type_of(&self) -> Type {
        match *self.step.borrow() {
            Step::Buffered => Type::BufferedIterator,
            Step::Enumeration => Type::VectorEnumeration,
            _ => Type::LazyIterator,
        }
    }

    fn to_text(&self) -> String {
        format!("{}@{:x}", self.type_of().name(), std::ptr::from_ref(self).addr() as u32)
    }

    fn release(&mut self) -> Vec<Value> {
        let mut held: Vec<Value> = self.ahead.get_mut().drain(..).collect();
        held.push(std::mem::take(&mut self.source));
        held
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn lazy(interp: &mut Interp<'_>, source: &Value, step: Step, ahead: VecDeque<Value>) -> Eval {
    interp.reserve(64 + std::mem::size_of::<Lazy>())?;
    interp.grow(0, ahead.capacity())?;
    let lazy = Lazy { source: source.clone(), step: RefCell::new(step), ahead: RefCell::new(ahead) };
    Ok(Value::Native(Native::new(lazy)))
}

pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Lazy> {
    match this {
        Value::Native(native) => native.downcast::<Lazy>().ok_or_else(|| interp.no_method(this, "next", &[])),
        _ => Err(interp.no_method(this, "next", &[])),
    }
}
