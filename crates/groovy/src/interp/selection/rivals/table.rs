//! Methods of the library with parameters that are more than `Object`, by name.

use super::Rival;
use crate::types::Type;
use crate::types::Type::{
    Class, Closure, Collection, Comparator, GString, Iterable, Iterator, List, Map, Number, Object, PrimBoolean,
    PrimInt, Random, String,
};

/// What stands for the methods of a name.
type Row = (&'static str, &'static [Rival]);

/// One closure, with or without something before it.
const CLOSURE: &[Type] = &[Closure];
const INT_CLOSURE: &[Type] = &[PrimInt, Closure];
const NUMBER_CLOSURE: &[Type] = &[Number, Closure];
const OBJECT_CLOSURE: &[Type] = &[Object, Closure];
const COLLECTION_CLOSURE: &[Type] = &[Collection, Closure];
const INT: &[Type] = &[PrimInt];
const TEXT: &[Type] = &[String];
const ORDER: &[Type] = &[Comparator];

/// Sorted by name.
const TABLE: &[Row] = &[
    ("any", &[(Object, CLOSURE)]),
    ("asType", &[(Object, &[Class])]),
    ("average", &[(Iterable, CLOSURE)]),
    ("chop", &[(Iterable, INT)]),
    ("collate", &[(Iterable, INT), (Iterable, &[PrimInt, PrimBoolean]), (Iterable, &[PrimInt, PrimInt])]),
    ("collect", &[(Object, CLOSURE), (Object, COLLECTION_CLOSURE)]),
    (
        "collectEntries",
        &[(Iterable, CLOSURE), (Iterable, &[Map]), (Iterable, &[Map, Closure]), (Map, CLOSURE), (Map, &[Map, Closure])],
    ),
    ("collectMany", &[(Iterable, CLOSURE), (Iterable, COLLECTION_CLOSURE), (Map, CLOSURE)]),
    ("collectNested", &[(Iterable, CLOSURE)]),
    ("count", &[(Iterable, CLOSURE), (Map, CLOSURE)]),
    ("countBy", &[(Iterable, CLOSURE), (Map, CLOSURE)]),
    ("disjoint", &[(Iterable, &[Iterable])]),
    ("drop", &[(Iterable, INT), (Map, INT)]),
    ("dropRight", &[(Iterable, INT)]),
    ("dropWhile", &[(Iterable, CLOSURE), (Map, CLOSURE)]),
    ("each", &[(Object, CLOSURE)]),
    ("eachCombination", &[(Iterable, CLOSURE)]),
    ("eachPermutation", &[(Iterable, CLOSURE)]),
    ("eachWithIndex", &[(Object, CLOSURE)]),
    ("every", &[(Object, CLOSURE)]),
    ("find", &[(Object, CLOSURE)]),
    ("findAll", &[(Object, CLOSURE)]),
    ("findIndexOf", &[(Object, CLOSURE), (Object, INT_CLOSURE)]),
    ("findIndexValues", &[(Object, CLOSURE), (Object, NUMBER_CLOSURE)]),
    ("findLastIndexOf", &[(Object, CLOSURE), (Object, INT_CLOSURE)]),
    ("findResult", &[(Object, CLOSURE), (Object, OBJECT_CLOSURE)]),
    ("findResults", &[(Iterable, CLOSURE), (Map, CLOSURE)]),
    ("flatten", &[(Iterable, CLOSURE)]),
    ("get", &[(List, INT)]),
    ("getAt", &[(Object, TEXT), (Iterable, INT), (List, &[Collection]), (List, &[Type::Range]), (List, &[Number])]),
    ("groupBy", &[(Iterable, CLOSURE), (Iterable, &[List]), (Map, CLOSURE), (Map, &[List])]),
    ("groupEntriesBy", &[(Map, CLOSURE)]),
    ("hasProperty", &[(Object, TEXT)]),
    ("identity", &[(Object, CLOSURE)]),
    ("indexed", &[(Iterable, INT)]),
    ("inject", &[(Object, CLOSURE), (Object, OBJECT_CLOSURE)]),
    ("intersect", &[(Iterable, &[Iterable]), (Map, &[Map])]),
    ("join", &[(Iterable, TEXT)]),
    ("leftShift", &[(Map, &[Type::MapEntry]), (Map, &[Map])]),
    ("listIterator", &[(List, INT)]),
    ("max", &[(Iterable, CLOSURE), (Iterable, ORDER), (Map, CLOSURE)]),
    ("metaClass", &[(Object, CLOSURE)]),
    ("min", &[(Iterable, CLOSURE), (Iterable, ORDER), (Map, CLOSURE)]),
    ("minus", &[(Iterable, &[Iterable]), (Collection, &[Collection]), (Map, &[Map])]),
    ("multiply", &[(Iterable, &[Number])]),
    (
        "plus",
        &[
            (Iterable, &[Iterable]),
            (Collection, &[Collection]),
            (Map, &[Map]),
            (Map, &[Collection]),
            (Map, TEXT),
            (Map, &[GString]),
        ],
    ),
    ("printf", &[(Object, &[String, Object])]),
    ("putAll", &[(Map, &[Map]), (Map, &[Collection])]),
    (
        "putAt",
        &[
            (Object, &[String, Object]),
            (List, &[PrimInt, Object]),
            (List, &[List, Object]),
            (List, &[List, Collection]),
        ],
    ),
    ("remove", &[(List, INT)]),
    ("removeAll", &[(Collection, CLOSURE), (Collection, &[Collection]), (Map, CLOSURE)]),
    ("respondsTo", &[(Object, TEXT)]),
    ("retainAll", &[(Collection, CLOSURE), (Collection, &[Collection]), (Map, CLOSURE)]),
    ("reverse", &[(List, &[PrimBoolean])]),
    ("reverseEach", &[(List, CLOSURE), (Map, CLOSURE)]),
    ("set", &[(List, &[PrimInt, Object])]),
    ("shuffle", &[(List, &[Random])]),
    ("shuffled", &[(List, &[Random])]),
    (
        "sort",
        &[
            (Iterable, CLOSURE),
            (Iterable, &[PrimBoolean]),
            (Iterable, &[PrimBoolean, Closure]),
            (Map, CLOSURE),
            (Map, ORDER),
        ],
    ),
    ("split", &[(Object, CLOSURE)]),
    ("sprintf", &[(Object, &[String, Object])]),
    ("subList", &[(List, &[PrimInt, PrimInt])]),
    ("subMap", &[(Map, &[Collection])]),
    ("sum", &[(Iterable, CLOSURE), (Iterable, OBJECT_CLOSURE)]),
    ("swap", &[(List, &[PrimInt, PrimInt])]),
    ("take", &[(Iterable, INT), (Map, INT)]),
    ("takeRight", &[(Iterable, INT)]),
    ("takeWhile", &[(Iterable, CLOSURE), (Map, CLOSURE)]),
    ("tap", &[(Object, CLOSURE)]),
    ("toSorted", &[(Iterable, CLOSURE), (Iterable, ORDER), (Map, CLOSURE), (Map, ORDER)]),
    ("toUnique", &[(Iterable, CLOSURE), (Iterable, ORDER)]),
    ("unique", &[(Collection, CLOSURE), (Collection, ORDER), (Collection, &[PrimBoolean]), (Iterator, CLOSURE)]),
    ("use", &[(Object, &[Class, Closure]), (Object, &[List, Closure])]),
    ("with", &[(Object, CLOSURE), (Object, &[PrimBoolean, Closure])]),
    ("withDefault", &[(List, CLOSURE), (Map, CLOSURE)]),
    ("withIndex", &[(Iterable, INT)]),
];

/// The methods of the library that compete with those of a class.
pub(crate) fn of(name: &str) -> &'static [Rival] {
    match TABLE.binary_search_by(|(known, _)| (*known).cmp(name)) {
        Ok(place) => TABLE.get(place).map(|(_, rivals)| *rivals).unwrap_or_default(),
        Err(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_sorted() {
        assert!(super::TABLE.is_sorted_by(|(left, _), (right, _)| left < right));
    }
}
