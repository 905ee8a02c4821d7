//! The class of the script: its body, its methods, and its `@Field`s.

use super::heads::Heads;
use super::parts::Parts;
use crate::ast::{self, Class, ClassKind, Stmt, StmtKind};
use crate::code::{self, ClassCode, Field, Function};
use crate::diagnostic::Diagnostic;
use crate::lower::Lower;
use crate::lower::scope::{Kind, Scope};
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;

/// The first values of `@Field`s.
#[derive(Default)]
struct Initial<'t> {
    of_script: Vec<(Str, &'t ast::Expr)>,
    of_class: Vec<(Str, &'t ast::Expr)>,
}

impl Lower<'_> {
    /// The class of the script: its body, its methods, and its `@Field`s.
    pub(in crate::lower) fn lower_script_class(&mut self, tree: &ast::Script) {
        let mut parts = Parts::new(0, self.script_name.clone(), Kind::Closed);
        let mut initial = Initial::default();
        for statement in &tree.body {
            self.script_fields(statement, &mut parts, &mut initial);
        }
        self.scopes.push(Scope::new(Kind::Closed, false));
        let body = self.body(&tree.body, true);
        let scope = self.scopes.pop().unwrap_or_else(|| Scope::new(Kind::Closed, false));
        if let Some(run) = self.functions.first_mut() {
            *run = Function { shared: scope.shared.into(), body, ..Function::default() };
        }
        for method in &tree.methods {
            self.method(method, &mut parts);
        }
        let initializer = self.field_values(&initial.of_script, &mut parts, false);
        let static_initializer = self.field_values(&initial.of_class, &mut parts, true);
        let class = ClassCode {
            name: parts.name.clone(),
            kind: code::ClassKind::Script,
            builtin_parent: Type::Script,
            initializer,
            static_initializer,
            ..parts.finish()
        };
        self.put_class(class);
    }

    /// `@Field def x = 1` belongs to the script object.
    fn script_fields<'t>(&mut self, statement: &'t Stmt, parts: &mut Parts, initial: &mut Initial<'t>) {
        let StmtKind::Declare(declarations) = &statement.kind else {
            return;
        };
        for declaration in declarations {
            let is_field = |annotation: &ast::Annotation| annotation.name.rsplit('.').next() == Some("Field");
            if !declaration.modifiers.annotations.iter().any(is_field) {
                continue;
            }
            for variable in &declaration.variables {
                let ty = self.variable_type(variable.ty.as_ref());
                let is_static = declaration.modifiers.is_static;
                let (fields, values) = match is_static {
                    true => (&mut parts.statics, &mut initial.of_class),
                    false => (&mut parts.fields, &mut initial.of_script),
                };
                fields.push(Field {
                    name: variable.name.text.clone(),
                    ty,
                    is_property: false,
                    is_final: false,
                    is_private: false,
                    is_public: false,
                    of_trait: None,
                });
                if is_static {
                    self.statics.insert(variable.name.text.clone());
                }
                if let Some(value) = &declaration.value {
                    values.push((variable.name.text.clone(), value));
                }
            }
        }
    }

    pub(super) fn script_head(&mut self, class: &Class, index: u32, span: Span, heads: &mut Heads) {
        let own = self.class_stack.last().map(|(own, _)| *own);
        // Only a class that another one has named already can be above itself.
        let named = own.is_some_and(|own| self.extended.contains(&own));
        self.extended.insert(index);
        if own == Some(index) || named && own.is_some_and(|own| self.descends(index, own)) {
            self.error(Diagnostic::syntax(span, "a class cannot extend itself"));
            return;
        }
        let implements = class.implements.iter().any(|ty| ty.span == span)
            || matches!(class.kind, ClassKind::Interface | ClassKind::Trait);
        let is_interface = implements || self.interface_names.contains(&index);
        if is_interface {
            heads.interfaces.push(index);
        } else {
            heads.parent = Some(index);
        }
    }
}
