//! Closures as values.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{ClassRef, Str, Value};
use crate::interp::{Cells, NativeFn};
use crate::types::Type;

/// Where names that are no variables are looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Strategy {
    /// The owner, then the delegate.
    #[default]
    OwnerFirst,
    /// The delegate, then the owner.
    DelegateFirst,
    /// The owner.
    OwnerOnly,
    /// The delegate.
    DelegateOnly,
    /// The closure itself.
    SelfOnly,
}

/// What a closure does when called.
#[derive(Debug)]
pub enum Body {
    /// Code of the script: the index of the function, and the variables it shares with its surroundings.
    Code {
        /// Index into the compiled functions.
        function: u32,
        /// Shared variables, in the order the function expects them.
        captures: Cells,
    },
    /// `object.&name`
    Method {
        /// The receiver.
        target: Value,
        /// The name of the method.
        name: Str,
    },
    /// `Type.&name` or `Type::new`, called as a static method, a constructor, or on its first argument.
    Native {
        /// The function.
        function: NativeFn,
        /// Its receiver.
        target: Value,
        /// The number of parameters it reports.
        arity: usize,
    },
    /// `curry`, `rcurry`, `ncurry`.
    Curried {
        /// The closure that gets all arguments.
        inner: Value,
        /// The fixed arguments.
        fixed: Box<[Value]>,
        /// Where the fixed arguments go; negative: at the end.
        at: isize,
    },
    /// `f >> g`: `second` gets the answer of `first`.
    Composed {
        /// Called with the arguments.
        first: Value,
        /// Called with the answer.
        second: Value,
    },
    /// `memoize`: answers by list of arguments.
    Memoized {
        /// The closure whose answers are kept.
        inner: Value,
        /// A map from argument lists to answers.
        answers: Value,
        /// The most answers to keep; 0 for all.
        limit: usize,
    },
    /// A map as an implementation of an interface: its closures are the methods.
    Proxy {
        /// The map.
        methods: Value,
    },
    /// `trampoline`: calls what it gets back until that is no trampoline.
    Trampoline {
        /// The closure to call.
        inner: Value,
    },
}

/// A closure.
#[derive(Debug)]
pub struct Closure {
    /// What it does.
    pub body: Body,
    /// `this` inside: the script object or an instance.
    pub this: Value,
    /// The closure around it, or `this`.
    pub owner: Value,
    /// `delegate`; `None` until it is set, which means the owner.
    pub delegate: RefCell<Option<Value>>,
    /// `resolveStrategy`.
    pub strategy: Cell<Strategy>,
    /// The interface it was coerced to with `as`, if any.
    pub interface: Option<ClassRef>,
    /// Whether, on its way out to the script object, a lookup has to ask a delegate that somebody set.
    pub class: Option<Rc<super::Class>>,
}

impl Closure {
    /// A closure with the defaults of Groovy.
    pub fn new(body: Body, this: Value, owner: Value) -> Self {
        Self {
            body,
            this,
            owner,
            delegate: RefCell::new(None),
            strategy: Cell::new(Strategy::OwnerFirst),
            interface: None,
            class: None,
        }
    }

    /// A closure around another one, with the same surroundings.
    pub fn around(inner: &Closure, body: Body) -> Self {
        let outer = Self::new(body, inner.this.clone(), inner.owner.clone());
        *outer.delegate.borrow_mut() = inner.delegate.borrow().clone();
        outer.strategy.set(inner.strategy.get());
        outer
    }

    /// The class a script sees.
    pub fn type_of(&self) -> Type {
        match self.body {
            Body::Method { .. } => Type::MethodClosure,
            Body::Curried { .. } => Type::CurriedClosure,
            Body::Composed { .. } => Type::ComposedClosure,
            _ => Type::Closure,
        }
    }

    /// `delegate` as the script sees it.
    pub fn delegate(&self) -> Value {
        self.delegate.borrow().clone().unwrap_or_else(|| self.owner.clone())
    }
}
