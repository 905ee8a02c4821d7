//! Expressions.

use super::Lower;
use super::names::class_value;
use crate::ast::{self, Access, AssignOp, BinaryOp, Expr, ExprKind, MapElement, MemberName, UnaryOp};
use crate::code::{self, CompareOp, Expr as Code, Member, Target, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

impl Lower<'_> {
    /// An expression; in assertions it records its value.
    pub(super) fn expr(&mut self, expr: &Expr) -> Code {
        if !self.deeper(expr.span) {
            return Code::Null;
        }
        if self.recording { self.recorded(expr) } else { self.plain(expr) }
    }

    /// The expression without recording of its own value; parts still record.
    pub(super) fn plain(&mut self, expr: &Expr) -> Code {
        let pos = expr.span.start;
        match &expr.kind {
            ExprKind::Null | ExprKind::Error => Code::Null,
            ExprKind::Bool(flag) => Code::Bool(*flag),
            ExprKind::Int(n) => Code::Int(*n),
            ExprKind::Long(n) => Code::Long(*n),
            ExprKind::BigInt(n) => Code::BigInt(n.clone()),
            ExprKind::Decimal(n) => Code::Decimal(n.clone()),
            ExprKind::Float(n) => Code::Float(*n),
            ExprKind::Double(n) => Code::Double(*n),
            ExprKind::Str(text) => Code::Str(text.clone()),
            ExprKind::GString(parts) => self.gstring(parts),
            ExprKind::Name(name) => self.bare_name(name, expr.span),
            ExprKind::This => self.this_value(),
            ExprKind::Super => Code::This,
            ExprKind::Type(ty) => class_value(self.type_ref(ty)),
            ExprKind::Property { object, name, access } => self.property(expr, object, name, *access),
            ExprKind::MethodPointer { object, name } => {
                let object = self.expr(object);
                let name = self.member(name);
                Code::MethodPointer(Box::new(code::Property { object, name, access: code::Access::Dot, pos }))
            }
            ExprKind::Index { object, args, safe } => Code::Index(Box::new(self.index(expr, object, args, *safe))),
            ExprKind::Call { callee, args } => self.call(expr, callee, args),
            ExprKind::New { class, outer, args, body } => {
                self.creation(expr, class, outer.as_deref(), args, body.as_deref())
            }
            ExprKind::NewArray { element, lengths, dimensions, elements } => {
                self.array(expr, element, lengths, *dimensions, elements.as_deref())
            }
            ExprKind::ArrayInit(items) => Code::List(items.iter().map(|item| self.expr(item)).collect()),
            ExprKind::List(elements) => self.list(elements),
            ExprKind::Map(entries) => self.map(entries),
            ExprKind::Closure(closure) => self.closure(closure, expr.span),
            ExprKind::Range { from, to, open_left, open_right } => {
                let (from, to) = (self.expr(from), self.expr(to));
                Code::Range(Box::new(code::RangeCode { from, to, open_left: *open_left, open_right: *open_right, pos }))
            }
            ExprKind::Unary { op, operand } => self.unary(*op, operand, pos),
            ExprKind::Binary { op, at, left, right } => self.binary(*op, *at, left, right),
            ExprKind::Ternary { condition, then, otherwise } => {
                let condition = self.expr(condition);
                let (then, otherwise) = self.sides(then, otherwise);
                Code::Ternary(Box::new((condition, then, otherwise)))
            }
            ExprKind::Elvis { value, otherwise } => Code::Elvis(Box::new(self.sides(value, otherwise))),
            ExprKind::Assign { target, op, at, value } => self.assign(target, *op, *at, value),
            ExprKind::AssignMany { targets, value } => {
                let value = self.expr(value);
                let targets = targets.iter().filter_map(|target| self.target(target)).collect();
                Code::AssignMany(Box::new(code::AssignMany { targets, value, pos }))
            }
            ExprKind::Step { target, up, prefix } => match self.target(target) {
                Some(found) => Code::Step(Box::new(code::Step { target: found, up: *up, prefix: *prefix, pos })),
                None => Code::Null,
            },
            ExprKind::Cast { ty, value } => {
                let ty = self.type_ref(ty);
                let value = self.expr(value);
                Code::Cast(Box::new(code::Conversion { value, ty, pos }))
            }
            ExprKind::As { ty, value } => {
                let ty = self.type_ref(ty);
                let value = self.expr(value);
                Code::As(Box::new(code::Conversion { value, ty, pos }))
            }
            ExprKind::InstanceOf { ty, value, negated } => {
                let ty = self.type_ref(ty);
                let value = self.expr(value);
                let test = Code::InstanceOf(Box::new(code::Conversion { value, ty, pos }));
                if *negated { Code::Not(Box::new(test)) } else { test }
            }
            ExprKind::Switch(switch) => self.switch_expression(switch, expr.span),
            ExprKind::Parens(inner) => self.expr(inner),
        }
    }

    fn gstring(&mut self, parts: &ast::GString) -> Code {
        let values = parts.values.iter().map(|value| self.expr(value)).collect();
        let strings = parts.strings.clone().into();
        Code::GString(Box::new(code::GStringCode { strings, values }))
    }

    pub(super) fn member(&mut self, name: &MemberName) -> Member {
        match name {
            MemberName::Fixed(name) => Member::Fixed(self.name(&name.text)),
            MemberName::Computed(value) => Member::Computed(self.expr(value)),
        }
    }

    fn property(&mut self, expr: &Expr, object: &Expr, name: &MemberName, access: Access) -> Code {
        if let Some(class) = self.qualified_class(expr) {
            return class_value(class);
        }
        let pos = match name {
            MemberName::Fixed(name) => name.span.start,
            MemberName::Computed(value) => value.span.start,
        };
        if let (ExprKind::Super, MemberName::Fixed(name)) = (&object.kind, name) {
            return Code::SuperProperty(self.name(&name.text), pos);
        }
        // `Outer.this`
        if let MemberName::Fixed(name) = name
            && name.text.as_str() == "this"
            && let ExprKind::Name(class) = &object.kind
            && let Some(TypeRef::Script(_)) = self.class_by_name(class)
        {
            return self.outer_this(class);
        }
        let object = self.expr(object);
        let name = self.member(name);
        Code::Property(Box::new(code::Property { object, name, access: lower_access(access), pos }))
    }

    /// `Outer.this`: as many steps out as there are classes between.
    fn outer_this(&mut self, class: &str) -> Code {
        let inner = self.class_stack.last().map(|(_, name)| name.clone());
        let is_current = inner.is_some_and(|name| name.rsplit('$').next() == Some(class));
        if is_current { Code::This } else { Code::Call(Box::new(self.call_of(Code::This, "$outer"))) }
    }

    fn call_of(&mut self, object: Code, name: &str) -> code::Call {
        let name = Member::Fixed(self.name(&name.into()));
        code::Call { object, name, args: Box::default(), spread: false, access: code::Access::Dot, pos: 0 }
    }

    fn index(&mut self, expr: &Expr, object: &Expr, args: &[ast::Argument], safe: bool) -> code::Index {
        let object = self.expr(object);
        let pos = expr.span.start;
        let index = match args {
            [ast::Argument::Value(index)] => self.expr(index),
            args => self.argument_list_value(args),
        };
        code::Index { object, index, safe, pos }
    }

    /// Several indices are a list; named ones a map.
    fn argument_list_value(&mut self, args: &[ast::Argument]) -> Code {
        let (args, _) = self.args(args);
        match Vec::from(args) {
            mut args if args.len() == 1 && matches!(args.first(), Some(Code::Map(_))) => args.remove(0),
            args => Code::List(args.into()),
        }
    }

    fn list(&mut self, elements: &[ast::Element]) -> Code {
        let lower = |element: &ast::Element, lower: &mut Self| {
            let value = lower.expr(&element.value);
            if element.spread { Code::Spread(Box::new(value)) } else { value }
        };
        Code::List(elements.iter().map(|element| lower(element, self)).collect())
    }

    pub(super) fn map(&mut self, entries: &[MapElement]) -> Code {
        let mut lowered = Vec::with_capacity(entries.len());
        for entry in entries {
            let key = match &entry.key {
                // A name in parentheses is computed; a GString stays one.
                Some(key) => self.expr(key),
                None => Code::SpreadMap,
            };
            lowered.push((key, self.expr(&entry.value)));
        }
        Code::Map(lowered.into())
    }

    fn array(
        &mut self,
        expr: &Expr,
        element: &ast::TypeName,
        lengths: &[Expr],
        dimensions: u8,
        elements: Option<&[Expr]>,
    ) -> Code {
        let element = self.type_ref(element);
        let pos = expr.span.start;
        if let Some(items) = elements {
            let inner = if dimensions > 1 { TypeRef::Array(Box::new(element), dimensions - 1) } else { element };
            let items = items.iter().map(|item| self.expr(item)).collect();
            return Code::ArrayOf(Box::new((inner, items)));
        }
        let lengths = lengths.iter().map(|length| self.expr(length)).collect();
        Code::NewArray(Box::new(code::NewArray { element, lengths, dimensions, pos }))
    }

    fn unary(&mut self, op: UnaryOp, operand: &Expr, pos: u32) -> Code {
        let value = Box::new(self.expr(operand));
        match op {
            UnaryOp::Not => Code::Not(value),
            UnaryOp::Negative => Code::Negative(value, pos),
            UnaryOp::Positive => Code::Positive(value, pos),
            UnaryOp::BitNot => Code::BitNot(value, pos),
        }
    }

    fn binary(&mut self, op: BinaryOp, at: Span, left: &Expr, right: &Expr) -> Code {
        let (left, right) = (self.expr(left), self.expr(right));
        let pos = at.start;
        if let Some(op) = arithmetic_op(op) {
            return Code::Binary(Box::new(code::Binary { op, left, right, pos }));
        }
        match op {
            BinaryOp::And => Code::And(Box::new((left, right))),
            BinaryOp::Or => Code::Or(Box::new((left, right))),
            other => Code::Compare(Box::new(code::Compare { op: compare_op(other), left, right, pos })),
        }
    }

    fn assign(&mut self, target: &Expr, op: AssignOp, at: Span, value: &Expr) -> Code {
        let lowered = self.expr(value);
        let Some(found) = self.target(target) else {
            return Code::Null;
        };
        let pos = at.start;
        match op {
            AssignOp::Set => Code::Assign(Box::new(code::Assign { target: found, value: lowered, pos })),
            AssignOp::IfNull => Code::Update(Box::new(code::Update { target: found, op: None, value: lowered, pos })),
            AssignOp::Update(op) => {
                let op = arithmetic_op(op);
                Code::Update(Box::new(code::Update { target: found, op, value: lowered, pos }))
            }
        }
    }

    /// What stands left of an assignment.
    pub(super) fn target(&mut self, target: &Expr) -> Option<Target> {
        let recording = std::mem::replace(&mut self.recording, false);
        let found = self.target_of(target);
        self.recording = recording;
        found
    }

    fn target_of(&mut self, target: &Expr) -> Option<Target> {
        match &target.kind {
            ExprKind::Name(name) => Some(self.name_target(name, target.span)),
            ExprKind::Parens(inner) => self.target_of(inner),
            ExprKind::Index { object, args, safe } => {
                Some(Target::Index(Box::new(self.index(target, object, args, *safe))))
            }
            ExprKind::Property { object, name, access } => match self.property(target, object, name, *access) {
                Code::Property(property) => Some(Target::Property(property)),
                Code::SuperProperty(name, _) => Some(Target::SuperProperty(name)),
                _ => {
                    self.error(Diagnostic::syntax(target.span, "a class cannot be assigned to"));
                    None
                }
            },
            _ => {
                self.error(Diagnostic::syntax(
                    target.span,
                    "this cannot be changed: only variables, properties and elements can",
                ));
                None
            }
        }
    }

    fn name_target(&mut self, name: &crate::value::Str, span: Span) -> Target {
        match self.lookup(name) {
            Some(slot) => Target::Local(slot, self.type_of_slot(slot).map(Box::new)),
            None => match self.bare_name(name, span) {
                Code::Property(property) => Target::Property(property),
                _ => Target::Global(self.global(name)),
            },
        }
    }
}

