//! What the imports of a script say.

use std::collections::{HashMap, HashSet};

use super::declaration::is_annotation;
use crate::ast::Import;
use crate::code::TypeRef;
use crate::diagnostic::{Code, Diagnostic};
use crate::library::{Library, nearest, scripted_classes};
use crate::lower::Lower;
use crate::span::Span;
use crate::types::{TYPES, Type};
use crate::value::Str;

/// What the imports of a script say.
#[derive(Debug, Default)]
pub(in crate::lower) struct Imports {
    pub(super) classes: HashMap<Str, TypeRef>,
    pub(super) packages: Vec<String>,
    members: HashMap<Str, (TypeRef, Str)>,
    stars: Vec<TypeRef>,
    /// What classes of the script have that is static, by class.
    pub(super) own: HashMap<u32, HashSet<Str>>,
}

impl Imports {
    /// A statically imported member: its class and its own name.
    pub(in crate::lower) fn member(&self, name: &Str) -> Option<(TypeRef, Str)> {
        if let Some((class, member)) = self.members.get(name) {
            return Some((class.clone(), member.clone()));
        }
        if self.stars.is_empty() {
            return None;
        }
        let library = Library::standard();
        let symbol = library.symbol(name);
        let has = |class: &&TypeRef| match class {
            TypeRef::Script(index) => self.own.get(index).is_some_and(|members| members.contains(name)),
            TypeRef::Builtin(class) => library.constant(*class, symbol).is_some() || library.has_static(*class, symbol),
            _ => false,
        };
        self.stars.iter().find(has).map(|class| (class.clone(), name.clone()))
    }
}

impl Lower<'_> {
    pub(in crate::lower) fn read_imports(&mut self, imports: &[Import]) {
        for import in imports {
            self.read_import(import);
        }
    }

    fn read_import(&mut self, import: &Import) {
        if import.star && !import.is_static {
            self.imports.packages.push(import.path.to_string());
            return;
        }
        if import.is_static && !import.star {
            let Some((class, member)) = import.path.rsplit_once('.') else {
                return;
            };
            if let Some(class) = self.imported_class(class, import.span) {
                let alias = import.alias.clone().unwrap_or_else(|| member.into());
                self.imports.members.insert(alias, (class, member.into()));
            }
            return;
        }
        let Some(class) = self.imported_class(&import.path, import.span) else {
            return;
        };
        if import.star {
            self.imports.stars.push(class);
            return;
        }
        let simple = import.path.rsplit('.').next().unwrap_or(&import.path);
        let alias = import.alias.clone().unwrap_or_else(|| simple.into());
        self.imports.classes.insert(alias, class);
    }

    fn imported_class(&mut self, path: &str, span: Span) -> Option<TypeRef> {
        let found = self.class_by_path(path);
        if found.is_none() && !is_annotation(path) {
            let simple = path.rsplit('.').next().unwrap_or(path);
            if self.has_enough() {
                self.imports.classes.insert(simple.into(), TypeRef::Builtin(Type::Object));
                return None;
            }
            let known = TYPES.iter().map(|(_, info)| info.name).chain(scripted_classes());
            let near = nearest(path, known).map(str::to_owned);
            let message = format!(
                "not supported: the class {path}; use {} instead",
                near.as_deref().unwrap_or("what the documentation lists")
            );
            let mut found = Diagnostic::new(Code::UnknownClass, span, message);
            found.suggestion = near.map(Into::into);
            self.error(found);
            // Uses of the class are not reported again.
            self.imports.classes.insert(simple.into(), TypeRef::Builtin(Type::Object));
        }
        found
    }
}
