//! `java.util.BitSet`: a set of small numbers.
//!
//! Files: `bits` the set itself · `query` · `change` · `combination` of two.

mod bits;
mod change;
mod combination;
mod query;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::library::args::{Call, size};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{Native, Value};
use bits::{Bits, bits, index, new, words};
use change::{clear, flip, put_at, set};
use combination::{combine, joined};
use query::{get, get_at, length, next_clear, next_set};

pub(super) const MODULE: Module =
    Module { methods: METHODS, statics: &[], constructors: &[(Type::BitSet, 0, 1, new)], constants: &[] };

const METHODS: &[Method] = &[
    (Type::BitSet, "get", 1, 1, get),
    (Type::BitSet, "getAt", 1, 1, get_at),
    (Type::BitSet, "set", 1, 3, set),
    (Type::BitSet, "putAt", 2, 2, put_at),
    (Type::BitSet, "clear", 0, 2, clear),
    (Type::BitSet, "flip", 1, 2, flip),
    (Type::BitSet, "cardinality", 0, 0, |interp, this, _| bits(interp, this).map(|bits| size(bits.0.borrow().len()))),
    (Type::BitSet, "length", 0, 0, length),
    (Type::BitSet, "isEmpty", 0, 0, |interp, this, _| {
        bits(interp, this).map(|bits| Value::Bool(bits.0.borrow().is_empty()))
    }),
    (Type::BitSet, "nextSetBit", 1, 1, next_set),
    (Type::BitSet, "nextClearBit", 1, 1, next_clear),
    (Type::BitSet, "get", 2, 2, |interp, this, args| {
        let call = Call::new(this, "get", args);
        let (from, to) = (index(interp, &call.get(0), "fromIndex")?, index(interp, &call.get(1), "toIndex")?);
        let part: BTreeSet<i32> = match from < to {
            true => bits(interp, this)?.0.borrow().range(from..to).map(|bit| bit - from).collect(),
            false => BTreeSet::new(),
        };
        interp.grow(0, part.len())?;
        interp.reserve(128)?;
        Ok(Value::Native(Native::new(Bits(RefCell::new(part)))))
    }),
    (Type::BitSet, "stream", 0, 0, |interp, this, _| {
        let items = bits(interp, this)?.0.borrow().iter().map(|bit| Value::Int(*bit)).collect();
        crate::library::stream::of_kind(interp, Type::IntStream, items)
    }),
    (Type::BitSet, "hashCode", 0, 0, |interp, this, _| {
        let words = words(interp, this)?;
        let mixed =
            words.iter().enumerate().rev().fold(1234u64, |hash, (at, word)| hash ^ word.wrapping_mul(at as u64 + 1));
        Ok(Value::Int((mixed >> 32) as i32 ^ mixed as i32))
    }),
    (Type::BitSet, "bitwiseNegate", 0, 0, |interp, this, _| {
        let Value::Int(size) = interp.call_method(this, "size", &[])? else { return Ok(Value::Null) };
        let count = usize::try_from(size).unwrap_or(0);
        interp.charge(count)?;
        interp.grow(0, count)?;
        interp.reserve(128)?;
        let mine = bits(interp, this)?.0.borrow();
        let others = (0..size).filter(|bit| !mine.contains(bit)).collect();
        Ok(Value::Native(Native::new(Bits(RefCell::new(others)))))
    }),
    (Type::BitSet, "previousSetBit", 1, 1, |interp, this, args| {
        let at = interp.int(&Call::new(this, "previousSetBit", args).get(0))?;
        let found = bits(interp, this)?.0.borrow().range(..=at).next_back().copied();
        Ok(Value::Int(found.unwrap_or(-1)))
    }),
    (Type::BitSet, "previousClearBit", 1, 1, |interp, this, args| {
        let mut at = interp.int(&Call::new(this, "previousClearBit", args).get(0))?;
        let bits = bits(interp, this)?.0.borrow();
        interp.charge(bits.len())?;
        while at >= 0 && bits.contains(&at) {
            at -= 1;
        }
        Ok(Value::Int(at.max(-1)))
    }),
    (Type::BitSet, "intersects", 1, 1, |interp, this, args| {
        let other = Call::new(this, "intersects", args).get(0);
        let (mine, other) = (bits(interp, this)?.0.borrow(), bits(interp, &other)?.0.borrow());
        interp.charge(mine.len())?;
        Ok(Value::Bool(!mine.is_disjoint(&other)))
    }),
    (Type::BitSet, "clone", 0, 0, |interp, this, _| {
        let copy = bits(interp, this)?.0.borrow().clone();
        interp.grow(0, copy.len())?;
        interp.reserve(128)?;
        Ok(Value::Native(Native::new(Bits(RefCell::new(copy)))))
    }),
    (Type::BitSet, "size", 0, 0, |interp, this, _| {
        let last = bits(interp, this)?.0.borrow().last().copied().unwrap_or(0);
        Ok(Value::Int((last / 64 + 1).saturating_mul(64)))
    }),
    (Type::BitSet, "toLongArray", 0, 0, |interp, this, _| {
        let words = words(interp, this)?;
        interp.array(Type::PrimLong, words.into_iter().map(|word| Value::Long(word as i64)).collect())
    }),
    (Type::BitSet, "toByteArray", 0, 0, |interp, this, _| {
        let mut bytes: Vec<u8> = words(interp, this)?.into_iter().flat_map(u64::to_le_bytes).collect();
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
        crate::library::text::bytes::array(interp, &bytes)
    }),
    (Type::BitSet, "and", 1, 1, |interp, this, args| joined(interp, this, args, |mine, other| mine & other)),
    (Type::BitSet, "or", 1, 1, |interp, this, args| joined(interp, this, args, |mine, other| mine | other)),
    (Type::BitSet, "xor", 1, 1, |interp, this, args| joined(interp, this, args, |mine, other| mine ^ other)),
    (Type::BitSet, "andNot", 1, 1, |interp, this, args| combine(interp, this, args, |mine, other| mine - other)),
];
