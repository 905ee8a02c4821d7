//! Members that Groovy generates: getters and setters, what annotations ask for, enums and records.
//!
//! Files: `accessors` · `enums` · `text` `toString`, `described` that of annotations · `equality` `equals` and `hashCode` · `copies` · `sorted`.

mod accessors;
mod copies;
mod described;
mod enums;
mod equality;
mod sorted;
mod text;

use std::rc::Rc;

use super::{Eval, Interp};
use crate::code::ClassKind;
use crate::types::Type;
use crate::value::{Class, Object, Value};

pub(crate) use accessors::property_of;

impl Interp<'_> {
    /// `getX()`, `setX(v)` of properties, and the methods of enums and records.
    pub(super) fn generated_method(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let class = object.class.clone();
        if let Some(answer) = self.accessor(object, &class, name, args)? {
            return Ok(Some(answer));
        }
        if let Some(ordinal) = self.ordinal(object)
            && let Some(answer) = self.enum_method(object, receiver, ordinal, name, args)?
        {
            return Ok(Some(answer));
        }
        if let (true, Some(index)) =
            (args.is_empty() && class.code.kind == ClassKind::Record, self.field_index(&class, name))
        {
            return Ok(object.fields.borrow().get(index).cloned());
        }
        match (name, args) {
            ("toString", []) => Ok(self.script_to_string(object, receiver)?.map(Value::Str)),
            ("equals", [other]) => {
                let equal = super::text::same(receiver, other) || self.generated_equals(object, other)?;
                Ok(Some(Value::Bool(equal)))
            }
            ("canEqual", [other]) if self.equality_options(&class).is_some() => {
                let same = matches!(other, Value::Object(other) if other.class.is_subclass_of(&class));
                Ok(Some(Value::Bool(same)))
            }
            ("hashCode", []) => match self.generated_hash(object)? {
                Some(hash) => Ok(Some(Value::Int(hash))),
                None => Ok(None),
            },
            ("compareTo", [other]) => self.generated_compare(object, other),
            ("toMap", []) if class.code.kind == ClassKind::Record => {
                let mut entries = Vec::new();
                for (name, value) in self.properties(object) {
                    entries.push((Value::Str(name), value));
                }
                Ok(Some(Value::Map(self.map_from(Type::LinkedHashMap, entries)?)))
            }
            ("toList", []) if class.code.kind == ClassKind::Record => {
                let items = self.properties(object).into_iter().map(|(_, value)| value).collect();
                self.list(items).map(Some)
            }
            ("getAt", [Value::Int(index)]) if class.code.kind == ClassKind::Record => {
                let values = self.properties(object);
                Ok(usize::try_from(*index).ok().and_then(|index| values.get(index)).map(|(_, value)| value.clone()))
            }
            ("size", []) if class.code.kind == ClassKind::Record => {
                Ok(Some(Value::Int(self.properties(object).len() as i32)))
            }
            ("copyWith", [Value::Map(changes)]) if class.code.traits.copy_with => {
                self.copy_with(object, receiver, changes).map(Some)
            }
            ("clone", []) if class.is_builtin(Type::Cloneable) => self.clone_object(object).map(Some),
            _ => Ok(None),
        }
    }

    /// `values()`, `valueOf(name)` of enums, `comparatorByName()` of sortable classes.
    pub(super) fn generated_static(&mut self, class: &Rc<Class>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        if let (Some(property), []) = (name.strip_prefix("comparatorBy"), args) {
            return self.comparator_by(class, property);
        }
        if class.code.kind != ClassKind::Enum {
            return Ok(None);
        }
        self.ready_class(class.code.index)?;
        match (name, args) {
            ("getMIN_VALUE", []) => Ok(self.enum_constants(class).first().cloned()),
            ("getMAX_VALUE", []) => Ok(self.enum_constants(class).last().cloned()),
            ("values", []) => {
                let constants = self.enum_constants(class);
                self.array(Type::Object, constants).map(Some)
            }
            ("valueOf", [Value::Null]) => Err(self.throw(Type::NullPointerException, "Name is null")),
            ("valueOf", [wanted]) => {
                let wanted = self.to_text(wanted)?;
                for constant in self.enum_constants(class) {
                    if let Value::Object(object) = &constant
                        && matches!(object.fields.borrow().first(), Some(Value::Str(name)) if *name == wanted)
                    {
                        return Ok(Some(constant));
                    }
                }
                let message = format!("No enum constant {}.{wanted}", class.name().replace('$', "."));
                Err(self.throw(Type::IllegalArgumentException, message))
            }
            _ => Ok(None),
        }
    }
}
