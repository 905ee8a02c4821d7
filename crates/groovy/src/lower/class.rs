//! Classes: fields, methods, constructors, enums, records, traits, anonymous classes, and the script itself.
//!
//! Files: `script` the class of the script · `heads` what a class extends and implements · `fields`, `methods` · `parts` a body
//! while it is read.

mod fields;
mod heads;
mod methods;
mod parts;
mod script;

use super::Lower;
use super::scope::Kind;
use super::types::full_name;
use crate::ast::{Class, ClassKind, Member};
use crate::code::{self, ClassCode};
use crate::types::Type;
use crate::value::Str;
use fields::hidden_field;
use parts::{Parts, Step};

impl Lower<'_> {
    fn put_class(&mut self, mut class: ClassCode) {
        class.name = self.with_package(&class.name);
        let index = class.index as usize;
        if let Some(slot) = self.classes.get_mut(index) {
            *slot = Some(class);
        }
    }

    /// A named class.
    pub(super) fn lower_class(&mut self, class: &Class, outer: Option<u32>) {
        let outer_name = outer.and_then(|_| self.class_stack.last().map(|(_, name)| name.clone()));
        let name = full_name(&class.name.text, outer_name.as_ref());
        let Some(index) = self.class_names.get(&name).copied() else {
            return;
        };
        if self.classes.get(index as usize).is_some_and(Option::is_some) {
            return;
        }
        let scopes = std::mem::take(&mut self.scopes);
        self.class_body(class, index, name, outer, Kind::Closed, &[]);
        self.scopes = scopes;
    }

    /// `new T() { ... }`: a class that sees the variables around it.
    pub(super) fn anonymous_class(&mut self, class: &Class) -> u32 {
        self.anonymous += 1;
        let around = self.class_stack.last().map_or_else(|| self.script_name.clone(), |(_, name)| name.clone());
        let name: Str = format!("{around}${}", self.anonymous).into();
        let index = self.reserve_class(&name);
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.declare_class(inner, Some(&name));
            }
        }
        let outer = self.class_stack.last().map(|(index, _)| *index);
        self.class_body(class, index, name, outer, Kind::Anonymous, &[]);
        index
    }

    fn class_body(&mut self, class: &Class, index: u32, name: Str, outer: Option<u32>, kind: Kind, _presets: &[Str]) {
        if !self.deeper(class.span) {
            return;
        }
        self.class_stack.push((index, name.clone()));
        let sees_others = !class.modifiers.is_static && class.kind != ClassKind::Enum;
        let type_params = self.enter_type_params(&class.type_params, !sees_others);
        let mut parts = Parts::new(index, name, kind);
        let mut heads = self.heads(class);
        let mut generated = self.annotations(&class.modifiers.annotations);
        let auto = self.newify_auto;
        let newify = self.enter_newify(&class.modifiers.annotations);
        let category = self.category_of(class);
        let around = std::mem::replace(&mut self.category, category);
        let in_trait = std::mem::replace(&mut self.in_trait, class.kind == ClassKind::Trait);
        if class.kind == ClassKind::Enum {
            for hidden in ["$name", "$ordinal"] {
                parts.fields.push(hidden_field(hidden));
            }
        }
        if crate::interp::holds(heads.builtin_parent) {
            parts.fields.extend(crate::interp::HIDDEN_FIELDS.map(hidden_field));
        }
        self.record_components(class, &mut parts);
        let mut instance: Vec<Step<'_>> = Vec::new();
        let mut statics: Vec<Step<'_>> = Vec::new();
        let mut constants = Vec::new();
        self.declare_fields(class, &mut parts, &mut instance, &mut statics, &mut constants);
        if generated.to_string.as_ref().is_some_and(|options| options.cache) {
            parts.fields.push(hidden_field("$to$string"));
        }
        if generated.sortable.is_some() {
            heads.builtin_interfaces.push(Type::Comparable);
        }
        if generated.auto_clone {
            heads.builtin_interfaces.push(Type::Cloneable);
        }
        if generated.immutable {
            parts.fields.iter_mut().for_each(|field| field.is_final = true);
        }
        self.members(class, &mut parts);
        self.record_constructor(class, &mut parts);
        let initializer = self.initializer(&instance, &mut parts, false, &constants, class);
        let static_initializer = self.initializer(&statics, &mut parts, true, &constants, class);
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.lower_class(inner, Some(index));
            }
        }
        if class.kind == ClassKind::Record {
            generated.tuple_constructor = true;
        }
        if heads.builtin_parent == Type::Object && class.kind == ClassKind::Enum {
            heads.builtin_parent = Type::Enum;
        }
        if class.kind == ClassKind::Record {
            heads.builtin_parent = Type::Record;
        }
        let is_static = class.modifiers.is_static
            || matches!(class.kind, ClassKind::Enum | ClassKind::Interface | ClassKind::Trait | ClassKind::Record);
        generated.delegates = std::mem::take(&mut parts.delegates);
        let code = ClassCode {
            kind: kind_of(class.kind),
            is_abstract: class.modifiers.is_abstract,
            parent: heads.parent,
            builtin_parent: heads.builtin_parent,
            interfaces: heads.interfaces.into(),
            builtin_interfaces: heads.builtin_interfaces.into(),
            outer,
            is_inner: outer.is_some() && !is_static,
            inherited: 0,
            initializer,
            static_initializer,
            constants: constants.iter().map(|(field, ..)| *field).collect(),
            traits: generated,
            captures: parts.carried.clone().into(),
            ..parts.finish()
        };
        self.put_class(code);
        self.type_params = type_params;
        self.class_stack.pop();
        self.category = around;
        self.in_trait = in_trait;
        self.leave_newify(newify, auto);
    }
}

fn kind_of(kind: ClassKind) -> code::ClassKind {
    match kind {
        ClassKind::Class => code::ClassKind::Class,
        ClassKind::Interface | ClassKind::Annotation => code::ClassKind::Interface,
        ClassKind::Trait => code::ClassKind::Trait,
        ClassKind::Enum => code::ClassKind::Enum,
        ClassKind::Record => code::ClassKind::Record,
    }
}
