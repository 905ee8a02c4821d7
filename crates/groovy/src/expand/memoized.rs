//! `@Memoized`: the method becomes a private one, and a closure in front of it remembers its answers.

use super::{Expansion, names, parameters, returns, take, text};
use crate::ast::{Annotation, Method, Script};
use crate::diagnostic::Diagnostic;
use crate::parser::parse_pieces;

impl Expansion<'_> {
    /// The method, its closure and its body; or the method as it is.
    pub(super) fn memoized(&mut self, mut method: Box<Method>, of_script: bool) -> Result<Script, Box<Method>> {
        let Some(annotation) = take(&mut method.modifiers, "Memoized") else { return Err(method) };
        self.refuse_others(&annotation, &["maxCacheSize", "protectedCacheSize"], "closure.memoize()");
        if method.body.is_none() || returns(&method) == "void" {
            let message = "@Memoized needs a method that has a body and answers something";
            self.diagnostics.push(Diagnostic::syntax(annotation.span, message));
            return Err(method);
        }
        let (name, at) = (method.name.text.clone(), annotation.span);
        let types: Vec<String> = method.params.iter().map(|param| super::type_text(param.ty.as_ref())).collect();
        let suffix = format!("{name}${}", types.join("$").replace(['[', ']', '.'], "_"));
        let (inner, closure) = (format!("memoizedMethodPriv${suffix}"), format!("memoizedMethodClosure${suffix}"));
        let is_static = if method.modifiers.is_static { "static " } else { "" };
        let visibility = if method.modifiers.is_private { "private " } else { "" };
        let given = names(&method.params);
        let field =
            if of_script { "@groovy.transform.Field def".to_owned() } else { format!("private {is_static}def") };
        let open = if of_script { "" } else { "class $Generated {\n" };
        let close = if of_script { "" } else { "\n}\n" };
        let mut pieces = vec![text(format!(
            "{open}{field} {closure} = {{ {given} -> {inner}({given}) }}.{}\n{visibility}{is_static}{} {name}(",
            memoizer(&annotation),
            returns(&method)
        ))];
        pieces.extend(parameters(&method.params));
        pieces.push(text(format!(") {{ {closure}.call({given}) }}{close}")));
        let mut made = parse_pieces(self.source, &pieces, at);
        method.name.text = inner.into();
        for param in &mut method.params {
            param.default = None;
        }
        method.modifiers.annotations.clear();
        match made.classes.first_mut() {
            Some(class) => class.members.push(crate::ast::Member::Method(*method)),
            None => made.methods.push(*method),
        }
        Ok(made)
    }
}

fn memoizer(annotation: &Annotation) -> String {
    let size = |name: &str| match annotation.get(name).map(|value| &value.kind) {
        Some(crate::ast::ExprKind::Int(size)) if *size > 0 => Some(*size),
        _ => None,
    };
    match (size("protectedCacheSize"), size("maxCacheSize")) {
        (None, None) => "memoize()".to_owned(),
        (None, Some(most)) => format!("memoizeAtMost({most})"),
        (Some(least), None) => format!("memoizeAtLeast({least})"),
        (Some(least), Some(most)) => format!("memoizeBetween({least}, {most})"),
    }
}
