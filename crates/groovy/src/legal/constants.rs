//! Fields that are `final` get their value where they are declared, or in a constructor; those of traits know no `++`.

use std::collections::HashSet;

use super::kin::Kin;
use crate::ast::{Access, Class, ClassKind, Expr, ExprKind, Member, MemberName, Method, Node, Stmt, StmtKind};
use crate::diagnostic::Diagnostic;

pub(super) fn check<'a>(class: &'a Class, kin: &Kin<'a>, diagnostics: &mut Vec<Diagnostic>) {
    // What belongs to a trait is changed by assignments alone; `x++` is none.
    let of_trait = class.kind == ClassKind::Trait;
    let mut finals = HashSet::new();
    for member in &class.members {
        if let Member::Field(field) = member
            && (of_trait || field.modifiers.is_final)
        {
            finals.insert(field.name.text.as_str());
        }
    }
    if class.kind == ClassKind::Record {
        finals.extend(class.components.iter().map(|component| component.name.text.as_str()));
    }
    // Those above, as far as they can be seen.
    for above in kin.above(class).own.iter().filter(|above| above.kind == ClassKind::Class && !of_trait) {
        for member in &above.members {
            if let Member::Field(field) = member
                && field.modifiers.is_final
                && !field.modifiers.is_private
                && !kin.tired()
            {
                finals.insert(field.name.text.as_str());
            }
        }
    }
    if finals.is_empty() {
        return;
    }
    for member in &class.members {
        if let Member::Method(method) = member {
            check_method(method, &finals, of_trait, diagnostics);
        }
    }
}

fn check_method(method: &Method, finals: &HashSet<&str>, of_trait: bool, diagnostics: &mut Vec<Diagnostic>) {
    let Some(body) = &method.body else { return };
    let hidden = variables(method, &body.statements);
    let mut waiting: Vec<Node<'_>> = body.statements.iter().map(Node::Stmt).collect();
    while let Some(node) = waiting.pop() {
        let target = match node {
            Node::Class(_) => continue,
            Node::Expr(Expr { kind: ExprKind::Step { target, .. }, .. }) => Some(target.as_ref()),
            Node::Expr(Expr { kind: ExprKind::Assign { target, .. }, .. }) if !of_trait => Some(target.as_ref()),
            _ => None,
        };
        let name = target.and_then(field_name).filter(|(name, plain)| !(*plain && hidden.contains(name)));
        if let (Some((name, _)), Some(target)) = (name, target)
            && finals.contains(name)
        {
            let message = match of_trait {
                true => format!("'{name}' of a trait cannot be counted up or down: write {name} += 1"),
                false => format!("the field '{name}' is final: only constructors give it a value"),
            };
            diagnostics.push(Diagnostic::syntax(target.span, message));
        }
        node.children(&mut |child| waiting.push(child));
    }
}

/// The field a target means, and whether a variable could hide it.
fn field_name(target: &Expr) -> Option<(&str, bool)> {
    match &target.kind {
        ExprKind::Name(name) => Some((name.as_str(), true)),
        ExprKind::Property { object, name: MemberName::Fixed(name), access: Access::Dot | Access::Field }
            if matches!(object.kind, ExprKind::This) =>
        {
            Some((name.text.as_str(), false))
        }
        _ => None,
    }
}

/// All names a method gives to variables, wherever they are visible.
fn variables<'a>(method: &'a Method, statements: &'a [Stmt]) -> HashSet<&'a str> {
    let mut names: HashSet<&str> = method.params.iter().map(|param| param.name.text.as_str()).collect();
    crate::ast::descend(statements.iter().map(Node::Stmt), |node| match node {
        Node::Stmt(statement) => match &statement.kind {
            StmtKind::Declare(declarations) => {
                let variables = declarations.iter().flat_map(|declaration| &declaration.variables);
                names.extend(variables.map(|variable| variable.name.text.as_str()));
            }
            StmtKind::ForIn { variable, .. } => {
                names.insert(variable.name.text.as_str());
            }
            StmtKind::Try { catches, .. } => names.extend(catches.iter().map(|catch| catch.name.text.as_str())),
            _ => {}
        },
        Node::Expr(Expr { kind: ExprKind::Closure(closure), .. }) => {
            names.extend(closure.params.iter().flatten().map(|param| param.name.text.as_str()));
        }
        _ => {}
    });
    names
}
