//! All tables of the library, in one list.

use super::{
    Module, base64, builder, class, closure, concurrent, constants, dates, decimal, deque, enums, expando, function,
    gdk, io, iteration, iterator, jdk, json, lazy, left_out, list, map, math, meta, number, object, optional, ordering,
    range, regex, sequence, shell, sorted, stream, text, throwable, tuple, vector, views, whole, xml,
};

/// The files of the library, by subject.
pub(super) const MODULES: &[&[Module]] = &[
    &[
        object::MODULE,
        object::BINDING_MODULE,
        shell::MODULE,
        gdk::MODULE,
        class::MODULE,
        throwable::MODULE,
        closure::MODULE,
        function::MODULE,
        constants::MODULE,
    ],
    &[
        iteration::MODULE,
        sequence::MODULE,
        ordering::MODULE,
        list::MODULE,
        list::DEFAULTS,
        map::MODULE,
        range::MODULE,
        deque::MODULE,
        sorted::MODULE,
        vector::MODULE,
        concurrent::MODULE,
        enums::MODULE,
        tuple::MODULE,
        views::MODULE,
    ],
    &[expando::MODULE, left_out::MODULE, iterator::MODULE, lazy::MODULE, optional::MODULE],
    &stream::MODULES,
    &text::MODULES,
    &io::MODULES,
    &[builder::MODULE, regex::MODULE, base64::MODULE],
    &json::MODULES,
    &dates::MODULES,
    &xml::MODULES,
    &meta::MODULES,
    &jdk::MODULES,
    &number::MODULES,
    &[decimal::MODULE, math::MODULE, whole::MODULE],
];
