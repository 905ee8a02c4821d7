//! What a run adds to classes and objects: methods of categories (`use`) and of metaclasses. All of it ends with the run.
//!
//! Calls ask [`Added::any`] first: a run that adds nothing pays for one flag.
//!
//! Files: `categories` what `use` makes known · `metaclass` what `metaClass` keeps · `find` which method a call means · `describe` what `respondsTo` and its like tell ·
//! `members` properties and constructors.

mod categories;
mod describe;
mod find;
mod members;
mod metaclass;

use std::rc::Rc;

use rustc_hash::FxHashMap;

pub(crate) use categories::Category;
pub(crate) use metaclass::{Kind, Owner};

use crate::types::Type;
use crate::value::Value;
use metaclass::MetaClass;

/// What is added so far.
#[derive(Debug, Default)]
pub(crate) struct Added {
    /// Whether there is anything at all.
    pub(super) any: bool,
    /// The categories in use, the innermost last.
    categories: Vec<Category>,
    /// Whether anything was added to a metaclass.
    has_meta: bool,
    /// Additions to classes.
    classes: FxHashMap<Owner, Rc<MetaClass>>,
    /// Additions to single objects, by address; the object is kept so that nothing else gets its place.
    objects: FxHashMap<usize, (Value, Rc<MetaClass>)>,
    /// Counts additions: an object with additions of its own does not see later ones to its class.
    serial: u32,
}

impl Added {
    /// Whether a built-in category is in use.
    pub(crate) fn uses(&self, category: Type) -> bool {
        self.categories.iter().any(|used| matches!(used, Category::Builtin(class) if *class == category))
    }

    /// Whether a method of this name was added to anything.
    pub(crate) fn adds_method(&self, name: &str) -> bool {
        let metas = self.classes.values().chain(self.objects.values().map(|(_, meta)| meta));
        self.has_meta && metas.into_iter().any(|meta| meta.has_method(name))
    }

    /// Ends all of it, and the cycles that go through it.
    pub(super) fn forget(&mut self) {
        if self.any || !self.classes.is_empty() || !self.objects.is_empty() {
            drop(std::mem::take(self));
        }
    }

    fn settle(&mut self) {
        self.any = self.has_meta || !self.categories.is_empty();
    }
}
