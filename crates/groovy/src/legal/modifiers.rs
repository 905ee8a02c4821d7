//! Words before declarations that do not go together, or stand where they may not.

use std::collections::HashSet;

use crate::ast::{
    Class, ClassKind, Constructor, Expr, ExprKind, Field, Member, Method, Modifiers, Node, Script, StmtKind, TypeName,
};
use crate::diagnostic::Diagnostic;
use crate::lexer::Keyword;
use crate::span::Span;

pub(super) fn check(class: &Class, diagnostics: &mut Vec<Diagnostic>) {
    let mut found = Found { class, diagnostics };
    found.class_itself();
    for member in &class.members {
        match member {
            Member::Method(method) => found.method(method),
            Member::Constructor(constructor) => found.constructor(constructor),
            Member::Field(field) => found.field(field),
            Member::Initializer { is_static: false, body } if class.kind == ClassKind::Interface => {
                found.error(body.span, "an interface has no initializer");
            }
            _ => {}
        }
    }
}

/// The script's classes, methods and variables.
pub(super) fn check_script(tree: &Script, diagnostics: &mut Vec<Diagnostic>) {
    for class in &tree.classes {
        for (word, span) in &class.modifiers.words {
            if matches!(word, Keyword::Private | Keyword::Static) {
                diagnostics.push(Diagnostic::syntax(*span, "a class that stands in no other has no such word"));
            }
        }
    }
    for method in &tree.methods {
        repeated(&method.modifiers, diagnostics);
        voids(method, diagnostics);
        if method.body.is_none() {
            diagnostics.push(Diagnostic::syntax(method.name.span, "a method of the script needs a body: add braces"));
        }
    }
    let mut wrong = Vec::new();
    crate::ast::descend(super::roots(tree), |node| {
        if let Node::Expr(Expr { kind: ExprKind::Closure(closure), .. }) = node {
            closure.params.iter().flatten().for_each(|param| refuse_void(param.ty.as_ref(), &mut wrong));
        }
        let Node::Stmt(statement) = node else { return };
        let StmtKind::Declare(declarations) = &statement.kind else { return };
        for declaration in declarations {
            let is_field = declaration.modifiers.annotations.iter().any(|found| found.simple_name() == "Field");
            let may_stand = |word: Keyword| matches!(word, Keyword::Final | Keyword::Def | Keyword::Var);
            for (word, span) in &declaration.modifiers.words {
                if !is_field && !may_stand(*word) {
                    let message = format!("'{}' may not stand before a variable: remove it", word.text());
                    wrong.push(Diagnostic::syntax(*span, message));
                }
            }
            repeated(&declaration.modifiers, &mut wrong);
            declaration.variables.iter().for_each(|variable| refuse_void(variable.ty.as_ref(), &mut wrong));
        }
    });
    diagnostics.append(&mut wrong);
}

struct Found<'a, 'd> {
    class: &'a Class,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Found<'_, '_> {
    fn error(&mut self, span: Span, message: &'static str) {
        self.diagnostics.push(Diagnostic::syntax(span, message));
    }

    fn class_itself(&mut self) {
        let (kind, modifiers, span) = (self.class.kind, &self.class.modifiers, self.class.name.span);
        repeated(modifiers, self.diagnostics);
        match kind {
            ClassKind::Class if modifiers.is_final && modifiers.is_abstract => {
                self.error(span, "a class that is abstract cannot be final");
            }
            ClassKind::Interface if modifiers.is_final => self.error(span, "an interface cannot be final"),
            ClassKind::Enum if modifiers.is_abstract && self.has_plain_constant() => {
                self.error(span, "an abstract enum has constants with bodies only");
            }
            ClassKind::Record if modifiers.is_abstract => self.error(span, "a record cannot be abstract"),
            _ => {}
        }
        for (word, span) in &modifiers.words {
            if matches!(word, Keyword::Transient | Keyword::Volatile | Keyword::Synchronized | Keyword::Native) {
                self.error(*span, "such a word may not stand before a class");
            }
        }
    }

    fn has_plain_constant(&self) -> bool {
        self.class.members.iter().any(|member| matches!(member, Member::Constant { body: None, .. }))
    }

    fn method(&mut self, method: &Method) {
        let modifiers = &method.modifiers;
        repeated(modifiers, self.diagnostics);
        voids(method, self.diagnostics);
        let span = method.name.span;
        let of_class = matches!(self.class.kind, ClassKind::Class | ClassKind::Enum);
        if of_class && modifiers.is_abstract && (modifiers.is_final || modifiers.is_private || modifiers.is_static) {
            self.error(span, "an abstract method is neither final nor private nor static");
        }
        if self.class.kind == ClassKind::Interface && modifiers.is_final {
            self.error(span, "a method of an interface cannot be final");
        }
        let says_nothing = !modifiers.any && method.returns.is_none();
        if says_nothing {
            self.error(span, "a method begins with its type, or with def");
        }
        for (word, span) in &modifiers.words {
            match word {
                Keyword::Transient | Keyword::Volatile => self.error(*span, "such a word stands before fields only"),
                Keyword::Var => self.error(*span, "var stands before variables only: write def"),
                Keyword::Protected if self.class.kind == ClassKind::Interface => {
                    self.error(*span, "what an interface has is public");
                }
                Keyword::Native if method.body.is_some() => self.error(*span, "a native method has no body"),
                _ => {}
            }
        }
    }

    fn constructor(&mut self, constructor: &Constructor) {
        repeated(&constructor.modifiers, self.diagnostics);
        for param in constructor.params.iter().flatten() {
            refuse_void(param.ty.as_ref(), self.diagnostics);
        }
        for (word, span) in &constructor.modifiers.words {
            if matches!(word, Keyword::Static | Keyword::Final | Keyword::Abstract | Keyword::Native) {
                self.error(*span, "such a word may not stand before a constructor");
            }
        }
        if self.class.kind == ClassKind::Interface {
            self.error(constructor.span, "an interface has no constructor");
        }
    }

    fn field(&mut self, field: &Field) {
        repeated(&field.modifiers, self.diagnostics);
        refuse_void(field.ty.as_ref(), self.diagnostics);
        let has = |wanted: Keyword| field.modifiers.words.iter().any(|(word, _)| *word == wanted);
        if has(Keyword::Final) && has(Keyword::Volatile) {
            self.error(field.name.span, "a field that is final cannot be volatile");
        }
        if self.class.kind == ClassKind::Interface && (has(Keyword::Private) || has(Keyword::Protected)) {
            self.error(field.name.span, "what an interface has is public");
        }
    }
}

/// The same word twice, or two that say who may see it.
fn repeated(modifiers: &Modifiers, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for (word, span) in &modifiers.words {
        let is_access = matches!(word, Keyword::Public | Keyword::Protected | Keyword::Private);
        if !seen.insert(if is_access { Keyword::Public } else { *word }) {
            let message =
                if is_access { "only one of public, protected and private" } else { "this word stands here twice" };
            diagnostics.push(Diagnostic::syntax(*span, message));
        }
    }
}

fn voids(method: &Method, diagnostics: &mut Vec<Diagnostic>) {
    method.params.iter().for_each(|param| refuse_void(param.ty.as_ref(), diagnostics));
}

fn refuse_void(ty: Option<&TypeName>, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(ty) = ty
        && ty.name.as_str() == "void"
    {
        diagnostics.push(Diagnostic::syntax(ty.span, "void is what methods answer, not what something is"));
    }
}
