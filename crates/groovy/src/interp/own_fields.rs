//! The fields that code of a class reaches directly.
//!
//! In the methods of a class, a bare name and `this.name` mean the field that the class itself declares, without getters and
//! setters. Everybody else asks for a property: subclasses, closures, and code that holds the instance in a variable.

use std::rc::Rc;

use super::{Eval, Interp};
use crate::code::{ClassKind, Expr, Name, hidden_name};
use crate::value::{Class, Object, Value};

/// A field of the class whose code runs.
pub(super) enum OwnField {
    /// Of the instance: its index.
    Instance(Rc<Object>, usize),
    /// Of the class: its index among the static fields.
    Static(Rc<Class>, usize),
}

impl Interp<'_> {
    /// The field that a bare name means where code runs now.
    pub(super) fn own_field(&self, name: &str) -> Option<OwnField> {
        if self.frame.closure.is_some() {
            return None;
        }
        let this = match &self.frame.this {
            Value::Object(this) => Some(this),
            _ => None,
        };
        let class = match &self.frame.class {
            Some(class) => class,
            None => &this?.class,
        };
        if let Some(this) = this
            && let Some(place) =
                class.code.fields.iter().position(|field| field.name.as_str() == name && field.of_trait.is_none())
        {
            // A trait's fields lie where the class that has it put them.
            let index = match class.code.kind {
                ClassKind::Trait => self
                    .field_index(&this.class, &hidden_name(class.name(), name))
                    .or_else(|| self.field_index(&this.class, name))?,
                _ if is_above(class, &this.class) => class.code.inherited as usize + place,
                _ => return None,
            };
            return Some(OwnField::Instance(this.clone(), index));
        }
        let place = class.code.statics.iter().position(|field| field.name.as_str() == name)?;
        Some(OwnField::Static(class.clone(), place))
    }

    /// The same for `this.name`, where the object is written as `this`.
    pub(super) fn own_field_of(&self, object: &Expr, name: &str) -> Option<OwnField> {
        if matches!(object, Expr::This) { self.own_field(name) } else { None }
    }

    pub(super) fn read_own(&mut self, field: &OwnField) -> Eval {
        match field {
            OwnField::Instance(object, index) => Ok(object.fields.borrow().get(*index).cloned().unwrap_or_default()),
            OwnField::Static(class, index) => {
                self.ready_class(class.code.index)?;
                Ok(class.statics.borrow().get(*index).cloned().unwrap_or_default())
            }
        }
    }

    pub(super) fn write_own(&mut self, field: &OwnField, name: &Name, value: Value) -> Eval<()> {
        match field {
            OwnField::Instance(object, index) => self.set_field(object, *index, value),
            OwnField::Static(class, _) => self.set_static_property(class, &Value::Class(class.clone()), name, value),
        }
    }

    /// The field that a property of an instance may mean: private ones only of its very class,
    /// or of the class whose code asks.
    pub(super) fn visible_field(&self, class: &Rc<Class>, name: &str) -> Option<usize> {
        let own = class.code.fields.iter().position(|field| field.name.as_str() == name);
        if let Some(index) = own {
            return Some(class.code.inherited as usize + index);
        }
        let mut above = class.parent.as_ref();
        while let Some(class) = above {
            let inside =
                self.frame.closure.is_none() && self.frame.class.as_ref().is_some_and(|own| Rc::ptr_eq(own, class));
            let visible = |field: &crate::code::Field| field.name.as_str() == name && (inside || !field.is_private);
            if let Some(index) = class.code.fields.iter().position(visible) {
                return Some(class.code.inherited as usize + index);
            }
            above = class.parent.as_ref();
        }
        None
    }
}

/// Whether a class is another one, or one of those it extends.
fn is_above(class: &Rc<Class>, below: &Rc<Class>) -> bool {
    std::iter::successors(Some(below), |below| below.parent.as_ref()).any(|below| Rc::ptr_eq(below, class))
}
