//! Groovy's measure of how far an argument is from a parameter that takes it.

use std::rc::Rc;

use super::Given;
use super::acceptance::is_closure;
use super::ranks::{RANKED, rank};
use crate::code::TypeRef;
use crate::interp::Interp;
use crate::types::Type;
use crate::value::{Class, Value};

/// Steps between interfaces count least, ...
const PRIMITIVE: u32 = 21;
/// ... steps between classes more than steps between numbers, ...
const OBJECT: u32 = 23;
/// ... and arguments gathered into an array most.
pub(super) const GATHERED: u32 = 44;

/// What every step up to a superclass costs.
const SUPERCLASS: i64 = 3;
/// An array that is handed over as something else.
const FROM_ARRAY: i64 = 4;
/// What a text with values costs as a `String`.
const FROM_GSTRING: i64 = 2;

/// What classes cost besides their steps, so that the table of numbers comes first.
const BEYOND_NUMBERS: i64 = RANKED.len() as i64 + 1;

impl Interp<'_> {
    /// How far an argument is from a declared type that takes it.
    pub(super) fn distance_to(&self, declared: Option<&TypeRef>, given: &Given<'_>) -> i64 {
        let Some(declared) = declared else { return self.distance_to_type(Type::Object, given) };
        match declared {
            TypeRef::Builtin(parameter) => self.distance_to_type(*parameter, given),
            TypeRef::Script(index) => self.distance_to_script(*index, given),
            TypeRef::Host(_) => match given.value {
                Value::Null => 2 << OBJECT,
                _ => BEYOND_NUMBERS << OBJECT,
            },
            TypeRef::Array(element, _) => match (given.cast, given.value) {
                (Some(cast), _) if cast == declared => 0,
                (None, Value::Array(array)) if array.element == self.type_of_ref(element) => 0,
                (None, Value::Null) => 2 << OBJECT,
                _ => (BEYOND_NUMBERS + 2 * SUPERCLASS) << OBJECT,
            },
        }
    }

    fn distance_to_script(&self, index: u32, given: &Given<'_>) -> i64 {
        let class = match (given.cast, given.value) {
            (Some(TypeRef::Script(cast)), _) => self.known_class(*cast),
            (None, Value::Object(object)) => Some(&object.class),
            _ => None,
        };
        let is_interface = self.is_functional(index);
        match class {
            Some(class) if class.code.index == index => 0,
            Some(class) if is_interface => interface_steps(class, index).unwrap_or(-1),
            Some(class) => (BEYOND_NUMBERS + SUPERCLASS * steps_up(class, index).unwrap_or(1)) << OBJECT,
            None if matches!(given.value, Value::Closure(_)) && given.cast.is_none() => CLOSURE_AS_INTERFACE,
            None if is_interface => -1,
            None => {
                let above = |class: &Rc<Class>| i64::from(steps_to_object(class));
                (2 * self.known_class(index).map_or(1, above)) << OBJECT
            }
        }
    }

    /// How far an argument is from a parameter of a built-in type.
    pub(super) fn distance_to_type(&self, parameter: Type, given: &Given<'_>) -> i64 {
        let class = match (given.cast, given.value) {
            (Some(TypeRef::Script(index)), _) => match self.known_class(*index) {
                Some(class) => return script_to_type(class, parameter),
                None => Type::Object,
            },
            (None, Value::Object(object)) => return script_to_type(&object.class, parameter),
            (Some(TypeRef::Array(..)), _) | (None, Value::Array(_)) => {
                return (BEYOND_NUMBERS + FROM_ARRAY + SUPERCLASS) << OBJECT;
            }
            (None, Value::Null) => return null_to_type(parameter),
            (Some(TypeRef::Builtin(class)), _) => *class,
            (_, value) => value.type_of(),
        };
        // Every closure is of a class of its own.
        if class == parameter && !is_closure(class) {
            return 0;
        }
        if parameter.is_interface() {
            let other = if is_closure(class) { CLOSURE_AS_INTERFACE } else { -1 };
            return class.interface_steps(parameter).map_or(other, i64::from);
        }
        if let Some(rank) = rank(parameter, class) {
            return rank << PRIMITIVE;
        }
        (BEYOND_NUMBERS + class_steps(class, parameter)) << OBJECT
    }
}

/// A closure that stands for an interface: farther than a closure as itself, nearer than `Object`.
const CLOSURE_AS_INTERFACE: i64 = (BEYOND_NUMBERS + SUPERCLASS + 1) << OBJECT;

/// Null is nearest to an interface, then to `Object`, then to the class nearest to `Object`.
fn null_to_type(parameter: Type) -> i64 {
    if parameter.is_primitive() {
        return 2 << OBJECT;
    }
    if parameter.is_interface() {
        return -1;
    }
    let supers = std::iter::successors(Some(parameter), |class| class.superclass());
    (2 * (supers.count() as i64 - 1)) << OBJECT
}

/// What the steps up from a class cost, until the parameter's class comes or there is none above.
fn class_steps(class: Type, parameter: Type) -> i64 {
    let mut cost = if is_closure(class) { SUPERCLASS } else { 0 };
    let mut current = Some(class.boxed());
    while let Some(class) = current.filter(|class| *class != parameter) {
        if class.is(Type::GString) && parameter == Type::String {
            return cost + FROM_GSTRING;
        }
        cost += SUPERCLASS;
        current = class.superclass();
    }
    cost
}

/// From an instance of a class of the script to a built-in type.
fn script_to_type(class: &Rc<Class>, parameter: Type) -> i64 {
    if parameter.is_interface() {
        return 1;
    }
    let mut steps = i64::from(steps_to_object(class));
    if parameter != Type::Object {
        steps -= std::iter::successors(Some(parameter), |class| class.superclass()).count() as i64 - 1;
    }
    (BEYOND_NUMBERS + SUPERCLASS * steps.max(1)) << OBJECT
}

/// How many classes up `Object` is.
fn steps_to_object(class: &Rc<Class>) -> u32 {
    match &class.parent {
        Some(parent) => 1 + steps_to_object(parent),
        None => std::iter::successors(Some(class.code.builtin_parent), |class| class.superclass()).count() as u32,
    }
}

/// How many steps up another class, interface or trait of the script is.
pub(super) fn steps_up(class: &Rc<Class>, wanted: u32) -> Option<i64> {
    if class.code.index == wanted {
        return Some(0);
    }
    let parents = class.parent.iter().chain(class.interfaces.iter()).chain(class.known_as.iter());
    parents.filter_map(|parent| steps_up(parent, wanted)).min().map(|steps| steps + 1)
}

/// The longest way up through interfaces; classes between do not count.
fn interface_steps(class: &Rc<Class>, wanted: u32) -> Option<i64> {
    if class.code.index == wanted {
        return Some(0);
    }
    let direct = class
        .interfaces
        .iter()
        .chain(&class.known_as)
        .filter_map(|above| interface_steps(above, wanted))
        .max()
        .map(|steps| steps + 1);
    direct.max(class.parent.as_ref().and_then(|parent| interface_steps(parent, wanted)))
}
