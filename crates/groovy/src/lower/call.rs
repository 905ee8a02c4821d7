//! Calls and object creation.

use super::Lower;
use super::expr::lower_access;
use crate::ast::{self, Access, Argument, Expr, ExprKind, MemberName};
use crate::code::{self, Expr as Code, Member, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;

impl Lower<'_> {
    /// Arguments; named ones become one map at the front. Answers whether there is a spread or a cast.
    pub(super) fn args(&mut self, args: &[Argument]) -> (Box<[Code]>, bool) {
        let mut special = false;
        let mut lowered = Vec::with_capacity(args.len());
        let mut named = Vec::new();
        for arg in args {
            match arg {
                Argument::Value(value) => {
                    let value = self.expr(value);
                    special |= matches!(value, Code::Cast(_) | Code::As(_));
                    lowered.push(value);
                }
                Argument::Spread(value) => {
                    special = true;
                    lowered.push(Code::Spread(Box::new(self.expr(value))));
                }
                Argument::Named(entry) => {
                    let key = match &entry.key {
                        Some(key) => self.expr(key),
                        None => Code::SpreadMap,
                    };
                    named.push((key, self.expr(&entry.value)));
                }
            }
        }
        if !named.is_empty() {
            lowered.insert(0, Code::Map(named.into()));
        }
        (lowered.into(), special)
    }

    pub(super) fn call(&mut self, expr: &Expr, callee: &Expr, args: &[Argument]) -> Code {
        match &callee.kind {
            ExprKind::Name(name) => self.call_name(name, callee.span, args),
            ExprKind::Str(name) => self.call_member_name(name, callee.span, args),
            ExprKind::Property { object, name, access } => self.call_member(expr, object, name, *access, args),
            ExprKind::This | ExprKind::Super => {
                let message = "this(...) and super(...) are only the first statement of a constructor";
                self.error(Diagnostic::syntax(callee.span, message));
                Code::Null
            }
            kind => {
                let function = self.expr(callee);
                let (args, spread) = self.args(args);
                let call = Box::new(code::CallValue { function, args, spread, pos: callee.span.start });
                if matches!(kind, ExprKind::GString(_)) { Code::CallComputed(call) } else { Code::CallValue(call) }
            }
        }
    }

    fn call_name(&mut self, name: &Str, span: Span, args: &[Argument]) -> Code {
        if let Some(slot) = self.lookup(name) {
            let (args, spread) = self.args(args);
            let function = Code::Local(slot);
            return Code::CallValue(Box::new(code::CallValue { function, args, spread, pos: span.start }));
        }
        self.call_member_name(name, span, args)
    }

    fn call_member_name(&mut self, name: &Str, span: Span, args: &[Argument]) -> Code {
        if let Some(made) = self.newify_call(name, span, args) {
            return made;
        }
        let (args, spread) = self.args(args);
        let pos = span.start;
        if let Some((class, member)) = self.imports.member(name) {
            let object = super::names::class_value(class);
            let name = Member::Fixed(self.name(&member));
            return Code::Call(Box::new(code::Call { object, name, args, spread, access: code::Access::Dot, pos }));
        }
        if let Some(object) = self.category_receiver() {
            let name = Member::Fixed(self.name(name));
            return Code::Call(Box::new(code::Call { object, name, args, spread, access: code::Access::Dot, pos }));
        }
        let global = self.global(name);
        let name = self.name(name);
        Code::CallName(Box::new(code::CallName { name, global, args, spread, pos }))
    }

    fn call_member(
        &mut self,
        expr: &Expr,
        object: &Expr,
        name: &MemberName,
        access: Access,
        args: &[Argument],
    ) -> Code {
        let pos = match name {
            MemberName::Fixed(name) => name.span.start,
            MemberName::Computed(value) => value.span.start,
        };
        if let MemberName::Fixed(name) = name {
            if let ExprKind::Super = object.kind {
                return self.call_super(None, &name.text, args, pos);
            }
            // `Trait.super.method()`
            if let ExprKind::Property { object: class, name: MemberName::Fixed(word), .. } = &object.kind
                && word.text.as_str() == "super"
                && let ExprKind::Name(class) = &class.kind
                && let Some(TypeRef::Script(index)) = self.class_by_name(class)
            {
                return self.call_super(Some(index), &name.text, args, pos);
            }
            if name.text.as_str() == "new"
                && let Some(made) = self.newify_new(object, expr.span, args)
            {
                return made;
            }
            self.refuse_member(&name.text, expr.span);
        }
        let object = self.expr(object);
        let mut name = self.member(name);
        let (args, spread) = self.args(args);
        if let (Member::Fixed(fixed), [Code::Cast(cast) | Code::As(cast)]) = (&name, &*args)
            && fixed.text.as_str() == "remove"
            && matches!(cast.ty, TypeRef::Builtin(Type::Object))
        {
            // The cast chooses `remove(Object)` of a list, not `remove(int)`.
            name = Member::Fixed(self.name(&Str::from("$removeObject")));
        }
        Code::Call(Box::new(code::Call { object, name, args, spread, access: lower_access(access), pos }))
    }

    fn call_super(&mut self, of: Option<u32>, name: &Str, args: &[Argument], pos: u32) -> Code {
        let name = self.name(name);
        let (args, spread) = self.args(args);
        Code::CallSuper(Box::new(code::CallSuper { of, name, args, spread, pos }))
    }

    /// Ways out of the sandbox, and machinery that does not exist here.
    fn refuse_member(&mut self, name: &str, span: Span) {
        if name == "execute" {
            self.not_supported(span, "running a program of the system", "what the script is given");
        }
    }

    pub(super) fn creation(
        &mut self,
        expr: &Expr,
        class: &ast::TypeName,
        outer: Option<&Expr>,
        args: &[Argument],
        body: Option<&ast::Class>,
    ) -> Code {
        let pos = expr.span.start;
        let outer = outer.map(|outer| self.expr(outer));
        let (args, spread) = self.args(args);
        if let Some(body) = body {
            let index = self.anonymous_class(body);
            let class = TypeRef::Script(index);
            return Code::New(Box::new(code::New { class, outer, args, spread, defines: true, pos }));
        }
        let class = self.type_ref(class);
        self.refuse_creation(&class, expr.span);
        Code::New(Box::new(code::New { class, outer, args, spread, defines: false, pos }))
    }

    fn refuse_creation(&mut self, class: &TypeRef, span: Span) {
        if let TypeRef::Builtin(Type::Thread) = class {
            self.not_supported(span, "threads", "the code itself: scripts run one step after the other");
        }
    }
}
