//! One class by itself: members declared twice, bodies where none may be, and values returned from where none may come.

use std::collections::HashSet;

use crate::ast::{Block, Class, ClassKind, Expr, ExprKind, Member, Method, Node, Parameter, Script, StmtKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::span::Span;

/// So many defaults of a method are looked at.
const MOST_DEFAULTS: usize = 20;

pub(super) fn check(class: &Class, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = HashSet::new();
    overlapping(class, diagnostics);
    let mut constructors = HashSet::new();
    for member in &class.members {
        match member {
            Member::Field(field) => once(&mut names, field.name.text.as_str(), field.name.span, "field", diagnostics),
            Member::Constant { name, .. } => once(&mut names, name.text.as_str(), name.span, "constant", diagnostics),
            Member::Constructor(constructor) => {
                let types = constructor.params.as_deref().map(types).unwrap_or_default();
                if !constructors.insert(types) {
                    let message = "a constructor with these parameters is declared already";
                    diagnostics.push(Diagnostic::new(Code::DuplicateName, constructor.span, message));
                }
                returns_nothing(&constructor.body, diagnostics);
            }
            Member::Method(method) => check_method(class, method, diagnostics),
            _ => {}
        }
    }
    let mut above = HashSet::new();
    for ty in &class.implements {
        if !above.insert(ty.name.as_str()) {
            let message = format!("the interface '{}' is named twice", ty.name);
            diagnostics.push(Diagnostic::new(Code::DuplicateName, ty.span, message));
        }
    }
}

/// The methods of the script itself.
pub(super) fn check_script(tree: &Script, diagnostics: &mut Vec<Diagnostic>) {
    for method in &tree.methods {
        check_void(method, diagnostics);
        let known =
            ["run", "getBinding", "setBinding", "getProperty", "setProperty", "invokeMethod", "println", "print"];
        let of_object = super::owed::of_object(&method.name.text, method.params.len());
        if let Some(annotation) = method.modifiers.annotations.iter().find(|found| found.simple_name() == "Override")
            && !of_object
            && !known.contains(&method.name.text.as_str())
        {
            diagnostics.push(Diagnostic::syntax(annotation.span, "this method overrides nothing: remove @Override"));
        }
    }
}

fn once<'a>(seen: &mut HashSet<&'a str>, name: &'a str, span: Span, what: &str, diagnostics: &mut Vec<Diagnostic>) {
    if !seen.insert(name) {
        let message = format!("the {what} '{name}' is declared already");
        diagnostics.push(Diagnostic::new(Code::DuplicateName, span, message));
    }
}

fn types(params: &[Parameter]) -> Vec<(String, u8)> {
    params
        .iter()
        .map(|param| match &param.ty {
            Some(ty) => (ty.name.to_string(), ty.dimensions + u8::from(param.varargs)),
            None => ("Object".to_owned(), u8::from(param.varargs)),
        })
        .collect()
}

/// A method with defaults is also one without them, which may be declared only once.
fn overlapping(class: &Class, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for member in &class.members {
        let Member::Method(method) = member else { continue };
        let optional = method.params.iter().filter(|param| param.default.is_some()).count();
        for left_out in 0..=optional.min(MOST_DEFAULTS) {
            let mut kept = optional - left_out;
            let params = method.params.iter().filter(|param| {
                let is_kept = param.default.is_none() || kept > 0;
                kept -= usize::from(is_kept && param.default.is_some());
                is_kept
            });
            let variant: Vec<(String, u8)> = params.flat_map(|param| types(std::slice::from_ref(param))).collect();
            if !seen.insert((method.name.text.as_str(), variant)) {
                let message = format!("the method '{}' is declared already with these parameters", method.name.text);
                diagnostics.push(Diagnostic::new(Code::DuplicateName, method.name.span, message));
                break;
            }
        }
    }
}

fn check_method(class: &Class, method: &Method, diagnostics: &mut Vec<Diagnostic>) {
    check_void(method, diagnostics);
    let modifiers = &method.modifiers;
    let is_open = matches!(class.kind, ClassKind::Class) && !class.modifiers.is_abstract && !class.name.text.is_empty();
    let message = match &method.body {
        None if modifiers.is_abstract && is_open => "a class with an abstract method is abstract itself",
        Some(_) if modifiers.is_abstract => "an abstract method has no body",
        Some(_)
            if matches!(class.kind, ClassKind::Interface)
                && !modifiers.is_default
                && !modifiers.is_static
                && !modifiers.is_private =>
        {
            "a method of an interface has a body only with default, static or private"
        }
        _ => return,
    };
    diagnostics.push(Diagnostic::syntax(method.name.span, message));
}

fn check_void(method: &Method, diagnostics: &mut Vec<Diagnostic>) {
    let is_void = method.returns.as_ref().is_some_and(|ty| ty.name.as_str() == "void");
    if let (true, Some(body)) = (is_void, &method.body) {
        returns_nothing(body, diagnostics);
    }
}

/// Looks for `return value` that is not inside a closure or another class.
fn returns_nothing(body: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let mut waiting: Vec<Node<'_>> = body.statements.iter().map(Node::Stmt).collect();
    while let Some(node) = waiting.pop() {
        match node {
            Node::Class(_) | Node::Expr(Expr { kind: ExprKind::Closure(_), .. }) => continue,
            Node::Stmt(statement) => {
                if let StmtKind::Return(Some(value)) = &statement.kind
                    && !matches!(value.kind, ExprKind::Null)
                {
                    let message = "a method that is void, or a constructor, returns no value";
                    diagnostics.push(Diagnostic::syntax(statement.span, message));
                }
            }
            Node::Expr(_) => {}
        }
        node.children(&mut |child| waiting.push(child));
    }
}
