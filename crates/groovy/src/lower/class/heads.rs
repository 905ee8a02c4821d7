//! What a class extends and implements.

use std::collections::HashSet;

use crate::ast::Class;
use crate::code::TypeRef;
use crate::diagnostic::Diagnostic;
use crate::lower::Lower;
use crate::types::Type;

pub(super) struct Heads {
    pub(super) parent: Option<u32>,
    pub(super) builtin_parent: Type,
    pub(super) interfaces: Vec<u32>,
    pub(super) builtin_interfaces: Vec<Type>,
}

impl Lower<'_> {
    pub(super) fn heads(&mut self, class: &Class) -> Heads {
        let mut heads = Heads {
            parent: None,
            builtin_parent: Type::Object,
            interfaces: Vec::new(),
            builtin_interfaces: Vec::new(),
        };
        for ty in class.extends.iter().chain(&class.implements) {
            match self.type_ref(ty) {
                TypeRef::Script(index) => self.script_head(class, index, ty.span, &mut heads),
                TypeRef::Builtin(builtin) if builtin.is_interface() => heads.builtin_interfaces.push(builtin),
                TypeRef::Builtin(builtin)
                    if builtin == Type::Object
                        || builtin.is(Type::Throwable)
                        || builtin == Type::Script
                        || builtin == Type::GroovyObjectSupport
                        || crate::interp::may_be_extended(builtin) =>
                {
                    heads.builtin_parent = builtin;
                }
                TypeRef::Builtin(builtin) => {
                    let what = format!("extending {}", builtin.name());
                    self.not_supported(ty.span, &what, "a class with a property of that type");
                }
                TypeRef::Host(name) => {
                    let what = format!("extending {name}");
                    self.not_supported(ty.span, &what, "a class of the script");
                }
                TypeRef::Array(..) => self.error(Diagnostic::syntax(ty.span, "an array cannot be extended")),
            }
        }
        heads
    }

    /// Whether a class extends or implements another one. Looks at every class once: there may be many ways to it.
    pub(super) fn descends(&self, from: u32, wanted: u32) -> bool {
        let (mut seen, mut ahead) = (HashSet::from([from]), vec![from]);
        while let Some(at) = ahead.pop() {
            let Some(Some(class)) = self.classes.get(at as usize) else { continue };
            for above in class.parent.iter().chain(class.interfaces.iter()) {
                if *above == wanted {
                    return true;
                }
                if seen.insert(*above) {
                    ahead.push(*above);
                }
            }
        }
        false
    }
}
