//! Local variables, scope inside scope.

use super::schema::Known;
use crate::span::Span;

/// A local variable.
#[derive(Debug)]
pub(super) struct Local<'t> {
    pub(super) name: &'t str,
    pub(super) span: Span,
    pub(super) known: Known,
    /// Whether something reads it; parameters and loop variables may stay unread and count as read.
    pub(super) read: bool,
}

/// The scopes that are open, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Scopes<'t>(Vec<Vec<Local<'t>>>);

impl<'t> Scopes<'t> {
    pub(super) fn open(&mut self) {
        self.0.push(Vec::new());
    }

    /// Closes the innermost scope and hands out what nobody read.
    pub(super) fn close(&mut self) -> impl Iterator<Item = Local<'t>> + use<'t> {
        self.0.pop().unwrap_or_default().into_iter().filter(|local| !local.read && !local.name.starts_with('_'))
    }

    pub(super) fn declare(&mut self, local: Local<'t>) {
        if let Some(scope) = self.0.last_mut() {
            scope.push(local);
        }
    }

    pub(super) fn find(&self, name: &str) -> Option<&Local<'t>> {
        self.0.iter().rev().flat_map(|scope| scope.iter().rev()).find(|local| local.name == name)
    }

    pub(super) fn find_mut(&mut self, name: &str) -> Option<&mut Local<'t>> {
        self.0.iter_mut().rev().flat_map(|scope| scope.iter_mut().rev()).find(|local| local.name == name)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'t str> {
        self.0.iter().flatten().map(|local| local.name)
    }
}
