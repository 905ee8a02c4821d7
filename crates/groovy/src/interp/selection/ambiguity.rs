//! What is said when several methods are equally near to the arguments.

use super::Given;
use crate::code::TypeRef;
use crate::interp::{Fault, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// Several methods of the library are equally near to the arguments.
    pub(crate) fn ambiguous(&self, receiver: &Value, name: &str, args: &[Value], overloads: &[&[Type]]) -> Box<Fault> {
        let class = self.type_name_of(receiver);
        let described = |parameters: &&[Type]| -> Vec<String> {
            parameters.iter().map(|parameter| parameter.described()).collect()
        };
        let given: Vec<Given<'_>> = args.iter().map(|value| Given { value, cast: None }).collect();
        self.equally_near(&class, name, &given, overloads.iter().map(described))
    }

    /// The exception for some methods, given by the classes of their parameters.
    pub(super) fn equally_near(
        &self,
        class: &str,
        name: &str,
        given: &[Given<'_>],
        methods: impl Iterator<Item = Vec<String>>,
    ) -> Box<Fault> {
        let given: Vec<String> = given
            .iter()
            .map(|given| match given.cast {
                Some(cast) => self.described_type(Some(cast)),
                None => self.described_argument(given.value),
            })
            .collect();
        let mut message = format!(
            "Ambiguous method overloading for method {class}#{name}.\nCannot resolve which method to invoke for [{}] due to overlapping prototypes between:",
            given.join(", ")
        );
        for parameters in methods {
            message.push_str("\n\t[");
            message.push_str(&parameters.join(", "));
            message.push(']');
        }
        self.throw(Type::GroovyRuntimeException, message)
    }

    fn described_argument(&self, argument: &Value) -> String {
        match argument {
            Value::Null => "null".to_owned(),
            other => format!("class {}", self.class_name(other)),
        }
    }

    /// A declared type, as Java shows a class.
    pub(super) fn described_type(&self, declared: Option<&TypeRef>) -> String {
        match declared {
            None => Type::Object.described(),
            Some(TypeRef::Builtin(class)) => class.described(),
            Some(TypeRef::Script(index)) => match self.code.classes.get(*index as usize) {
                Some(class) if self.is_functional(*index) => format!("interface {}", class.name),
                Some(class) => format!("class {}", class.name),
                None => Type::Object.described(),
            },
            Some(TypeRef::Host(name)) => format!("class {name}"),
            Some(TypeRef::Array(element, _)) => format!("class [L{};", self.type_of_ref(element).name()),
        }
    }
}
