//! Where there is no instance: static members know no properties of one, and neither do the arguments of `this(...)` and `super(...)`.

use std::collections::HashSet;

use super::kin::Kin;
use crate::ast::{
    Access, Argument, Class, Constructor, Expr, ExprKind, Member, MemberName, Method, Modifiers, Node, Script, StmtKind,
};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

pub(super) fn check<'a>(tree: &'a Script, classes: &[&'a Class], kin: &Kin<'a>, diagnostics: &mut Vec<Diagnostic>) {
    let statics = statics(classes);
    let all_known = !tree.imports.iter().any(|import| import.is_static);
    for class in classes {
        let mut found = Contexts { class, kin, statics: &statics, all_known, diagnostics: &mut *diagnostics };
        class.members.iter().for_each(|member| found.member(member));
    }
}

/// The names of everything static, whichever class has it.
fn statics<'a>(classes: &[&'a Class]) -> HashSet<&'a str> {
    let members = classes.iter().flat_map(|class| &class.members);
    let of = |member: &'a Member| match member {
        Member::Method(method) if method.modifiers.is_static => Some(method.name.text.as_str()),
        Member::Field(field) if field.modifiers.is_static => Some(field.name.text.as_str()),
        Member::Constant { name, .. } => Some(name.text.as_str()),
        _ => None,
    };
    members.filter_map(of).collect()
}

struct Contexts<'a, 'd> {
    class: &'a Class,
    kin: &'d Kin<'a>,
    statics: &'d HashSet<&'a str>,
    /// Whether no import brings static methods.
    all_known: bool,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'a> Contexts<'a, '_> {
    fn member(&mut self, member: &'a Member) {
        match member {
            Member::Method(Method { modifiers: Modifiers { is_static: true, .. }, body: Some(body), .. })
            | Member::Initializer { is_static: true, body } => {
                self.without_instance(body.statements.iter().map(Node::Stmt).collect());
            }
            Member::Field(field) if field.modifiers.is_static => {
                self.without_instance(field.value.iter().map(Node::Expr).collect());
            }
            Member::Constructor(constructor) => self.constructor(constructor),
            _ => {}
        }
    }

    /// `this.name` in what is static.
    fn without_instance(&mut self, mut waiting: Vec<Node<'a>>) {
        while let Some(node) = waiting.pop() {
            match node {
                Node::Class(_) => continue,
                Node::Expr(Expr {
                    kind: ExprKind::Property { object, name: MemberName::Fixed(name), access }, ..
                }) if matches!(object.kind, ExprKind::This)
                    && matches!(access, Access::Dot | Access::Field)
                    && self.is_of_instance(&name.text) =>
                {
                    let message = format!("'{}' belongs to an instance: what is static has none", name.text);
                    self.diagnostics.push(Diagnostic::syntax(name.span, message));
                }
                Node::Expr(Expr { kind: ExprKind::Call { callee, args }, .. }) => {
                    // The name of a method is no property.
                    match &callee.kind {
                        ExprKind::Property { object, .. } => waiting.push(Node::Expr(object)),
                        _ => waiting.push(Node::Expr(callee)),
                    }
                    waiting.extend(args.iter().map(value));
                    continue;
                }
                _ => {}
            }
            node.children(&mut |child| waiting.push(child));
        }
    }

    /// Whether instances have a property, and nothing static has the name.
    fn is_of_instance(&self, name: &str) -> bool {
        if self.statics.contains(name) {
            return false;
        }
        let capital = crate::interp::capitalized(name);
        let accessors =
            [("get", 0), ("is", 0), ("set", 1)].map(|(prefix, params)| (format!("{prefix}{capital}"), params));
        let above = self.kin.above(self.class);
        let has = |class: &Class| {
            !self.kin.tires(class.members.len())
                && class.members.iter().any(|member| match member {
                    Member::Field(field) => !field.modifiers.is_static && field.name.text.as_str() == name,
                    Member::Method(method) if !method.modifiers.is_static => {
                        let called = (method.name.text.to_string(), method.params.len());
                        accessors.contains(&called)
                    }
                    _ => false,
                })
        };
        has(self.class) || above.own.iter().any(|class| has(class))
    }

    fn constructor(&mut self, constructor: &'a Constructor) {
        let params = constructor.params.as_deref().unwrap_or_default();
        let names: HashSet<&str> = params.iter().map(|param| param.name.text.as_str()).collect();
        for default in params.iter().filter_map(|param| param.default.as_ref()) {
            self.before_the_instance(vec![Node::Expr(default)], &names, true);
        }
        let first = constructor.body.statements.first().map(|statement| &statement.kind);
        let Some(StmtKind::Expr(Expr { kind: ExprKind::Call { callee, args }, .. })) = first else { return };
        if matches!(callee.kind, ExprKind::This | ExprKind::Super) {
            self.before_the_instance(args.iter().map(value).collect(), &names, false);
        }
    }

    /// `this` and methods of the instance where it is not made yet. Closures run later.
    fn before_the_instance(&mut self, mut waiting: Vec<Node<'a>>, names: &HashSet<&str>, in_default: bool) {
        while let Some(node) = waiting.pop() {
            let Node::Expr(expr) = node else { continue };
            match &expr.kind {
                ExprKind::Closure(_) => continue,
                ExprKind::This => self.too_early("this", expr.span),
                ExprKind::Name(name) if in_default && !names.contains(name.as_str()) && self.is_of_instance(name) => {
                    self.too_early(name, expr.span);
                }
                ExprKind::Call { callee, args } => {
                    match &callee.kind {
                        ExprKind::Name(name) => self.method_called(name, callee.span, names),
                        _ => waiting.push(Node::Expr(callee)),
                    }
                    waiting.extend(args.iter().map(value));
                    continue;
                }
                _ => {}
            }
            node.children(&mut |child| waiting.push(child));
        }
    }

    fn method_called(&mut self, name: &str, span: Span, names: &HashSet<&str>) {
        if self.all_known
            && !names.contains(name)
            && !self.statics.contains(name)
            && !self.kin.above(self.class).unknown
        {
            self.too_early(name, span);
        }
    }

    fn too_early(&mut self, name: &str, span: Span) {
        let message = format!("'{name}' belongs to the instance, which is not made yet");
        self.diagnostics.push(Diagnostic::syntax(span, message));
    }
}

fn value(arg: &Argument) -> Node<'_> {
    match arg {
        Argument::Value(value) | Argument::Spread(value) => Node::Expr(value),
        Argument::Named(entry) => Node::Expr(&entry.value),
    }
}
