//! Whether a closure, or what Groovy makes one of, names a variable.

use crate::ast::{Class, Expr, ExprKind, Member, Node, Stmt, StmtKind};

/// Whether something that lives on names the variable, among the statements that see it. Counts what it looks at.
pub(super) fn is_shared(name: &str, statements: &[Stmt], steps: &mut u32) -> bool {
    // Putting them on the pile is work, too.
    *steps = steps.saturating_add(statements.len() as u32 / 8);
    if *steps > super::MOST_STEPS {
        return false;
    }
    let mut waiting: Vec<(Node<'_>, bool)> =
        statements.iter().map(|statement| (Node::Stmt(statement), false)).collect();
    while let Some((node, mut inside)) = waiting.pop() {
        *steps = steps.saturating_add(1);
        if *steps > super::MOST_STEPS {
            return false;
        }
        match node {
            Node::Expr(Expr { kind: ExprKind::Name(found), .. }) if inside && found.as_str() == name => return true,
            Node::Expr(Expr { kind: ExprKind::Closure(_) | ExprKind::Switch(_), .. }) => inside = true,
            Node::Stmt(Stmt { kind: StmtKind::Switch(switch), .. }) => inside |= switch.arrow,
            Node::Class(class) if hides(class, name, steps) => continue,
            Node::Class(_) => inside = true,
            _ => {}
        }
        node.children(&mut |child| waiting.push((child, inside)));
    }
    false
}

/// Whether a class has something of the name that is not the variable.
fn hides(class: &Class, name: &str, steps: &mut u32) -> bool {
    let declared = class.members.iter().any(|member| match member {
        Member::Field(field) => field.name.text.as_str() == name,
        Member::Method(method) => method.params.iter().any(|param| param.name.text.as_str() == name),
        _ => false,
    });
    let mut found = declared;
    crate::ast::descend([Node::Class(class)], |node| {
        *steps = steps.saturating_add(1);
        if let Node::Stmt(Stmt { kind: StmtKind::Declare(declarations), .. }) = node {
            found |= declarations
                .iter()
                .flat_map(|declaration| &declaration.variables)
                .any(|variable| variable.name.text.as_str() == name);
        }
    });
    found
}
