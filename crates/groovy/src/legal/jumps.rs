//! `break` and `continue` stand inside what they leave, and `default` is the last case.

use crate::ast::{Expr, ExprKind, Node, Script, Stmt, StmtKind, Switch};
use crate::diagnostic::Diagnostic;

/// So many labels around a statement are looked at.
const MOST_LABELS: usize = 100;

/// What is around a statement, up to the next closure or method.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    in_loop: bool,
    in_switch: bool,
    /// The nearest label, as a place among all labels; 0 for none.
    label: usize,
}

/// The labels of a script, each with the one around it.
type Labels<'a> = Vec<(usize, &'a str)>;

pub(super) fn check(tree: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let mut waiting: Vec<(Node<'_>, Around)> = Vec::new();
    let methods = tree.methods.iter().filter_map(|method| method.body.as_ref());
    let statements = tree.body.iter().chain(methods.flat_map(|body| &body.statements));
    waiting.extend(statements.map(|statement| (Node::Stmt(statement), Around::default())));
    waiting.extend(tree.classes.iter().map(|class| (Node::Class(class), Around::default())));
    let mut labels: Labels<'_> = vec![(0, "")];
    while let Some((node, mut around)) = waiting.pop() {
        if let Node::Stmt(statement) = node {
            if let Some(label) = &statement.label {
                labels.push((around.label, label.text.as_str()));
                around.label = labels.len() - 1;
            }
            check_statement(statement, around, &labels, diagnostics);
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

/// Whether a label is around a statement; very many of them are not looked through.
fn is_known(wanted: &str, from: usize, labels: &Labels<'_>) -> bool {
    let mut at = from;
    for _ in 0..MOST_LABELS {
        match labels.get(at) {
            Some((_, name)) if *name == wanted => return true,
            Some((outer, _)) if at > 0 => at = *outer,
            _ => return false,
        }
    }
    true
}

fn check_statement(statement: &Stmt, around: Around, labels: &Labels<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let message = match &statement.kind {
        StmtKind::Break(_) if !around.in_loop && !around.in_switch => "break stands only inside a loop or a switch",
        StmtKind::Continue(_) if !around.in_loop => "continue stands only inside a loop",
        StmtKind::Break(Some(label)) | StmtKind::Continue(Some(label))
            if !is_known(&label.text, around.label, labels) =>
        {
            "no statement around has this label"
        }
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
