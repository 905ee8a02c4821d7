//! Properties as values: what `hasProperty` and `getMetaProperty` answer.

use std::any::Any;

use crate::interp::{Eval, Interp};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] =
    &[
        (Type::MetaProperty, "getName", 0, 0, |_, this, _| {
            Ok(of(this).map_or(Value::Null, |property| Value::Str(property.name.clone())))
        }),
        (Type::MetaProperty, "getType", 0, 0, |_, this, _| {
            Ok(of(this).map_or(Value::Null, |property| property.ty.clone()))
        }),
        (Type::MetaProperty, "getProperty", 1, 1, |interp, this, args| {
            let (Some(property), [object]) = (of(this), args) else {
                return Err(interp.no_method(this, "getProperty", args));
            };
            interp.property_itself(object, &property.name)
        }),
        (Type::MetaProperty, "setProperty", 2, 2, |interp, this, args| {
            let (Some(property), [object, value]) = (of(this), args) else {
                return Err(interp.no_method(this, "setProperty", args));
            };
            interp.set_property_itself(object, &property.name, value.clone())?;
            Ok(Value::Null)
        }),
    ];

/// A property of a class, by its name.
#[derive(Debug)]
struct MetaProperty {
    name: Str,
    ty: Value,
}

impl NativeObject for MetaProperty {
    fn type_of(&self) -> Type {
        Type::MetaBeanProperty
    }

    fn to_text(&self) -> String {
        format!("groovy.lang.MetaBeanProperty({})", self.name)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> Option<&MetaProperty> {
    match this {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

/// The property of this name; null without one.
pub(super) fn named_property(interp: &mut Interp<'_>, object: &Value, name: &Str) -> Eval {
    match interp.describe_property(object, name)? {
        Some(ty) => {
            interp.reserve(std::mem::size_of::<MetaProperty>() + 48)?;
            Ok(Value::Native(Native::new(MetaProperty { name: name.clone(), ty })))
        }
        None => Ok(Value::Null),
    }
}
