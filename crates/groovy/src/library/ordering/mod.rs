//! Sorting, extremes, uniqueness and comparators.
//!
//! Files: `comparison` of two items · `sorting` · `extremes` · `uniqueness` · `comparators` as values, `by_property`, `nulls`
//! and `chain` their kinds.

mod by_property;
mod chain;
mod comparators;
mod comparison;
mod extremes;
mod nulls;
mod sorting;
mod uniqueness;

use super::Module;
use crate::types::Type;
use crate::value::Value;
use by_property::comparing;
use chain::{order_by, then_comparing};
pub(super) use comparators::reverse_order;
use comparators::{by_key, by_value, comparator, ignoring_case, natural, reverse_natural, reversed};
use nulls::{nulls_first, nulls_last};
use sorting::{sort, sort_map, sorted_map, to_sorted};
use uniqueness::{to_unique, unique};

pub(crate) use by_property::by_property;
pub(super) use comparison::{compared_by, natural_order, order_with};
pub(super) use extremes::extreme;
pub(super) use sorting::sort_items;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Iterable, "sort", 0, 2, sort),
        (Type::Map, "sort", 0, 1, sort_map),
        (Type::Iterable, "toSorted", 0, 1, to_sorted),
        (Type::Map, "toSorted", 0, 1, sorted_map),
        (Type::Iterable, "unique", 0, 2, unique),
        (Type::Iterable, "toUnique", 0, 1, to_unique),
        (Type::Comparator, "reversed", 0, 0, reversed),
        (Type::Comparator, "thenComparing", 1, 2, then_comparing),
        (Type::Closure, "reversed", 0, 0, reversed),
        (Type::Closure, "thenComparing", 1, 2, then_comparing),
        (Type::Closure, "thenComparingInt", 1, 1, then_comparing),
    ],
    statics: &[
        (Type::Comparator, "naturalOrder", 0, 0, |interp, _, _| comparator(interp, natural, Value::Null)),
        (Type::Comparator, "reverseOrder", 0, 0, |interp, _, _| comparator(interp, reverse_natural, Value::Null)),
        (Type::Collections, "reverseOrder", 0, 1, reverse_order),
        (Type::Comparator, "comparing", 1, 2, comparing),
        (Type::Comparator, "comparingInt", 1, 1, comparing),
        (Type::Comparator, "comparingLong", 1, 1, comparing),
        (Type::Comparator, "comparingDouble", 1, 1, comparing),
        (Type::Comparator, "nullsFirst", 1, 1, nulls_first),
        (Type::Comparator, "nullsLast", 1, 1, nulls_last),
        (Type::MapEntry, "comparingByKey", 0, 0, |interp, _, _| comparator(interp, by_key, Value::Null)),
        (Type::MapEntry, "comparingByValue", 0, 0, |interp, _, _| comparator(interp, by_value, Value::Null)),
    ],
    constructors: &[(Type::OrderBy, 0, 1, order_by)],
    constants: &[(Type::String, "CASE_INSENSITIVE_ORDER", |interp| comparator(interp, ignoring_case, Value::Null))],
};
