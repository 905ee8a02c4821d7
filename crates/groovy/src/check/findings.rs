//! The single findings.

use super::schema::Known;
use super::walk::Walk;
use crate::ast::{AssignOp, Expr, ExprKind, MapElement, Stmt, StmtKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::library::{Library, nearest};
use crate::span::Span;
use crate::types::Type;

/// Names that stand for something in every script: its own parts, and the packages of qualified class names.
const ALWAYS_THERE: &[&str] = &[
    "it",
    "owner",
    "thisObject",
    "delegate",
    "out",
    "binding",
    "args",
    "class",
    "metaClass",
    "java",
    "javax",
    "groovy",
    "com",
    "org",
];

impl Walk<'_> {
    /// Statements behind one that never goes on.
    pub(super) fn unreachable(&mut self, statements: &[Stmt]) {
        let leaves = |statement: &Stmt| {
            matches!(
                statement.kind,
                StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Break(_) | StmtKind::Continue(_)
            )
        };
        let Some(at) = statements.iter().position(leaves) else { return };
        let next = statements
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .find(|next| !matches!(next.kind, StmtKind::Empty | StmtKind::Class(_)));
        if let Some(next) = next {
            self.report(
                Code::Unreachable,
                next.span,
                "this is never reached: the statement before it leaves",
                Some("remove it, or move it up"),
            );
        }
    }

    /// `if (a = b)`
    pub(super) fn condition(&mut self, condition: &Expr) {
        if let ExprKind::Assign { op: AssignOp::Set, at, .. } = &condition.kind {
            self.report(
                Code::AssignmentInCondition,
                *at,
                "this assigns a value, it does not compare",
                Some("use == to compare, or a second pair of parentheses if the assignment is meant"),
            );
        }
    }

    /// The same key twice in one map.
    pub(super) fn map_keys(&mut self, entries: &[MapElement]) {
        let mut seen: Vec<String> = Vec::new();
        for entry in entries {
            let Some(key) = &entry.key else { continue };
            let text = match &key.kind {
                ExprKind::Str(text) => format!("'{text}'"),
                ExprKind::Int(number) => number.to_string(),
                ExprKind::Bool(flag) => flag.to_string(),
                _ => continue,
            };
            if seen.contains(&text) {
                let message = format!("the key {text} appears twice in this map: only the last value counts");
                self.report(Code::DuplicateMapKey, key.span, message, Some("remove one of the entries"));
            } else {
                seen.push(text);
            }
        }
    }

    /// A variable nobody defines.
    pub(super) fn variable_exists(&mut self, name: &str, span: Span) {
        let known = self.may_mean(name)
            || self.names.classes.contains(name)
            || Type::by_default_import(name).is_some()
            || ALWAYS_THERE.contains(&name);
        if known {
            return;
        }
        // `println []` takes an item out of a variable, as far as the grammar goes.
        let near = if self.is_function(name) {
            Some(format!("{name}(...), for it is a method"))
        } else {
            let known = self.schema.variables.keys().map(String::as_str).chain(self.scopes.names());
            nearest(name, known.chain(self.names.assigned.iter().copied())).map(str::to_owned)
        };
        self.report(Code::UnknownVariable, span, format!("the variable '{name}' is not known"), near.as_deref());
    }

    /// A function nobody defines.
    pub(super) fn function_exists(&mut self, name: &str, span: Span) {
        if self.may_mean(name) || self.is_function(name) || matches!(name, "call" | "doCall") {
            return;
        }
        let names = self.names.methods.keys().copied().chain(self.schema.functions.keys().map(String::as_str));
        let near = nearest(name, names.chain(["println", "print", "printf"])).map(str::to_owned);
        self.report(Code::UnknownMethod, span, format!("the method '{name}' is not known"), near.as_deref());
    }

    /// Whether the embedder or every script has a function of this name.
    fn is_function(&self, name: &str) -> bool {
        self.schema.functions.contains_key(name) || is_method_of(Type::Script, name)
    }

    /// Whether the script, an import, the embedder or an unknown delegate may give this name a meaning.
    fn may_mean(&self, name: &str) -> bool {
        self.free > 0
            || self.names.star_imports
            || self.names.assigned.contains(name)
            || self.names.methods.contains_key(name)
            || self.names.imports.contains(name)
            || self.schema.variables.contains_key(name)
    }

    /// Methods of the script that nothing calls.
    pub(super) fn unused_methods(&mut self) {
        for (name, span) in self.names.unused_methods() {
            self.report(Code::Unused, span, format!("the method '{name}' is never called"), Some("remove it"));
        }
    }

    /// A member the object is known not to have.
    pub(super) fn property_exists(&mut self, object: &Known, name: &str, span: Span) {
        let Known::Object(kind) = object else { return };
        let Some(members) = self.schema.objects.get(kind) else { return };
        let getter = format!("get{}", crate::interp::capitalized(name));
        let known = members.open
            || members.properties.contains_key(name)
            || members.methods.contains_key(&getter)
            || name == "class";
        if known {
            return;
        }
        let near = nearest(name, members.properties.keys().map(String::as_str)).map(str::to_owned);
        self.report(Code::UnknownProperty, span, format!("{kind} has no property '{name}'"), near.as_deref());
    }

    /// A method the object is known not to have.
    pub(super) fn method_exists(&mut self, object: &Known, name: &str, span: Span) {
        match object {
            Known::Object(kind) => {
                let Some(members) = self.schema.objects.get(kind) else { return };
                let property = property_name(name);
                let by_property =
                    property.is_some_and(|property| members.open || members.properties.contains_key(&property));
                if by_property || members.methods.contains_key(name) || is_method_of(Type::Object, name) {
                    return;
                }
                let near = nearest(name, members.methods.keys().map(String::as_str)).map(str::to_owned);
                self.report(Code::UnknownMethod, span, format!("{kind} has no method '{name}'"), near.as_deref());
            }
            Known::Builtin(class) => {
                let library = Library::standard();
                if self.adds_members || is_method_of(*class, name) || self.defines_method(name) {
                    return;
                }
                let near = nearest(name, library.method_names(*class)).map(str::to_owned);
                self.report(
                    Code::UnknownMethod,
                    span,
                    format!("{} has no method '{name}'", class.simple_name()),
                    near.as_deref(),
                );
            }
            Known::ListOf(_) => self.method_exists(&Known::Builtin(Type::ArrayList), name, span),
            Known::Anything => {}
        }
    }
}

fn is_method_of(class: Type, name: &str) -> bool {
    let library = Library::standard();
    library.has_method(class, library.symbol(name))
}

/// `getName` and `setName` belong to the property `name`.
fn property_name(method: &str) -> Option<String> {
    let rest = method.strip_prefix("get").or_else(|| method.strip_prefix("set"))?;
    let mut chars = rest.chars();
    let first = chars.next().filter(|first| first.is_uppercase())?;
    Some(first.to_lowercase().chain(chars).collect())
}

impl Walk<'_> {
    /// Notes a finding.
    pub(super) fn report(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<std::borrow::Cow<'static, str>>,
        suggestion: Option<&str>,
    ) {
        let mut found = Diagnostic::new(code, span, message);
        if let Some(suggestion) = suggestion {
            found = found.suggest(suggestion.to_owned());
        }
        self.found.push(found);
    }
}
