//! Calling a method of anything.
//!
//! Files: `objects` instances of the script · `closures` and what they stand for · `statics` of the library · `names` calls
//! without a receiver · `pointers` `object.&name` · `queries` what a receiver answers to ·
//! `retries` what becomes of arguments no method takes.

mod closures;
mod names;
mod objects;
mod pointers;
mod queries;
mod retries;
mod statics;

use super::{Eval, Interp};
use crate::code::Name;
use crate::types::Type;
use crate::value::{Part, Value};

impl Interp<'_> {
    /// `receiver.name(args)`
    ///
    /// # Errors
    /// `MissingMethodException`, `NullPointerException`, or what the method throws.
    pub fn call_method(&mut self, receiver: &Value, name: &str, args: &[Value]) -> Eval {
        let library = self.library();
        match receiver {
            _ if self.added.any => {
                let name = self.name(name);
                self.invoke(receiver, &name, args)
            }
            Value::Object(_)
            | Value::Class(_)
            | Value::Host(_)
            | Value::Closure(_)
            | Value::Map(_)
            | Value::Type(_)
            | Value::Null => {
                let name = self.name(name);
                self.invoke(receiver, &name, args)
            }
            other if other.stands_for_null() => self.call_method(&Value::Null, name, args),
            other => match library.method(other.type_of(), library.symbol(name), args.len()) {
                Some(run) => match self.run_native(run, receiver, args) {
                    Err(fault) => self.with_items(receiver, name, args, fault),
                    answer => answer,
                },
                None => {
                    let name = self.name(name);
                    self.invoke(receiver, &name, args)
                }
            },
        }
    }

    /// Runs a function of the library, counting it as a call: natives call back, and so recurse.
    pub(super) fn run_native(&mut self, run: super::NativeFn, receiver: &Value, args: &[Value]) -> Eval {
        self.settle()?;
        self.check_stack()?;
        if let Value::BigInt(_) | Value::Decimal(_) = receiver {
            self.charge_numbers(receiver, args)?;
        }
        self.refresh(receiver)?;
        for arg in args {
            self.refresh(arg)?;
        }
        if let Value::List(list) = receiver
            && list.shown_part().is_some_and(Part::is_stale)
        {
            return Err(self.throw_with(Type::ConcurrentModificationException, None));
        }
        let casts = self.casts.take();
        let outer = std::mem::replace(&mut self.spreads, matches!(receiver, Value::Map(_)));
        let answer = run(self, receiver, args);
        self.spreads = outer;
        match (answer, casts) {
            (Err(fault), Some(casts)) => Err(self.unboxing(fault, casts, args)),
            (answer, _) => answer,
        }
    }

    /// Charges for long numbers: dividing, counting digits and writing take the square of the length.
    fn charge_numbers(&mut self, receiver: &Value, args: &[Value]) -> Eval<()> {
        let words = args.iter().map(super::expr::words).fold(super::expr::words(receiver), usize::max);
        self.charge(words.saturating_mul(words) / 16)
    }

    pub(super) fn invoke(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval {
        if receiver.stands_for_null() {
            return self.invoke(&Value::Null, name, args);
        }
        match self.try_invoke(receiver, name, args)? {
            Some(value) => Ok(value),
            None if receiver.is_null() => {
                Err(self.null_member("invoke method", &format!("{}()", name.text)).tidy_null(name))
            }
            None => {
                let fault = self.no_method(receiver, &name.text, args);
                self.with_items(receiver, &name.text, args, fault)
            }
        }
    }

    /// The answer of a method; `None` when the receiver has no such method.
    pub(super) fn try_invoke(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if self.added.any {
            return self.invoke_with_added(receiver, name, args);
        }
        self.try_invoke_own(receiver, name, args)
    }

    /// The same without what categories and metaclasses add.
    pub(in crate::interp) fn try_invoke_own(
        &mut self,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        match receiver {
            Value::Object(object) => self.invoke_object(&object.clone(), receiver, name, args),
            Value::Host(host) => {
                self.casts.set(None);
                if let Some(answer) = host.call(self, &name.text, args)? {
                    return Ok(Some(answer));
                }
                if host.elements().is_some() {
                    let library = self.library();
                    if let Some(run) = library.method(Type::Collection, name.symbol, args.len()) {
                        return self.run_native(run, receiver, args).map(Some);
                    }
                }
                self.invoke_library(receiver, name, args)
            }
            Value::Class(class) => self.invoke_static(&class.clone(), receiver, name, args),
            Value::Type(class) => self.invoke_builtin_static(*class, receiver, name, args),
            Value::Closure(closure) => self.invoke_closure(&closure.clone(), receiver, name, args),
            Value::Null => self.invoke_null(name, args),
            Value::Map(map) => {
                match self.invoke_library(receiver, name, args) {
                    Ok(None) => {}
                    // Arguments that the method does not take may be meant for a closure in the map.
                    Err(fault)
                        if fault.is_thrown(Type::MissingMethodException)
                            && self.map_text(map, &name.text, name.hash)?.is_some() => {}
                    answered => return answered,
                }
                match self.map_lookup(map, &Value::Str(name.text.clone()))? {
                    function @ Value::Closure(_) => self.call(&function, args).map(Some),
                    instance @ Value::Object(_) => match self.call_method(&instance, "call", args) {
                        Err(fault) if retries::is_about(&fault, args) => Ok(None),
                        answer => answer.map(Some),
                    },
                    _ => Ok(None),
                }
            }
            Value::Array(_) => {
                if let Some(answer) = self.invoke_as(Type::ArraysArrayList, receiver, name, args)? {
                    return Ok(Some(answer));
                }
                self.invoke_library(receiver, name, args)
            }
            _ => match self.invoke_library(receiver, name, args)? {
                Some(answer) => Ok(Some(answer)),
                None => self.invoke_static_of_instance(receiver, name, args),
            },
        }
    }

    fn invoke_library(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        self.invoke_as(receiver.type_of(), receiver, name, args)
    }

    fn invoke_as(&mut self, class: Type, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if let Some(run) = self.library().method(class, name.symbol, args.len()) {
            return match self.run_native(run, receiver, args) {
                Err(fault) => self.with_items(receiver, &name.text, args, fault),
                answer => answer,
            }
            .map(Some);
        }
        let library = self.library();
        if let Some(run) = library.method(class, library.symbol("$call"), 2) {
            let list = self.list(args.to_vec())?;
            return self.run_native(run, receiver, &[Value::Str(name.text.clone()), list]).map(Some);
        }
        Ok(None)
    }

    fn invoke_null(&mut self, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let Some(run) = self.library().own_method(Type::NullObject, name.symbol, args.len()) else { return Ok(None) };
        match self.run_native(run, &Value::Null, args) {
            Err(fault) if retries::is_about(&fault, args) => Ok(None),
            answer => answer.map(Some),
        }
    }
}

impl super::Fault {
    /// The message for a call on null names the method without quotes.
    fn tidy_null(self, name: &Name) -> Box<Self> {
        if let Self::Thrown(Value::Throwable(throwable)) = &self {
            *throwable.message.borrow_mut() =
                Some(format!("Cannot invoke method {}() on null object", name.text).into());
        }
        Box::new(self)
    }
}
