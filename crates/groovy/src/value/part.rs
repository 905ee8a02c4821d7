//! Lists that show a stretch of another one, and changes that reach it.

use std::cell::{Cell, Ref, RefMut};
use std::ops::{Deref, DerefMut, Range};
use std::rc::Rc;

use super::view::DEEPEST;
use super::{List, Value};

/// What a `subList` shows of another list.
#[derive(Debug)]
pub(crate) struct Part {
    whole: Rc<List>,
    start: usize,
    len: Cell<usize>,
    /// The changes of the other list that this one knows of.
    seen: Cell<u32>,
    depth: u8,
}

impl Part {
    pub(super) fn new(whole: &Rc<List>, start: usize, end: usize) -> Option<Self> {
        let depth = whole.depth() + 1;
        let (len, seen) = (Cell::new(end.saturating_sub(start)), Cell::new(whole.changes()));
        (depth <= DEEPEST).then(|| Self { whole: whole.clone(), start, len, seen, depth })
    }

    pub(super) fn depth(&self) -> u8 {
        self.depth
    }

    /// The list it is a part of.
    pub(crate) fn whole(&self) -> &Rc<List> {
        &self.whole
    }

    pub(super) fn into_whole(self) -> Rc<List> {
        self.whole
    }

    /// Whether the other list became longer or shorter without this one knowing.
    pub(crate) fn is_stale(&self) -> bool {
        self.whole.changes() != self.seen.get()
    }

    /// Where it stands; what is not there any more is left out.
    fn range(&self, of: usize) -> Range<usize> {
        let start = self.start.min(of);
        start..(start + self.len.get()).min(of)
    }

    pub(super) fn items(&self) -> Ref<'_, [Value]> {
        Ref::map(self.whole.items(), |items| items.get(self.range(items.len())).unwrap_or_default())
    }

    pub(super) fn slots_mut(&self) -> RefMut<'_, [Value]> {
        RefMut::map(self.whole.slots_mut(), |items| {
            let range = self.range(items.len());
            items.get_mut(range).unwrap_or_default()
        })
    }

    /// Puts other elements in the place of those shown.
    fn replace(&self, items: Vec<Value>) {
        let len = items.len();
        let old: Vec<Value> = {
            let mut whole = self.whole.items_mut();
            let range = self.range(whole.len());
            whole.splice(range, items).collect()
        };
        self.len.set(len);
        self.seen.set(self.whole.changes());
        drop(old);
    }
}

/// The elements of a list while they change. What changes in a `subList` changes in the list it shows when this is dropped.
#[derive(Debug)]
pub struct Change<'l> {
    items: RefMut<'l, Vec<Value>>,
    part: Option<&'l Part>,
}

impl<'l> Change<'l> {
    pub(super) fn new(items: RefMut<'l, Vec<Value>>, part: Option<&'l Part>) -> Self {
        Self { items, part }
    }
}

impl Deref for Change<'_> {
    type Target = Vec<Value>;

    fn deref(&self) -> &Vec<Value> {
        &self.items
    }
}

impl DerefMut for Change<'_> {
    fn deref_mut(&mut self) -> &mut Vec<Value> {
        &mut self.items
    }
}

impl Drop for Change<'_> {
    fn drop(&mut self) {
        if let Some(part) = self.part {
            part.replace(std::mem::take(&mut *self.items));
        }
    }
}
