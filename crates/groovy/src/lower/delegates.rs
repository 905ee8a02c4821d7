//! `@Delegate`: what the field offers, and the interfaces the class has by it.

use super::Lower;
use crate::ast::{Modifiers, TypeName};
use crate::code::{Delegate, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::types::Type;
use crate::value::Str;

impl Lower<'_> {
    /// Notes a field, or a method without parameters, whose members the class gets.
    pub(super) fn delegate(
        &mut self,
        modifiers: &Modifiers,
        ty: Option<&TypeName>,
        source: &Str,
        is_method: bool,
        into: &mut Vec<Delegate>,
    ) {
        let annotation = modifiers.annotations.iter().find(|annotation| annotation.simple_name() == "Delegate");
        let Some(annotation) = annotation else { return };
        for (option, span) in annotation.others(&[
            "interfaces",
            "includes",
            "excludes",
            "deprecated",
            "methodAnnotations",
            "parameterAnnotations",
        ]) {
            self.not_supported(span, &format!("the option {option} of @Delegate"), "includes or excludes");
        }
        let ty = self.variable_type(ty);
        if ty.is_none() {
            let message =
                format!("@Delegate needs the class of '{source}': its members are those of the declared type");
            self.error(Diagnostic::syntax(annotation.span, message));
        }
        let (includes, excludes) = (annotation.texts("includes"), annotation.texts("excludes"));
        let interfaces = annotation.flag("interfaces", true);
        into.push(Delegate { source: source.clone(), is_method, ty, interfaces, includes, excludes });
    }

    /// Once all classes are known: the interfaces that delegates bring along.
    pub(super) fn settle_delegates(&mut self) {
        for index in 0..self.classes.len() {
            let Some(Some(class)) = self.classes.get(index) else { continue };
            let types: Vec<TypeRef> = class
                .traits
                .delegates
                .iter()
                .filter(|delegate| delegate.interfaces)
                .filter_map(|delegate| delegate.ty.clone())
                .collect();
            let (mut script, mut builtin) = (Vec::new(), Vec::new());
            for ty in types {
                match ty {
                    TypeRef::Script(of) => self.interfaces_of(of, &mut script, &mut builtin),
                    TypeRef::Builtin(of) => interfaces_above(of, &mut builtin),
                    _ => {}
                }
            }
            if let Some(Some(class)) = self.classes.get_mut(index) {
                class.known_as = script.into();
                class.builtin_known_as = builtin.into();
            }
        }
    }

    fn interfaces_of(&self, index: u32, script: &mut Vec<u32>, builtin: &mut Vec<Type>) {
        let (mut ahead, mut seen) = (vec![index], Vec::new());
        while let Some(at) = ahead.pop() {
            let Some(Some(class)) = self.classes.get(at as usize) else { continue };
            if seen.contains(&at) {
                continue;
            }
            seen.push(at);
            if self.interface_names.contains(&at) && !script.contains(&at) {
                script.push(at);
            }
            builtin.extend(class.builtin_interfaces.iter().copied());
            ahead.extend(class.parent.iter().chain(class.interfaces.iter()));
        }
    }
}

/// A built-in class's interfaces, itself included if it is one.
fn interfaces_above(class: Type, into: &mut Vec<Type>) {
    if class.is_interface() && !into.contains(&class) {
        into.push(class);
    }
    for above in class.info().supers {
        interfaces_above(*above, into);
    }
}
