//! Classes of the script, their instances, and exceptions.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::{Str, Value};
use crate::code::ClassCode;
use crate::interp::{Cells, Extends, Hold};
use crate::types::Type;

/// A class, built in or of the script.
#[derive(Debug, Clone)]
pub enum ClassRef {
    /// Built in.
    Builtin(Type),
    /// Of the script.
    Script(Rc<Class>),
}

/// A class of the script at run time.
#[derive(Debug)]
pub struct Class {
    /// What the compiler knows of it.
    pub code: Arc<ClassCode>,
    /// The class it extends, when that is one of the script.
    pub parent: Option<Rc<Class>>,
    /// The interfaces and traits of the script it implements, directly.
    pub interfaces: Box<[Rc<Class>]>,
    /// Interfaces it counts as by its delegates.
    pub(crate) known_as: Box<[Rc<Class>]>,
    /// Whether it or a class above it has delegates.
    pub(crate) has_delegates: bool,
    /// Whether it was made for an object that got traits, and stands for another one in everything else.
    pub(crate) is_proxy: bool,
    /// How its instances are collections.
    pub(crate) extends: Extends,
    /// `GroovyInterceptable`: its `invokeMethod` is called instead of every method.
    pub(crate) intercepts: bool,
    /// In how many ways it inherits, itself included: what looking for a method may take.
    pub(crate) ways: u32,
    /// Static fields by index.
    pub statics: RefCell<Vec<Value>>,
    /// Whether static initializers have run.
    pub ready: Cell<bool>,
}

impl Class {
    /// The nearest built-in class above.
    pub fn builtin_base(&self) -> Type {
        match &self.parent {
            Some(parent) => parent.builtin_base(),
            None => self.code.builtin_parent,
        }
    }

    /// Whether this class is, extends or implements `other`.
    pub fn is_subclass_of(&self, other: &Class) -> bool {
        Arc::ptr_eq(&self.code, &other.code)
            || self.parent.as_ref().is_some_and(|parent| parent.is_subclass_of(other))
            || self.interfaces.iter().any(|interface| interface.is_subclass_of(other))
            || self.known_as.iter().any(|interface| Arc::ptr_eq(&interface.code, &other.code))
    }

    /// Whether instances count as values of a built-in class or interface.
    pub fn is_builtin(&self, other: Type) -> bool {
        self.code.builtin_interfaces.iter().any(|interface| interface.is(other))
            || self.code.builtin_known_as.contains(&other)
            || self.code.builtin_parent.is(other)
            || self.parent.as_ref().is_some_and(|parent| parent.is_builtin(other))
            || self.interfaces.iter().any(|interface| interface.is_builtin(other))
    }

    /// The built-in interfaces of this class and those above, near ones first.
    pub fn builtin_interfaces(&self) -> Vec<Type> {
        let mut found = self.code.builtin_interfaces.to_vec();
        for above in self.interfaces.iter().chain(&self.parent) {
            found.extend(above.builtin_interfaces());
        }
        found
    }

    /// The name with outer classes.
    pub fn name(&self) -> &Str {
        &self.code.name
    }
}

/// An instance of a class of the script.
#[derive(Debug)]
pub struct Object {
    /// Its class.
    pub class: Rc<Class>,
    /// Its fields: those of the superclass first.
    pub fields: RefCell<Vec<Value>>,
    /// The instance an inner class belongs to, or `Null`.
    pub outer: Value,
    /// The variables around an anonymous class, shared with its methods.
    pub captures: Cells,
    /// Message and cause, when the class extends an exception.
    pub throwable: Option<Box<Throwable>>,
}

/// What every exception has. Also the whole instance, when its class is built in.
#[derive(Debug)]
pub struct Throwable {
    /// The built-in class.
    pub class: Type,
    /// `getMessage()`
    pub message: RefCell<Option<Str>>,
    /// `getCause()`
    pub cause: RefCell<Value>,
    /// `getSuppressed()`
    pub suppressed: RefCell<Vec<Value>>,
    /// What some exceptions know besides: method, class and arguments of a missing method.
    pub details: RefCell<Vec<Value>>,
    /// Where it was made, as a byte offset into the script.
    pub at: Cell<u32>,
    /// Its weight, given back when it is dropped: most exceptions are caught and forgotten.
    pub(crate) held: RefCell<Option<Hold>>,
}

impl Throwable {
    /// An exception with a message.
    pub fn new(class: Type, message: Option<Str>) -> Self {
        Self {
            class,
            message: RefCell::new(message),
            cause: RefCell::new(Value::Null),
            suppressed: RefCell::new(Vec::new()),
            details: RefCell::new(Vec::new()),
            at: Cell::new(0),
            held: RefCell::new(None),
        }
    }
}
