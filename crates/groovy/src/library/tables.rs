//! All tables of the library, in one list.

use super::{Module, class, closure, deque, iteration, list, map, object, ordering, range, sequence, text, throwable};

/// The files of the library, by subject.
pub(super) const MODULES: &[&[Module]] = &[
    &[object::MODULE, object::BINDING_MODULE, class::MODULE, throwable::MODULE, closure::MODULE],
    &[iteration::MODULE, sequence::MODULE, ordering::MODULE, list::MODULE, map::MODULE, range::MODULE, deque::MODULE],
    &text::MODULES,
];
