//! Static fields and methods of classes of the script.

use super::{Eval, Interp};
use crate::code::Name;
use crate::types::Type;
use crate::value::{Class, Value};
use std::rc::Rc;

impl<'r> Interp<'r> {
    /// The class of the script that has a static field of this name, and its index there.
    pub(super) fn find_static(&self, class: &Rc<Class>, name: &str) -> Option<(Rc<Class>, usize)> {
        if let Some(index) = class.code.statics.iter().position(|field| field.name.as_str() == name) {
            return Some((class.clone(), index));
        }
        let visible =
            |(class, index): &(Rc<Class>, usize)| !class.code.statics.get(*index).is_some_and(|f| f.is_private);
        let above = class.parent.iter().chain(class.interfaces.iter());
        above.into_iter().find_map(|parent| self.find_static(parent, name).filter(visible))
    }

    /// A static field, static getter or inner class.
    pub(super) fn static_property(&mut self, class: &Rc<Class>, name: &Name) -> Eval<Option<Value>> {
        let getter = format!("get{}", super::names::capitalized(&name.text));
        if self.class_has_method(class, &getter, 0)
            && let Some((function, owner)) = self.find_method(class, &getter, &[])?
            && self.function(function).is_some_and(|code| code.is_static)
        {
            return self.call_in_class(function, &Value::Class(class.clone()), owner, &[]).map(Some);
        }
        if let Some((owner, index)) = self.find_static(class, &name.text) {
            self.ready_class(owner.code.index)?;
            let value = owner.statics.borrow().get(index).cloned();
            return Ok(value);
        }
        if matches!(name.text.as_str(), "MIN_VALUE" | "MAX_VALUE")
            && let Some(found) = self.generated_static(class, &format!("get{}", name.text), &[])?
        {
            return Ok(Some(found));
        }
        if let Some(found) = self.inner_class(class, &name.text)? {
            return Ok(Some(found));
        }
        if let Some(value) = self.static_property_missing(class, name)? {
            return Ok(Some(value));
        }
        Ok(None)
    }

    /// `$static_propertyMissing`, unless an instance runs that has its own way.
    fn static_property_missing(&mut self, class: &Rc<Class>, name: &Name) -> Eval<Option<Value>> {
        let known = self.class_has_method(class, "$static_propertyMissing", 1) && name.text.as_str() != "class";
        if !known || self.class_has_method(class, "propertyMissing", 1) && !matches!(self.frame.this, Value::Class(_)) {
            return Ok(None);
        }
        let args = [Value::Str(name.text.clone())];
        self.call_method(&Value::Class(class.clone()), "$static_propertyMissing", &args).map(Some)
    }

    pub(super) fn inner_class(&mut self, class: &Rc<Class>, name: &str) -> Eval<Option<Value>> {
        let full = format!("{}${name}", class.name());
        let code = self.code;
        let found = code.classes.iter().find(|inner| inner.name.as_str() == full);
        match found {
            Some(inner) => Ok(Some(Value::Class(self.ready_class(inner.index)?))),
            None => Ok(None),
        }
    }

    pub(super) fn set_static_property(
        &mut self,
        class: &Rc<Class>,
        object: &Value,
        name: &Name,
        value: Value,
    ) -> Eval<()> {
        let setter = super::names::setter_name(&name.text);
        if let Some((owner, index)) = self.find_static(class, &name.text) {
            self.ready_class(owner.code.index)?;
            let field = owner.code.statics.get(index);
            if field.is_some_and(|field| field.is_final) && owner.ready.get() && !self.initializing(&owner) {
                let message = format!("Cannot set readonly property: {} for class: {}", name.text, class.name());
                return Err(self.throw(Type::ReadOnlyPropertyException, message));
            }
            let value = match field.and_then(|field| field.ty.clone()) {
                Some(ty) => self.cast(value, &ty)?,
                None => value,
            };
            if let Some(slot) = owner.statics.borrow_mut().get_mut(index) {
                *slot = value;
            }
            return Ok(());
        }
        if self.class_has_method(class, &setter, 1) || name.text.as_str() == "metaClass" {
            return self.call_method(object, &setter, &[value]).map(drop);
        }
        Err(self.no_property(object, &name.text))
    }

    /// Whether the class's own static code is running.
    pub(super) fn initializing(&self, class: &Rc<Class>) -> bool {
        matches!(&self.frame.this, Value::Class(this) if Rc::ptr_eq(this, class))
    }

    /// A static method of a class of the script, or what every class has.
    pub(super) fn invoke_static(
        &mut self,
        class: &Rc<Class>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some((function, owner)) = self.find_method(class, &name.text, args)?
            && self.function(function).is_some_and(|code| code.is_static)
        {
            self.ready_class(class.code.index)?;
            return self.call_in_class(function, receiver, owner, args).map(Some);
        }
        if let Some(answer) = self.generated_static(class, &name.text, args)? {
            return Ok(Some(answer));
        }
        if let Some((owner, index)) = self.find_static(class, &name.text) {
            let held = owner.statics.borrow().get(index).cloned().unwrap_or_default();
            if matches!(held, Value::Closure(_)) {
                return self.call(&held, args).map(Some);
            }
        }
        let library = self.library();
        if let Some(run) = library.method(Type::Class, name.symbol, args.len()) {
            return self.run_native(run, receiver, args).map(Some);
        }
        if let Some((function, owner, items)) = self.find_method_for_items(class, &name.text, args)?
            && self.function(function).is_some_and(|code| code.is_static)
        {
            self.ready_class(class.code.index)?;
            return self.call_in_class(function, receiver, owner, &items).map(Some);
        }
        if name.text.as_str() != "$static_methodMissing" && self.class_has_method(class, "$static_methodMissing", 2) {
            let array = self.array(Type::Object, args.to_vec())?;
            let args = [Value::Str(name.text.clone()), array];
            return self.call_method(receiver, "$static_methodMissing", &args).map(Some);
        }
        Ok(None)
    }
}
