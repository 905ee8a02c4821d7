//! `java.util.BitSet`: a set of small numbers.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeSet;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module =
    Module { methods: METHODS, statics: &[], constructors: &[(Type::BitSet, 0, 1, new)], constants: &[] };

const METHODS: &[Method] = &[
    (Type::BitSet, "get", 1, 1, get),
    (Type::BitSet, "getAt", 1, 1, get),
    (Type::BitSet, "set", 1, 3, set),
    (Type::BitSet, "putAt", 2, 2, set),
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

/// The bits that are set.
#[derive(Debug, Default)]
struct Bits(RefCell<BTreeSet<i32>>);

impl NativeObject for Bits {
    fn type_of(&self) -> Type {
        Type::BitSet
    }

    fn to_text(&self) -> String {
        let bits: Vec<String> = self.0.borrow().iter().map(i32::to_string).collect();
        format!("{{{}}}", bits.join(", "))
    }

    fn effort(&self) -> usize {
        self.0.borrow().len() / 2
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| *other.0.borrow() == *self.0.borrow())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn bits<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Bits> {
    own::<Bits>(interp, this, "get")
}

fn new(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(128)?;
    Ok(Value::Native(Native::new(Bits::default())))
}

/// An index, which must not be negative.
fn index(interp: &mut Interp<'_>, value: &Value, what: &str) -> Eval<i32> {
    let at = interp.int(value)?;
    if at < 0 {
        return Err(interp.throw(Type::IndexOutOfBoundsException, format!("{what} < 0: {at}")));
    }
    Ok(at)
}

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = index(interp, &Call::new(this, "get", args).get(0), "bitIndex")?;
    Ok(Value::Bool(bits(interp, this)?.0.borrow().contains(&at)))
}

/// `set(i)`, `set(i, flag)`, `set(from, to)`, `set(from, to, flag)`
fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (from, to, flag) = match args {
        [at] => (at, None, true),
        [at, Value::Bool(flag)] => (at, None, *flag),
        [from, to] => (from, Some(to), true),
        [from, to, flag] => (from, Some(to), interp.truth(flag)?),
        _ => return Err(interp.no_method(this, "set", args)),
    };
    change(interp, this, from, to, flag)
}

fn clear(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [] => {
            bits(interp, this)?.0.borrow_mut().clear();
            Ok(Value::Null)
        }
        [from, rest @ ..] => change(interp, this, from, rest.first(), false),
    }
}

fn change(interp: &mut Interp<'_>, this: &Value, from: &Value, to: Option<&Value>, flag: bool) -> Eval {
    let from = index(interp, from, if to.is_some() { "fromIndex" } else { "bitIndex" })?;
    let to = match to {
        Some(to) => index(interp, to, "toIndex")?,
        None => from.saturating_add(1),
    };
    let bits = bits(interp, this)?;
    let count = usize::try_from(to - from).unwrap_or(0);
    interp.charge(count)?;
    if flag {
        interp.grow(bits.0.borrow().len(), count)?;
        bits.0.borrow_mut().extend(from..to);
    } else if count == 1 {
        bits.0.borrow_mut().remove(&from);
    } else {
        interp.charge(bits.0.borrow().len() / 8)?;
        bits.0.borrow_mut().retain(|bit| !(from..to).contains(bit));
    }
    Ok(Value::Null)
}

fn flip(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "flip", args);
    let from = index(interp, &call.get(0), if call.len() == 2 { "fromIndex" } else { "bitIndex" })?;
    let to = if call.len() == 2 { index(interp, &call.get(1), "toIndex")? } else { from.saturating_add(1) };
    let bits = bits(interp, this)?;
    let count = usize::try_from(to.saturating_sub(from)).unwrap_or(0);
    interp.charge(count)?;
    interp.grow(bits.0.borrow().len(), count)?;
    let mut bits = bits.0.borrow_mut();
    for at in from..to {
        if !bits.remove(&at) {
            bits.insert(at);
        }
    }
    Ok(Value::Null)
}

fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Int(bits(interp, this)?.0.borrow().last().map_or(0, |last| last + 1)))
}

fn next_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = index(interp, &Call::new(this, "nextSetBit", args).get(0), "fromIndex")?;
    let next = bits(interp, this)?.0.borrow().range(at..).next().copied();
    Ok(Value::Int(next.unwrap_or(-1)))
}

fn next_clear(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut at = index(interp, &Call::new(this, "nextClearBit", args).get(0), "fromIndex")?;
    let bits = bits(interp, this)?.0.borrow();
    while bits.contains(&at) {
        interp.charge(1)?;
        at += 1;
    }
    Ok(Value::Int(at))
}

/// `and`, `or` and `xor`: Groovy has its own, which leave the receiver as it is.
fn joined(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    with: fn(&BTreeSet<i32>, &BTreeSet<i32>) -> BTreeSet<i32>,
) -> Eval {
    let copy = interp.call_method(this, "clone", &[])?;
    combine(interp, &copy, args, with)?;
    Ok(copy)
}

fn combine(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    with: fn(&BTreeSet<i32>, &BTreeSet<i32>) -> BTreeSet<i32>,
) -> Eval {
    let other = Call::new(this, "and", args).get(0);
    let (other, mine) = (bits(interp, &other)?, bits(interp, this)?);
    let count = other.0.borrow().len() + mine.0.borrow().len();
    interp.charge(count / 2)?;
    interp.room_for_elements(2 * count)?;
    let other = other.0.borrow().clone();
    interp.grow(mine.0.borrow().len(), other.len())?;
    let combined = with(&mine.0.borrow(), &other);
    mine.0.replace(combined);
    Ok(Value::Null)
}

/// The bits, sixty-four to a word.
fn words(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<u64>> {
    let bits = bits(interp, this)?.0.borrow();
    let length = bits.last().map_or(0, |last| *last as usize / 64 + 1);
    interp.charge(bits.len() + length)?;
    interp.grow(0, length)?;
    let mut words = vec![0u64; length];
    for bit in bits.iter() {
        if let Some(word) = words.get_mut(*bit as usize / 64) {
            *word |= 1 << (bit % 64);
        }
    }
    Ok(words)
}
