//! Getters and setters of properties.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::value::{Class, Object, Value};

/// The property a getter or setter name stands for: `getName` is `name`, `getURL` is `URL`, `getaName` is `aName`.
pub(crate) fn property_of(method: &str, prefix: &str) -> Option<String> {
    let rest = method.strip_prefix(prefix)?;
    let mut chars = rest.chars();
    let first = chars.next()?;
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return Some(rest.to_owned());
    }
    if first.is_lowercase() {
        return None;
    }
    Some(first.to_lowercase().chain(chars).collect())
}

impl Interp<'_> {
    pub(super) fn accessor(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        match args {
            [] => {
                let property = property_of(name, "get").or_else(|| property_of(name, "is"));
                let Some(property) = property else {
                    return Ok(None);
                };
                if let Some(index) = self.property_index(class, &property) {
                    return Ok(object.fields.borrow().get(index).cloned());
                }
                match self.find_static(class, &property) {
                    Some((owner, index)) => Ok(owner.statics.borrow().get(index).cloned()),
                    None => Ok(None),
                }
            }
            [value] => {
                let Some(property) = property_of(name, "set") else {
                    return Ok(None);
                };
                let Some(index) = self.property_index(class, &property) else {
                    return Ok(None);
                };
                if self.is_final_field(object, index) {
                    return Ok(None);
                }
                self.set_field(object, index, value.clone())?;
                Ok(Some(Value::Null))
            }
            _ => Ok(None),
        }
    }

    /// The accessor of a property that a class declares anew, which hides an inherited method.
    pub(in crate::interp) fn nearer_accessor(
        &mut self,
        object: &Rc<Object>,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let property = match args {
            [] => property_of(name, "get").or_else(|| property_of(name, "is")),
            [_] => property_of(name, "set"),
            _ => None,
        };
        match property {
            Some(property) if self.has_nearer_property(object, &property, name) => {
                self.accessor(object, &object.class.clone(), name, args)
            }
            _ => Ok(None),
        }
    }

    pub(in crate::interp) fn property_index(&self, class: &Rc<Class>, name: &str) -> Option<usize> {
        let own = class.code.fields.iter().position(|field| field.is_property && field.name.as_str() == name);
        match own {
            Some(index) => Some(class.code.inherited as usize + index),
            None => self.property_index(class.parent.as_ref()?, name),
        }
    }
}
