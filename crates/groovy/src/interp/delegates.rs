//! `@Delegate`: methods and properties that a class has because one of its fields has them.

use std::rc::Rc;

use super::generated::property_of;
use super::names::{capitalized, setter_name};
use super::{Eval, Interp};
use crate::code::{Delegate, Name, TypeRef};
use crate::types::Type;
use crate::value::{Class, Object, Value};

/// A class of the declared type that is looked up by name and number of arguments.
enum Wanted<'n> {
    Method(&'n str, usize),
    Getter(&'n str),
    Setter(&'n str),
}

impl Interp<'_> {
    /// The delegates of a class and those above it, with the class that declares them.
    fn delegates(&self, class: &Rc<Class>) -> Vec<(Rc<Class>, usize)> {
        let mut found = Vec::new();
        let mut current = Some(class.clone());
        while let Some(class) = current {
            found.extend((0..class.code.traits.delegates.len()).map(|at| (class.clone(), at)));
            current = class.parent.clone();
        }
        found
    }

    /// The object that has a wanted member.
    fn delegate_for(&mut self, object: &Rc<Object>, wanted: &Wanted<'_>) -> Eval<Option<Value>> {
        if !object.class.has_delegates {
            return Ok(None);
        }
        self.check_stack()?;
        for (class, at) in self.delegates(&object.class) {
            self.owe(1);
            let Some(delegate) = class.code.traits.delegates.get(at) else { continue };
            if self.offers(delegate, wanted)? {
                return self.delegate_value(object, &class, delegate).map(Some);
            }
        }
        Ok(None)
    }

    fn delegate_value(&mut self, object: &Rc<Object>, class: &Rc<Class>, delegate: &Delegate) -> Eval {
        if delegate.is_method {
            return self.call_method(&Value::Object(object.clone()), &delegate.source, &[]);
        }
        if let Some(index) = self.field_index(class, &delegate.source) {
            return Ok(object.fields.borrow().get(index).cloned().unwrap_or_default());
        }
        Ok(self
            .find_static(class, &delegate.source)
            .map_or(Value::Null, |(owner, index)| owner.statics.borrow().get(index).cloned().unwrap_or_default()))
    }

    /// Whether the declared type of a delegate has a member.
    fn offers(&mut self, delegate: &Delegate, wanted: &Wanted<'_>) -> Eval<bool> {
        let (name, args) = match wanted {
            Wanted::Method(name, args) => ((*name).to_owned(), *args),
            Wanted::Getter(name) => (format!("get{}", capitalized(name)), 0),
            Wanted::Setter(name) => (setter_name(name), 1),
        };
        let listed = |list: &[crate::value::Str]| list.iter().any(|known| *known == name.as_str());
        if !delegate.includes.is_empty() && !listed(&delegate.includes) || listed(&delegate.excludes) {
            return Ok(false);
        }
        match &delegate.ty {
            Some(TypeRef::Script(index)) => {
                let class = self.class(*index)?;
                Ok(self.declares(&class, &name, args)
                    || matches!(wanted, Wanted::Getter(name) if self.declares(&class, &format!("is{}", capitalized(name)), 0)))
            }
            Some(TypeRef::Builtin(class)) => {
                let library = self.library();
                let symbol = library.symbol(&name);
                let declaring = library.declaring(*class, symbol, args);
                let known =
                    |declaring: Type| declaring != Type::Object || class.is(Type::Iterable) || class.is(Type::Map);
                Ok(declaring.is_some_and(known)
                    || class.is(Type::Closure) && matches!(name.as_str(), "call" | "doCall"))
            }
            _ => Ok(false),
        }
    }

    /// Whether a class has a method for instances, or an accessor of a property; abstract ones count.
    pub(super) fn declares(&self, class: &Rc<Class>, name: &str, args: usize) -> bool {
        self.owe(1);
        let own = class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default();
        let mut functions = own.iter().filter_map(|index| self.function(*index));
        if functions.any(|code| !code.is_static && !code.is_private && super::call::takes(code, args)) {
            return true;
        }
        let prefixes: &[&str] = match args {
            0 => &["get", "is"],
            1 => &["set"],
            _ => &[],
        };
        let property = prefixes.iter().find_map(|prefix| property_of(name, prefix));
        let is_property = |property: String| {
            class.code.fields.iter().any(|field| field.is_property && field.name.as_str() == property)
        };
        property.is_some_and(is_property)
            || class.interfaces.iter().chain(&class.parent).any(|above| self.declares(above, name, args))
    }

    /// Whether some delegate has a method of a name, for a number of arguments or any.
    pub(super) fn delegates_offer(&mut self, object: &Rc<Object>, name: &str, args: Option<usize>) -> Eval<bool> {
        for args in args.map_or(0..5, |args| args..args + 1) {
            for (class, at) in self.delegates(&object.class) {
                let Some(delegate) = class.code.traits.delegates.get(at) else { continue };
                if self.offers(delegate, &Wanted::Method(name, args))? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Calls a method of a delegate.
    pub(super) fn invoke_delegate(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let Some(target) = self.delegate_for(object, &Wanted::Method(&name.text, args.len()))? else {
            return Ok(None);
        };
        // Groovy's own `<<` adds by the method of the class that has the delegate.
        if name.text.as_str() == "leftShift" && self.has_script_method(receiver, "add", 1) {
            self.call_method(receiver, "add", args)?;
            return Ok(Some(receiver.clone()));
        }
        let answer = self.call_method(&target, &name.text, args)?;
        let is_self = name.text.as_str() == "leftShift" && super::same(&answer, &target);
        Ok(Some(if is_self { receiver.clone() } else { answer }))
    }

    /// Reads a property of a delegate. A class with a map for one has the keys of the map as properties.
    pub(super) fn delegate_property(&mut self, object: &Rc<Object>, name: &Name) -> Eval<Option<Value>> {
        match self.delegate_for(object, &Wanted::Getter(&name.text))? {
            Some(target) => self.get_property(&target, &name.text).map(Some),
            None => Ok(None),
        }
    }

    /// The map that is a delegate, for code outside of the class.
    pub(super) fn delegate_map(&mut self, object: &Rc<Object>) -> Eval<Option<Value>> {
        if !object.class.has_delegates || self.inside(object) || !object.class.is_builtin(Type::Map) {
            return Ok(None);
        }
        self.delegate_for(object, &Wanted::Method("entrySet", 0))
    }

    /// Writes a property of a delegate; `false` when none has it.
    pub(super) fn set_delegate_property(&mut self, object: &Rc<Object>, name: &Name, value: &Value) -> Eval<bool> {
        match self.delegate_for(object, &Wanted::Setter(&name.text))? {
            Some(target) => self.set_property(&target, &name.text, value.clone()).map(|()| true),
            None => Ok(false),
        }
    }

    /// What a loop over an instance walks over, when a delegate can be walked over.
    pub(super) fn delegate_walk(&mut self, object: &Rc<Object>) -> Eval<Option<Value>> {
        if !object.class.has_delegates {
            return Ok(None);
        }
        if object.class.is_builtin(Type::Map) {
            return self.delegate_for(object, &Wanted::Method("entrySet", 0));
        }
        self.delegate_for(object, &Wanted::Method("iterator", 0))
    }
}
