//! Walks the tree with its scopes: who declares what, who reads it.

use super::names::Names;
use super::schema::{Known, Schema};
use super::scope::{Local, Scopes};
use crate::ast::{Block, Class, Member, Method, Parameter, Script, Stmt, TypeName};
use crate::diagnostic::{Code, Diagnostic};
use crate::span::Span;
use crate::stack::StackGuard;
use crate::types::Type;

/// The checker at work.
pub(super) struct Walk<'t> {
    pub(super) schema: &'t Schema,
    pub(super) names: Names<'t>,
    pub(super) scopes: Scopes<'t>,
    /// Inside something whose names may mean anything: classes, closures with an unknown delegate.
    pub(super) free: u32,
    /// Whether built-in classes may have methods of the script.
    pub(super) adds_members: bool,
    pub(super) found: Vec<Diagnostic>,
    pub(super) stack: StackGuard,
}

impl<'t> Walk<'t> {
    pub(super) fn new(schema: &'t Schema, script: &'t Script, adds_members: bool, stack: StackGuard) -> Self {
        let names = Names::of(script);
        Self { schema, names, scopes: Scopes::default(), free: 0, adds_members, found: Vec::new(), stack }
    }

    pub(super) fn script(mut self, script: &'t Script) -> Vec<Diagnostic> {
        self.body(&script.body);
        script.methods.iter().for_each(|method| self.method(method));
        script.classes.iter().for_each(|class| self.class(class));
        self.unused_methods();
        self.found
    }

    /// What is known of a name.
    pub(super) fn known_name(&self, name: &str) -> Known {
        if self.names.assigned.contains(name) {
            return Known::Anything;
        }
        let local = self.scopes.find(name).map(|local| &local.known);
        local.or_else(|| self.schema.variables.get(name)).cloned().unwrap_or_default()
    }

    /// Whether the script or the embedder defines a method of this name.
    pub(super) fn defines_method(&self, name: &str) -> bool {
        self.names.methods.contains_key(name) || self.schema.functions.contains_key(name)
    }

    pub(super) fn scope(&mut self, inside: impl FnOnce(&mut Self)) {
        self.scopes.open();
        inside(self);
        for unread in self.scopes.close() {
            let message = format!("the variable '{}' is never used", unread.name);
            self.report(Code::Unused, unread.span, message, Some("remove it"));
        }
    }

    /// Where names may mean anything.
    pub(super) fn freely(&mut self, inside: impl FnOnce(&mut Self)) {
        self.free += 1;
        inside(self);
        self.free -= 1;
    }

    /// A variable that has to be read somewhere.
    pub(super) fn declare(&mut self, name: &'t str, span: Span, known: Known) {
        self.scopes.declare(Local { name, span, known, read: false });
    }

    /// A variable that may stay unread.
    pub(super) fn declare_quietly(&mut self, name: &'t str, span: Span, known: Known) {
        self.scopes.declare(Local { name, span, known, read: true });
    }

    pub(super) fn params(&mut self, params: &'t [Parameter]) {
        for param in params {
            param.default.iter().for_each(|default| self.expr(default));
            self.declare_quietly(&param.name.text, param.name.span, known_type(param.ty.as_ref()));
        }
    }

    pub(super) fn block(&mut self, block: &'t Block) {
        self.body(&block.statements);
    }

    fn body(&mut self, statements: &'t [Stmt]) {
        self.scope(|walk| walk.statements(statements));
    }

    fn method(&mut self, method: &'t Method) {
        self.apart(|walk| walk.parameters_and_body(&method.params, method.body.as_ref()));
    }

    fn parameters_and_body(&mut self, params: &'t [Parameter], body: Option<&'t Block>) {
        self.scope(|walk| {
            walk.params(params);
            body.iter().for_each(|body| walk.statements(&body.statements));
        });
    }

    /// Where the variables around are not seen.
    fn apart(&mut self, inside: impl FnOnce(&mut Self)) {
        let outside = std::mem::take(&mut self.scopes);
        inside(self);
        self.scopes = outside;
    }

    /// Inside classes names may come from anywhere in the hierarchy.
    pub(super) fn class(&mut self, class: &'t Class) {
        self.freely(|walk| walk.apart(|walk| walk.scope(|walk| walk.members(class))));
    }

    /// An anonymous class sees the variables around it.
    pub(super) fn anonymous(&mut self, class: &'t Class) {
        self.freely(|walk| walk.scope(|walk| walk.members(class)));
    }

    fn members(&mut self, class: &'t Class) {
        for member in &class.members {
            match member {
                Member::Field(field) => field.value.iter().for_each(|value| self.expr(value)),
                Member::Method(method) => self.parameters_and_body(&method.params, method.body.as_ref()),
                Member::Constructor(constructor) => {
                    let params = constructor.params.as_deref().unwrap_or(&class.components);
                    self.parameters_and_body(params, Some(&constructor.body));
                }
                Member::Initializer { body, .. } => self.block(body),
                Member::Class(inner) => self.class(inner),
                Member::Constant { args, body, .. } => {
                    self.args(args, "");
                    body.iter().for_each(|body| self.class(body));
                }
            }
        }
    }
}

/// What a declared type says.
pub(super) fn known_type(ty: Option<&TypeName>) -> Known {
    let Some(ty) = ty.filter(|ty| ty.dimensions == 0) else { return Known::Anything };
    match Type::by_default_import(&ty.name) {
        Some(class @ (Type::String | Type::Integer | Type::Long | Type::BigDecimal | Type::Boolean | Type::List)) => {
            Known::Builtin(class)
        }
        _ => Known::Anything,
    }
}
