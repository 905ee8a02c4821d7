//! Fields of classes, and the steps that give them their first values.

use std::collections::HashSet;

use super::parts::{Constant, Parts, Step};
use crate::ast::{self, Class, ClassKind, Member};
use crate::code::{self, Expr as Code, Field, Function, Target, TypeRef, hidden_name};
use crate::lower::Lower;
use crate::lower::scope::Scope;
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;

/// A class of so many traits cannot be made, and so its fields do not matter.
const MAX_TRAITS: usize = 1_000;

impl Lower<'_> {
    /// Once all classes are known: fields of traits join the classes, and superclass fields come first in instances.
    pub(in crate::lower) fn settle_fields(&mut self) {
        for index in 0..self.classes.len() {
            self.join_trait_fields(index);
        }
        self.count_inherited_fields();
    }

    /// Counts the fields above each class, from the tops down: every class is counted once, however long the chains.
    fn count_inherited_fields(&mut self) {
        let mut is_counted = vec![false; self.classes.len()];
        let mut chain = Vec::new();
        for index in 0..self.classes.len() {
            let mut next = Some(index);
            // A class that is met again stands above itself, and is refused elsewhere.
            while let Some(at) = next
                && is_counted.get_mut(at).is_some_and(|counted| !std::mem::replace(counted, true))
            {
                chain.push(at);
                next = self.parent_of(at);
            }
            while let Some(at) = chain.pop() {
                let parent = self.parent_of(at).and_then(|parent| self.classes.get(parent)?.as_ref());
                let above = parent.map_or(0, |parent| parent.inherited.saturating_add(parent.fields.len() as u32));
                if let Some(Some(class)) = self.classes.get_mut(at) {
                    class.inherited = above;
                }
            }
        }
    }

    fn parent_of(&self, index: usize) -> Option<usize> {
        self.classes.get(index)?.as_ref()?.parent.map(|parent| parent as usize)
    }

    pub(super) fn join_trait_fields(&mut self, index: usize) {
        let Some(Some(class)) = self.classes.get(index) else { return };
        if matches!(class.kind, code::ClassKind::Interface | code::ClassKind::Trait) {
            return;
        }
        let mut joining = Vec::new();
        self.trait_fields(&class.interfaces, &mut joining, &mut HashSet::new());
        let Some(Some(class)) = self.classes.get_mut(index) else { return };
        let own: HashSet<Str> = class.fields.iter().map(|field| field.name.clone()).collect();
        for mut field in joining {
            if own.contains(&field.name) {
                hide(&mut field);
            } else if let Some(before) = class.fields.iter_mut().find(|before| before.name == field.name) {
                // The trait named last has the name for itself.
                hide(before);
            }
            class.fields.push(field);
        }
    }

    /// The fields of traits, those of the traits above first. Every trait counts once, in however many ways it is inherited.
    pub(super) fn trait_fields(&self, interfaces: &[u32], into: &mut Vec<Field>, seen: &mut HashSet<u32>) {
        for interface in interfaces {
            if let (Some(Some(found)), true) = (self.classes.get(*interface as usize), seen.insert(*interface)) {
                if seen.len() < MAX_TRAITS {
                    self.trait_fields(&found.interfaces, into, seen);
                }
                let of_trait = |field: &Field| Field { of_trait: Some(found.name.clone()), ..field.clone() };
                into.extend(found.fields.iter().map(of_trait));
            }
        }
    }

    pub(super) fn record_components(&mut self, class: &Class, parts: &mut Parts) {
        for component in &class.components {
            let mut ty = self.variable_type(component.ty.as_ref());
            if component.varargs {
                ty = Some(TypeRef::Array(Box::new(ty.unwrap_or(TypeRef::Builtin(Type::Object))), 1));
            }
            parts.fields.push(Field {
                name: component.name.text.clone(),
                ty,
                is_property: true,
                is_final: true,
                is_private: false,
                is_public: false,
                of_trait: None,
            });
        }
    }

    pub(super) fn declare_fields<'t>(
        &mut self,
        class: &'t Class,
        parts: &mut Parts,
        instance: &mut Vec<Step<'t>>,
        statics: &mut Vec<Step<'t>>,
        constants: &mut Vec<Constant<'t>>,
    ) {
        for member in &class.members {
            match member {
                Member::Field(field) => {
                    self.refuse_annotations(&field.modifiers.annotations);
                    self.delegate(&field.modifiers, field.ty.as_ref(), &field.name.text, false, &mut parts.delegates);
                    let in_interface = matches!(class.kind, ClassKind::Interface);
                    let is_static = field.modifiers.is_static || in_interface;
                    let type_params = self.enter_type_params(&[], is_static);
                    let lowered = Field {
                        name: field.name.text.clone(),
                        ty: self.variable_type(field.ty.as_ref()),
                        is_property: !field.modifiers.has_visibility,
                        is_final: field.modifiers.is_final || in_interface,
                        is_private: field.modifiers.is_private,
                        is_public: field.modifiers.is_public,
                        of_trait: None,
                    };
                    self.type_params = type_params;
                    let (fields, steps) = if is_static {
                        (&mut parts.statics, &mut *statics)
                    } else {
                        (&mut parts.fields, &mut *instance)
                    };
                    fields.push(lowered);
                    if let Some(value) = &field.value {
                        steps.push(Step::Value(field.name.text.clone(), value));
                    }
                }
                Member::Initializer { is_static: true, body } => statics.push(Step::Block(body)),
                Member::Initializer { is_static: false, body } => instance.push(Step::Block(body)),
                Member::Constant { name, args, body } => {
                    let field = parts.statics.len() as u32;
                    parts.statics.push(Field {
                        name: name.text.clone(),
                        ty: None,
                        is_property: false,
                        is_final: true,
                        is_private: false,
                        is_public: false,
                        of_trait: None,
                    });
                    constants.push((field, name, args.as_slice(), body.as_deref()));
                }
                _ => {}
            }
        }
        if let Some(name) = self.singleton_property(class) {
            parts.statics.push(Field {
                name,
                ty: None,
                is_property: true,
                is_final: false,
                is_private: false,
                is_public: false,
                of_trait: None,
            });
        }
    }

    /// The property that holds the one instance from the beginning.
    pub(super) fn singleton_property(&self, class: &Class) -> Option<Str> {
        let mut annotations = class.modifiers.annotations.iter();
        let annotation = annotations.find(|annotation| annotation.simple_name() == "Singleton")?;
        let name = annotation.text("property").cloned().unwrap_or_else(|| "instance".into());
        (!annotation.flag("lazy", false)).then_some(name)
    }

    pub(super) fn field_values(
        &mut self,
        initial: &[(Str, &ast::Expr)],
        parts: &mut Parts,
        is_static: bool,
    ) -> Option<u32> {
        let steps: Vec<Step<'_>> = initial.iter().map(|(name, value)| Step::Value(name.clone(), value)).collect();
        self.steps(&steps, Vec::new(), parts, is_static)
    }

    /// The function that runs the values and blocks of a class body, in order.
    pub(super) fn initializer(
        &mut self,
        steps: &[Step<'_>],
        parts: &mut Parts,
        is_static: bool,
        constants: &[Constant<'_>],
        class: &Class,
    ) -> Option<u32> {
        let mut before = Vec::new();
        if is_static {
            self.scopes.push(Scope::new(parts.kind, true));
            for (ordinal, (field, name, args, body)) in constants.iter().enumerate() {
                let (args, _) = self.args(args);
                let constant_class = body.map_or(parts.index, |body| self.anonymous_class(body));
                let constant = code::EnumConstant {
                    class: constant_class,
                    field: *field,
                    of: parts.index,
                    name: name.text.clone(),
                    ordinal: ordinal as i32,
                    args,
                    pos: name.span.start,
                };
                before.push(code::Stmt::Expr(Code::EnumConstant(Box::new(constant))));
            }
            self.scopes.pop();
            if let Some(name) = self.singleton_property(class) {
                before.push(self.singleton(parts, &name, class.span));
            }
        }
        self.steps(steps, before, parts, is_static)
    }

    pub(super) fn singleton(&mut self, parts: &Parts, name: &Str, span: Span) -> code::Stmt {
        let pos = span.start;
        let class = TypeRef::Script(parts.index);
        let value = Code::New(Box::new(code::New {
            class,
            outer: None,
            args: Box::default(),
            spread: false,
            defines: false,
            pos,
        }));
        let name = code::Member::Fixed(self.name(name));
        let property = code::Property { object: Code::Class(parts.index), name, access: code::Access::Dot, pos };
        let target = Target::Property(Box::new(property));
        code::Stmt::Expr(Code::Assign(Box::new(code::Assign { target, value, pos })))
    }

    pub(super) fn steps(
        &mut self,
        steps: &[Step<'_>],
        before: Vec<code::Stmt>,
        parts: &mut Parts,
        is_static: bool,
    ) -> Option<u32> {
        if steps.is_empty() && before.is_empty() {
            return None;
        }
        self.scopes.push(Scope::new(parts.kind, is_static));
        let mut body = before;
        // The values of fields come before the blocks, wherever they stand.
        let (values, blocks): (Vec<&Step<'_>>, Vec<&Step<'_>>) =
            steps.iter().partition(|step| matches!(step, Step::Value(..)));
        for step in values.into_iter().chain(blocks) {
            match step {
                Step::Value(name, value) => body.push(self.field_value(name, value, parts, is_static)),
                Step::Block(block) => body.push(code::Stmt::Block(self.block(block))),
            }
        }
        let scope = self.pop_scope(parts);
        Some(self.add_function(Function {
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body: body.into(),
            is_static,
            ..Function::default()
        }))
    }

    pub(super) fn field_value(&mut self, name: &Str, value: &ast::Expr, parts: &Parts, is_static: bool) -> code::Stmt {
        let pos = value.span.start;
        let value = self.expr(value);
        let member = code::Member::Fixed(self.name(name));
        let (object, access) =
            if is_static { (Code::Class(parts.index), code::Access::Dot) } else { (Code::This, code::Access::Field) };
        let property = code::Property { object, name: member, access, pos };
        let target = Target::Property(Box::new(property));
        code::Stmt::Expr(Code::Assign(Box::new(code::Assign { target, value, pos })))
    }
}

pub(super) fn hidden_field(name: &str) -> Field {
    Field {
        name: name.into(),
        ty: None,
        is_property: false,
        is_final: false,
        is_private: true,
        is_public: false,
        of_trait: None,
    }
}

/// A field of a trait whose name is taken is known to the trait alone.
fn hide(field: &mut Field) {
    if let Some(of_trait) = &field.of_trait {
        field.name = hidden_name(of_trait, &field.name);
        field.is_property = false;
    }
}
