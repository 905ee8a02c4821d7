//! `@Lazy`: a property that gets its value when it is first read.

use super::{Expansion, take, text, type_text};
use crate::ast::{Field, Member};
use crate::diagnostic::Diagnostic;
use crate::interp::capitalized;
use crate::parser::Piece;

/// What cannot be made without a value.
pub(super) const PRIMITIVES: &[&str] = &["int", "long", "short", "byte", "char", "boolean", "float", "double"];

impl Expansion<'_> {
    /// The hidden field and the getter; or the field as it is.
    pub(super) fn lazy(&mut self, mut field: Box<Field>) -> Result<Vec<Member>, Box<Field>> {
        let Some(annotation) = take(&mut field.modifiers, "Lazy") else { return Err(field) };
        let name = field.name.text.to_string();
        let is_static = if field.modifiers.is_static { "static " } else { "" };
        let ty = type_text(field.ty.as_ref());
        // Null says that there is no value yet.
        let held = if PRIMITIVES.contains(&ty.as_str()) { "def" } else { &ty };
        let initial = match (&field.value, &field.ty) {
            (Some(value), _) => Piece::Source(value.span),
            (None, Some(ty)) => text(format!("new {}()", ty.name)),
            (None, None) => {
                let message = format!("@Lazy needs a value for '{name}', or a class to make one of");
                self.diagnostics.push(Diagnostic::syntax(annotation.span, message));
                return Err(field);
            }
        };
        let capital = capitalized(&name);
        let mut pieces = vec![
            text(format!(
                "private {is_static}{held} ${name}\n{is_static}{ty} get{capital}() {{ if (${name} != null) return ${name}\n${name} = ("
            )),
            initial,
            text(format!(")\nreturn ${name} }}\n")),
        ];
        if annotation.flag("soft", false) {
            pieces.push(text(format!("{is_static}void set{capital}({ty} value) {{ ${name} = value }}\n")));
        }
        Ok(self.members(pieces, annotation.span))
    }
}
