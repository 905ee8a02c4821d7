//! The bits that are set, as a value.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::interp::{Eval, Interp};
use crate::library::jdk::own;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

/// The bits that are set.
#[derive(Debug, Default)]
pub(super) struct Bits(pub(super) RefCell<BTreeSet<i32>>);

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

pub(super) fn bits<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Bits> {
    own::<Bits>(interp, this, "get")
}

pub(super) fn new(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(128)?;
    Ok(Value::Native(Native::new(Bits::default())))
}

/// An index, which must not be negative.
pub(super) fn index(interp: &mut Interp<'_>, value: &Value, what: &str) -> Eval<i32> {
    let at = interp.int(value)?;
    if at < 0 {
        return Err(interp.throw(Type::IndexOutOfBoundsException, format!("{what} < 0: {at}")));
    }
    Ok(at)
}

/// The bits, sixty-four to a word.
pub(super) fn words(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<u64>> {
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
