//! What a parameter takes: whether Groovy would hand an argument over to it.

use std::rc::Rc;

use super::Given;
use crate::code::TypeRef;
use crate::interp::Interp;
use crate::types::Type;
use crate::types::Type::{
    BigDecimal, BigInteger, PrimBoolean, PrimByte, PrimChar, PrimDouble, PrimFloat, PrimInt, PrimLong, PrimShort,
};
use crate::value::{Class, Value};

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

    /// Whether an interface or trait of the script leaves out the body of exactly one method, which a closure can be.
    fn has_single_method(&self, index: u32) -> bool {
        self.is_functional(index) && self.known_class(index).is_some_and(|class| self.left_out(class) == 1)
    }

    fn left_out(&self, class: &Rc<Class>) -> usize {
        self.owe(1);
        let own = class.code.methods.values().flatten();
        let own = own.filter(|index| self.function(**index).is_some_and(|code| code.is_abstract)).count();
        own + class.interfaces.iter().map(|above| self.left_out(above)).sum::<usize>()
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
