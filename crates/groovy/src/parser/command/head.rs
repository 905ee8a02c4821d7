//! What a command may begin with, and brackets behind a name that turn out to be its first argument.

use crate::ast::{Access, Argument, BinaryOp, Element, Expr, ExprKind, Ident, MemberName, UnaryOp};
use crate::lexer::{Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::span::Span;

/// Whether a call can leave out its parentheses behind the expression.
///
/// Everything but names, texts and members is called as a value: `counter++ 5` is `(counter++).call(5)`.
pub(super) fn is_command_head(head: &Expr) -> bool {
    matches!(
        head.kind,
        ExprKind::Name(_)
            | ExprKind::Str(_)
            | ExprKind::GString(_)
            | ExprKind::Property { .. }
            | ExprKind::Index { .. }
            | ExprKind::Step { .. }
            | ExprKind::Unary { .. }
            | ExprKind::New { .. }
            | ExprKind::Closure(_)
            | ExprKind::List(_)
            | ExprKind::Map(_)
            | ExprKind::Parens(_)
    )
}

impl Parser<'_> {
    /// `f [1], 2` and `f { }, 2`: the comma shows that what looked like an index, a difference or a whole call is the first argument.
    pub(in crate::parser) fn comma_command(&mut self, head: Expr) -> Parse<Expr> {
        if !self.is(Punct::Comma) {
            return Ok(head);
        }
        if let ExprKind::Assign { target, op, at, value } = head.kind {
            let value = Box::new(self.comma_command(*value)?);
            let span = head.span.to(value.span);
            return Ok(Expr { kind: ExprKind::Assign { target, op, at, value }, span });
        }
        match self.first_argument(head) {
            Reread::Command { callee, first } => {
                self.bump();
                self.skip_newlines();
                let mut args = vec![first];
                args.extend(self.command_arguments()?);
                let call = self.command_call(callee, args);
                self.command_chain(call)
            }
            Reread::Same(head) => Ok(head),
        }
    }

    fn first_argument(&self, head: Expr) -> Reread {
        let span = head.span;
        match head.kind {
            ExprKind::Index { object, args, safe: false } if is_named(&object) => {
                let brackets = Span::new(object.span.end, span.end);
                let is_empty =
                    brackets.text(self.source).trim_start().strip_prefix('[').is_some_and(|text| text.trim() == "]");
                let items = args.into_iter().filter(|_| !is_empty).filter_map(item).collect();
                let list = Expr { kind: ExprKind::List(items), span: brackets };
                Reread::Command { callee: *object, first: Argument::Value(list) }
            }
            ExprKind::Call { callee, mut args } if args.len() == 1 && is_named(&callee) => match args.pop() {
                Some(first) => Reread::Command { callee: *callee, first },
                None => Reread::Same(Expr { kind: ExprKind::Call { callee, args }, span }),
            },
            ExprKind::Binary { op: BinaryOp::Minus, at, left, right } if is_named(&left) => {
                let kind = self.negated_literal(&right);
                let kind = kind.unwrap_or(ExprKind::Unary { op: UnaryOp::Negative, operand: right });
                let first = Argument::Value(Expr { kind, span: at.to(span) });
                Reread::Command { callee: *left, first }
            }
            kind => Reread::Same(Expr { kind, span }),
        }
    }

    /// The name behind a command, where it is no plain name: `f 1 "a$b"`, `f 1 2`.
    pub(super) fn literal_link(&mut self) -> Parse<Option<MemberName>> {
        if let TokenKind::GStringStart(_) = self.peek() {
            let name = self.gstring()?;
            return Ok(Some(MemberName::Computed(Box::new(name))));
        }
        let Some(literal) = self.literal() else { return Ok(None) };
        let text = match literal.kind {
            ExprKind::Int(value) => value.to_string(),
            ExprKind::Long(value) => value.to_string(),
            ExprKind::BigInt(value) => value.to_string(),
            ExprKind::Bool(value) => value.to_string(),
            ExprKind::Null => "null".to_owned(),
            ExprKind::Decimal(_) => literal.span.text(self.source).trim_end_matches(['g', 'G']).replace('_', ""),
            _ => return self.error(literal.span, "such a number is the name of nothing"),
        };
        Ok(Some(MemberName::Fixed(Ident { text: text.into(), span: literal.span })))
    }
}

/// Whether it is a name of a method.
fn is_named(callee: &Expr) -> bool {
    match &callee.kind {
        ExprKind::Name(_) => true,
        ExprKind::Property { access, .. } => *access != Access::Field,
        _ => false,
    }
}

fn item(arg: Argument) -> Option<Element> {
    match arg {
        Argument::Value(value) => Some(Element { spread: false, value }),
        Argument::Spread(value) => Some(Element { spread: true, value }),
        Argument::Named(_) => None,
    }
}

/// What a comma makes of an expression.
enum Reread {
    /// A call with its first argument.
    Command { callee: Expr, first: Argument },
    /// What it was.
    Same(Expr),
}
