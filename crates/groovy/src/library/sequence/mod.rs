//! What can be asked of a collection as a whole: sums, extremes, groups, other arrangements of its items.
//!
//! Files: `totals` · `grouping` · `nesting` lists in lists · `entries` maps from items · `numbering` items with their places ·
//! `chunks` · `copies` as list or set · `ends` first and last · `slices` parts from the ends · `membership`.

mod chunks;
mod copies;
mod ends;
mod entries;
mod grouping;
mod membership;
mod nesting;
mod numbering;
mod slices;
mod totals;

use super::Module;
use crate::types::Type;
use chunks::{chop, collate};
use copies::{as_list, to_list, to_set};
use ends::{first, init, inits, last, tail, tails};
use entries::collect_entries;
use grouping::{count_by, group_by, group_entries_by, group_map_by};
use membership::{contains, contains_all, disjoint};
use nesting::{collect_nested, flatten, transpose};
use numbering::{indexed, with_index};
use slices::{drop_first, drop_right, drop_while, take, take_right, take_while};
use totals::{average, count, join, max, min, sum};

pub(super) use slices::accepted_prefix;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Iterable, "sum", 0, 2, sum),
        (Type::Iterator, "sum", 0, 2, sum),
        (Type::Iterable, "average", 0, 1, average),
        (Type::Iterable, "count", 0, 1, count),
        (Type::Map, "count", 1, 1, count),
        (Type::Iterable, "countBy", 0, 1, count_by),
        (Type::Map, "countBy", 1, 1, count_by),
        (Type::Iterable, "groupBy", 0, super::ANY, group_by),
        (Type::Map, "groupBy", 1, super::ANY, group_map_by),
        (Type::Map, "groupEntriesBy", 1, 1, group_entries_by),
        (Type::Iterable, "min", 0, 1, min),
        (Type::Iterable, "max", 0, 1, max),
        (Type::Map, "min", 1, 1, min),
        (Type::Map, "max", 1, 1, max),
        (Type::Iterator, "min", 0, 1, min),
        (Type::Iterator, "max", 0, 1, max),
        (Type::Iterable, "join", 0, 1, join),
        (Type::Iterator, "join", 1, 1, join),
        (Type::Iterable, "flatten", 0, 1, flatten),
        (Type::Iterable, "collectEntries", 0, 2, collect_entries),
        (Type::Iterator, "collectEntries", 0, 1, collect_entries),
        (Type::Map, "collectEntries", 1, 2, collect_entries),
        (Type::Iterable, "collectNested", 1, 2, collect_nested),
        (Type::Iterable, "withIndex", 0, 1, with_index),
        (Type::Iterable, "indexed", 0, 1, indexed),
        (Type::Iterable, "collate", 1, 3, collate),
        (Type::Iterable, "chop", 1, super::ANY, chop),
        (Type::Iterable, "toList", 0, 0, to_list),
        (Type::Iterator, "toList", 0, 0, to_list),
        (Type::Iterable, "asList", 0, 0, as_list),
        (Type::Iterable, "toSet", 0, 0, to_set),
        (Type::Iterator, "toSet", 0, 0, to_set),
        (Type::Iterable, "first", 0, 0, first),
        (Type::Iterable, "head", 0, 0, first),
        (Type::Iterable, "last", 0, 0, last),
        (Type::Iterable, "tail", 0, 0, tail),
        (Type::Iterable, "init", 0, 0, init),
        (Type::Iterable, "inits", 0, 0, inits),
        (Type::Iterable, "tails", 0, 0, tails),
        (Type::Iterable, "take", 1, 1, take),
        (Type::Iterable, "takeRight", 1, 1, take_right),
        (Type::Iterable, "drop", 1, 1, drop_first),
        (Type::Iterable, "dropRight", 1, 1, drop_right),
        (Type::Iterable, "takeWhile", 1, 1, take_while),
        (Type::Iterable, "dropWhile", 1, 1, drop_while),
        (Type::Iterable, "size", 0, 0, super::iteration::length),
        (Type::Iterator, "size", 0, 0, super::iteration::length),
        (Type::Iterable, "transpose", 0, 0, transpose),
        (Type::Iterable, "disjoint", 1, 1, disjoint),
        (Type::Iterable, "containsAll", 1, super::ANY, contains_all),
        (Type::Iterable, "contains", 1, 1, contains),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};
