//! Making and calling closures.
//!
//! Files: `kinds` closures that stand for something else · `parameters` what a closure says of its own.

mod kinds;
mod parameters;

use std::rc::Rc;

use super::{Cells, Eval, Frame, Interp};
use crate::code::{ClosureCode, Function};
use crate::types::Type;
use crate::value::{Body, Closure, Value};

/// What a closure weighs.
const CLOSURE: usize = 176;
/// What a variable that it shares adds: the reference, the cell, and its place in the list of cells.
const CAPTURE: usize = 72;

impl<'r> Interp<'r> {
    pub(super) fn make_closure(&mut self, code: &'r ClosureCode) -> Eval {
        self.reserve(CLOSURE + code.captures.len() * CAPTURE)?;
        let body = Body::Code { function: code.function, captures: self.cells(&code.captures) };
        let this = self.frame.this.clone();
        let owner = self.frame.closure.clone().map_or_else(|| this.clone(), Value::Closure);
        let mut closure = Closure::new(body, this, owner);
        closure.class = self.frame.class.clone();
        Ok(Value::Closure(Rc::new(closure)))
    }

    /// Calls a closure, or anything with a method `call`, with these arguments.
    ///
    /// # Errors
    /// `MissingMethodException` when the arguments do not fit, or what the closure throws.
    pub fn call(&mut self, function: &Value, args: &[Value]) -> Eval {
        match function {
            Value::Closure(closure) => self.call_closure(&closure.clone(), args),
            Value::Null => Err(self.throw(Type::NullPointerException, "Cannot invoke method call() on null object")),
            other if self.has_script_method(other, "call", args.len()) => self.call_method(other, "call", args),
            other => match self.as_function(other)? {
                Some(function) => self.call(&function, args),
                None => self.call_method(other, "call", args),
            },
        }
    }

    /// A call the script wrote down: `closure(1)`, `closure.call(1)`.
    pub(super) fn call_directly(&mut self, function: &Value, args: &[Value]) -> Eval {
        if let Value::Closure(closure) = function
            && let Body::Code { function, captures } = &closure.body
        {
            self.check_stack()?;
            return self.call_code(closure, *function, captures, args, "call");
        }
        self.call(function, args)
    }

    /// Calls a closure with one item of a collection: an entry fills two parameters as key and value.
    ///
    /// # Errors
    /// As for [`Interp::call`].
    pub fn call_spread(&mut self, function: &Value, item: &Value) -> Eval {
        if let (Value::Closure(closure), Value::Entry(entry)) = (function, item)
            && self.spreads
            && closure.params_count(self) == 2
        {
            let value = entry.value();
            return self.call(function, &[entry.key.clone(), value]);
        }
        self.call(function, std::slice::from_ref(item))
    }

    /// Like [`Interp::call_spread`], for a question about the item: Groovy calls `call` then, which its messages name.
    pub(crate) fn ask(&mut self, function: &Value, item: &Value) -> Eval {
        if let (Value::Closure(closure), Value::Entry(entry)) = (function, item)
            && self.spreads
            && closure.params_count(self) == 2
        {
            let value = entry.value();
            return self.call_directly(function, &[entry.key.clone(), value]);
        }
        self.call_directly(function, std::slice::from_ref(item))
    }

    fn call_code(&mut self, closure: &Rc<Closure>, index: u32, captures: &Cells, args: &[Value], name: &str) -> Eval {
        let Some(function) = self.function(index) else {
            return Ok(Value::Null);
        };
        let frame = Frame {
            base: 0,
            at_top: false,
            this: closure.this.clone(),
            closure: Some(closure.clone()),
            class: closure.class.clone(),
        };
        if self.accepts(function, args) {
            return self.run_function(index, frame, captures, args);
        }
        // The items of one list may fill the parameters.
        if let [list] = args
            && list.type_of().is(Type::List)
        {
            let items = self.elements(list)?;
            if self.accepts(function, &items) {
                self.fits_as_is(function, &items)?;
                return self.run_function(index, frame, captures, &items);
            }
        }
        let owner = Value::Closure(closure.clone());
        Err(self.no_method(&owner, name, args))
    }

    fn accepts(&self, function: &Function, args: &[Value]) -> bool {
        if function.implicit_it {
            return args.len() <= 1;
        }
        let untyped = function.params.iter().all(|param| param.ty.is_none() && param.default.is_none());
        if untyped && !function.varargs {
            return args.len() == function.params.len() || (args.is_empty() && function.params.len() == 1);
        }
        self.suits_closure(function, args)
    }
}
