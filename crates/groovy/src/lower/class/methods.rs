//! Methods and constructors of classes.

use super::Parts;
use crate::ast::{self, Class, ClassKind, ExprKind, Member, Method, Stmt, StmtKind};
use crate::code::{self, Constructor, ConstructorCall, Expr as Code, Function, Target, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::lower::Lower;
use crate::lower::scope::{Kind, Scope};
use crate::types::Type;

impl Lower<'_> {
    pub(super) fn members(&mut self, class: &Class, parts: &mut Parts) {
        for member in &class.members {
            match member {
                Member::Method(method) => self.class_method(class, method, parts),
                Member::Constructor(constructor) => self.constructor(class, constructor, parts),
                _ => {}
            }
        }
    }

    pub(super) fn class_method(&mut self, class: &Class, method: &Method, parts: &mut Parts) {
        let is_interface = matches!(class.kind, ClassKind::Interface | ClassKind::Trait | ClassKind::Annotation);
        if method.body.is_none() && !is_interface && !method.modifiers.is_abstract {
            let message = format!("the method '{}' has no body: add braces or the word abstract", method.name.text);
            self.error(Diagnostic::syntax(method.span, message));
        }
        self.method(method, parts);
    }

    pub(super) fn method(&mut self, method: &Method, parts: &mut Parts) {
        self.refuse_annotations(&method.modifiers.annotations);
        self.delegate(&method.modifiers, method.returns.as_ref(), &method.name.text, true, &mut parts.delegates);
        let is_static = method.modifiers.is_static;
        let type_params = self.enter_type_params(&method.type_params, is_static && !self.in_trait);
        let in_category = self.category.clone().filter(|_| !is_static);
        self.scopes.push(Scope::new(parts.kind, is_static || in_category.is_some()));
        let before = in_category.map(|class| self.category_parameter(class, method.name.span));
        let (params, varargs) = self.params(&method.params);
        let params = before.into_iter().chain(params).collect();
        let returns = self.variable_type(method.returns.as_ref());
        let is_void = returns == Some(TypeRef::Builtin(Type::Void));
        let auto = self.newify_auto;
        let newify = self.enter_newify(&method.modifiers.annotations);
        let around = self.enter_tail_recursive(method);
        let body = method.body.as_ref().map(|body| self.body(&body.statements, !is_void)).unwrap_or_default();
        self.tail_recursive = around;
        self.leave_newify(newify, auto);
        let scope = self.pop_scope(parts);
        let function = self.add_function(Function {
            params,
            varargs,
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body,
            returns: returns.filter(|_| !is_void),
            is_static: is_static || self.category.is_some(),
            is_abstract: method.body.is_none(),
            is_private: method.modifiers.is_private,
            ..Function::default()
        });
        self.type_params = type_params;
        self.check_overload(method, function, parts);
        parts.methods.entry(method.name.text.clone()).or_default().push(function);
    }

    pub(super) fn check_overload(&mut self, method: &Method, function: u32, parts: &Parts) {
        let signature = |function: &Function| function.params.iter().map(|param| param.ty.clone()).collect::<Vec<_>>();
        let Some(new) = self.functions.get(function as usize).map(signature) else {
            return;
        };
        let others = parts.methods.get(&method.name.text).map(Vec::as_slice).unwrap_or_default();
        let same =
            others.iter().filter_map(|other| self.functions.get(*other as usize)).any(|other| signature(other) == new);
        if same {
            let message = format!("the method '{}' is declared twice with the same parameters", method.name.text);
            self.error(Diagnostic::new(crate::diagnostic::Code::DuplicateName, method.name.span, message));
        }
    }

    /// Ends a method; what it carries joins what the class carries.
    pub(super) fn pop_scope(&mut self, parts: &mut Parts) -> Scope {
        let mut scope = self.scopes.pop().unwrap_or_else(|| Scope::new(Kind::Closed, false));
        if parts.kind == Kind::Anonymous {
            for (index, _) in &mut scope.captures {
                let Some(outer) = scope.carried.get(*index as usize).copied() else {
                    continue;
                };
                *index = match parts.carried.iter().position(|slot| *slot == outer) {
                    Some(found) => found as u16,
                    None => {
                        parts.carried.push(outer);
                        parts.carried.len() as u16 - 1
                    }
                };
            }
        }
        scope
    }

    pub(super) fn constructor(&mut self, class: &Class, constructor: &ast::Constructor, parts: &mut Parts) {
        self.scopes.push(Scope::new(parts.kind, false));
        let compact = constructor.params.is_none();
        let (params, varargs) = self.params(constructor.params.as_deref().unwrap_or(&class.components));
        let statements = constructor.body.statements.as_slice();
        let (first, rest) = match statements.split_first() {
            Some((first, rest)) => match self.constructor_call(first) {
                Some(call) => (Some(call), rest),
                None => (None, statements),
            },
            None => (None, statements),
        };
        let mut body = Vec::from(self.body(rest, false));
        if compact {
            for component in &class.components {
                body.push(self.component_assignment(&component.name));
            }
        }
        let scope = self.pop_scope(parts);
        let function = self.add_function(Function {
            params,
            varargs,
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body: body.into(),
            ..Function::default()
        });
        parts.constructors.push(Constructor { function, first });
    }

    /// Without one of its own, a record has a constructor that takes its components.
    pub(super) fn record_constructor(&mut self, class: &Class, parts: &mut Parts) {
        let special = class.components.iter().any(|component| component.default.is_some() || component.varargs);
        let declared = class.members.iter().any(|member| match member {
            Member::Constructor(constructor) => {
                constructor.params.as_ref().is_none_or(|params| alike(params, &class.components))
            }
            _ => false,
        });
        if class.kind != ClassKind::Record || declared || (parts.constructors.is_empty() && !special) {
            return;
        }
        self.scopes.push(Scope::new(parts.kind, false));
        let (params, varargs) = self.params(&class.components);
        let body = class.components.iter().map(|component| self.component_assignment(&component.name)).collect();
        let scope = self.pop_scope(parts);
        let function =
            self.add_function(Function { params, varargs, shared: scope.shared.into(), body, ..Function::default() });
        parts.constructors.push(Constructor { function, first: None });
    }

    pub(super) fn component_assignment(&mut self, name: &ast::Ident) -> code::Stmt {
        let value = self.bare_name(&name.text, name.span);
        let member = code::Member::Fixed(self.name(&name.text));
        let pos = name.span.start;
        let property = code::Property { object: Code::This, name: member, access: code::Access::Field, pos };
        let assign = code::Assign { target: Target::Property(Box::new(property)), value, pos };
        code::Stmt::Expr(Code::Assign(Box::new(assign)))
    }

    /// `this(...)` or `super(...)`
    pub(super) fn constructor_call(&mut self, statement: &Stmt) -> Option<ConstructorCall> {
        let StmtKind::Expr(expr) = &statement.kind else {
            return None;
        };
        let ExprKind::Call { callee, args } = &expr.kind else {
            return None;
        };
        let is_super = match callee.kind {
            ExprKind::Super => true,
            ExprKind::This => false,
            _ => return None,
        };
        // The instance is not made yet.
        let is_static = self.scope().is_some_and(|scope| std::mem::replace(&mut scope.is_static, true));
        let (args, _) = self.args(args);
        self.scope().iter_mut().for_each(|scope| scope.is_static = is_static);
        Some(ConstructorCall { is_super, args, pos: expr.span.start })
    }
}

/// Whether parameters have the types of the components of a record.
fn alike(params: &[ast::Parameter], components: &[ast::Parameter]) -> bool {
    let same = |a: &ast::Parameter, b: &ast::Parameter| {
        a.ty.as_ref().map(|ty| (&ty.name, ty.dimensions)) == b.ty.as_ref().map(|ty| (&ty.name, ty.dimensions))
    };
    params.len() == components.len() && params.iter().zip(components).all(|(a, b)| same(a, b))
}
