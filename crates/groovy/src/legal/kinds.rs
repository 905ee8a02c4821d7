//! What enums, records and traits leave out that classes have.

use std::collections::HashSet;

use super::kin::{Kin, Named};
use crate::ast::{Class, ClassKind, Constructor, Member, Method};
use crate::diagnostic::Diagnostic;
use crate::lexer::Keyword;
use crate::span::Span;

pub(super) fn check(class: &Class, kin: &Kin<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut error = |span: Span, message: &'static str| diagnostics.push(Diagnostic::syntax(span, message));
    match class.kind {
        ClassKind::Enum => {
            class.extends.iter().for_each(|ty| error(ty.span, "an enum extends nothing"));
            for constructor in constructors(class) {
                for (word, span) in &constructor.modifiers.words {
                    if matches!(word, Keyword::Public | Keyword::Protected) {
                        error(*span, "the constructors of an enum are private");
                    }
                }
            }
        }
        ClassKind::Record => {
            class.extends.iter().for_each(|ty| error(ty.span, "a record extends nothing"));
            let mut names = HashSet::new();
            for component in &class.components {
                if !names.insert(component.name.text.as_str()) {
                    error(component.name.span, "two components of a record have this name");
                }
            }
            for member in &class.members {
                if let Member::Field(field) = member
                    && !field.modifiers.is_static
                    && !field.modifiers.has_visibility
                {
                    error(field.name.span, "a record has no fields besides its components");
                }
            }
        }
        ClassKind::Trait => {
            constructors(class).for_each(|found| error(found.span, "a trait has no constructor"));
            for method in methods(class) {
                let is_protected = method.modifiers.words.iter().any(|(word, _)| *word == Keyword::Protected);
                if is_protected {
                    error(method.name.span, "the methods of a trait are public or private");
                } else if method.body.is_none() && !method.modifiers.is_abstract {
                    error(method.name.span, "a method of a trait without a body begins with abstract");
                }
            }
            for ty in &class.extends {
                match kin.named(ty) {
                    Named::Own(found) if found.kind == ClassKind::Trait => {}
                    Named::Unknown => {}
                    _ => error(ty.span, "a trait extends traits, and implements interfaces"),
                }
            }
        }
        _ => {}
    }
}

fn constructors(class: &Class) -> impl Iterator<Item = &Constructor> {
    class.members.iter().filter_map(|member| match member {
        Member::Constructor(constructor) => Some(constructor),
        _ => None,
    })
}

fn methods(class: &Class) -> impl Iterator<Item = &Method> {
    class.members.iter().filter_map(|member| match member {
        Member::Method(method) => Some(method),
        _ => None,
    })
}
