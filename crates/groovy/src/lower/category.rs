//! `@Category(T) class ...`: its methods become static ones whose first parameter is what `this` means in them.

use super::Lower;
use super::scope::Kind;
use crate::ast::{Class, Expr, ExprKind, Member, MemberName};
use crate::code::{self, Expr as Code, Param, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;

/// The name Groovy gives that parameter.
const SELF: &str = "$this";

impl Lower<'_> {
    /// The class a category is for.
    pub(super) fn category_of(&mut self, class: &Class) -> Option<TypeRef> {
        let mut annotations = class.modifiers.annotations.iter();
        let annotation = annotations.find(|annotation| annotation.name.rsplit('.').next() == Some("Category"))?;
        for member in &class.members {
            if let Member::Field(field) = member
                && !field.modifiers.is_static
            {
                let message = format!("a category has no properties of its own: make '{}' a method", field.name.text);
                self.error(Diagnostic::syntax(field.name.span, message));
            }
        }
        let found = annotation.value.as_ref().and_then(|value| self.named_class(value));
        if found.is_none() {
            let message = "@Category needs the class it is for: @Category(String)";
            self.error(Diagnostic::syntax(annotation.span, message));
        }
        found.or(Some(TypeRef::Builtin(Type::Object)))
    }

    /// A class as the value of an annotation.
    pub(super) fn named_class(&mut self, value: &Expr) -> Option<TypeRef> {
        match &value.kind {
            ExprKind::Name(name) => self.class_by_name(name),
            ExprKind::Type(ty) => Some(self.type_ref(ty)),
            ExprKind::Property { object, name: MemberName::Fixed(last), .. } if last.text.as_str() == "class" => {
                self.named_class(object)
            }
            _ => self.qualified_class(value),
        }
    }

    /// Declares what `this` means, as the first parameter.
    pub(super) fn category_parameter(&mut self, class: TypeRef, span: Span) -> Param {
        let ty = Some(class).filter(|class| *class != TypeRef::Builtin(Type::Object));
        self.declare(&Str::from(SELF), ty.clone(), span);
        Param { ty, default: None, named_later: false }
    }

    /// `this`
    pub(super) fn this_value(&mut self) -> Code {
        self.category_self().unwrap_or(Code::This)
    }

    fn category_self(&mut self) -> Option<Code> {
        self.category.as_ref()?;
        self.lookup(SELF).map(Code::Local)
    }

    /// What a call without a receiver is for. In closures that stays with the closure, as in Groovy.
    pub(super) fn category_receiver(&mut self) -> Option<Code> {
        let in_closure = self.scopes.last().is_some_and(|scope| scope.kind == Kind::Closure);
        if in_closure { None } else { self.category_self() }
    }

    /// A name that is no variable: a property of what the category is for.
    pub(super) fn category_property(&mut self, name: &Str, span: Span) -> Option<Code> {
        let object = self.category_self()?;
        let name = code::Member::Fixed(self.name(name));
        Some(Code::Property(Box::new(code::Property { object, name, access: code::Access::Dot, pos: span.start })))
    }
}
