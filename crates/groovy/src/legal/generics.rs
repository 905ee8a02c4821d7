//! How many type arguments a class takes.

use std::collections::HashSet;

use super::kin::{Kin, Named};
use crate::ast::{Script, TypeName};
use crate::diagnostic::Diagnostic;
use crate::types::Type;

pub(super) fn check(tree: &Script, kin: &Kin<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if tree.type_uses.is_empty() {
        return;
    }
    let of_script: HashSet<&str> =
        tree.methods.iter().flat_map(|method| &method.type_params).map(|parameter| parameter.name.as_str()).collect();
    for used in &tree.type_uses {
        if used.has_void {
            diagnostics.push(Diagnostic::syntax(used.span, "void is no type argument"));
        }
        if kin.tires(1 + tree.imports.len())
            || used.arguments == 0
            || of_script.contains(used.name.as_str())
            || kin.is_type_parameter(&used.name)
        {
            continue;
        }
        let ty = TypeName { name: used.name.clone(), dimensions: 0, span: used.span };
        let takes = match (imported(tree, &used.name), kin.named(&ty)) {
            (_, Named::Own(class)) => Some(class.type_params.len()),
            (Imported::Known(class), _) | (Imported::Not, Named::BuiltIn(class)) => of_built_in(class),
            _ => None,
        };
        if let Some(takes) = takes.filter(|takes| *takes != used.arguments) {
            let message = format!("'{}' takes {takes} type arguments, not {}", used.name, used.arguments);
            diagnostics.push(Diagnostic::syntax(used.span, message));
        }
    }
}

/// What the imports make of a name.
enum Imported {
    Known(Type),
    Unknown,
    Not,
}

fn imported(tree: &Script, name: &str) -> Imported {
    for import in tree.imports.iter().filter(|import| !import.is_static) {
        let last = import.path.rsplit('.').next();
        if !import.star && (import.alias.as_deref() == Some(name) || import.alias.is_none() && last == Some(name)) {
            return Type::by_name(&import.path).map_or(Imported::Unknown, Imported::Known);
        }
        if let Some(class) = Type::by_name(&format!("{}.{name}", import.path)).filter(|_| import.star) {
            return Imported::Known(class);
        }
    }
    Imported::Not
}

/// How many type arguments a class of Java or Groovy takes, where that is known here.
fn of_built_in(class: Type) -> Option<usize> {
    use Type as T;
    Some(match class {
        T::Object | T::String | T::Integer | T::Long | T::Double | T::Float | T::Boolean | T::Character | T::Short => 0,
        T::Byte | T::Number | T::BigDecimal | T::BigInteger | T::CharSequence | T::StringBuilder | T::GString => 0,
        T::Runnable | T::Date | T::Random | T::IntRange | T::Math | T::UUID => 0,
        T::Iterable | T::Iterator | T::ListIterator | T::Collection | T::List | T::ArrayList | T::LinkedList => 1,
        T::Set | T::HashSet | T::LinkedHashSet | T::TreeSet | T::SortedSet | T::Queue | T::Deque => 1,
        T::ArrayDeque | T::PriorityQueue | T::Stack | T::Vector | T::Optional | T::Comparable | T::Comparator => 1,
        T::Closure | T::Class | T::Supplier | T::Consumer | T::Predicate | T::UnaryOperator => 1,
        T::BinaryOperator | T::Callable | T::Stream => 1,
        T::Map | T::HashMap | T::LinkedHashMap | T::TreeMap | T::SortedMap | T::MapEntry => 2,
        T::Function | T::BiConsumer | T::BiPredicate => 2,
        T::BiFunction => 3,
        _ => return None,
    })
}
