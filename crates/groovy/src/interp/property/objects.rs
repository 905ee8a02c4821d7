//! Properties of instances of the script.

use std::rc::Rc;

use crate::code::{ClassKind, Name};
use crate::interp::names::capitalized;
use crate::interp::{Eval, Extends, Interp};
use crate::value::{Class, Object, Value};

impl Interp<'_> {
    pub(super) fn object_property(
        &mut self,
        instance: &Rc<Object>,
        object: &Value,
        name: &Name,
    ) -> Eval<Option<Value>> {
        if let Some(map) = self.delegate_map(instance)? {
            return self.call_method(&map, "get", &[Value::Str(name.text.clone())]).map(Some);
        }
        let hooked = !self.unhooked.take() && name.text.as_str() != "metaClass";
        if hooked && self.has_script_method(object, "getProperty", 1) {
            return self.call_method(object, "getProperty", &[Value::Str(name.text.clone())]).map(Some);
        }
        if self.is_own_map(instance)
            && !(self.within(instance) && self.visible_field(&instance.class, &name.text).is_some())
        {
            return self.call_method(object, "get", &[Value::Str(name.text.clone())]).map(Some);
        }
        if let Some(value) = self.call_getter(instance, object, name)? {
            return Ok(Some(value));
        }
        if let Some(index) = self.visible_field(&instance.class, &name.text) {
            return Ok(Some(instance.fields.borrow().get(index).cloned().unwrap_or_default()));
        }
        if let Some(value) = self.static_property(&instance.class.clone(), name)? {
            return Ok(Some(value));
        }
        if instance.class.code.kind == crate::code::ClassKind::Script
            && let Some(value) = self.binding_get(&name.text)
        {
            return Ok(Some(value));
        }
        if let Some((of_trait, field)) = name.text.split_once("__")
            && self.has_trait(&instance.class, of_trait)
            && let Some(index) = self.field_index(&instance.class, field)
        {
            return Ok(Some(instance.fields.borrow().get(index).cloned().unwrap_or_default()));
        }
        if let Some(value) = self.delegate_property(instance, name)? {
            return Ok(Some(value));
        }
        if self.ordinal(instance).is_some() {
            let getter = format!("get{}", capitalized(&name.text));
            if let Some(value) = self.generated_method(instance, object, &getter, &[])? {
                return Ok(Some(value));
            }
        }
        if let Some(value) = self.getter(object, name)? {
            return Ok(Some(value));
        }
        if instance.class.extends != Extends::Nothing
            && let Some(heart) = self.heart(object)?
        {
            return self.find_property(&heart, name);
        }
        if !instance.outer.is_null()
            && let Some(value) = self.find_property(&instance.outer.clone(), name)?
        {
            return Ok(Some(value));
        }
        if self.has_script_method(object, "get", 1) && !self.inside(instance) {
            return self.call_method(object, "get", &[Value::Str(name.text.clone())]).map(Some);
        }
        if self.has_script_method(object, "propertyMissing", 1) {
            let args = [Value::Str(name.text.clone())];
            return self.call_method(object, "propertyMissing", &args).map(Some);
        }
        Ok(None)
    }

    /// Whether a class has a trait of this name: its fields can be read as `Trait__field`.
    fn has_trait(&self, class: &Rc<Class>, name: &str) -> bool {
        self.owe(1);
        class.code.kind == ClassKind::Trait && class.name().rsplit('.').next() == Some(name)
            || class.interfaces.iter().chain(&class.parent).any(|above| self.has_trait(above, name))
    }
}