pub(super) fn lower_access(access: Access) -> code::Access {
    match access {
        Access::Dot => code::Access::Dot,
        Access::Safe | Access::SafeChain => code::Access::Safe,
        Access::Spread => code::Access::Spread,
        Access::Field => code::Access::Field,
    }
}

/// Operators that stand for methods.
pub(super) fn arithmetic_op(op: BinaryOp) -> Option<code::BinaryOp> {
    Some(match op {
        BinaryOp::Plus => code::BinaryOp::Plus,
        BinaryOp::Minus => code::BinaryOp::Minus,
        BinaryOp::Multiply => code::BinaryOp::Multiply,
        BinaryOp::Div => code::BinaryOp::Div,
        BinaryOp::Mod => code::BinaryOp::Mod,
        BinaryOp::Power => code::BinaryOp::Power,
        BinaryOp::LeftShift => code::BinaryOp::LeftShift,
        BinaryOp::RightShift => code::BinaryOp::RightShift,
        BinaryOp::RightShiftUnsigned => code::BinaryOp::RightShiftUnsigned,
        BinaryOp::BitAnd => code::BinaryOp::And,
        BinaryOp::BitOr => code::BinaryOp::Or,
        BinaryOp::Xor => code::BinaryOp::Xor,
        _ => return None,
    })
}

fn compare_op(op: BinaryOp) -> CompareOp {
    match op {
        BinaryOp::NotEqual => CompareOp::NotEqual,
        BinaryOp::Identical => CompareOp::Identical,
        BinaryOp::NotIdentical => CompareOp::NotIdentical,
        BinaryOp::Less => CompareOp::Less,
        BinaryOp::LessEqual => CompareOp::LessEqual,
        BinaryOp::Greater => CompareOp::Greater,
        BinaryOp::GreaterEqual => CompareOp::GreaterEqual,
        BinaryOp::Spaceship => CompareOp::Spaceship,
        BinaryOp::In => CompareOp::In,
        BinaryOp::NotIn => CompareOp::NotIn,
        BinaryOp::Find => CompareOp::Find,
        BinaryOp::Match => CompareOp::Match,
        _ => CompareOp::Equal,
    }
}
