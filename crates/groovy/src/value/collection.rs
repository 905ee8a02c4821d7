//! Lists and arrays.

mod views;

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::rc::Rc;

use super::part::{Change, Part};
use super::view::{Shown, View};
use super::{Unread, Value};
use crate::types::Type;

/// A list: `kind` says which of Java's classes it is, and whether it may change.
#[derive(Debug)]
pub struct List {
    /// `ArrayList`, `LinkedList`, `UnmodifiableList`...
    pub kind: Type,
    items: RefCell<Vec<Value>>,
    changes: Cell<u32>,
    replaced: Cell<u32>,
    is_unread: Cell<bool>,
    /// The elements as JSON, until somebody looks at them.
    unread: RefCell<Option<Unread>>,
    /// The list this one shows: it has no elements of its own.
    base: Option<Rc<List>>,
    /// What it shows of another list, if it is a `subList`.
    part: Option<Box<Part>>,
    /// What few lists have.
    special: Option<Box<Special>>,
}

/// What some kinds of lists know besides their elements.
#[derive(Debug)]
pub(crate) enum Special {
    /// The comparator of a `PriorityQueue`.
    Order(Value),
    /// The closure of `withDefault`, and whether it fills gaps at once.
    Default {
        /// Makes an element for an index.
        make: Value,
        /// `withEagerDefault`
        eager: bool,
    },
    /// How many elements a bounded queue takes.
    Room(usize),
    /// What it shows of another collection.
    View(View),
}

impl List {
    /// A list of the given class.
    pub fn new(kind: Type, items: Vec<Value>) -> Self {
        Self {
            kind,
            items: RefCell::new(items),
            changes: Cell::new(0),
            replaced: Cell::new(0),
            is_unread: Cell::new(false),
            unread: RefCell::new(None),
            base: None,
            part: None,
            special: None,
        }
    }

    /// An `ArrayList` whose elements are made from JSON when somebody looks at them.
    pub(crate) fn unread(unread: Unread) -> Self {
        let list = Self::new(Type::ArrayList, Vec::new());
        list.is_unread.set(true);
        list.unread.replace(Some(unread));
        list
    }

    /// A list that knows something besides its elements.
    pub(crate) fn special(kind: Type, items: Vec<Value>, special: Option<Special>) -> Self {
        let mut list = Self::new(kind, items);
        list.special = special.map(Box::new);
        list
    }

    /// The comparator of a priority queue.
    pub fn comparator(&self) -> Option<Value> {
        match self.special.as_deref() {
            Some(Special::Order(by)) => Some(by.clone()),
            _ => None,
        }
    }

    /// The closure that makes missing elements, and whether it fills gaps at once.
    pub fn default_of(&self) -> Option<(Value, bool)> {
        match self.special.as_deref() {
            Some(Special::Default { make, eager }) => Some((make.clone(), *eager)),
            _ => None,
        }
    }

    /// How many elements it takes, if it is a bounded queue.
    pub fn room(&self) -> Option<usize> {
        match self.special.as_deref() {
            Some(Special::Room(room)) => Some(*room),
            _ => None,
        }
    }

    /// Whether it is a queue of Java's that holds no null and equals only itself.
    pub fn is_queue(&self) -> bool {
        matches!(
            self.kind,
            Type::ArrayDeque
                | Type::PriorityQueue
                | Type::ConcurrentLinkedQueue
                | Type::ConcurrentLinkedDeque
                | Type::LinkedBlockingQueue
                | Type::LinkedBlockingDeque
                | Type::ArrayBlockingQueue
        )
    }

    /// The map whose values these are.
    pub fn values_of(&self) -> Option<&Rc<super::Map>> {
        match self.special.as_deref() {
            Some(Special::View(View { of: Value::Map(map), shown: Shown::Values, .. })) => Some(map),
            _ => None,
        }
    }

    /// The JSON that the list was made from, as long as nobody has looked at it and it can be written by that.
    pub(crate) fn unread_json(&self) -> Option<Unread> {
        self.unread.borrow().as_ref().filter(|unread| unread.is_written_unread()).cloned()
    }

    #[cold]
    fn read(&self) {
        self.is_unread.set(false);
        if let Some(unread) = self.unread.take() {
            self.items.replace(crate::json::items(&unread));
        }
    }

