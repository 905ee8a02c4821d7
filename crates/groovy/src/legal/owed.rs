//! The methods that classes of Java ask for, as far as they are few.

use crate::ast::Parameter;
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

/// What a method of Java answers.
pub(super) struct OfJava {
    /// The class that has it.
    pub(super) class: &'static str,
    pub(super) answer: &'static str,
}

type OfClass = (Type, &'static str, &'static [&'static str], &'static str);

/// Class, name, parameters, answer.
const OF_JAVA: &[OfClass] = &[
    (Type::Object, "getClass", &[], "Class"),
    (Type::Object, "notify", &[], "void"),
    (Type::Object, "notifyAll", &[], "void"),
    (Type::Object, "wait", &[], "void"),
    (Type::Object, "finalize", &[], "void"),
    (Type::Object, "getMetaClass", &[], "MetaClass"),
    (Type::Object, "clone", &[], "Object"),
    (Type::Object, "getProperty", &["String"], "Object"),
    (Type::Object, "setProperty", &["String", "Object"], "void"),
    (Type::Object, "invokeMethod", &["String", "Object"], "Object"),
    (Type::Script, "println", &[], "void"),
    (Type::Script, "println", &["Object"], "void"),
    (Type::Script, "print", &["Object"], "void"),
    (Type::Script, "getBinding", &[], "Binding"),
    (Type::Script, "toString", &[], "String"),
    (Type::Script, "hashCode", &[], "int"),
    (Type::Script, "equals", &["Object"], "boolean"),
    (Type::Enum, "name", &[], "String"),
    (Type::Enum, "ordinal", &[], "int"),
    (Type::Throwable, "getMessage", &[], "String"),
    (Type::Throwable, "getLocalizedMessage", &[], "String"),
    (Type::Throwable, "getCause", &[], "Throwable"),
    (Type::Throwable, "printStackTrace", &[], "void"),
    (Type::Iterable, "iterator", &[], "Iterator"),
    (Type::Iterator, "hasNext", &[], "boolean"),
    (Type::Iterator, "remove", &[], "void"),
    (Type::Collection, "size", &[], "int"),
    (Type::Collection, "isEmpty", &[], "boolean"),
    (Type::Collection, "contains", &["Object"], "boolean"),
    (Type::Collection, "add", &["Object"], "boolean"),
    (Type::Collection, "remove", &["Object"], "boolean"),
    (Type::Collection, "addAll", &["Collection"], "boolean"),
    (Type::Collection, "removeAll", &["Collection"], "boolean"),
    (Type::Collection, "retainAll", &["Collection"], "boolean"),
    (Type::Collection, "clear", &[], "void"),
    (Type::List, "indexOf", &["Object"], "int"),
    (Type::List, "lastIndexOf", &["Object"], "int"),
    (Type::List, "get", &["int"], "Object"),
    (Type::List, "set", &["int", "Object"], "Object"),
    (Type::List, "add", &["int", "Object"], "void"),
    (Type::List, "subList", &["int", "int"], "List"),
    (Type::Map, "size", &[], "int"),
    (Type::Map, "isEmpty", &[], "boolean"),
    (Type::Map, "containsKey", &["Object"], "boolean"),
    (Type::Map, "containsValue", &["Object"], "boolean"),
    (Type::Map, "get", &["Object"], "Object"),
    (Type::Map, "put", &["Object", "Object"], "Object"),
    (Type::Map, "remove", &["Object"], "Object"),
    (Type::Map, "putAll", &["Map"], "void"),
    (Type::Map, "clear", &[], "void"),
    (Type::Map, "keySet", &[], "Set"),
    (Type::Map, "entrySet", &[], "Set"),
    (Type::Map, "values", &[], "Collection"),
    (Type::Comparable, "compareTo", &["Object"], "int"),
    (Type::Comparator, "compare", &["Object", "Object"], "int"),
];

/// The method of a class of Java, or of one above it, that a method with these parameters stands for.
pub(super) fn of_java(mut classes: impl Iterator<Item = Type>, name: &str, params: &[Parameter]) -> Option<OfJava> {
    let rows = OF_JAVA.iter().filter(|(_, known, wanted, _)| *known == name && wanted.len() == params.len());
    let fits = |wanted: &[&str]| {
        wanted.iter().zip(params).all(|(wanted, param)| match &param.ty {
            Some(ty) => ty.dimensions == 0 && !param.varargs && ty.name.rsplit('.').next() == Some(*wanted),
            None => *wanted == "Object" && !param.varargs,
        })
    };
    classes.find_map(|class| {
        let (of, _, _, answer) = rows.clone().find(|(of, _, wanted, _)| class.is(*of) && fits(wanted))?;
        Some(OfJava { class: of.simple_name(), answer })
    })
}
