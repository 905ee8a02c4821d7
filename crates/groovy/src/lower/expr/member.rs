//! Properties, calls and indices.

use crate::ast::{self, Access, Expr, ExprKind, MemberName};
use crate::code::{self, Expr as Code, Member, TypeRef};
use crate::lower::Lower;
use crate::lower::names::class_value;

impl Lower<'_> {
    pub(in crate::lower) fn member(&mut self, name: &MemberName) -> Member {
        match name {
            MemberName::Fixed(name) => Member::Fixed(self.name(&name.text)),
            MemberName::Computed(value) => Member::Computed(self.expr(value)),
        }
    }

    pub(super) fn property(&mut self, expr: &Expr, object: &Expr, name: &MemberName, access: Access) -> Code {
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
        let place = self.class_stack.iter().rev().position(|(_, name)| name.rsplit('$').next() == Some(class));
        let mut found = Code::This;
        for _ in 0..place.unwrap_or(1) {
            found = Code::Call(Box::new(self.call_of(found, "$outer")));
        }
        found
    }

    fn call_of(&mut self, object: Code, name: &str) -> code::Call {
        let name = Member::Fixed(self.name(&name.into()));
        code::Call { object, name, args: Box::default(), spread: false, access: code::Access::Dot, pos: 0 }
    }

    pub(super) fn index(&mut self, expr: &Expr, object: &Expr, args: &[ast::Argument], safe: bool) -> code::Index {
        let object = self.expr(object);
        let pos = expr.span.start;
        let index = match args {
            [ast::Argument::Value(index)] => self.expr(index),
            args => self.argument_list_value(args),
        };
        code::Index { object, index, safe, pos }
    }
}

pub(in crate::lower) fn lower_access(access: Access) -> code::Access {
    match access {
        Access::Dot => code::Access::Dot,
        Access::Safe | Access::SafeChain => code::Access::Safe,
        Access::Spread => code::Access::Spread,
        Access::Field => code::Access::Field,
    }
}
