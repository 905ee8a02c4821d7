//! The fields of instances.

use super::{Eval, Interp};
use crate::code::{ClassKind, Name, TypeRef};
use crate::types::Type;
use crate::value::{Class, Object, Value};
use std::rc::Rc;

impl<'r> Interp<'r> {
    /// The index of a field in instances, the nearest class first.
    pub(super) fn field_index(&self, class: &Rc<Class>, name: &str) -> Option<usize> {
        let own = class.code.fields.iter().position(|field| field.name.as_str() == name);
        match own {
            Some(index) => Some(class.code.inherited as usize + index),
            None => self.field_index(class.parent.as_ref()?, name),
        }
    }

    pub(super) fn field_index_of(&self, object: &Value, name: &str) -> Option<usize> {
        match object {
            Value::Object(object) => self.field_index(&object.class, name),
            _ => None,
        }
    }

    pub(super) fn field_of(&self, class: &Rc<Class>, index: usize) -> Option<Rc<Class>> {
        if index >= class.code.inherited as usize {
            Some(class.clone())
        } else {
            self.field_of(class.parent.as_ref()?, index)
        }
    }

    /// The name of a field by its place in instances.
    pub(super) fn field_name(&self, class: &Rc<Class>, index: usize) -> Option<crate::value::Str> {
        let owner = self.field_of(class, index)?;
        owner.code.fields.get(index.checked_sub(owner.code.inherited as usize)?).map(|field| field.name.clone())
    }

    pub(super) fn is_final_field(&self, object: &Rc<Object>, index: usize) -> bool {
        if self.inside(object) {
            return false;
        }
        let owner = self.field_of(&object.class, index);
        owner.is_some_and(|class| {
            let field = class.code.fields.get(index - class.code.inherited as usize);
            field.is_some_and(|field| field.is_final)
        })
    }

    /// Whether code of the object's own class is running on it.
    pub(super) fn inside(&self, object: &Rc<Object>) -> bool {
        self.frame.closure.is_none() && matches!(&self.frame.this, Value::Object(this) if Rc::ptr_eq(this, object))
    }

    /// The same, in closures of that code too.
    pub(super) fn within(&self, object: &Rc<Object>) -> bool {
        matches!(&self.frame.this, Value::Object(this) if Rc::ptr_eq(this, object))
    }

    pub(super) fn set_field(&mut self, object: &Rc<Object>, index: usize, value: Value) -> Eval<()> {
        let ty = self.field_of(&object.class, index).and_then(|class| {
            let field = class.code.fields.get(index - class.code.inherited as usize)?;
            field.ty.clone()
        });
        let value = match &ty {
            Some(TypeRef::Builtin(ty)) if value.is_null() && ty.is_primitive() && !self.inside(object) => {
                let message = "Can not set primitive field to null value";
                return Err(self.throw(Type::IllegalArgumentException, message));
            }
            Some(ty) => self.cast(value, ty)?,
            None => value,
        };
        let old = match object.fields.borrow_mut().get_mut(index) {
            Some(slot) => std::mem::replace(slot, value),
            None => Value::Null,
        };
        drop(old);
        Ok(())
    }

    /// Calls `getName()` or `isName()` of the script's class, if it has one.
    pub(super) fn call_getter(&mut self, object: &Rc<Object>, value: &Value, name: &Name) -> Eval<Option<Value>> {
        if object.class.code.kind == ClassKind::Script && object.class.code.methods.is_empty() {
            return Ok(None);
        }
        if object.class.code.kind == ClassKind::Record
            && self.class_has_method(&object.class, &name.text, 0)
            && !self.within(object)
        {
            return self.call_method(value, &name.text, &[]).map(Some);
        }
        let capital = super::names::capitalized(&name.text);
        for (getter, flag) in [(format!("get{capital}"), false), (format!("is{capital}"), true)] {
            if self.class_has_method(&object.class, &getter, 0)
                && (!flag || self.is_flag(&object.class, &getter)?)
                && !self.has_nearer_property(object, &name.text, &getter)
            {
                return self.call_method(value, &getter, &[]).map(Some);
            }
        }
        Ok(None)
    }

    /// `isName()` is a getter when it answers a flag.
    fn is_flag(&mut self, class: &Rc<Class>, getter: &str) -> Eval<bool> {
        let found = self.find_method(class, getter, &[])?;
        let answers = found.and_then(|(index, _)| self.function(index)?.returns.clone());
        Ok(matches!(answers, Some(TypeRef::Builtin(Type::PrimBoolean | Type::Boolean))))
    }

    /// Whether a class below the one with the accessor declares the property anew, and so gets an accessor of its own.
    pub(super) fn has_nearer_property(&self, object: &Rc<Object>, name: &str, accessor: &str) -> bool {
        let mut class = Some(&object.class);
        while let Some(current) = class {
            let properties =
                || current.code.fields.iter().filter(|field| field.is_property && field.name.as_str() == name);
            let of_trait = |interface: &Rc<Class>| {
                interface.code.kind == ClassKind::Trait && interface.code.methods.contains_key(accessor)
            };
            if current.code.methods.contains_key(accessor) {
                return false;
            }
            if properties().any(|field| field.of_trait.is_none()) {
                return true;
            }
            if current.interfaces.iter().any(of_trait) {
                return false;
            }
            if properties().next().is_some() {
                return true;
            }
            class = current.parent.as_ref();
        }
        false
    }
}
