//! Calling a method of anything.

use std::rc::Rc;

use super::meter::CLOSURE;
use super::{Eval, Interp};
use crate::code::{ClassKind, Name};
use crate::types::Type;
use crate::value::{Body, Class, ClassRef, Closure, Object, Value};

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
            other => match library.method(other.type_of(), library.symbol(name), args.len()) {
                Some(run) => self.run_native(run, receiver, args),
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
        let outer = std::mem::replace(&mut self.spreads, matches!(receiver, Value::Map(_)));
        let answer = run(self, receiver, args);
        self.spreads = outer;
        answer
    }

    /// Charges for long numbers: dividing, counting digits and writing take the square of the length.
    fn charge_numbers(&mut self, receiver: &Value, args: &[Value]) -> Eval<()> {
        let words = args.iter().map(super::expr::words).fold(super::expr::words(receiver), usize::max);
        self.charge(words.saturating_mul(words) / 16)
    }

    pub(super) fn invoke(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval {
        match self.try_invoke(receiver, name, args)? {
            Some(value) => Ok(value),
            None if receiver.is_null() => {
                Err(self.null_member("invoke method", &format!("{}()", name.text)).tidy_null(name))
            }
            None => Err(self.no_method(receiver, &name.text, args)),
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
    pub(super) fn try_invoke_own(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        match receiver {
            Value::Object(object) => self.invoke_object(&object.clone(), receiver, name, args),
            Value::Host(host) => {
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
                if let Some(answer) = self.invoke_library(receiver, name, args)? {
                    return Ok(Some(answer));
                }
                match self.map_lookup(map, &Value::Str(name.text.clone()))? {
                    function @ Value::Closure(_) => self.call(&function, args).map(Some),
                    _ => Ok(None),
                }
            }
            Value::Array(_) => {
                if let Some(answer) = self.invoke_as(Type::ArraysArrayList, receiver, name, args)? {
                    return Ok(Some(answer));
                }
                self.invoke_library(receiver, name, args)
            }
            _ => self.invoke_library(receiver, name, args),
        }
    }

    fn invoke_library(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        self.invoke_as(receiver.type_of(), receiver, name, args)
    }

    fn invoke_as(&mut self, class: Type, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if let Some(run) = self.library().method(class, name.symbol, args.len()) {
            return self.run_native(run, receiver, args).map(Some);
        }
        let library = self.library();
        if let Some(run) = library.method(class, library.symbol("$call"), 2) {
            let list = self.list(args.to_vec())?;
            return self.run_native(run, receiver, &[Value::Str(name.text.clone()), list]).map(Some);
        }
        Ok(None)
    }

    fn invoke_null(&mut self, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let run = self.library().own_method(Type::NullObject, name.symbol, args.len());
        run.map(|run| self.run_native(run, &Value::Null, args)).transpose()
    }

    fn invoke_builtin_static(
        &mut self,
        class: Type,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some(run) = self.library().static_method(class, name.symbol, args.len()) {
            return self.run_static(run, class, receiver, name, args).map(Some);
        }
        self.invoke_as(Type::Class, receiver, name, args)
    }

    /// Runs a static method of the library, with the arguments as the overload takes them that Groovy would choose.
    fn run_static(&mut self, run: super::NativeFn, class: Type, receiver: &Value, name: &Name, args: &[Value]) -> Eval {
        match self.library().overloads(class, name.symbol) {
            Some(overloads) => {
                let args = self.for_overload(receiver, &name.text, overloads, args)?;
                self.run_native(run, receiver, &args)
            }
            None => self.run_native(run, receiver, args),
        }
    }

    fn invoke_closure(
        &mut self,
        closure: &Rc<Closure>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        match name.text.as_str() {
            "call" | "doCall" => return self.call(receiver, args).map(Some),
            "setDelegate" | "setResolveStrategy" => {}
            _ => {}
        }
        if let Some(answer) = self.invoke_library(receiver, name, args)? {
            return Ok(Some(answer));
        }
        if let Some(interface) = &closure.interface {
            return self.invoke_coerced(closure, &interface.clone(), receiver, name, args).map(Some);
        }
        // A closure answers for the methods of its owner and delegate.
        for place in self.resolution(closure) {
            if let Some(answer) = self.try_invoke(&place, name, args)? {
                return Ok(Some(answer));
            }
        }
        Ok(None)
    }

    /// A method of an interface a closure or map stands for: its own default, or the closure.
    fn invoke_coerced(
        &mut self,
        closure: &Rc<Closure>,
        interface: &ClassRef,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval {
        if let Body::Proxy { methods } = &closure.body {
            let methods = methods.clone();
            if let Value::Map(map) = &methods
                && let Some(method) = self.map_text(map, &name.text, name.hash)?
            {
                return self.call(&method, args);
            }
        }
        if let ClassRef::Script(class) = interface
            && let Some((function, owner)) = self.find_method(class, &name.text, args)?
        {
            return self.call_in_class(function, receiver, owner, args);
        }
        match &closure.body {
            Body::Proxy { .. } => Err(self.throw_with(Type::UnsupportedOperationException, None)),
            _ => self.call(receiver, args),
        }
    }

    fn invoke_object(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some((function, class)) = self.find_method(&object.class, &name.text, args)? {
            return self.call_in_class(function, receiver, class, args).map(Some);
        }
        if let Some(answer) = self.generated_method(object, receiver, &name.text, args)? {
            return Ok(Some(answer));
        }
        // Java's `compareTo(Object)` casts before it calls `compareTo(P)`.
        if let ("compareTo", [other]) = (name.text.as_str(), args)
            && object.class.is_builtin(Type::Comparable)
            && self.has_script_method(receiver, "compareTo", 1)
        {
            return Err(self.class_cast(other, object.class.name()));
        }
        for interface in object.class.builtin_interfaces() {
            if let Some(answer) = self.invoke_as(interface, receiver, name, args)? {
                return Ok(Some(answer));
            }
        }
        if let Some(answer) = self.invoke_default(receiver, name, args)? {
            return Ok(Some(answer));
        }
        if let Some(answer) = self.invoke_library(receiver, name, args)? {
            return Ok(Some(answer));
        }
        if let Some(answer) = self.invoke_property(object, name, args)? {
            return Ok(Some(answer));
        }
        self.invoke_missing(receiver, name, args)
    }

    /// `object.f(1)` where `f` is a property that holds a closure.
    fn invoke_property(&mut self, object: &Rc<Object>, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let held = match self.field_index(&object.class, &name.text) {
            Some(index) => object.fields.borrow().get(index).cloned(),
            None if object.class.code.kind == ClassKind::Script => self.binding_get(&name.text),
            None => None,
        };
        match held {
            Some(function @ Value::Closure(_)) => self.call(&function, args).map(Some),
            Some(callable @ Value::Object(_)) if self.has_script_method(&callable, "call", args.len()) => {
                self.call(&callable, args).map(Some)
            }
            _ => Ok(None),
        }
    }

    fn invoke_missing(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        let hook = ["invokeMethod", "methodMissing"].into_iter().find(|hook| self.has_script_method(receiver, hook, 2));
        let Some(hook) = hook.filter(|hook| *hook != name.text.as_str()) else { return Ok(None) };
        let array = self.array(Type::Object, args.to_vec())?;
        self.call_method(receiver, hook, &[Value::Str(name.text.clone()), array]).map(Some)
    }

    /// Whether a receiver has a method of this name for this many arguments, of the script or the library.
    pub fn responds_to(&mut self, receiver: &Value, name: &str, args: usize) -> bool {
        if self.has_script_method(receiver, name, args) {
            return true;
        }
        let library = self.library();
        library.method(receiver.type_of(), library.symbol(name), args).is_some()
    }

    /// Whether a receiver has a method of this name, whatever its arguments.
    pub fn responds_in_any_way(&mut self, receiver: &Value, name: &str) -> bool {
        let own = match receiver {
            Value::Object(object) => Some(object.class.clone()),
            Value::Class(class) => Some(class.clone()),
            _ => None,
        };
        let mut class = own;
        while let Some(current) = class {
            if current.code.methods.contains_key(name) {
                return true;
            }
            class = current.parent.clone();
        }
        let library = self.library();
        library.has_method(receiver.type_of(), library.symbol(name))
    }

    /// Whether reading the property would find one.
    ///
    /// # Errors
    /// What the getter throws.
    pub fn has_property(&mut self, receiver: &Value, name: &str) -> Eval<bool> {
        let name = self.name(name);
        Ok(match receiver {
            Value::Object(object) => {
                self.field_index(&object.class, &name.text).is_some()
                    || self.find_static(&object.class, &name.text).is_some()
                    || self.find_property_of_class(receiver, &name)
            }
            Value::Map(_) => false,
            other => self.find_property(other, &name)?.is_some(),
        })
    }

    fn find_property_of_class(&self, receiver: &Value, name: &Name) -> bool {
        let capital = super::names::capitalized(&name.text);
        self.has_script_method(receiver, &format!("get{capital}"), 0) || name.text.as_str() == "class"
    }

    /// `name(args)`: a method of `this`, a closure in a variable, a function of the host.
    pub(super) fn call_name(&mut self, name: &Name, global: u32, args: &[Value]) -> Eval {
        if let Some(closure) = self.frame.closure.clone()
            && super::resolution::has_own_resolution(&closure)
        {
            return self.call_in_closure(&closure, name, args);
        }
        // Inside a closure the methods of closures come first.
        if let Some(closure) = self.frame.closure.clone() {
            let closure = Value::Closure(closure);
            if matches!(name.text.as_str(), "call" | "doCall") {
                return self.call(&closure, args);
            }
            if let Some(run) = self.library().own_method(Type::Closure, name.symbol, args.len()) {
                return self.run_native(run, &closure, args);
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

    fn call_host(&mut self, this: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if !self.is_script(this) {
            return Ok(None);
        }
        self.host.call(self, &name.text, args)
    }

    pub(super) fn call_on_this(&mut self, this: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if !self.added.any
            && let Some((function, class)) = self.own_private(name, args)
        {
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

    /// A private method of the class whose code runs: subclasses cannot replace it.
    fn own_private(&self, name: &Name, args: &[Value]) -> Option<(u32, Rc<Class>)> {
        let class = self.frame.class.as_ref()?;
        let functions = class.code.methods.get(name.text.as_str())?;
        let fits = |index: &&u32| {
            self.function(**index)
                .is_some_and(|code| code.is_private && !code.is_static && self.suits(code, args).is_some())
        };
        functions.iter().find(fits).map(|index| (*index, class.clone()))
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

    /// `object.&name`, `Type.&name`, `Type::new`
    pub(crate) fn method_pointer(&mut self, object: &Value, name: &str) -> Eval {
        if object.is_null() {
            return Err(self.throw(Type::NullPointerException, "Cannot invoke method on null object"));
        }
        self.reserve(CLOSURE + 32 + name.len())?;
        let body = Body::Method { target: object.clone(), name: name.into() };
        Ok(Value::Closure(Rc::new(Closure::new(body, object.clone(), object.clone()))))
    }

    /// Calls a method pointer: on an instance; or a static method, a constructor, or the first argument's method.
    pub(super) fn call_pointer(&mut self, target: &Value, name: &str, args: &[Value]) -> Eval {
        let is_class = matches!(target, Value::Type(_) | Value::Class(_));
        if is_class && name == "new" {
            return self.construct(target, args);
        }
        if name == "new"
            && let (Value::Native(native), [length]) = (target, args)
            && let Some(class) = native.downcast::<super::text::ArrayClass>()
        {
            let length = self.int(length)?;
            return self.filled_array(class.element, class.dimensions, &[length]);
        }
        let name = self.name(name);
        if is_class {
            let answer = match target {
                Value::Type(class) => match self.library().static_method(*class, name.symbol, args.len()) {
                    Some(run) => Some(self.run_static(run, *class, target, &name, args)?),
                    None => None,
                },
                Value::Class(class) => self.invoke_static(&class.clone(), target, &name, args)?,
                _ => None,
            };
            if let Some(answer) = answer {
                return Ok(answer);
            }
            let library = self.library();
            let of_first = args.first().is_some_and(|first| {
                library.special_method(first.type_of(), name.symbol, args.len() - 1).is_some()
                    || self.has_script_method(first, &name.text, args.len() - 1)
            });
            if !of_first && let Some(run) = library.own_method(Type::Class, name.symbol, args.len()) {
                return self.run_native(run, target, args);
            }
            if let Some((first, rest)) = args.split_first() {
                return self.invoke(first, &name, rest);
            }
        }
        self.invoke(target, &name, args)
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
