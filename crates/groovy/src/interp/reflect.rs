//! The properties of an instance as a list: what generated members, `getProperties()` and JSON show of it.

use std::rc::Rc;

use super::generated::property_of;
use super::{Eval, Interp};
use crate::code::Field;
use crate::value::{Class, Object, Str, Value};

impl Interp<'_> {
    /// The properties of an object in order, inherited ones first.
    pub(crate) fn properties(&self, object: &Rc<Object>) -> Vec<(Str, Value)> {
        let mut found = Vec::new();
        collect(&object.class, object, &|_, field| field.is_property, &mut found);
        found
    }

    /// The properties of one class, and after them its plain fields if wanted.
    pub(super) fn own_properties(&self, class: &Rc<Class>, object: &Rc<Object>, fields_too: bool) -> Vec<(Str, Value)> {
        let mut found = Vec::new();
        collect_own(class, object, &|_, field| field.is_property, &mut found);
        if fields_too {
            collect_own(class, object, &|_, field| !field.is_property, &mut found);
        }
        found
    }

    /// What JSON shows of an object: properties, public fields, and what getters compute.
    pub(crate) fn visible_properties(&mut self, object: &Rc<Object>) -> Eval<Vec<(Str, Value)>> {
        let mut found = Vec::new();
        let mut class = Some(object.class.clone());
        while let Some(current) = class {
            collect_own(&current, object, &|_, field| field.is_property || field.is_public, &mut found);
            class = current.parent.clone();
        }
        for (name, value) in &mut found {
            *value = self.through_getter(object, name, value.clone())?;
        }
        self.add_computed(object, &mut found)?;
        Ok(found)
    }

    /// What `getProperties()` shows: fields and static fields too, private ones only of the class itself.
    pub(crate) fn all_properties(&mut self, object: &Rc<Object>) -> Eval<Vec<(Str, Value)>> {
        let mut found = Vec::new();
        let own = object.class.clone();
        let shown = |class: &Rc<Class>, field: &Field| !field.is_private || Rc::ptr_eq(class, &own);
        collect(&object.class, object, &shown, &mut found);
        let mut class = Some(object.class.clone());
        while let Some(current) = class {
            for (field, value) in current.code.statics.iter().zip(current.statics.borrow().iter()) {
                if shown(&current, field) && !field.name.starts_with('$') {
                    found.push((field.name.clone(), value.clone()));
                }
            }
            class = current.parent.clone();
        }
        self.add_computed(object, &mut found)?;
        Ok(found)
    }

    /// Properties that are only getters.
    pub(super) fn add_computed(&mut self, object: &Rc<Object>, found: &mut Vec<(Str, Value)>) -> Eval<()> {
        let receiver = Value::Object(object.clone());
        for (property, getter) in self.computed(&object.class) {
            if !found.iter().any(|(known, _)| *known == property) {
                let value = self.call_method(&receiver, &getter, &[])?;
                found.push((property, value));
            }
        }
        Ok(())
    }

    /// The names of properties that getters of a class make, and those of the getters.
    fn computed(&self, class: &Rc<Class>) -> Vec<(Str, Str)> {
        let mut names = match &class.parent {
            Some(parent) => self.computed(parent),
            None => Vec::new(),
        };
        let mut own: Vec<(Str, Str)> = Vec::new();
        for (method, functions) in &class.code.methods {
            let Some(property) = property_of(method, "get").or_else(|| property_of(method, "is")) else { continue };
            let suits = |index: &u32| {
                self.function(*index).is_some_and(|code| code.params.is_empty() && !code.is_static && !code.is_private)
            };
            if functions.iter().any(suits) {
                own.push((property.into(), method.clone()));
            }
        }
        own.sort();
        names.extend(own);
        names
    }
}

/// The fields of a class and its superclasses that `shown` wants.
fn collect(
    class: &Rc<Class>,
    object: &Rc<Object>,
    shown: &dyn Fn(&Rc<Class>, &Field) -> bool,
    into: &mut Vec<(Str, Value)>,
) {
    if let Some(parent) = &class.parent {
        collect(parent, object, shown, into);
    }
    collect_own(class, object, shown, into);
}

fn collect_own(
    class: &Rc<Class>,
    object: &Rc<Object>,
    shown: &dyn Fn(&Rc<Class>, &Field) -> bool,
    into: &mut Vec<(Str, Value)>,
) {
    let fields = object.fields.borrow();
    let first = class.code.inherited as usize;
    for (at, field) in class.code.fields.iter().enumerate() {
        if shown(class, field) && !field.name.starts_with('$') {
            into.push((field.name.clone(), fields.get(first + at).cloned().unwrap_or_default()));
        }
    }
}
