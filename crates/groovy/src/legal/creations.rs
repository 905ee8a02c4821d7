//! `new` makes instances of classes that can have some.

use super::kin::{Kin, Named};
use crate::ast::{ClassKind, Expr, ExprKind, Node, Script, descend};
use crate::diagnostic::Diagnostic;

pub(super) fn check(tree: &Script, kin: &Kin<'_>, diagnostics: &mut Vec<Diagnostic>) {
    descend(super::roots(tree), |node| {
        let Node::Expr(Expr { kind: ExprKind::New { class, body: None, .. }, span }) = node else { return };
        let Named::Own(found) = kin.named(class) else { return };
        let what = match found.kind {
            ClassKind::Enum => "an enum",
            ClassKind::Interface | ClassKind::Annotation => "an interface",
            ClassKind::Class if found.modifiers.is_abstract => "an abstract class",
            _ => return,
        };
        diagnostics
            .push(Diagnostic::syntax(*span, format!("'{}' is {what}: it has no instances of its own", class.name)));
    });
}
