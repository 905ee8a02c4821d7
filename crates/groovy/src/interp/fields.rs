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

    /// Calls `getName()` or `isName()` of the script's class, unless it is asking for its own property.
    pub(super) fn call_getter(&mut self, object: &Rc<Object>, value: &Value, name: &Name) -> Eval<Option<Value>> {
        if object.class.code.kind == ClassKind::Script && object.class.code.methods.is_empty() {
            return Ok(None);
        }
        if self.inside(object) && self.field_index(&object.class, &name.text).is_some() {
            return Ok(None);
        }
        let capital = super::names::capitalized(&name.text);
        for getter in [format!("get{capital}"), format!("is{capital}")] {
            if self.class_has_method(&object.class, &getter, 0) {
                return self.call_method(value, &getter, &[]).map(Some);
            }
        }
        Ok(None)
    }
}
