//! What every enum has: `values()`, `valueOf`, `next()`.

use std::rc::Rc;

use crate::code::ClassKind;
use crate::interp::{Eval, Interp};
use crate::value::{Class, Object, Value};

impl Interp<'_> {
    pub(super) fn enum_method(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        ordinal: i32,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let constant = object.fields.borrow().first().cloned().unwrap_or_default();
        Ok(match (name, args) {
            ("name" | "getName", []) => Some(constant),
            ("toString", []) => Some(constant),
            ("ordinal", []) => Some(Value::Int(ordinal)),
            ("getDeclaringClass", []) => Some(Value::Class(self.enum_class(object))),
            ("next" | "previous", []) => {
                let class = self.enum_class(object);
                let constants = self.enum_constants(&class);
                let step = if name == "next" { 1 } else { -1 };
                let count = constants.len().max(1) as i32;
                let index = (ordinal + step).rem_euclid(count) as usize;
                constants.get(index).cloned()
            }
            ("compareTo", [Value::Object(other)]) => self.ordinal(other).map(|other| Value::Int(ordinal - other)),
            ("hashCode", []) => Some(Value::Int(crate::interp::text::identity(receiver))),
            _ => None,
        })
    }

    fn enum_class(&self, object: &Rc<Object>) -> Rc<Class> {
        let mut class = object.class.clone();
        while class.code.kind != ClassKind::Enum {
            match &class.parent {
                Some(parent) => class = parent.clone(),
                None => break,
            }
        }
        class
    }

    pub(super) fn enum_constants(&self, class: &Rc<Class>) -> Vec<Value> {
        let statics = class.statics.borrow();
        class.code.constants.iter().filter_map(|index| statics.get(*index as usize).cloned()).collect()
    }
}
