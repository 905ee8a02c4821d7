//! Classes by their names.

use crate::ast::TypeName;
use crate::code::TypeRef;
use crate::diagnostic::{Code, Diagnostic};
use crate::library::{Scripted, nearest, scripted_classes};
use crate::lower::Lower;
use crate::types::{TYPES, Type};
use crate::value::Str;

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
    ("GroovyClassLoader", "the classes of the script"),
    ("Timer", "the code itself: scripts have one thread"),
    ("ObservableList", "a list"),
    ("ObservableMap", "a map"),
    ("ObservableSet", "a set"),
    ("OffsetTime", "LocalTime and ZoneOffset"),
    ("ThreadLocal", "a variable: scripts have one thread"),
];

impl Lower<'_> {
    /// A class by its full name.
    pub(in crate::lower) fn class_by_path(&self, path: &str) -> Option<TypeRef> {
        if let Some(class) = Type::by_name(path) {
            return Some(TypeRef::Builtin(class));
        }
        if self.options.host_classes.iter().any(|name| name == path) {
            return Some(TypeRef::Host(path.into()));
        }
        if let Some(index) = self.class_names.get(path) {
            return Some(TypeRef::Script(*index));
        }
        if let Some(class) = Scripted::by_name(path) {
            return self.borrow_class(class);
        }
        let own = self.package.as_ref().and_then(|package| path.strip_prefix(package.as_str())?.strip_prefix('.'));
        let path = own.unwrap_or(path);
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
    pub(in crate::lower) fn class_by_name(&self, name: &str) -> Option<TypeRef> {
        let only_script = self.class_names.len() == 1 && self.imports.classes.is_empty();
        if only_script && !name.starts_with(char::is_uppercase) {
            return None;
        }

        for (_, outer) in self.class_stack.iter().rev() {
            if let Some(index) = self.class_names.get(format!("{outer}${name}").as_str()) {
                return Some(TypeRef::Script(*index));
            }
        }
        // A class of the library sees those of its package.
        if let Some((package, _)) = self.class_stack.last().and_then(|(_, here)| here.rsplit_once('.'))
            && let Some(index) = self.class_names.get(format!("{package}.{name}").as_str())
        {
            return Some(TypeRef::Script(*index));
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
            if let Some(class) = Scripted::by_name(&path) {
                return self.borrow_class(class);
            }
        }
        // Names of variables come here, too.
        if !name.starts_with(char::is_uppercase) {
            return None;
        }
        self.borrow_class(Scripted::by_default_import(name)?)
    }

    /// A class of the library that is Groovy code; what this lowering answers is thrown away when it is not at hand yet.
    fn borrow_class(&self, class: &'static Scripted) -> Option<TypeRef> {
        if let Some(index) = self.class_names.get(class.name) {
            return Some(TypeRef::Script(*index));
        }
        let mut wanted = self.wanted.borrow_mut();
        if !wanted.iter().any(|known| known.name == class.name) {
            wanted.push(class);
        }
        None
    }

    pub(super) fn unknown_class(&mut self, ty: &TypeName) {
        let (name, span) = (&*ty.name, ty.span);
        if let Some((_, instead)) = OUTSIDE.iter().find(|(outside, _)| *outside == name) {
            return self.not_supported(span, &format!("the class {name}"), instead);
        }
        if self.has_enough() {
            return;
        }
        let own = self.class_names.keys().map(Str::as_str).collect::<Vec<_>>();
        let scripted = scripted_classes().filter_map(|name| name.rsplit('.').next());
        let simple = TYPES.iter().map(|(class, _)| class.simple_name()).chain(scripted);
        let near = nearest(name, own.into_iter().chain(simple)).map(str::to_owned);
        let mut full_names = TYPES.iter().map(|(class, _)| class.name()).chain(scripted_classes());
        let imported = full_names.find(|full| full.rsplit(['.', '$']).next() == Some(name));
        let mut found = Diagnostic::new(Code::UnknownClass, span, format!("the class '{name}' is not known"));
        found.suggestion = match imported {
            Some(full) => Some(format!("import {full}").into()),
            None => near.map(Into::into),
        };
        self.error(found);
    }
}
