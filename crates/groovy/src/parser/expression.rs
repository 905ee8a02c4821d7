//! Expressions by operator precedence, and where their lines may break.

use super::{Keyword, Parse, Parser, Punct, TokenKind};
use crate::ast::{AssignOp, BinaryOp, Expr, ExprKind, TypeName, UnaryOp};
use crate::span::Span;

/// What stands between two operands.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Infix {
    Binary(BinaryOp),
    Range { open_left: bool, open_right: bool },
    As,
    InstanceOf { negated: bool },
}

/// Precedence: higher binds tighter.
const POWER: u8 = 13;
const UNARY: u8 = 12;
const MULTIPLY: u8 = 11;
const ADD: u8 = 10;
const SHIFT: u8 = 9;
const RELATION: u8 = 8;
const EQUALITY: u8 = 7;
const REGEX: u8 = 6;
const BIT_AND: u8 = 5;
const XOR: u8 = 4;
const BIT_OR: u8 = 3;
const AND: u8 = 2;
const OR: u8 = 1;

impl Parser<'_> {
    /// An expression, assignments included.
    pub(super) fn expression(&mut self) -> Parse<Expr> {
        let left = self.ternary()?;
        let ahead = self.newlines();
        let Some(op) = assign_op(self.peek_at(ahead)) else {
            return Ok(left);
        };
        self.skip_newlines();
        let at = self.bump();
        self.skip_newlines();
        let value = self.nested(Self::statement_expression)?;
        self.assignment(left, op, at, value)
    }

    fn assignment(&mut self, left: Expr, op: AssignOp, at: Span, value: Expr) -> Parse<Expr> {
        let span = left.span.to(value.span);
        match &left.kind {
            ExprKind::Name(_) | ExprKind::Property { .. } | ExprKind::Index { .. } => {
                let kind = ExprKind::Assign { target: Box::new(left), op, at, value: Box::new(value) };
                Ok(Expr { kind, span })
            }
            ExprKind::Parens(inner) if matches!(inner.kind, ExprKind::Name(_)) => {
                let kind = ExprKind::AssignMany { targets: vec![left], value: Box::new(value) };
                Ok(Expr { kind, span })
            }
            _ => {
                let target = left.span;
                self.error(target, "this cannot be assigned to: only variables, properties and elements can")
            }
        }
    }

    fn ternary(&mut self) -> Parse<Expr> {
        let condition = self.binary(0)?;
        let ahead = self.newlines();
        if self.is_at(ahead, Punct::Question) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            let then = self.nested(Self::expression)?;
            self.skip_newlines();
            self.expect(Punct::Colon)?;
            self.skip_newlines();
            let otherwise = self.nested(Self::ternary)?;
            let span = condition.span.to(otherwise.span);
            let (condition, then, otherwise) = (Box::new(condition), Box::new(then), Box::new(otherwise));
            return Ok(Expr { kind: ExprKind::Ternary { condition, then, otherwise }, span });
        }
        if self.is_at(ahead, Punct::Elvis) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            let otherwise = self.nested(Self::ternary)?;
            let span = condition.span.to(otherwise.span);
            let kind = ExprKind::Elvis { value: Box::new(condition), otherwise: Box::new(otherwise) };
            return Ok(Expr { kind, span });
        }
        Ok(condition)
    }

    fn binary(&mut self, least: u8) -> Parse<Expr> {
        let mut left = self.unary()?;
        loop {
            let ahead = self.newlines();
            let Some((infix, precedence, tokens)) = self.infix(ahead) else {
                return Ok(left);
            };
            // A plus or minus on the next line starts a new statement.
            let may_break = !matches!(infix, Infix::Binary(BinaryOp::Plus | BinaryOp::Minus | BinaryOp::Power));
            if precedence < least.max(1) || (ahead > 0 && !may_break) {
                return Ok(left);
            }
            self.link()?;
            self.skip_newlines();
            let at = self.span();
            for _ in 0..tokens {
                self.bump();
            }
            self.skip_newlines();
            left = self.right_side(left, infix, precedence, at)?;
        }
    }

    fn right_side(&mut self, left: Expr, infix: Infix, precedence: u8, at: Span) -> Parse<Expr> {
        if let Infix::As | Infix::InstanceOf { .. } = infix {
            let ty = self.type_name()?;
            let span = left.span.to(ty.span);
            let value = Box::new(left);
            let kind = match infix {
                Infix::InstanceOf { negated } => ExprKind::InstanceOf { ty, value, negated },
                _ => ExprKind::As { ty, value },
            };
            return Ok(Expr { kind, span });
        }
        let right = self.nested(|parser| parser.binary(precedence + 1))?;
        let span = left.span.to(right.span);
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = match infix {
            Infix::Range { open_left, open_right } => ExprKind::Range { from: left, to: right, open_left, open_right },
            Infix::Binary(op) => ExprKind::Binary { op, at, left, right },
            Infix::As | Infix::InstanceOf { .. } => return self.unexpected("an operand"),
        };
        Ok(Expr { kind, span })
    }

    /// The operator at a place, its precedence, and its number of tokens.
    fn infix(&self, ahead: usize) -> Option<(Infix, u8, usize)> {
        use BinaryOp as B;
        let binary = |op, precedence| Some((Infix::Binary(op), precedence, 1));
        let range = |open_left, open_right| Some((Infix::Range { open_left, open_right }, SHIFT, 1));
        match self.peek_at(ahead) {
            TokenKind::Punct(punct) => match punct {
                Punct::StarStar => binary(B::Power, POWER),
                Punct::Star => binary(B::Multiply, MULTIPLY),
                Punct::Slash => binary(B::Div, MULTIPLY),
                Punct::Percent => binary(B::Mod, MULTIPLY),
                Punct::Plus => binary(B::Plus, ADD),
                Punct::Minus => binary(B::Minus, ADD),
                Punct::ShiftLeft => binary(B::LeftShift, SHIFT),
                Punct::Range => range(false, false),
                Punct::RangeOpen => range(false, true),
                Punct::RangeOpenLeft => range(true, false),
                Punct::RangeBothOpen => range(true, true),
                Punct::Less => binary(B::Less, RELATION),
                Punct::LessEqual => binary(B::LessEqual, RELATION),
                Punct::GreaterEqual => binary(B::GreaterEqual, RELATION),
                Punct::Greater => Some(self.greater(ahead)),
                Punct::Equal => binary(B::Equal, EQUALITY),
                Punct::NotEqual => binary(B::NotEqual, EQUALITY),
                Punct::Identical => binary(B::Identical, EQUALITY),
                Punct::NotIdentical => binary(B::NotIdentical, EQUALITY),
                Punct::Spaceship => binary(B::Spaceship, EQUALITY),
                Punct::Find => binary(B::Find, REGEX),
                Punct::Match => binary(B::Match, REGEX),
                Punct::Amp => binary(B::BitAnd, BIT_AND),
                Punct::Caret => binary(B::Xor, XOR),
                Punct::Pipe => binary(B::BitOr, BIT_OR),
                Punct::AndAnd => binary(B::And, AND),
                Punct::OrOr => binary(B::Or, OR),
                _ => None,
            },
            TokenKind::Keyword(Keyword::In) => binary(B::In, RELATION),
            TokenKind::NotIn => binary(B::NotIn, RELATION),
            TokenKind::Keyword(Keyword::As) => Some((Infix::As, RELATION, 1)),
            TokenKind::Keyword(Keyword::Instanceof) => Some((Infix::InstanceOf { negated: false }, RELATION, 1)),
            TokenKind::NotInstanceof => Some((Infix::InstanceOf { negated: true }, RELATION, 1)),
            _ => None,
        }
    }

    /// `>`, `>>`, `>>>`: the lexer keeps them apart for the sake of generics.
    fn greater(&self, ahead: usize) -> (Infix, u8, usize) {
        let next = |n: usize| self.is_at(ahead + n, Punct::Greater) && !self.token(ahead + n).spaced;
        match (next(1), next(2)) {
            (true, true) => (Infix::Binary(BinaryOp::RightShiftUnsigned), SHIFT, 3),
            (true, false) => (Infix::Binary(BinaryOp::RightShift), SHIFT, 2),
            _ => (Infix::Binary(BinaryOp::Greater), RELATION, 1),
        }
    }

    fn unary(&mut self) -> Parse<Expr> {
        let start = self.span();
        match self.peek() {
            TokenKind::Punct(Punct::Not) => self.tight_unary(UnaryOp::Not, start),
            TokenKind::Punct(Punct::Tilde) => self.tight_unary(UnaryOp::BitNot, start),
            TokenKind::Punct(Punct::Minus) => self.loose_unary(UnaryOp::Negative, start),
            TokenKind::Punct(Punct::Plus) => self.loose_unary(UnaryOp::Positive, start),
            TokenKind::Punct(punct @ (Punct::PlusPlus | Punct::MinusMinus)) => {
                let up = *punct == Punct::PlusPlus;
                self.bump();
                let target = self.nested(|parser| parser.binary(UNARY))?;
                let span = start.to(target.span);
                Ok(Expr { kind: ExprKind::Step { target: Box::new(target), up, prefix: true }, span })
            }
            TokenKind::Punct(Punct::LParen) => self.cast_or_postfix(),
            _ => self.postfix(),
        }
    }

    /// `!a`, `~a`: bind tighter than `**`.
    fn tight_unary(&mut self, op: UnaryOp, start: Span) -> Parse<Expr> {
        self.bump();
        self.skip_newlines();
        let operand = self.nested(Self::unary)?;
        let span = start.to(operand.span);
        Ok(Expr { kind: ExprKind::Unary { op, operand: Box::new(operand) }, span })
    }

    /// `-a`, `+a`: bind looser than `**`.
    fn loose_unary(&mut self, op: UnaryOp, start: Span) -> Parse<Expr> {
        self.bump();
        let operand = self.nested(|parser| parser.binary(UNARY))?;
        let span = start.to(operand.span);
        if op == UnaryOp::Negative
            && let Some(kind) = self.negated_literal(&operand)
        {
            return Ok(Expr { kind, span });
        }
        Ok(Expr { kind: ExprKind::Unary { op, operand: Box::new(operand) }, span })
    }

    /// The smallest int and long are written with a minus; their digits alone do not fit.
    fn negated_literal(&self, operand: &Expr) -> Option<ExprKind> {
        match &operand.kind {
            ExprKind::Int(value) => Some(ExprKind::Int(value.wrapping_neg())),
            ExprKind::Long(value) => {
                let suffixed = operand.span.text(self.source).ends_with(['l', 'L']);
                match i32::try_from(value.wrapping_neg()) {
                    Ok(int) if !suffixed && *value == 1 << 31 => Some(ExprKind::Int(int)),
                    _ => Some(ExprKind::Long(value.wrapping_neg())),
                }
            }
            ExprKind::BigInt(value) if **value == num_bigint::BigInt::from(1u64 << 63) => {
                let suffixed = operand.span.text(self.source).ends_with(['g', 'G']);
                (!suffixed).then_some(ExprKind::Long(i64::MIN))
            }
            _ => None,
        }
    }

    /// `(T) a`, or something in parentheses.
    fn cast_or_postfix(&mut self) -> Parse<Expr> {
        let start = self.span();
        match self.attempt(Self::cast_type) {
            Some(ty) => {
                let value = self.nested(Self::cast_operand)?;
                let span = start.to(value.span);
                Ok(Expr { kind: ExprKind::Cast { ty, value: Box::new(value) }, span })
            }
            None => self.postfix(),
        }
    }

    /// `(T)`, when what follows can be cast.
    fn cast_type(&mut self) -> Parse<TypeName> {
        self.bump();
        let length = self.scan_type(0).filter(|length| self.is_at(*length, Punct::RParen)).ok_or(super::Failed)?;
        let primitive = super::types::primitive(self.peek()).is_some();
        let simple = length == 1 && !primitive;
        let upper = self.type_starts_upper(length);
        let ty = self.type_name()?;
        self.bump();
        let operand = match self.peek() {
            TokenKind::Ident(_)
            | TokenKind::Int(_)
            | TokenKind::Long(_)
            | TokenKind::BigInt(_)
            | TokenKind::Decimal(_)
            | TokenKind::Float(_)
            | TokenKind::Double(_)
            | TokenKind::Str(_)
            | TokenKind::GStringStart(_) => true,
            TokenKind::Keyword(word) => !matches!(
                word,
                Keyword::In | Keyword::As | Keyword::Instanceof | Keyword::Else | Keyword::Return | Keyword::If
            ),
            TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace) => primitive || upper || !simple,
            TokenKind::Punct(Punct::Not | Punct::Tilde) => true,
            TokenKind::Punct(Punct::Minus | Punct::Plus | Punct::MinusMinus | Punct::PlusPlus) => {
                primitive || (upper && !self.known_value(&ty))
            }
            _ => false,
        };
        if operand { Ok(ty) } else { Err(super::Failed) }
    }

    fn type_starts_upper(&self, length: usize) -> bool {
        let names = (0..length).filter_map(|ahead| match self.peek_at(ahead) {
            TokenKind::Ident(name) => Some(name.clone()),
            _ => None,
        });
        names.into_iter().any(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
    }

    /// Constants are written in capitals: `(MAX) - 1` is no cast.
    fn known_value(&self, ty: &TypeName) -> bool {
        ty.dimensions == 0
            && ty.name.len() > 1
            && ty.name.chars().all(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit())
    }

    fn cast_operand(&mut self) -> Parse<Expr> {
        let start = self.span();
        match self.peek() {
            TokenKind::Punct(Punct::LParen) => self.cast_or_postfix(),
            TokenKind::Punct(Punct::Minus | Punct::Plus) => {
                let op = if self.is(Punct::Minus) { UnaryOp::Negative } else { UnaryOp::Positive };
                self.bump();
                let operand = self.nested(Self::cast_operand)?;
                let span = start.to(operand.span);
                if op == UnaryOp::Negative
                    && let Some(kind) = self.negated_literal(&operand)
                {
                    return Ok(Expr { kind, span });
                }
                Ok(Expr { kind: ExprKind::Unary { op, operand: Box::new(operand) }, span })
            }
            TokenKind::Punct(Punct::Not | Punct::Tilde | Punct::PlusPlus | Punct::MinusMinus) => self.unary(),
            _ => self.postfix(),
        }
    }

    fn postfix(&mut self) -> Parse<Expr> {
        let target = self.path()?;
        let up = match self.peek() {
            TokenKind::Punct(Punct::PlusPlus) => true,
            TokenKind::Punct(Punct::MinusMinus) => false,
            _ => return Ok(target),
        };
        let span = target.span.to(self.bump());
        Ok(Expr { kind: ExprKind::Step { target: Box::new(target), up, prefix: false }, span })
    }
}

fn assign_op(kind: &TokenKind) -> Option<AssignOp> {
    use BinaryOp as B;
    let TokenKind::Punct(punct) = kind else {
        return None;
    };
    Some(match punct {
        Punct::Assign => AssignOp::Set,
        Punct::ElvisAssign => AssignOp::IfNull,
        Punct::PlusAssign => AssignOp::Update(B::Plus),
        Punct::MinusAssign => AssignOp::Update(B::Minus),
        Punct::StarAssign => AssignOp::Update(B::Multiply),
        Punct::SlashAssign => AssignOp::Update(B::Div),
        Punct::PercentAssign => AssignOp::Update(B::Mod),
        Punct::StarStarAssign => AssignOp::Update(B::Power),
        Punct::ShiftLeftAssign => AssignOp::Update(B::LeftShift),
        Punct::ShiftRightAssign => AssignOp::Update(B::RightShift),
        Punct::UnsignedShiftAssign => AssignOp::Update(B::RightShiftUnsigned),
        Punct::AndAssign => AssignOp::Update(B::BitAnd),
        Punct::OrAssign => AssignOp::Update(B::BitOr),
        Punct::XorAssign => AssignOp::Update(B::Xor),
        _ => return None,
    })
}
