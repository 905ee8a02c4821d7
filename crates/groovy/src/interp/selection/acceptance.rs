//! What a parameter takes: whether Groovy would hand an argument over to it.

use std::collections::HashSet;

use super::Given;
use crate::code::TypeRef;
use crate::interp::Interp;
use crate::types::Type;
use crate::types::Type::{
    BigDecimal, BigInteger, PrimBoolean, PrimByte, PrimChar, PrimDouble, PrimFloat, PrimInt, PrimLong, PrimShort,
};
use crate::value::Value;

/// Closures of any make.
pub(super) fn is_closure(class: Type) -> bool {
    matches!(class, Type::Closure | Type::MethodClosure | Type::CurriedClosure | Type::ComposedClosure)
}

impl Interp<'_> {
    /// Whether a parameter with this declared type takes an argument.
    pub(super) fn takes_given(&self, declared: Option<&TypeRef>, given: &Given<'_>) -> bool {
        let Some(declared) = declared else { return true };
        match (declared, given.cast) {
            (TypeRef::Builtin(parameter), _) => self.takes_type(*parameter, given),
            (_, None) if given.value.is_null() => true,
            (TypeRef::Script(index), Some(TypeRef::Script(cast))) => {
                self.known_class(*cast).is_some_and(|class| super::distance::steps_up(class, *index).is_some())
            }
            (TypeRef::Script(index), None) => match given.value {
                Value::Object(object) => super::distance::steps_up(&object.class, *index).is_some(),
                Value::Closure(_) => self.has_single_method(*index),
                _ => false,
            },
            (TypeRef::Host(name), None) => matches!(given.value, Value::Host(host) if host.is_instance_of(name)),
            (TypeRef::Array(element, _), None) => match given.value {
                Value::Array(array) => self.holds(element, array.element),
                _ => false,
            },
            (TypeRef::Array(element, _), Some(TypeRef::Array(cast, _))) => self.holds(element, self.type_of_ref(cast)),
            (declared, Some(cast)) => declared == cast,
        }
    }

    /// Whether a class of the script leaves out the body of exactly one method, which a closure can be.
    pub(in crate::interp) fn has_single_method(&self, index: u32) -> bool {
        let Some(class) = self.code.classes.get(index as usize) else { return false };
        if !class.is_abstract && !self.is_functional(index) {
            return false;
        }
        let (mut open, mut given, mut seen) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut ahead = vec![index];
        while let Some(at) = ahead.pop() {
            let Some(class) = self.code.classes.get(at as usize).filter(|_| seen.insert(at)) else { continue };
            self.owe(1 + class.methods.len());
            for (name, functions) in &class.methods {
                let is_open = functions.iter().any(|index| self.function(*index).is_some_and(|code| code.is_abstract));
                let names = if is_open { &mut open } else { &mut given };
                names.insert(name.as_str());
            }
            ahead.extend(class.parent.iter().chain(&class.interfaces));
        }
        open.difference(&given).count() == 1
    }

    /// Whether an array of one element type can stand for one of another.
    fn holds(&self, wanted: &TypeRef, found: Type) -> bool {
        let wanted = self.type_of_ref(wanted);
        found == wanted || !found.is_primitive() && found.is(wanted)
    }

    /// Whether a parameter of a built-in type takes an argument.
    pub(super) fn takes_type(&self, parameter: Type, given: &Given<'_>) -> bool {
        if parameter == Type::Object {
            return true;
        }
        match (given.cast, given.value) {
            (None, Value::Null) => !parameter.is_primitive(),
            (None, Value::Object(object)) => object.class.is_builtin(parameter),
            (None, Value::Array(_)) | (Some(TypeRef::Array(..) | TypeRef::Host(_)), _) => false,
            (Some(TypeRef::Script(index)), _) => {
                self.known_class(*index).is_some_and(|class| class.is_builtin(parameter))
            }
            (Some(TypeRef::Builtin(class)), _) => converts(parameter, *class),
            (None, value) => converts(parameter, value.type_of()),
        }
    }
}

/// Whether an interface of Java leaves out the body of exactly one method.
fn has_single_method(class: Type) -> bool {
    let others = [
        Type::Collection,
        Type::Map,
        Type::MapEntry,
        Type::Iterator,
        Type::CharSequence,
        Type::Serializable,
        Type::Cloneable,
        Type::RandomAccess,
        Type::GroovyObject,
    ];
    class.is_interface() && !others.iter().any(|other| class.is(*other))
}

/// Whether a value of one class can be handed over to a parameter of another, converted if need be.
fn converts(parameter: Type, class: Type) -> bool {
    let class = class.boxed();
    let whole = matches!(class, Type::Integer | Type::Short | Type::Byte);
    match parameter {
        PrimInt | Type::Integer => whole || class == BigInteger,
        PrimLong | Type::Long => whole || class == Type::Long,
        PrimShort | Type::Short => matches!(class, Type::Short | Type::Byte),
        PrimByte | Type::Byte => class == Type::Byte,
        PrimFloat | Type::Float => class.is(Type::Number) && class != Type::Double,
        PrimDouble | Type::Double | BigDecimal => class.is(Type::Number),
        BigInteger => whole || matches!(class, Type::Long | BigInteger),
        PrimChar | Type::Character => class == Type::Character,
        PrimBoolean | Type::Boolean => class == Type::Boolean,
        Type::String => matches!(class, Type::String | Type::GStringImpl),
        parameter if class.is(parameter) => true,
        parameter => is_closure(class) && has_single_method(parameter),
    }
}
