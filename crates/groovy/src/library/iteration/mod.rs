//! Walking over anything: the methods Groovy gives to every object, and in a shape of their own to maps.
//!
//! Files: `walk` one item after the other · `kind` of the answer · `each` · `collect` · `find` and `indices` · `fold` one value
//! for all · `grep`.

mod collect;
mod each;
mod find;
mod fold;
mod grep;
mod indices;
mod kind;
mod walk;

use super::Module;
use crate::types::Type;
use collect::{collect, collect_many};
use each::{each, each_with_index, for_each, reverse_each};
use find::{find, find_all, find_result, find_results};
use fold::{any, every, inject};
use grep::{grep, split};
use indices::{find_index_of, find_index_values, find_last_index_of};

pub(super) use find::accepted;
pub(super) use kind::{empty_like, similar, similar_map};
pub(super) use walk::{length, pair_of, push, test, walk};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Object, "each", 1, 1, each),
        (Type::Object, "forEach", 1, 1, for_each),
        (Type::Object, "eachWithIndex", 1, 1, each_with_index),
        (Type::List, "reverseEach", 1, 1, reverse_each),
        (Type::Map, "reverseEach", 1, 1, reverse_each),
        (Type::Deque, "reverseEach", 1, 1, reverse_each),
        (Type::SortedSet, "reverseEach", 1, 1, reverse_each),
        (Type::Object, "collect", 0, 2, collect),
        (Type::Iterable, "collectMany", 1, 2, collect_many),
        (Type::Map, "collectMany", 1, 2, collect_many),
        (Type::Iterator, "collectMany", 1, 2, collect_many),
        (Type::Object, "find", 0, 1, find),
        (Type::Object, "findAll", 0, 1, find_all),
        (Type::Object, "findResult", 1, 2, find_result),
        (Type::Iterable, "findResults", 0, 1, find_results),
        (Type::Map, "findResults", 0, 1, find_results),
        (Type::Iterator, "findResults", 0, 1, find_results),
        (Type::Object, "findIndexOf", 1, 2, find_index_of),
        (Type::Object, "findLastIndexOf", 1, 2, find_last_index_of),
        (Type::Object, "findIndexValues", 1, 2, find_index_values),
        (Type::Object, "any", 0, 1, any),
        (Type::Object, "every", 0, 1, every),
        (Type::Object, "inject", 1, 2, inject),
        (Type::Object, "grep", 0, 1, grep),
        (Type::Object, "split", 1, 1, split),
        (Type::NullObject, "split", 1, 1, split),
        (Type::NullObject, "each", 1, 1, each),
        (Type::NullObject, "eachWithIndex", 1, 1, each_with_index),
        (Type::NullObject, "collect", 0, 2, collect),
        (Type::NullObject, "find", 0, 1, find),
        (Type::NullObject, "findAll", 0, 1, find_all),
        (Type::NullObject, "findIndexOf", 1, 2, find_index_of),
        (Type::NullObject, "findLastIndexOf", 1, 2, find_last_index_of),
        (Type::NullObject, "findIndexValues", 1, 2, find_index_values),
        (Type::NullObject, "findResult", 1, 2, find_result),
        (Type::NullObject, "any", 0, 1, any),
        (Type::NullObject, "every", 0, 1, every),
        (Type::NullObject, "inject", 1, 2, inject),
        (Type::NullObject, "grep", 0, 1, grep),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};
