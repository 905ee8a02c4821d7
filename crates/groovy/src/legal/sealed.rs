//! Classes that are sealed name those that may extend them, or have them beside themselves.

use std::collections::HashSet;

use super::kin::{Kin, Named};
use crate::ast::{Class, ClassKind, TypeName};
use crate::diagnostic::Diagnostic;

pub(super) fn check(classes: &[&Class], kin: &Kin<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let parents = classes.iter().flat_map(|class| class.extends.iter().chain(&class.implements));
    let extended: HashSet<&str> = parents.map(simple).collect();
    classes.iter().for_each(|class| check_class(class, &extended, kin, diagnostics));
}

fn check_class(class: &Class, extended: &HashSet<&str>, kin: &Kin<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut error = |message: String| diagnostics.push(Diagnostic::syntax(class.name.span, message));
    let name = &class.name.text;
    let parents = || class.extends.iter().chain(&class.implements);
    let own = |ty: &TypeName| match kin.named(ty) {
        Named::Own(found) => Some(found),
        _ => None,
    };
    if class.modifiers.is_sealed && class.permits.is_empty() && !extended.contains(name.as_str()) {
        error(format!("'{name}' is sealed, and nothing extends it"));
    }
    if !class.permits.is_empty() && !class.modifiers.is_sealed {
        error("only what is sealed has permits".to_owned());
    }
    // Enums and records are what they are.
    if class.modifiers.is_non_sealed && !parents().any(|ty| own(ty).is_none_or(is_sealed)) {
        error(format!("'{name}' cannot be non-sealed: nothing above it is sealed"));
    }
    for parent in parents().filter_map(own) {
        let permits = &parent.permits;
        if !kin.tires(permits.len()) && !permits.is_empty() && !permits.iter().any(|ty| simple(ty) == name.as_str()) {
            error(format!("'{}' is sealed and does not permit '{name}'", parent.name.text));
        }
    }
}

fn is_sealed(class: &Class) -> bool {
    class.modifiers.is_sealed
        || class.kind == ClassKind::Annotation
        || class.modifiers.annotations.iter().any(|annotation| annotation.simple_name() == "Sealed")
}

fn simple(ty: &TypeName) -> &str {
    ty.name.rsplit('.').next().unwrap_or_default()
}
