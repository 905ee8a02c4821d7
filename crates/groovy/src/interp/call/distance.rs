//! How far arguments are from what a function declares: Groovy's measure for overloads.

use std::rc::Rc;

use super::parameters::{defaulted, takes};
use crate::code::{Function, TypeRef};
use crate::interp::Interp;
use crate::types::Type;
use crate::value::{Class, Value};

/// How far a call without arguments is from a method with one parameter, which gets null.
pub(in crate::interp) const ASSUMED_NULL: u64 = 1_000_000;

impl<'r> Interp<'r> {
    /// How well a function suits arguments: smaller is better, `None` not at all.
    pub(in crate::interp) fn suits(&self, function: &Function, args: &[Value]) -> Option<u64> {
        // `f()` for a single parameter passes null.
        if args.is_empty() && function.params.len() == 1 && !function.varargs && !takes(function, 0) {
            let primitive = matches!(function.params.first()?.ty, Some(TypeRef::Builtin(ty)) if ty.is_primitive());
            return (!primitive).then_some(ASSUMED_NULL);
        }
        if !takes(function, args.len()) {
            return None;
        }
        let fixed = if function.varargs { function.params.len() - 1 } else { function.params.len() };
        let mut total = 0u64;
        let defaulted = defaulted(function, args.len());
        let given =
            function.params.iter().enumerate().filter(|(at, _)| !defaulted.get(*at).copied().unwrap_or_default());
        for ((_, param), arg) in given.zip(args).take(fixed) {
            total += self.distance(param.ty.as_ref(), arg)?;
        }
        if function.varargs {
            total += 100 + self.varargs_distance(function, args.get(fixed..).unwrap_or_default())?;
        }
        Some(total)
    }

    fn varargs_distance(&self, function: &Function, args: &[Value]) -> Option<u64> {
        let ty = function.params.last()?.ty.as_ref();
        if let [Value::Array(_) | Value::Null] = args {
            return Some(0);
        }
        let mut total = 0;
        for arg in args {
            total += match ty {
                Some(TypeRef::Array(element, _)) => self.distance(Some(element), arg)?,
                _ => 10,
            };
        }
        Some(total)
    }

    /// How far a value is from a declared type that it suits.
    pub(in crate::interp) fn distance_to(&self, ty: Option<&TypeRef>, value: &Value) -> u64 {
        self.distance(ty, value).unwrap_or_default()
    }

    /// How far a value is from a declared type.
    fn distance(&self, ty: Option<&TypeRef>, value: &Value) -> Option<u64> {
        let Some(ty) = ty else {
            return Some(if value.is_null() { 0 } else { 12 });
        };
        match ty {
            TypeRef::Builtin(wanted) => self.builtin_distance(*wanted, value),
            TypeRef::Script(index) => match value {
                Value::Null => Some(2),
                Value::Object(object) => self.class_distance(&object.class, *index, 0),
                Value::Closure(_) => self.is_functional(*index).then_some(70),
                _ => None,
            },
            TypeRef::Host(name) => match value {
                Value::Null => Some(2),
                Value::Host(host) => host.is_instance_of(name).then_some(1),
                _ => None,
            },
            TypeRef::Array(element, _) => match value {
                Value::Null => Some(2),
                Value::Array(array) => {
                    let wanted = self.type_of_ref(element);
                    (array.element == wanted).then_some(0).or_else(|| array.element.is(wanted).then_some(5))
                }
                _ => None,
            },
        }
    }

    fn class_distance(&self, class: &Rc<Class>, wanted: u32, steps: u64) -> Option<u64> {
        if class.code.index == wanted {
            return Some(steps);
        }
        let parents = class.parent.iter().chain(class.interfaces.iter());
        parents.filter_map(|parent| self.class_distance(parent, wanted, steps + 1)).min()
    }

    fn builtin_distance(&self, wanted: Type, value: &Value) -> Option<u64> {
        if value.is_null() {
            return null_distance(wanted);
        }
        if let Value::Object(object) = value {
            return object.class.is_builtin(wanted).then_some(if wanted == Type::Object { 50 } else { 10 });
        }
        if matches!(value, Value::Array(_)) {
            return (wanted == Type::Object).then_some(50);
        }
        let found = value.type_of();
        if wanted.is_primitive() {
            return primitive_distance(wanted, found);
        }
        if let Some(steps) = found.distance(wanted) {
            return Some(u64::from(steps) * 2);
        }
        match (wanted, found) {
            (Type::String, Type::GStringImpl) => Some(11),
            // Nearer than `Number` and `Object`.
            (Type::Long, Type::Integer | Type::Short | Type::Byte)
            | (Type::Integer, Type::Short | Type::Byte | Type::BigInteger) => Some(1),
            (Type::Double, number) | (Type::Float, number) if number.is(Type::Number) && number != Type::Double => {
                Some(1)
            }
            (Type::BigDecimal, Type::Double | Type::Float) => Some(40),
            (Type::BigDecimal, Type::Integer | Type::Long | Type::Short | Type::Byte | Type::BigInteger) => Some(30),
            (Type::BigInteger, Type::Integer | Type::Long | Type::Short | Type::Byte) => Some(28),
            (wanted, Type::Closure | Type::MethodClosure | Type::CurriedClosure | Type::ComposedClosure) => {
                (wanted.is_interface() && wanted != Type::Comparable).then_some(70)
            }
            _ => None,
        }
    }
}

/// Null suits `Object` best, then interfaces, then the class nearest to `Object`.
fn null_distance(wanted: Type) -> Option<u64> {
    if wanted.is_primitive() {
        return None;
    }
    if wanted == Type::Object {
        return Some(0);
    }
    if wanted.is_interface() {
        return Some(1);
    }
    let supers = std::iter::successors(Some(wanted), |class| class.superclass());
    Some(2 * supers.count().saturating_sub(1) as u64)
}

/// Widening conversions to primitives, from near to far.
fn primitive_distance(wanted: Type, found: Type) -> Option<u64> {
    let chain: &[Type] = match found {
        Type::Byte => {
            &[Type::PrimByte, Type::PrimShort, Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble]
        }
        Type::Short => &[Type::PrimShort, Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble],
        Type::Character => &[Type::PrimChar],
        Type::Integer => &[Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble],
        Type::Long => &[Type::PrimLong, Type::PrimFloat, Type::PrimDouble],
        Type::Float => &[Type::PrimFloat, Type::PrimDouble],
        Type::Double => &[Type::PrimDouble],
        Type::BigInteger | Type::BigDecimal => &[Type::PrimDouble, Type::PrimFloat],
        Type::Boolean => &[Type::PrimBoolean],
        _ => &[],
    };
    chain.iter().position(|ty| *ty == wanted).map(|steps| {
        steps as u64 * 3
            + match found {
                Type::BigInteger => 60,
                Type::BigDecimal => 20,
                _ => 1,
            }
    })
}
