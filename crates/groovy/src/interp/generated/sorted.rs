//! What `@Sortable` gives a class.

use std::rc::Rc;

use super::super::{Eval, Interp};
use crate::library::ordering;
use crate::value::{Class, Object, Str, Value};

impl Interp<'_> {
    /// `compareTo` of `@Sortable`.
    pub(super) fn generated_compare(&mut self, object: &Rc<Object>, other: &Value) -> Eval<Option<Value>> {
        let (Some(names), Value::Object(other)) = (object.class.code.traits.sortable.clone(), other) else {
            return Ok(None);
        };
        let names = self.sorting_names(&object.class, names);
        for name in &names {
            let Some(index) = self.field_index(&object.class, name) else {
                continue;
            };
            let a = object.fields.borrow().get(index).cloned().unwrap_or_default();
            let b = other.fields.borrow().get(index).cloned().unwrap_or_default();
            let order = self.compare_int(&a, &b)?;
            if order != 0 {
                let reversed = object.class.code.traits.sortable_reversed;
                return Ok(Some(Value::Int(if reversed { order.wrapping_neg() } else { order })));
            }
        }
        Ok(Some(Value::Int(0)))
    }

    /// `comparatorByName()`
    pub(super) fn comparator_by(&mut self, class: &Rc<Class>, capitalized: &str) -> Eval<Option<Value>> {
        let Some(names) = class.code.traits.sortable.clone() else { return Ok(None) };
        let names = self.sorting_names(class, names);
        match names.iter().find(|name| crate::interp::capitalized(name) == capitalized) {
            Some(name) => ordering::by_property(self, name.clone()).map(Some),
            None => Ok(None),
        }
    }

    fn sorting_names(&self, class: &Rc<Class>, asked: Box<[Str]>) -> Box<[Str]> {
        let excluded = &class.code.traits.sortable_excludes;
        let names = if asked.is_empty() { self.property_names(class).into() } else { asked };
        names.into_iter().filter(|name| !excluded.contains(name)).collect()
    }
}
