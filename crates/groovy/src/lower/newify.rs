//! `@Newify`: `Name(args)` and `Name.new(args)` make instances.

use super::Lower;
use crate::ast::{Annotation, Argument, Expr, ExprKind};
use crate::code::{self, Expr as Code, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::value::Str;

impl Lower<'_> {
    /// Adds what the annotations of a class, method or variable say; answers how many there were before.
    pub(super) fn enter_newify(&mut self, annotations: &[Annotation]) -> usize {
        let before = self.newify.len();
        for annotation in annotations.iter().filter(|annotation| annotation.simple_name() == "Newify") {
            self.newify_auto |= annotation.flag("auto", true);
            for (option, span) in annotation.others(&["value", "auto"]) {
                self.not_supported(span, &format!("the option {option} of @Newify"), "a list of classes");
            }
            let named: Vec<&Expr> = match annotation.get("value") {
                Some(Expr { kind: ExprKind::List(items), .. }) => items.iter().map(|item| &item.value).collect(),
                Some(value) => vec![value],
                None => Vec::new(),
            };
            for value in named {
                match (self.named_class(value), written(value)) {
                    (Some(class), Some(name)) => self.newify.push((name, class)),
                    _ => self.error(Diagnostic::syntax(value.span, "@Newify needs classes: @Newify([A, B])")),
                }
            }
        }
        before
    }

    /// Forgets what was added since.
    pub(super) fn leave_newify(&mut self, before: usize, auto: bool) {
        self.newify.truncate(before);
        self.newify_auto = auto;
    }

    /// `Name(args)`, when the name is one of those.
    pub(super) fn newify_call(&mut self, name: &Str, span: Span, args: &[Argument]) -> Option<Code> {
        let (_, class) = self.newify.iter().rev().find(|(known, _)| known == name)?;
        let class = class.clone();
        Some(self.newified(class, span, args))
    }

    /// `Name.new(args)`
    pub(super) fn newify_new(&mut self, object: &Expr, span: Span, args: &[Argument]) -> Option<Code> {
        if !self.newify_auto {
            return None;
        }
        let class = self.named_class(object)?;
        Some(self.newified(class, span, args))
    }

    fn newified(&mut self, class: TypeRef, span: Span, args: &[Argument]) -> Code {
        let (args, spread) = self.args(args);
        Code::New(Box::new(code::New { class, outer: None, args, spread, defines: false, pos: span.start }))
    }
}

/// The name a class is called by.
fn written(value: &Expr) -> Option<Str> {
    match &value.kind {
        ExprKind::Name(name) => Some(name.clone()),
        ExprKind::Type(ty) => Some(ty.name.clone()),
        ExprKind::Property { name: crate::ast::MemberName::Fixed(last), .. } => Some(last.text.clone()),
        _ => None,
    }
}
