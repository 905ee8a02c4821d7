//! Added properties and constructors, and the hooks that a metaclass may set before and after all other members.

use std::rc::Rc;

use super::super::names::{capitalized, setter_name};
use super::super::{Eval, Interp};
use super::find::Found;
use super::metaclass::{Kind, owner_of};
use crate::code::Name;
use crate::types::Type;
use crate::value::{Closure, Value};

impl Interp<'_> {
    /// A call where something is added: hooks of a metaclass, added methods, the receiver's own, then what is missing.
    pub(crate) fn invoke_with_added(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if matches!(receiver, Value::Object(object) if object.class.intercepts) {
            return self.try_invoke_own(receiver, name, args);
        }
        if let Some(hook) = self.hook(receiver, "invokeMethod") {
            let array = self.array(Type::Object, args.to_vec())?;
            let hook = self.for_receiver(&hook, receiver)?;
            return self.call(&hook, &[Value::Str(name.text.clone()), array]).map(Some);
        }
        self.invoke_behind_hooks(receiver, name, args)
    }

    /// The method that a class has by itself, whatever was added to it since.
    ///
    /// # Errors
    /// What the method throws.
    pub(crate) fn invoke_before_additions(
        &mut self,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        self.check_stack()?;
        match receiver {
            Value::Object(object) => self.invoke_object_itself(&object.clone(), receiver, name, args),
            other => self.try_invoke_own(other, name, args),
        }
    }

    /// The same without the hooks that come first: what they call themselves.
    pub(crate) fn invoke_behind_hooks(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        self.check_stack()?;
        if let Some(found) = self.find_added(receiver, name, args) {
            return self.call_added(&found, receiver, args).map(Some);
        }
        let own = match receiver {
            Value::Object(object) => self.invoke_object_itself(&object.clone(), receiver, name, args)?,
            other => self.try_invoke_own(other, name, args)?,
        };
        if let Some(answer) = own {
            return Ok(Some(answer));
        }
        if let Value::GString(_) = receiver {
            let text = Value::Str(self.to_text(receiver)?);
            if let Some(found) = self.find_added(&text, name, args) {
                return self.call_added(&found, &text, args).map(Some);
            }
        }
        if name.text.as_str() == "methodMissing" {
            return Ok(None);
        }
        let array = self.array(Type::Object, args.to_vec())?;
        self.ask_added(receiver, "methodMissing", &[Value::Str(name.text.clone()), array])
    }

    /// The answer of an added method, if there is one.
    fn ask_added(&mut self, receiver: &Value, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        let name = self.name(name);
        match self.find_added(receiver, &name, args) {
            Some(found) => self.call_added(&found, receiver, args).map(Some),
            None => Ok(None),
        }
    }

    /// What a metaclass wants to be asked before everything else.
    fn hook(&self, receiver: &Value, name: &str) -> Option<Rc<Closure>> {
        if !self.added.has_meta {
            return None;
        }
        let kind = if owner_of(receiver).is_some() { Kind::Static } else { Kind::Method };
        let own = self.object_additions(receiver);
        let class = self.class_additions(owner_of(receiver).unwrap_or_else(|| self.own_class(receiver)));
        let class = class.map(|additions| (self.horizon(receiver, &additions), additions));
        let all = own.map(|additions| (u32::MAX, additions)).into_iter().chain(class);
        let mut hooks = all.flat_map(|(horizon, additions)| {
            let known = additions.additions(kind, name).into_iter();
            known.filter(move |addition| addition.serial <= horizon)
        });
        hooks.next().map(|addition| addition.closure)
    }

    /// The value of an added property.
    pub(crate) fn added_property(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        // The keys of a map are its properties.
        if matches!(object, Value::Map(_)) || matches!(name.text.as_str(), "metaClass" | "class") {
            return Ok(None);
        }
        if let Some(hook) = self.hook(object, "getProperty") {
            let hook = self.for_receiver(&hook, object)?;
            return self.call(&hook, &[Value::Str(name.text.clone())]).map(Some);
        }
        self.property_behind_hooks(object, name)
    }

    pub(crate) fn property_behind_hooks(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        self.check_stack()?;
        if let Some(value) = self.object_additions(object).and_then(|own| own.property(object, &name.text)) {
            return Ok(Some(value));
        }
        let capital = capitalized(&name.text);
        let getter = self.name(&format!("get{capital}"));
        if let Some(found) = self.find_added(object, &getter, &[]) {
            return self.call_added(&found, object, &[]).map(Some);
        }
        let getter = self.name(&format!("is{capital}"));
        if let Some(found) = self.find_added(object, &getter, &[]).filter(|found| self.answers_boolean(found)) {
            return self.call_added(&found, object, &[]).map(Some);
        }
        for additions in self.additions_of(object) {
            if let Some(value) = additions.property(object, &name.text) {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    fn answers_boolean(&self, found: &Found) -> bool {
        match found {
            Found::Category(_, function) => self
                .function(*function)
                .is_some_and(|code| matches!(code.returns, Some(crate::code::TypeRef::Builtin(Type::PrimBoolean)))),
            Found::Closure(_) => true,
        }
    }

    /// What categories and metaclasses say of a property that the object does not have.
    pub(crate) fn added_property_missing(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        if matches!(object, Value::Map(_)) {
            return Ok(None);
        }
        if let Value::GString(_) = object {
            let text = Value::Str(self.to_text(object)?);
            if let Some(value) = self.property_behind_hooks(&text, name)? {
                return Ok(Some(value));
            }
        }
        let args = [Value::Str(name.text.clone())];
        if let Some(value) = self.ask_category(object, "get", &args)? {
            return Ok(Some(value));
        }
        self.ask_added(object, "propertyMissing", &args)
    }

    /// `get` and `set` of a category stand for all properties; those of a metaclass do not.
    fn ask_category(&mut self, object: &Value, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        let name = self.name(name);
        match self.find_added(object, &name, args) {
            Some(found @ Found::Category(..)) => self.call_added(&found, object, args).map(Some),
            _ => Ok(None),
        }
    }

    /// Sets an added property; `false` when there is none of this name.
    pub(crate) fn set_added(&mut self, object: &Value, name: &Name, value: &Value) -> Eval<bool> {
        if matches!(object, Value::Map(_)) || name.text.as_str() == "metaClass" {
            return Ok(false);
        }
        let named = [Value::Str(name.text.clone()), value.clone()];
        if let Some(hook) = self.hook(object, "setProperty") {
            let hook = self.for_receiver(&hook, object)?;
            return self.call(&hook, &named).map(|_| true);
        }
        let setter = setter_name(&name.text);
        if self.ask_added(object, &setter, std::slice::from_ref(value))?.is_some() {
            return Ok(true);
        }
        for additions in self.additions_of(object) {
            if additions.has_property(&name.text) {
                self.set_added_property(&additions, object, &name.text, value.clone())?;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What categories and metaclasses do with a property that could not be set.
    pub(crate) fn set_added_missing(&mut self, object: &Value, name: &Name, value: &Value) -> Eval<bool> {
        let args = [Value::Str(name.text.clone()), value.clone()];
        if self.ask_category(object, "set", &args)?.is_some() {
            return Ok(true);
        }
        Ok(self.ask_added(object, "propertyMissing", &args)?.is_some())
    }

    /// An operator where something is added: `None` when the operands decide themselves.
    pub(crate) fn added_operator(&mut self, left: &Value, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        if left.is_null() {
            return Ok(None);
        }
        self.check_stack()?;
        self.ask_added(left, name, args)
    }

    /// What an added constructor makes.
    pub(crate) fn construct_added(&mut self, class: &Value, args: &[Value], assumes: bool) -> Eval<Option<Value>> {
        let Some(additions) = owner_of(class).and_then(|owner| self.class_additions(owner)) else { return Ok(None) };
        let known = additions.additions(Kind::Constructor, "");
        match self.best(&known, u32::MAX, args) {
            // `newInstance()` does not mean a constructor with a parameter, `new` does.
            Some((distance, closure)) if assumes || distance < super::super::selection::ASSUMED_NULL => {
                let closure = self.for_receiver(&closure, class)?;
                self.call(&closure, args).map(Some)
            }
            _ => Ok(None),
        }
    }
}
