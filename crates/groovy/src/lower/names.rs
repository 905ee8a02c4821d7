//! Names: interned member names, and what a bare name stands for.

use std::sync::Arc;

use super::Lower;
use crate::ast::{Access, Expr, ExprKind, MemberName};
use crate::code::{self, Name, TypeRef};
use crate::diagnostic::{Code, Diagnostic};
use crate::interp::make_name;
use crate::span::Span;
use crate::value::Str;

impl Lower<'_> {
    pub(super) fn name(&mut self, text: &Str) -> Arc<Name> {
        if let Some(name) = self.names.get(text) {
            return name.clone();
        }
        let name = Arc::new(make_name(text));
        self.names.insert(text.clone(), name.clone());
        name
    }

    /// The index of a name that is looked up at run time.
    pub(super) fn global(&mut self, text: &Str) -> u32 {
        if let Some(index) = self.global_index.get(text) {
            return *index;
        }
        let name = self.name(text);
        self.globals.push(name);
        let index = self.globals.len() as u32 - 1;
        self.global_index.insert(text.clone(), index);
        index
    }

    /// A bare name as a value.
    pub(super) fn bare_name(&mut self, text: &Str, span: Span) -> code::Expr {
        if let Some(slot) = self.lookup(text) {
            return code::Expr::Local(slot);
        }
        let in_closure = self.scopes.last().is_some_and(|scope| scope.kind == super::scope::Kind::Closure);
        match text.as_str() {
            "owner" if in_closure => return code::Expr::Owner,
            "delegate" if in_closure => return code::Expr::Delegate,
            "thisObject" if in_closure => return code::Expr::This,
            _ => {}
        }
        if let Some(ty) = self.class_by_name(text) {
            return class_value(ty);
        }
        if let Some((class, member)) = self.imports.member(text) {
            let object = class_value(class);
            let name = code::Member::Fixed(self.name(&member));
            let property = code::Property { object, name, access: code::Access::Dot, pos: span.start };
            return code::Expr::Property(Box::new(property));
        }
        if let Some(property) = self.category_property(text, span) {
            return property;
        }
        self.refuse_static(text, span);
        code::Expr::Global(self.global(text), span.start)
    }

    /// In a static method, outside closures, a name that is no variable is something static.
    fn refuse_static(&mut self, text: &Str, span: Span) {
        let is_static =
            self.scopes.last().is_some_and(|scope| scope.is_static && scope.kind != super::scope::Kind::Closure);
        if is_static && !self.in_trait && self.category.is_none() && !self.statics.contains(text) {
            let message = format!("'{text}' is no variable and nothing static: a static method sees nothing else");
            self.error(Diagnostic::syntax(span, message));
        }
    }

    /// `java.util.Date` and `Outer.Inner` as classes, when no variable is in the way.
    pub(super) fn qualified_class(&mut self, expr: &Expr) -> Option<TypeRef> {
        let ExprKind::Property { object, name: MemberName::Fixed(last), access: Access::Dot } = &expr.kind else {
            return None;
        };
        if !last.text.starts_with(char::is_uppercase) {
            return None;
        }
        let root = root_name(object)?;
        if self.lookup(&root).is_some() {
            return None;
        }
        let path = dotted(expr)?;
        let found = self.class_by_path(&path);
        let of_class = path.rsplit_once('.').is_some_and(|(before, _)| {
            let last = before.rsplit('.').next();
            last.is_some_and(|name| name.starts_with(char::is_uppercase))
        });
        if found.is_none() && !of_class && matches!(root.as_str(), "java" | "javax" | "groovy" | "scala" | "play") {
            let message = format!("not supported: the class {path}; use what the documentation lists instead");
            self.error(Diagnostic::new(Code::UnknownClass, expr.span, message));
        }
        found
    }
}

/// A class as a value.
pub(super) fn class_value(ty: TypeRef) -> code::Expr {
    match ty {
        TypeRef::Builtin(class) => code::Expr::Type(class),
        TypeRef::Script(index) => code::Expr::Class(index),
        TypeRef::Host(name) => code::Expr::HostClass(name),
        array @ TypeRef::Array(..) => code::Expr::ArrayType(Box::new(array)),
    }
}

fn root_name(expr: &Expr) -> Option<Str> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.clone()),
        ExprKind::Property { object, name: MemberName::Fixed(_), access: Access::Dot } => root_name(object),
        _ => None,
    }
}

fn dotted(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.to_string()),
        ExprKind::Property { object, name: MemberName::Fixed(name), access: Access::Dot } => {
            Some(format!("{}.{}", dotted(object)?, name.text))
        }
        _ => None,
    }
}
