//! Lists that show other collections.

use std::rc::Rc;

use super::{List, Special};
use crate::types::Type;
use crate::value::Value;
use crate::value::part::Part;
use crate::value::view::{State, View};

impl List {
    /// A list that shows the elements of another one, now and later.
    pub fn view(kind: Type, base: &Rc<List>) -> Self {
        let base = base.base.as_ref().unwrap_or(base);
        let mut view = Self::new(kind, Vec::new());
        view.base = Some(base.clone());
        view
    }

    /// The elements of a list between two places: changes here are changes there. Nothing when views of views lie too deep.
    pub(crate) fn part(of: &Rc<List>, start: usize, end: usize) -> Option<Self> {
        let mut view = Self::new(Type::SubList, Vec::new());
        view.part = Some(Box::new(Part::new(of, start, end)?));
        Some(view)
    }

    /// What it shows of another list.
    pub(crate) fn shown_part(&self) -> Option<&Part> {
        self.part.as_deref()
    }

    /// A list that shows another one from its end. Nothing when views of views lie too deep.
    pub(crate) fn backwards(of: &Rc<List>) -> Option<Self> {
        let view = Special::View(View::backwards(of)?);
        Some(Self::special(Type::ReversedList, Vec::new(), Some(view)))
    }

    /// What it shows of another collection, if it keeps a copy of that.
    pub(crate) fn view_of(&self) -> Option<&View> {
        match self.special.as_deref() {
            Some(Special::View(view)) => Some(view),
            _ => None,
        }
    }

    /// The list whose elements it shows in their order: all of them, or a part.
    pub(crate) fn shown_list(&self) -> Option<&Rc<List>> {
        self.base.as_ref().or_else(|| self.part.as_deref().map(Part::whole))
    }

    /// Whether it shows another collection.
    #[inline]
    pub(crate) fn is_view(&self) -> bool {
        self.base.is_some() || self.part.is_some() || self.special.is_some()
    }

    /// What a view shows from now on.
    pub(crate) fn show(&self, items: Vec<Value>) {
        let old = self.items.replace(items);
        drop(old);
    }

    /// How far the elements have come.
    pub(crate) fn state(&self) -> State {
        match (self.shown_list(), self.view_of()) {
            (Some(list), _) => list.state(),
            (None, Some(view)) => view.state(),
            (None, None) => (self.changes.get(), self.replaced.get()),
        }
    }

    pub(in crate::value) fn depth(&self) -> u8 {
        match (&self.base, &self.part) {
            (Some(base), _) => base.depth(),
            (None, Some(part)) => part.depth(),
            (None, None) => self.view_of().map_or(0, View::depth),
        }
    }
}
