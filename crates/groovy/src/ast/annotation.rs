//! Reading the values of annotations.

use super::{Annotation, Expr, ExprKind};
use crate::value::Str;

impl Annotation {
    /// The name without its package.
    pub fn simple_name(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or_default()
    }

    /// A named value; `value` is also the one without a name.
    pub fn get(&self, name: &str) -> Option<&Expr> {
        let named = self.named.iter().find(|entry| match &entry.key {
            Some(Expr { kind: ExprKind::Str(key), .. }) => key.as_str() == name,
            _ => false,
        });
        named.map(|entry| &entry.value).or_else(|| self.value.as_ref().filter(|_| name == "value"))
    }

    /// A named `true` or `false`.
    pub fn flag(&self, name: &str, otherwise: bool) -> bool {
        match self.get(name) {
            Some(Expr { kind: ExprKind::Bool(flag), .. }) => *flag,
            _ => otherwise,
        }
    }

    /// A named text.
    pub fn text(&self, name: &str) -> Option<&Str> {
        match self.get(name).map(|value| &value.kind) {
            Some(ExprKind::Str(text)) => Some(text),
            _ => None,
        }
    }

    /// A list of names, or names in one text with commas.
    pub fn texts(&self, name: &str) -> Box<[Str]> {
        match self.get(name).map(|value| &value.kind) {
            Some(ExprKind::Str(text)) => text.split(',').map(|part| Str::from(part.trim())).collect(),
            Some(ExprKind::List(items)) => {
                let text = |item: &super::Element| match &item.value.kind {
                    ExprKind::Str(text) => Some(text.clone()),
                    _ => None,
                };
                items.iter().filter_map(text).collect()
            }
            _ => Box::default(),
        }
    }

    /// The names of the values that are none of these.
    pub fn others(&self, known: &[&str]) -> Vec<(&str, crate::span::Span)> {
        let named = self.named.iter().filter_map(|entry| match &entry.key {
            Some(Expr { kind: ExprKind::Str(key), span }) => Some((key.as_str(), *span)),
            _ => None,
        });
        named.filter(|(key, _)| !known.contains(key)).collect()
    }
}
