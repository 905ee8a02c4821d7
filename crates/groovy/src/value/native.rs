//! Objects that are not made of the other values: those of the library and those of the embedder.

use std::any::Any;
use std::cmp::Ordering;
use std::fmt;
use std::rc::Rc;

use super::{Str, Value};
use crate::host::HostObject;
use crate::types::Type;

/// An object of the library: a date, a matcher, a string builder. Its methods stand in [`crate::library`].
pub trait NativeObject: Any + fmt::Debug {
    /// Its class; decides which methods it has.
    fn type_of(&self) -> Type;

    /// `toString()`.
    fn to_text(&self) -> String;

    /// What its text, its hash or a comparison takes, in steps: for those that may be large.
    fn effort(&self) -> usize {
        0
    }

    /// Gives away the values it holds, because it is being dropped: they may hold others in turn, as deep as a script likes.
    fn release(&mut self) -> Vec<Value> {
        Vec::new()
    }

    /// `equals`; identity has been checked already.
    fn equals(&self, _other: &dyn NativeObject) -> bool {
        false
    }

    /// `hashCode()`, when it does not depend on identity.
    fn hash(&self) -> Option<i32> {
        None
    }

    /// `compareTo`, for objects of the same kind.
    fn compare(&self, _other: &dyn NativeObject) -> Option<Ordering> {
        None
    }

    /// Groovy truth.
    fn truth(&self) -> bool {
        true
    }

    /// Rust's own type, for the methods of the library.
    fn as_any(&self) -> &dyn Any;
}

/// A native object on the heap.
#[derive(Debug)]
pub struct Native(Box<dyn NativeObject>);

/// A counted reference to a native object, one pointer wide.
pub type NativeRef = Rc<Native>;

impl Native {
    /// Puts an object on the heap.
    pub fn new(object: impl NativeObject) -> NativeRef {
        Rc::new(Self(Box::new(object)))
    }

    /// The values it holds, to drop them.
    pub(super) fn give_away(&mut self) -> Vec<Value> {
        self.0.release()
    }

    /// The object as its own Rust type.
    pub fn downcast<T: 'static>(&self) -> Option<&T> {
        self.0.as_any().downcast_ref()
    }
}

impl std::ops::Deref for Native {
    type Target = dyn NativeObject;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

/// An object of the embedder on the heap.
#[derive(Debug)]
pub struct HostBox(Box<dyn HostObject>);

/// A counted reference to an object of the embedder, one pointer wide.
pub type HostRef = Rc<HostBox>;

impl HostBox {
    /// Puts an object on the heap.
    pub fn new(object: impl HostObject) -> HostRef {
        Rc::new(Self(Box::new(object)))
    }

    /// The name of the class a script sees.
    pub fn name(&self) -> Str {
        Str::from(self.0.class_name())
    }
}

impl std::ops::Deref for HostBox {
    type Target = dyn HostObject;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}
