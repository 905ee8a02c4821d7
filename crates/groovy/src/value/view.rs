//! Collections that show others: what they show, and what they knew of the others when they looked last.
//!
//! A view keeps a copy of what it shows. Whoever hands a collection to code asks `Interp::refresh` first, which makes the copy
//! again if the collection behind it has changed; what changes a view changes that one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{List, Map, Value};
use crate::interp::Hold;

/// Views of views of views are as deep as this at most.
pub(super) const DEEPEST: u8 = 32;

/// How often a collection has been changed in its length or order, and how often a value was replaced.
pub(crate) type State = (u32, u32);

/// What a collection shows of another one.
#[derive(Debug)]
pub(crate) struct View {
    /// The collection that is shown. It is no view itself but for lists and for the entries of a part of a map.
    pub(crate) of: Value,
    pub(crate) shown: Shown,
    seen: Cell<Option<State>>,
    /// Where the first element shown stands in the other collection.
    first: Cell<usize>,
    /// What the copy weighs.
    held: RefCell<Option<Hold>>,
    depth: u8,
}

/// Which of its elements.
#[derive(Debug)]
pub(crate) enum Shown {
    /// The values of a map.
    Values,
    /// The entries of a map.
    Entries,
    /// A list from its end.
    Backwards,
    /// What lies between two keys of something sorted.
    Stretch(Stretch),
}

/// What lies between two keys, and in which direction it is shown.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stretch {
    /// Nothing below is shown.
    pub(crate) low: Option<Bound>,
    /// Nothing above is shown.
    pub(crate) high: Option<Bound>,
    /// From the high end to the low one.
    pub(crate) descending: bool,
}

/// An end of a stretch.
#[derive(Debug, Clone)]
pub(crate) struct Bound {
    pub(crate) key: Value,
    /// Whether the key itself is shown.
    pub(crate) included: bool,
}

impl View {
    /// A view of a collection that has not looked at it yet.
    pub(crate) fn new(of: Value, shown: Shown) -> Self {
        Self { of, shown, seen: Cell::new(None), first: Cell::new(0), held: RefCell::default(), depth: 0 }
    }

    /// A list from its end; nothing when views of views lie too deep.
    pub(super) fn backwards(of: &Rc<List>) -> Option<Self> {
        let depth = of.depth() + 1;
        let view = Self::new(Value::List(of.clone()), Shown::Backwards);
        (depth <= DEEPEST).then_some(Self { depth, ..view })
    }

    pub(super) fn depth(&self) -> u8 {
        self.depth
    }

    /// How far the other collection has come.
    pub(crate) fn state(&self) -> State {
        state_of(&self.of)
    }

    /// Whether the copy shows what the other collection holds now. Entries know their values themselves.
    pub(crate) fn is_fresh(&self) -> bool {
        let (changes, replaced) = self.state();
        self.seen
            .get()
            .is_some_and(|seen| seen.0 == changes && (seen.1 == replaced || matches!(self.shown, Shown::Entries)))
    }

    /// Notes that the copy is made.
    pub(crate) fn saw(&self, state: State, first: usize, held: Hold) {
        self.seen.set(Some(state));
        self.first.set(first);
        self.held.replace(Some(held));
    }

    /// What part of something sorted it shows.
    pub(crate) fn stretch(&self) -> Option<&Stretch> {
        match &self.shown {
            Shown::Stretch(stretch) => Some(stretch),
            _ => None,
        }
    }

    /// The map of which it shows something.
    pub(crate) fn map(&self) -> Option<&Rc<Map>> {
        match &self.of {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The place of the `rank`-th of so many entries in the collection it shows.
    pub(crate) fn place(&self, rank: usize, count: usize) -> usize {
        let from_first = match self.stretch() {
            Some(Stretch { descending: true, .. }) => (count - 1).saturating_sub(rank),
            _ => rank,
        };
        self.first.get() + from_first
    }

    /// What it holds, to drop it.
    pub(super) fn into_values(self) -> impl Iterator<Item = Value> {
        let bounds = match self.shown {
            Shown::Stretch(Stretch { low, high, .. }) => [low, high],
            _ => [None, None],
        };
        std::iter::once(self.of).chain(bounds.into_iter().flatten().map(|bound| bound.key))
    }
}

/// How far a collection has come; that of a view is that of what it shows.
pub(crate) fn state_of(value: &Value) -> State {
    match value {
        Value::List(list) => list.state(),
        Value::Map(map) => map.state(),
        Value::Set(set) => set.state(),
        _ => (0, 0),
    }
}
