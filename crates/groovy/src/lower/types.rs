//! Type names: imports, classes of the script, built-in and host classes.

use std::collections::HashMap;

use super::Lower;
use crate::ast::{Class, ClassKind, Import, Member, Stmt, StmtKind, TypeName};
use crate::code::TypeRef;
use crate::diagnostic::{Code, Diagnostic};
use crate::library::{Library, nearest};
use crate::span::Span;
use crate::types::{TYPES, Type};
use crate::value::Str;

/// What the imports of a script say.
#[derive(Debug, Default)]
pub(super) struct Imports {
    classes: HashMap<Str, TypeRef>,
    packages: Vec<String>,
    members: HashMap<Str, (TypeRef, Str)>,
    stars: Vec<TypeRef>,
}

/// Classes that every Groovy script sees and that reach out of it.
const OUTSIDE: &[(&str, &str)] = &[
    ("File", "what the script is given"),
    ("FileReader", "what the script is given"),
    ("FileWriter", "what the script is given"),
    ("FileInputStream", "what the script is given"),
    ("FileOutputStream", "what the script is given"),
    ("Socket", "what the script is given"),
    ("ServerSocket", "what the script is given"),
    ("Process", "what the script is given"),
    ("ProcessBuilder", "what the script is given"),
    ("Runtime", "what the script is given"),
    ("ClassLoader", "the classes of the script"),
    ("GroovyShell", "a closure"),
    ("GroovyClassLoader", "the classes of the script"),
    ("Eval", "a closure"),
    ("Timer", "the code itself: scripts have one thread"),
    ("ConfigSlurper", "a map, or JsonSlurper"),
    ("ObservableList", "a list"),
    ("ObservableMap", "a map"),
    ("ObservableSet", "a set"),
    ("OffsetTime", "LocalTime and ZoneOffset"),
    ("ThreadLocal", "a variable: scripts have one thread"),
];

impl Imports {
    /// A statically imported member: its class and its own name.
    pub(super) fn member(&self, name: &Str) -> Option<(TypeRef, Str)> {
        if let Some((class, member)) = self.members.get(name) {
            return Some((class.clone(), member.clone()));
        }
        if self.stars.is_empty() {
            return None;
        }
        let library = Library::standard();
        let symbol = library.symbol(name);
        let has = |class: &&TypeRef| match class {
            TypeRef::Builtin(class) => library.constant(*class, symbol).is_some() || library.has_static(*class, symbol),
            _ => false,
        };
        self.stars.iter().find(has).map(|class| (class.clone(), name.clone()))
    }
}