    /// What the list itself holds, to drop it.
    pub(super) fn take_own(&mut self) -> Vec<Value> {
        let mut own = std::mem::take(self.items.get_mut());
        if let Some(part) = self.part.take() {
            own.push(Value::List(part.into_whole()));
        }
        match self.special.take().map(|held| *held) {
            Some(Special::Order(held) | Special::Default { make: held, .. }) => own.push(held),
            Some(Special::View(view)) => own.extend(view.into_values()),
            Some(Special::Room(_)) | None => {}
        }
        own
    }

    /// The elements. Never hold this across a call into the interpreter: a closure may change the list.
    pub fn items(&self) -> Ref<'_, [Value]> {
        if self.is_unread.get() {
            self.read();
        }
        match (&self.base, &self.part) {
            (Some(base), _) => base.items(),
            (None, Some(part)) => part.items(),
            (None, None) => Ref::map(self.items.borrow(), Vec::as_slice),
        }
    }

    /// The elements, for a change of length or order. Callers check [`List::is_mutable`] first.
    pub fn items_mut(&self) -> Change<'_> {
        if self.is_unread.get() {
            self.read();
        }
        self.changes.set(self.changes.get().wrapping_add(1));
        match (&self.base, &self.part) {
            (Some(base), _) => base.items_mut(),
            (None, Some(part)) => {
                *self.items.borrow_mut() = part.items().to_vec();
                Change::new(self.items.borrow_mut(), Some(part))
            }
            (None, None) => Change::new(self.items.borrow_mut(), None),
        }
    }

    /// The elements, to replace single ones: iterations going on do not mind.
    pub fn slots_mut(&self) -> RefMut<'_, [Value]> {
        if self.is_unread.get() {
            self.read();
        }
        self.replaced.set(self.replaced.get().wrapping_add(1));
        match (&self.base, &self.part) {
            (Some(base), _) => base.slots_mut(),
            (None, Some(part)) => part.slots_mut(),
            (None, None) => RefMut::map(self.items.borrow_mut(), Vec::as_mut_slice),
        }
    }

    /// Other elements in the places of these.
    pub(crate) fn replace_all(&self, items: Vec<Value>) {
        let old: Vec<Value> = {
            let mut slots = self.slots_mut();
            slots.iter_mut().zip(items).map(|(slot, item)| std::mem::replace(slot, item)).collect()
        };
        drop(old);
    }

    /// The elements where they are stored, to make room for more.
    pub(crate) fn storage(&self) -> RefMut<'_, Vec<Value>> {
        if self.is_unread.get() {
            self.read();
        }
        match (&self.base, &self.part) {
            (Some(base), _) => base.storage(),
            (None, Some(part)) => part.whole().storage(),
            (None, None) => self.items.borrow_mut(),
        }
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        self.items().len()
    }

    /// Whether there are no elements.
    pub fn is_empty(&self) -> bool {
        match self.unread.borrow().as_ref() {
            Some(unread) => unread.is_empty(),
            None => self.len() == 0,
        }
    }

    /// The element at an index.
    pub fn get(&self, index: usize) -> Option<Value> {
        self.items().get(index).cloned()
    }

    /// Counts changes of length and order, to notice them during an iteration.
    pub fn changes(&self) -> u32 {
        match (&self.base, &self.part) {
            (Some(base), _) => base.changes(),
            (None, Some(part)) => part.whole().changes(),
            (None, None) => self.changes.get(),
        }
    }

    /// Whether elements may be added, removed and replaced.
    pub fn is_mutable(&self) -> bool {
        if let Some(part) = &self.part {
            return part.whole().is_mutable();
        }
        !matches!(
            self.kind,
            Type::ImmutableList
                | Type::UnmodifiableList
                | Type::UnmodifiableLinks
                | Type::UnmodifiableCollection
                | Type::MapValues
                | Type::TreeValues
                | Type::HashValues
                | Type::CopiesList
                | Type::SubMapValues
                | Type::ReversedList
                | Type::EmptyList
        ) && !(Type::Tuple..=Type::Tuple16).contains(&self.kind)
    }
}

/// An array. Its element type decides what assignments convert to, and how it is named.
#[derive(Debug)]
pub struct Array {
    /// The class of the elements; for `int[][]` this is the innermost one.
    pub element: Type,
    /// The number of dimensions, at least 1.
    pub dimensions: u8,
    /// The elements.
    pub items: RefCell<Vec<Value>>,
}

impl Array {
    /// A one-dimensional array.
    pub fn new(element: Type, items: Vec<Value>) -> Self {
        Self { element, dimensions: 1, items: RefCell::new(items) }
    }
}
