//! `name(args)`: what a call without a receiver finds.

use std::rc::Rc;

use crate::code::{ClassKind, Name};
use crate::interp::resolution::has_own_resolution;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Closure, Value};

impl Interp<'_> {
    /// `name(args)`: a method of `this`, a closure in a variable, a function of the host.
    pub(in crate::interp) fn call_name(&mut self, name: &Name, global: u32, args: &[Value]) -> Eval {
        if let Some(closure) = self.frame.closure.clone() {
            if let Some(answer) = self.call_closures_own(&closure, name, args)? {
                return Ok(answer);
            }
            if has_own_resolution(&closure) {
                return self.call_in_closure(&closure, name, args);
            }
        }
        let this = self.frame.this.clone();
        if let Some(answer) = self.call_on_this(&this, name, args)? {
            return Ok(answer);
        }
        let held = self.globals.get(global as usize).cloned().flatten().filter(|_| self.is_script(&this));
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

    /// Inside a closure its own methods come first: those of closures, and those that Groovy gives every object.
    fn call_closures_own(&mut self, closure: &Rc<Closure>, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let own = match own_meaning(&name.text, args) {
            Own::Call => return self.call(&Value::Closure(closure.clone()), args).map(Some),
            // What a closure prints, its owner prints.
            Own::Print if has_own_resolution(closure) => {
                let this = self.frame.this.clone();
                return self.call_on_this(&this, name, args);
            }
            Own::Object => self.library().method(Type::Object, name.symbol, args.len()),
            Own::Print | Own::None => self.library().own_method(Type::Closure, name.symbol, args.len()),
        };
        let Some(run) = own else { return Ok(None) };
        self.run_native(run, &Value::Closure(closure.clone()), args).map(Some)
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
                other => self.try_invoke(other, name, args)?,
            };
            if answer.is_some() {
                return Ok(answer);
            }
        }
        Ok(None)
    }
}

/// What a call inside a closure means for the closure itself.
enum Own {
    /// The closure is called.
    Call,
    /// Something is printed.
    Print,
    /// A method that every object has.
    Object,
    None,
}

fn own_meaning(name: &str, args: &[Value]) -> Own {
    match (name, args) {
        ("call" | "doCall", _) => Own::Call,
        ("print" | "println", [] | [_]) => Own::Print,
        (
            "any" | "collect" | "dump" | "every" | "find" | "findAll" | "getClass" | "getMetaClass" | "grep"
            | "hashCode" | "inspect" | "iterator" | "toString",
            [],
        )
        | ("equals" | "grep" | "is" | "isCase" | "isNotCase", [_])
        | (
            "any" | "collect" | "each" | "eachWithIndex" | "every" | "find" | "findAll" | "findIndexOf"
            | "findIndexValues" | "findLastIndexOf" | "findResult" | "inject" | "tap" | "with",
            [Value::Closure(_)],
        )
        | ("collect" | "inject", [_, Value::Closure(_)])
        | ("hasProperty" | "respondsTo", [Value::Str(_)]) => Own::Object,
        _ => Own::None,
    }
}
