//! `@IndexedProperty`: a getter and a setter that take an index.

use super::{Expansion, take, text};
use crate::ast::{Field, Member};
use crate::interp::capitalized;

impl Expansion<'_> {
    /// The field, and its accessors.
    pub(super) fn indexed(&mut self, mut field: Field) -> (Field, Vec<Member>) {
        let Some(annotation) = take(&mut field.modifiers, "IndexedProperty") else { return (field, Vec::new()) };
        let name = &field.name.text;
        let element = match &field.ty {
            Some(ty) if ty.dimensions > 0 => format!("{}{}", ty.name, "[]".repeat(usize::from(ty.dimensions) - 1)),
            _ => "def".to_owned(),
        };
        let value = if element == "def" { "value".to_owned() } else { format!("{element} value") };
        let capital = capitalized(name);
        let pieces = vec![text(format!(
            "{element} get{capital}(int index) {{ this.@{name}[index] }}\n\
             void set{capital}(int index, {value}) {{ this.@{name}[index] = value }}\n"
        ))];
        let members = self.members(pieces, annotation.span);
        (field, members)
    }
}
