//! Variables that are `final` and declared without a value get one once, before they are read: as Groovy's own analysis decides it.
//!
//! Groovy follows the branches of `if`, `switch` and `try`, walks loops once, and lets closures read such a variable but not share one
//! that is given a value anywhere. Files: `state` what is known of a variable · `shared` whether a closure names it · `walk` through the
//! statements, `operands` through the expressions.

mod operands;
mod shared;
mod state;
mod walk;

use crate::ast::{Class, Member, Node, Script, StmtKind, descend};
use crate::diagnostic::Diagnostic;
use walk::Walk;

/// So many nodes of one script are looked at. Branches are walked several times, so nests of them could take for ever.
const MOST_STEPS: u32 = 200_000;

pub(super) fn check(tree: &Script, classes: &[&Class], diagnostics: &mut Vec<Diagnostic>) {
    let mut any = false;
    descend(super::roots(tree), |node| {
        if let Node::Stmt(statement) = node
            && let StmtKind::Declare(declarations) = &statement.kind
        {
            any |= declarations.iter().any(walk::is_open);
        }
    });
    if !any {
        return;
    }
    let mut walk = Walk::new(diagnostics);
    walk.root(&tree.body);
    tree.methods.iter().filter_map(|method| method.body.as_ref()).for_each(|body| walk.root(&body.statements));
    // Anonymous classes are walked where they stand.
    for class in classes.iter().filter(|class| !class.name.text.is_empty()) {
        for member in &class.members {
            match member {
                Member::Method(method) => method.body.iter().for_each(|body| walk.root(&body.statements)),
                Member::Constructor(constructor) => walk.root(&constructor.body.statements),
                Member::Initializer { body, .. } => walk.root(&body.statements),
                Member::Field(field) => field.value.iter().for_each(|value| walk.value(value)),
                Member::Class(_) | Member::Constant { .. } => {}
            }
        }
    }
}
