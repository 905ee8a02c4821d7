//! `name(args)`: what a call without a receiver finds.

use std::rc::Rc;

use crate::code::{ClassKind, Name};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Closure, Value};

impl Interp<'_> {
    /// `name(args)`: a method of `this`, a closure in a variable, a function of the host.
    pub(in crate::interp) fn call_name(&mut self, name: &Name, global: u32, args: &[Value]) -> Eval {
        if let Some(closure) = self.frame.closure.clone() {
            if let Some(answer) = self.call_on_closure(&closure, name, args)? {
                return Ok(answer);
            }
            if crate::interp::resolution::has_own_resolution(&closure) {
                return self.call_in_closure(&closure, name, args);
            }
        }
        let this = self.frame.this.clone();
        if let Some(answer) = self.call_on_this(&this, name, args)? {
            return Ok(answer);
        }
        let held = self.room.globals.get(global as usize).cloned().flatten().filter(|_| self.is_script(&this));
        if let Some(function) = held {
            return self.call(&function, args);
        }
        if let Some(answer) = self.call_enclosing(name, args)? {
            return Ok(answer);
        }
        if let Some(answer) = self.call_host(&this, name, args)? {
            return Ok(answer);
        }
        Err(self.no_method(&this, &name.text, args))
    }

    /// Inside a closure its own methods come first, those of every object too: `list.with { any() }` asks the closure.
    fn call_on_closure(&mut self, closure: &Rc<Closure>, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let this = Value::Closure(closure.clone());
        match name.text.as_str() {
            "call" | "doCall" => return self.call(&this, args).map(Some),
            // These ask the owner, whatever the delegate could do.
            "print" | "println" => {
                let mut owner = closure.owner.clone();
                while let Value::Closure(outer) = &owner {
                    owner = outer.owner.clone();
                }
                return self.call_on_this(&owner, name, args);
            }
            _ => {}
        }
        let Some(run) = self.library().method(Type::Closure, name.symbol, args.len()) else { return Ok(None) };
        match self.run_native(run, &this, args) {
            // Methods of a class are not meant when the arguments are others.
            Err(fault) if super::retries::is_about(&fault, args) => Ok(None),
            answer => answer.map(Some),
        }
    }

    fn call_host(&mut self, this: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if !self.is_script(this) {
            return Ok(None);
        }
        self.host.call(self, &name.text, args)
    }

    fn call_on_this(&mut self, this: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if self.added.any
            && let Some(found) = self.find_added(this, name, args)
        {
            return self.call_added(&found, this, args).map(Some);
        }
        if let Some((function, class)) = self.own_private(name, args) {
            return self.call_in_class(function, this, class, args).map(Some);
        }
        if let Some(answer) = self.try_invoke(this, name, args)? {
            return Ok(Some(answer));
        }
        let mut outer = match this {
            Value::Object(object) => object.outer.clone(),
            _ => Value::Null,
        };
        while !outer.is_null() {
            if let Some(answer) = self.try_invoke(&outer, name, args)? {
                return Ok(Some(answer));
            }
            outer = match &outer {
                Value::Object(object) => object.outer.clone(),
                _ => Value::Null,
            };
        }
        Ok(None)
    }

    /// Static methods, and static fields holding closures, of the classes around.
    fn call_enclosing(&mut self, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let mut class = self.frame.class.clone();
        while let Some(current) = class {
            let receiver = Value::Class(current.clone());
            if current.code.kind != ClassKind::Script
                && let Some(answer) = self.invoke_static(&current, &receiver, name, args)?
            {
                return Ok(Some(answer));
            }
            class = match current.code.outer {
                Some(outer) => Some(self.ready_class(outer)?),
                None => None,
            };
        }
        Ok(None)
    }

    fn call_in_closure(&mut self, closure: &Rc<Closure>, name: &Name, args: &[Value]) -> Eval {
        if let Some(answer) = self.try_in_closure(closure, name, args)? {
            return Ok(answer);
        }
        let this = self.frame.this.clone();
        let held = match self.closure_lookup(closure, name) {
            Err(fault) if fault.is_thrown(Type::MissingPropertyException) => None,
            held => held?,
        };
        if let Some(function @ (Value::Closure(_) | Value::Object(_))) = held {
            return self.call(&function, args);
        }
        if let Some(answer) = self.call_host(&this, name, args)? {
            return Ok(answer);
        }
        if closure.delegate().is_null() {
            return Err(self.null_member("invoke method", &format!("{}()", name.text)).tidy_null(name));
        }
        Err(self.no_method(&this, &name.text, args))
    }

    fn try_in_closure(&mut self, closure: &Rc<Closure>, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        self.check_stack()?;
        for place in self.resolution(closure) {
            let answer = match &place {
                Value::Closure(outer) => self.try_in_closure(&outer.clone(), name, args)?,
                this @ Value::Object(_) => self.call_on_this(this, name, args)?,
                // A method for other arguments is not meant.
                other => match self.try_invoke(other, name, args) {
                    Err(fault) if super::retries::is_about(&fault, args) => None,
                    answer => answer?,
                },
            };
            if answer.is_some() {
                return Ok(answer);
            }
        }
        Ok(None)
    }
}
