//! Methods of instances of the script, and of properties that hold closures.

use std::rc::Rc;

use crate::code::{ClassKind, Name};
use crate::interp::{Eval, Extends, Interp};
use crate::types::Type;
use crate::value::{Class, Object, Value};

impl Interp<'_> {
    pub(super) fn invoke_object(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if object.class.intercepts
            && name.text.as_str() != "invokeMethod"
            && self.class_has_method(&object.class, "invokeMethod", 2)
        {
            let array = self.array(Type::Object, args.to_vec())?;
            return self.call_method(receiver, "invokeMethod", &[Value::Str(name.text.clone()), array]).map(Some);
        }
        self.invoke_object_itself(object, receiver, name, args)
    }

    /// The same for a class that wants to be asked before.
    pub(in crate::interp) fn invoke_object_itself(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some((function, class)) = self.find_method(&object.class, &name.text, args)?
            && ((name.rivals.is_empty() && !args.is_empty())
                || !self.function(function).is_some_and(|code| self.is_outdone(&object.class, name, code, args)))
        {
            if !Rc::ptr_eq(&class, &object.class)
                && let Some(answer) = self.nearer_accessor(object, &name.text, args)?
            {
                return Ok(Some(answer));
            }
            return self.call_in_class(function, receiver, class, args).map(Some);
        }
        if object.class.extends != Extends::Nothing
            && matches!(name.text.as_str(), "equals" | "hashCode")
            && let Some(answer) = self.invoke_heart(object, receiver, name, args)?
        {
            return Ok(Some(answer));
        }
        if let Some(answer) = self.generated_method(object, receiver, &name.text, args)? {
            return Ok(Some(answer));
        }
        if let Some(answer) = self.invoke_delegate(object, receiver, name, args)? {
            return Ok(Some(answer));
        }
        if object.class.extends != Extends::Nothing
            && let Some(answer) = self.invoke_heart(object, receiver, name, args)?
        {
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
        if let Some((function, class, items)) = self.find_method_for_items(&object.class, &name.text, args)? {
            return self.call_in_class(function, receiver, class, &items).map(Some);
        }
        if let Some(answer) = self.invoke_property(object, name, args)? {
            return Ok(Some(answer));
        }
        if object.class.is_proxy
            && let Some(answer) = self.try_invoke(&object.outer.clone(), name, args)?
        {
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

    /// A private method of the class whose code runs: subclasses cannot replace it.
    pub(in crate::interp) fn own_private(&self, name: &Name, args: &[Value]) -> Option<(u32, Rc<Class>)> {
        if self.frame.closure.is_some() {
            return None;
        }
        let class = self.frame.class.as_ref()?;
        let functions = class.code.methods.get(name.text.as_str())?;
        let fits = |index: &&u32| {
            self.function(**index).is_some_and(|code| code.is_private && !code.is_static && self.suits(code, args))
        };
        functions.iter().find(fits).map(|index| (*index, class.clone()))
    }
}