impl Lower<'_> {
    pub(super) fn read_imports(&mut self, imports: &[Import]) {
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
            let known = TYPES.iter().map(|(_, info)| info.name);
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

    /// A class by its full name.
    pub(super) fn class_by_path(&self, path: &str) -> Option<TypeRef> {
        if let Some(class) = Type::by_name(path) {
            return Some(TypeRef::Builtin(class));
        }
        if self.options.host_classes.iter().any(|name| name == path) {
            return Some(TypeRef::Host(path.into()));
        }
        if let Some(index) = self.class_names.get(path.replace('.', "$").as_str()) {
            return Some(TypeRef::Script(*index));
        }
        let (outer, inner) = path.rsplit_once('.')?;
        match self.class_by_name(outer)? {
            TypeRef::Script(index) => {
                let full = format!("{}${inner}", self.class_full_name(index)?);
                self.class_names.get(full.as_str()).map(|index| TypeRef::Script(*index))
            }
            TypeRef::Builtin(class) => Type::by_name(&format!("{}${inner}", class.name())).map(TypeRef::Builtin),
            _ => None,
        }
    }

    fn class_full_name(&self, wanted: u32) -> Option<Str> {
        self.class_names.iter().find(|(_, index)| **index == wanted).map(|(name, _)| name.clone())
    }

    /// A class by a simple name, as visible here.
    pub(super) fn class_by_name(&self, name: &str) -> Option<TypeRef> {
        let only_script = self.class_names.len() == 1 && self.imports.classes.is_empty();
        if only_script && !name.starts_with(char::is_uppercase) {
            return None;
        }

        for (_, outer) in self.class_stack.iter().rev() {
            if let Some(index) = self.class_names.get(format!("{outer}${name}").as_str()) {
                return Some(TypeRef::Script(*index));
            }
        }
        if let Some(index) = self.class_names.get(name) {
            return Some(TypeRef::Script(*index));
        }
        if let Some(class) = self.imports.classes.get(name) {
            return Some(class.clone());
        }
        if let Some(class) = Type::by_default_import(name) {
            return Some(TypeRef::Builtin(class));
        }
        for package in &self.imports.packages {
            let path = format!("{package}.{name}");
            if let Some(class) = Type::by_name(&path) {
                return Some(TypeRef::Builtin(class));
            }
            if self.options.host_classes.contains(&path) {
                return Some(TypeRef::Host(path.into()));
            }
        }
        None
    }

    /// A declared type; unknown names are reported.
    pub(super) fn type_ref(&mut self, ty: &TypeName) -> TypeRef {
        let element = self.element_type(ty);
        if ty.dimensions == 0 { element } else { TypeRef::Array(Box::new(element), ty.dimensions) }
    }

    fn element_type(&mut self, ty: &TypeName) -> TypeRef {
        let found = primitive(&ty.name).map(TypeRef::Builtin);
        let found = found.or_else(|| {
            if ty.name.contains('.') { self.class_by_path(&ty.name) } else { self.class_by_name(&ty.name) }
        });
        if let Some(found) = found {
            return found;
        }
        if !is_type_parameter(&ty.name) {
            self.unknown_class(ty);
        }
        TypeRef::Builtin(Type::Object)
    }

    fn unknown_class(&mut self, ty: &TypeName) {
        let (name, span) = (&*ty.name, ty.span);
        if let Some((_, instead)) = OUTSIDE.iter().find(|(outside, _)| *outside == name) {
            return self.not_supported(span, &format!("the class {name}"), instead);
        }
        let own = self.class_names.keys().map(Str::as_str).collect::<Vec<_>>();
        let simple = TYPES.iter().map(|(class, _)| class.simple_name());
        let near = nearest(name, own.into_iter().chain(simple)).map(str::to_owned);
        let imported = TYPES.iter().find(|(class, _)| class.simple_name() == name);
        let mut found = Diagnostic::new(Code::UnknownClass, span, format!("the class '{name}' is not known"));
        found.suggestion = match imported {
            Some((class, _)) => Some(format!("import {}", class.name()).into()),
            None => near.map(Into::into),
        };
        self.error(found);
    }

    /// A declared type where `def` and `Object` mean: anything.
    pub(super) fn variable_type(&mut self, ty: Option<&TypeName>) -> Option<TypeRef> {
        match self.type_ref(ty?) {
            TypeRef::Builtin(Type::Object) => None,
            other => Some(other),
        }
    }

    /// Gives a class its index.
    pub(super) fn reserve_class(&mut self, name: &Str) -> u32 {
        let index = self.classes.len() as u32;
        self.classes.push(None);
        self.class_names.insert(name.clone(), index);
        index
    }

    /// Makes the classes of a script known before anything is lowered.
    pub(super) fn declare_classes(&mut self, classes: &[Class], outer: Option<&Str>) {
        for class in classes {
            self.declare_class(class, outer);
        }
    }

    pub(super) fn declare_class(&mut self, class: &Class, outer: Option<&Str>) {
        if !self.deeper(class.span) {
            return;
        }
        let name = full_name(&class.name.text, outer);
        if self.class_names.contains_key(&name) {
            let message = format!("the class '{}' is declared twice", class.name.text);
            self.error(Diagnostic::new(Code::DuplicateName, class.name.span, message));
            return;
        }
        let index = self.reserve_class(&name);
        if matches!(class.kind, ClassKind::Interface | ClassKind::Trait) {
            self.interface_names.insert(index);
        }
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.declare_class(inner, Some(&name));
            }
        }
    }

    /// Classes inside blocks of the script are visible everywhere, as Groovy has it for those at the top.
    pub(super) fn declare_local_classes(&mut self, statements: &[Stmt]) {
        for statement in statements {
            if let StmtKind::Class(class) = &statement.kind {
                self.declare_class(class, None);
            }
        }
    }
}

/// `Outer$Inner`
pub(super) fn full_name(name: &Str, outer: Option<&Str>) -> Str {
    match outer {
        Some(outer) => format!("{outer}${name}").into(),
        None => name.clone(),
    }
}

fn primitive(name: &str) -> Option<Type> {
    Some(match name {
        "int" => Type::PrimInt,
        "long" => Type::PrimLong,
        "short" => Type::PrimShort,
        "byte" => Type::PrimByte,
        "char" => Type::PrimChar,
        "boolean" => Type::PrimBoolean,
        "float" => Type::PrimFloat,
        "double" => Type::PrimDouble,
        "void" => Type::Void,
        "var" | "def" => Type::Object,
        _ => return None,
    })
}

/// `T`, `K`, `T1`: parameters of generics, which mean nothing at run time.
fn is_type_parameter(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && chars.all(|c| c.is_ascii_digit())
}

/// Annotations need no class here.
fn is_annotation(path: &str) -> bool {
    path.starts_with("groovy.transform.") || path.starts_with("java.lang.annotation.") || path == "groovy.lang.Delegate"
}
