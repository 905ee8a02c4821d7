//! The methods that classes of Java ask for, as far as they are few.

use crate::types::Type;

/// What a method answers, as far as it matters to those who implement it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Void,
    Primitive(&'static str),
    Any,
}

/// Name, number of parameters, answer.
pub(super) type Owed = (&'static str, usize, Answer);

/// The abstract methods of a built-in interface; `None` when they are not known here.
pub(super) fn of_interface(interface: Type) -> Option<&'static [Owed]> {
    use Answer::{Any, Primitive, Void};
    Some(match interface {
        Type::Runnable => &[("run", 0, Void)],
        Type::Callable => &[("call", 0, Any)],
        Type::Comparable => &[("compareTo", 1, Primitive("int"))],
        Type::Comparator => &[("compare", 2, Primitive("int"))],
        Type::Iterable => &[("iterator", 0, Any)],
        Type::Iterator => &[("hasNext", 0, Primitive("boolean")), ("next", 0, Any)],
        Type::Closeable | Type::AutoCloseable => &[("close", 0, Void)],
        Type::Supplier => &[("get", 0, Any)],
        Type::Function | Type::UnaryOperator => &[("apply", 1, Any)],
        Type::BiFunction | Type::BinaryOperator => &[("apply", 2, Any)],
        Type::Predicate => &[("test", 1, Primitive("boolean"))],
        Type::BiPredicate => &[("test", 2, Primitive("boolean"))],
        Type::Consumer => &[("accept", 1, Void)],
        Type::BiConsumer => &[("accept", 2, Void)],
        Type::MapEntry => &[("getKey", 0, Any), ("getValue", 0, Any), ("setValue", 1, Any)],
        Type::Serializable | Type::Cloneable | Type::GroovyInterceptable => &[],
        _ => return None,
    })
}

/// Whether every object has a method.
pub(super) fn of_object(name: &str, params: usize) -> bool {
    matches!(
        (name, params),
        ("toString" | "hashCode" | "clone" | "finalize" | "getClass" | "getMetaClass" | "notify" | "notifyAll", 0)
            | ("equals" | "getProperty" | "setMetaClass", 1)
            | ("setProperty" | "invokeMethod", 2)
    )
}

/// What the methods of `Object` answer.
pub(super) fn answer_of_object(name: &str, params: usize) -> Option<&'static str> {
    match (name, params) {
        ("toString", 0) => Some("String"),
        ("hashCode", 0) => Some("int"),
        ("equals", 1) => Some("boolean"),
        _ => None,
    }
}
