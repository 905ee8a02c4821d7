//! The names of a whole script, gathered before its scopes are walked: what is used above may be defined below.

use std::collections::{HashMap, HashSet};

use crate::ast::{Declaration, Expr, ExprKind, Import, MemberName, Node, Script, Stmt, StmtKind, descend};
use crate::span::Span;

/// What a script defines, changes and mentions, wherever.
#[derive(Debug, Default)]
pub(super) struct Names<'t> {
    /// Names that are assigned to: without a declaration they become variables of the script. What is known of a variable at
    /// its declaration does not count for them.
    pub(super) assigned: HashSet<&'t str>,
    /// Methods of the script, with the place of the last one of that name.
    pub(super) methods: HashMap<&'t str, Span>,
    /// Classes of the script.
    pub(super) classes: HashSet<&'t str>,
    /// Names that imports bring in.
    pub(super) imports: HashSet<&'t str>,
    /// Whether an import with `*` may bring in any name.
    pub(super) star_imports: bool,
    /// Names that may mean a method: called, pointed at, or spelled in a text.
    mentioned: HashSet<&'t str>,
    /// Whether a name is put together when the script runs.
    computed: bool,
}

impl<'t> Names<'t> {
    pub(super) fn of(script: &'t Script) -> Self {
        let mut names = Self::default();
        script.imports.iter().for_each(|import| names.import(import));
        names.methods.extend(script.methods.iter().map(|method| (&*method.name.text, method.name.span)));
        names.classes.extend(script.classes.iter().map(|class| &*class.name.text));
        let bodies = script.methods.iter().filter_map(|method| method.body.as_ref());
        let statements = script.body.iter().chain(bodies.flat_map(|body| &body.statements));
        let defaults =
            script.methods.iter().flat_map(|method| &method.params).filter_map(|param| param.default.as_ref());
        let roots = statements.map(Node::Stmt).chain(defaults.map(Node::Expr));
        descend(roots.chain(script.classes.iter().map(Node::Class)), |node| names.see(node));
        names
    }

    /// Methods of the script that nothing in it calls.
    pub(super) fn unused_methods(&self) -> Vec<(&'t str, Span)> {
        let unused = |(name, _): &(&str, Span)| !self.computed && !self.mentioned.contains(name);
        self.methods.iter().map(|(name, span)| (*name, *span)).filter(unused).collect()
    }

    fn import(&mut self, import: &'t Import) {
        let simple = import.path.rsplit('.').next().unwrap_or_default();
        self.imports.insert(import.alias.as_deref().unwrap_or(simple));
        self.star_imports |= import.star;
    }

    fn see(&mut self, node: Node<'t>) {
        match node {
            Node::Stmt(Stmt { kind: StmtKind::Declare(declarations), .. }) => {
                declarations.iter().for_each(|declaration| self.field(declaration));
            }
            Node::Expr(expr) => self.expression(expr),
            Node::Class(class) => {
                self.classes.insert(&class.name.text);
            }
            Node::Stmt(_) => {}
        }
    }

    /// `@Field def a`: a variable of the script, not of the place where it stands.
    fn field(&mut self, declaration: &'t Declaration) {
        if !declaration.modifiers.annotations.is_empty() {
            self.assigned.extend(declaration.variables.iter().map(|variable| &*variable.name.text));
        }
    }

    fn expression(&mut self, expr: &'t Expr) {
        match &expr.kind {
            ExprKind::Assign { target, .. } | ExprKind::Step { target, .. } => self.target(target),
            ExprKind::AssignMany { targets, .. } => targets.iter().for_each(|target| self.target(target)),
            ExprKind::Call { callee, .. } => self.computed |= matches!(callee.kind, ExprKind::GString(_)),
            ExprKind::Name(name) | ExprKind::Str(name) => {
                self.mentioned.insert(name);
            }
            ExprKind::Property { name, .. } | ExprKind::MethodPointer { name, .. } => match name {
                MemberName::Fixed(name) => {
                    self.mentioned.insert(&name.text);
                }
                MemberName::Computed(_) => self.computed = true,
            },
            _ => {}
        }
    }

    fn target(&mut self, target: &'t Expr) {
        if let ExprKind::Name(name) = &target.kind {
            self.assigned.insert(name);
        }
    }
}
