//! The classes of a script, known before anything is lowered.

use crate::ast::{Class, ClassKind, Member, Stmt, StmtKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::interp::property_of;
use crate::lower::Lower;
use crate::value::Str;

impl Lower<'_> {
    /// Gives a class its index.
    pub(in crate::lower) fn reserve_class(&mut self, name: &Str) -> u32 {
        let index = self.classes.len() as u32;
        self.classes.push(None);
        self.class_names.insert(name.clone(), index);
        index
    }

    /// Makes the classes of a script known before anything is lowered.
    pub(in crate::lower) fn declare_classes(&mut self, classes: &[Class], outer: Option<&Str>) {
        for class in classes {
            self.declare_class(class, outer);
        }
    }

    pub(in crate::lower) fn declare_class(&mut self, class: &Class, outer: Option<&Str>) {
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
        self.declare_statics(class, index);
        if class.kind == ClassKind::Annotation {
            self.annotation_names.insert(index);
        }
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.declare_class(inner, Some(&name));
            }
        }
    }

    /// What static methods may name.
    fn declare_statics(&mut self, class: &Class, index: u32) {
        let in_interface = matches!(class.kind, ClassKind::Interface | ClassKind::Annotation);
        if let Some(singleton) = class.modifiers.annotations.iter().find(|found| found.simple_name() == "Singleton") {
            self.statics.insert(singleton.text("property").cloned().unwrap_or_else(|| "instance".into()));
        }
        for member in &class.members {
            let of_class = match member {
                Member::Field(field) if field.modifiers.is_static || in_interface => Some(&field.name.text),
                Member::Method(method) if method.modifiers.is_static => Some(&method.name.text),
                Member::Constant { name, .. } => Some(&name.text),
                _ => None,
            };
            if let Some(name) = of_class {
                self.imports.own.entry(index).or_default().insert(name.clone());
            }
            match member {
                Member::Field(field) if field.modifiers.is_static || in_interface => {
                    self.statics.insert(field.name.text.clone());
                }
                Member::Constant { name, .. } => {
                    self.statics.insert(name.text.clone());
                }
                Member::Method(method) if method.modifiers.is_static && method.params.is_empty() => {
                    let name = &method.name.text;
                    let property = property_of(name, "get").or_else(|| property_of(name, "is"));
                    self.statics.extend(property.map(Str::from));
                }
                _ => {}
            }
        }
    }

    /// Classes inside blocks of the script are visible everywhere, as Groovy has it for those at the top.
    pub(in crate::lower) fn declare_local_classes(&mut self, statements: &[Stmt]) {
        for statement in statements {
            if let StmtKind::Class(class) = &statement.kind {
                self.declare_class(class, None);
            }
        }
    }
}

/// `Outer$Inner`
pub(in crate::lower) fn full_name(name: &Str, outer: Option<&Str>) -> Str {
    match outer {
        Some(outer) => format!("{outer}${name}").into(),
        None => name.clone(),
    }
}

/// Annotations need no class here.
pub(super) fn is_annotation(path: &str) -> bool {
    path.starts_with("groovy.transform.") || path.starts_with("java.lang.annotation.") || path == "groovy.lang.Delegate"
}
