//! `break` and `continue` stand inside what they leave, and `default` is the last case.

use crate::ast::{Expr, ExprKind, Node, Script, Stmt, StmtKind, Switch};
use crate::diagnostic::Diagnostic;

/// What is around a statement, up to the next closure or method.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    in_loop: bool,
    in_switch: bool,
}

pub(super) fn check(tree: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let mut waiting: Vec<(Node<'_>, Around)> = Vec::new();
    let methods = tree.methods.iter().filter_map(|method| method.body.as_ref());
    let statements = tree.body.iter().chain(methods.flat_map(|body| &body.statements));
    waiting.extend(statements.map(|statement| (Node::Stmt(statement), Around::default())));
    waiting.extend(tree.classes.iter().map(|class| (Node::Class(class), Around::default())));
    while let Some((node, around)) = waiting.pop() {
        if let Node::Stmt(statement) = node {
            check_statement(statement, around, diagnostics);
        }
        if let Node::Expr(Expr { kind: ExprKind::Switch(switch), .. }) = node {
            check_default(switch, diagnostics);
        }
        let inside = around_children(node, around);
        node.children(&mut |child| waiting.push((child, inside)));
    }
}

fn around_children(node: Node<'_>, around: Around) -> Around {
    match node {
        Node::Stmt(statement) => match &statement.kind {
            StmtKind::While { .. } | StmtKind::DoWhile { .. } | StmtKind::For { .. } | StmtKind::ForIn { .. } => {
                Around { in_loop: true, ..around }
            }
            StmtKind::Switch(_) => Around { in_switch: true, ..around },
            _ => around,
        },
        Node::Expr(Expr { kind: ExprKind::Closure(_), .. }) | Node::Class(_) => Around::default(),
        Node::Expr(Expr { kind: ExprKind::Switch(_), .. }) => Around { in_switch: true, ..around },
        Node::Expr(_) => around,
    }
}

fn check_statement(statement: &Stmt, around: Around, diagnostics: &mut Vec<Diagnostic>) {
    let message = match &statement.kind {
        StmtKind::Break(_) if !around.in_loop && !around.in_switch => "break stands only inside a loop or a switch",
        StmtKind::Continue(_) if !around.in_loop => "continue stands only inside a loop",
        StmtKind::Switch(switch) => return check_default(switch, diagnostics),
        _ => return,
    };
    diagnostics.push(Diagnostic::syntax(statement.span, message));
}

fn check_default(switch: &Switch, diagnostics: &mut Vec<Diagnostic>) {
    let before_last = switch.cases.iter().rev().skip(1).find(|case| case.values.is_empty());
    if let Some(case) = before_last {
        diagnostics.push(Diagnostic::syntax(case.span, "default is the last case of a switch"));
    }
}
