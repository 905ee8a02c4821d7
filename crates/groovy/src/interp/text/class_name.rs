//! The names of classes, in full and as messages show them.

use super::array_class::{ArrayClass, array_class_name};
use crate::interp::Interp;
use crate::types::Type;
use crate::value::{ClassRef, Str, Value};

impl Interp<'_> {
    /// The class of an argument as error messages name it: without the packages that every script sees.
    pub(crate) fn argument_class(&self, value: &Value) -> String {
        if let Value::Array(_) | Value::Null = value {
            return self.class_name(value).to_string();
        }
        let name = self.class_name(value);
        let package = name.rsplit_once('.').map_or("", |(package, _)| package);
        match package {
            "java.math" if !matches!(value.type_of(), Type::BigDecimal | Type::BigInteger) => name.to_string(),
            "java.lang" | "java.util" | "java.io" | "java.net" | "java.math" | "groovy.lang" | "groovy.util" => {
                name.rsplit(['.', '$']).next().unwrap_or(&name).to_owned()
            }
            _ => name.to_string(),
        }
    }

    /// `value.getClass().getName()`
    pub fn class_name(&self, value: &Value) -> Str {
        match value {
            Value::Object(object) => object.class.name().clone(),
            Value::Host(host) => host.name(),
            Value::Array(array) => Str::from(array_class_name(array.element, array.dimensions)),
            Value::Closure(closure) if closure.type_of() == Type::Closure => {
                Str::from(format!("{}$_run_closure1", self.script_name()))
            }
            Value::Null => Str::from("null"),
            other => Str::from(other.type_of().name()),
        }
    }

    /// `value.getClass().getSimpleName()`
    pub fn simple_class_name(&self, value: &Value) -> String {
        match value {
            Value::Null => "null".to_owned(),
            Value::Array(array) => {
                format!("{}{}", array.element.simple_name(), "[]".repeat(usize::from(array.dimensions)))
            }
            other => {
                let name = self.class_name(other);
                name.rsplit(['.', '$']).next().unwrap_or(&name).to_owned()
            }
        }
    }

    /// The name of a class that is a value itself.
    pub fn type_name_of(&self, class: &Value) -> Str {
        match class {
            // Every closure has a class of its own, inside that of its script.
            Value::Type(Type::ScriptClosure) => format!("{}$_run_closure1", self.code.name).into(),
            Value::Type(class) => Str::from(class.name()),
            Value::Class(class) => class.name().clone(),
            Value::Native(native) => match native.downcast::<ArrayClass>() {
                Some(class) => array_class_name(class.element, class.dimensions).into(),
                None => self.class_name(&Value::Native(native.clone())),
            },
            other => self.class_name(other),
        }
    }

    /// The name of a class.
    pub fn class_ref_name(&self, class: &ClassRef) -> Str {
        match class {
            ClassRef::Builtin(class) => Str::from(class.name()),
            ClassRef::Script(class) => class.name().clone(),
        }
    }

    fn script_name(&self) -> Str {
        self.code.name.clone()
    }
}
