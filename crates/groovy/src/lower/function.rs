//! Functions: closures, methods, and what the end of a body returns.

use super::Lower;
use super::scope::{Kind, Scope};
use crate::ast::{self, Parameter, Stmt};
use crate::code::{self, Expr as Code, Function, Param, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;

impl Lower<'_> {
    /// Adds a function; answers its index.
    pub(super) fn add_function(&mut self, function: Function) -> u32 {
        self.functions.push(function);
        self.functions.len() as u32 - 1
    }

    /// Declares parameters in the innermost scope.
    pub(super) fn params(&mut self, params: &[Parameter]) -> (Box<[Param]>, bool) {
        let mut varargs = false;
        let mut types: Vec<Option<TypeRef>> = Vec::new();
        for (at, param) in params.iter().enumerate() {
            let last = at + 1 == params.len();
            let mut ty = self.variable_type(param.ty.as_ref());
            if param.varargs {
                let element = ty.unwrap_or(TypeRef::Builtin(Type::Object));
                ty = Some(TypeRef::Array(Box::new(element), 1));
            }
            varargs |= param.varargs || (last && matches!(ty, Some(TypeRef::Array(..))));
            let slot = self.declare(&param.name.text, ty.clone(), param.name.span);
            if param.is_final {
                self.keep(slot);
            }
            types.push(ty);
        }
        let mut result = Vec::with_capacity(types.len());
        for (at, (ty, param)) in types.into_iter().zip(params).enumerate() {
            self.hide_from(Some(at as u16));
            let default = param.default.as_ref().map(|default| self.expr(default));
            self.refuse_self_reference(param);
            result.push(Param { ty, default, named_later: false });
        }
        self.hide_from(None);
        let named = self.scope().map(|scope| std::mem::take(&mut scope.named_by_defaults)).unwrap_or_default();
        for slot in named {
            if let Some(param) = result.get_mut(slot as usize) {
                param.named_later = true;
            }
        }
        (result.into(), varargs)
    }

    /// As in Groovy: no closure in the default of a closure's parameter can name that parameter.
    fn refuse_self_reference(&mut self, param: &Parameter) {
        let names_itself = self.scope().is_some_and(|scope| std::mem::take(&mut scope.names_itself));
        if names_itself {
            let name = &param.name.text;
            let message = format!("a closure in the default of '{name}' names '{name}' itself");
            self.error(Diagnostic::syntax(param.name.span, message).suggest("name other parameters only"));
        }
    }

    /// In a default only the parameters before it are known.
    fn hide_from(&mut self, slot: Option<u16>) {
        if let Some(scope) = self.scope() {
            scope.hidden_from = slot;
        }
    }

    /// `{ params -> body }`
    pub(super) fn closure(&mut self, closure: &ast::Closure, span: Span) -> Code {
        let recording = std::mem::replace(&mut self.recording, false);
        let is_static = self.scopes.last().is_some_and(|scope| scope.is_static);
        self.scopes.push(Scope::new(Kind::Closure, is_static));
        let implicit_it = closure.params.is_none();
        let (params, varargs) = match &closure.params {
            Some(params) => self.params(params),
            None => {
                self.declare_it(span);
                (vec![Param { ty: None, default: None, named_later: false }].into(), false)
            }
        };
        let body = self.body(&closure.body.statements, true);
        let scope = self.scopes.pop().unwrap_or_else(|| Scope::new(Kind::Closure, false));
        let captures = scope.carried.clone().into();
        let function = self.add_function(Function {
            params,
            varargs,
            implicit_it,
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body,
            ..Function::default()
        });
        self.recording = recording;
        Code::Closure(Box::new(code::ClosureCode { function, captures }))
    }

    /// Statements of a body, with the last value as the answer.
    pub(super) fn body(&mut self, statements: &[Stmt], returns: bool) -> Box<[code::Stmt]> {
        let mut lowered = Vec::with_capacity(statements.len());
        for (at, statement) in statements.iter().enumerate() {
            let last = at + 1 == statements.len();
            if last && returns {
                lowered.push(self.tail(statement, Tail::Return));
            } else {
                self.stmt_into(statement, &mut lowered);
            }
        }
        lowered.into()
    }
}

/// What becomes of the value of a last expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// It is returned.
    Return,
    /// It is the value of a switch expression.
    Yield,
}
