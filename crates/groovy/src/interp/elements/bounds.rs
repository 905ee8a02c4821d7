//! From Groovy's indices to places: negative ones count from the end, ranges may run backwards.

use std::rc::Rc;

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Range, Value};

/// The number of elements of a list, range or array.
pub(super) fn length_of(object: &Value) -> usize {
    match object {
        Value::List(list) => list.len(),
        Value::Range(range) => range.len(),
        Value::Array(array) => array.items.borrow().len(),
        _ => 0,
    }
}

/// A negative index counts from the end.
fn place(index: i32, length: usize) -> i64 {
    if index < 0 { i64::from(index) + length as i64 } else { i64::from(index) }
}

/// The first place a range selects and the one behind the last, as Groovy counts them before it looks whether they exist.
fn places(written: crate::value::Written, length: usize) -> (i64, i64) {
    let (from, to) = (place(written.from, length), place(written.to, length));
    let (left, right) = (i64::from(written.open_left), i64::from(written.open_right));
    if from > to { (to + right, from + 1 - left) } else { (from + left, to + 1 - right) }
}

impl Interp<'_> {
    /// Java's index for a Groovy one: negative counts from the end; `None` beyond the end.
    pub(super) fn wrapped(&mut self, index: i32, length: usize) -> Eval<Option<usize>> {
        if let Ok(index) = usize::try_from(index) {
            return Ok((index < length).then_some(index));
        }
        match length.checked_sub(index.unsigned_abs() as usize) {
            Some(index) => Ok(Some(index)),
            None => Err(self.too_negative(index, length)),
        }
    }

    fn too_negative(&mut self, index: i32, length: usize) -> Box<Fault> {
        let message = format!("Negative array index [{index}] too large for array size {length}");
        self.throw(Type::ArrayIndexOutOfBoundsException, message)
    }

    pub(super) fn out_of_bounds(&mut self, index: i32, length: usize) -> Box<Fault> {
        let message = format!("Index {index} out of bounds for length {length}");
        self.throw(Type::IndexOutOfBoundsException, message)
    }

    /// As [`Interp::range_bounds`], with the error of `List.subList`.
    pub(super) fn list_bounds(&mut self, range: &Rc<Range>, length: usize) -> Eval<Option<(usize, usize, bool)>> {
        if let Range::Int { written, .. } = &**range {
            let (first, _) = places(*written, length);
            if first < 0 {
                return Err(self.throw(Type::IndexOutOfBoundsException, format!("fromIndex = {first}")));
            }
        }
        self.range_bounds(range, length)
    }

    /// The first and last index a range selects, in order, and whether it runs backwards. `None`: no index at all.
    pub(super) fn range_bounds(&mut self, range: &Rc<Range>, length: usize) -> Eval<Option<(usize, usize, bool)>> {
        let written = match &**range {
            Range::Int { written, .. } => *written,
            _ => return Ok(None),
        };
        let (begin, end) = places(written, length);
        if begin < 0 || end < 0 {
            return Err(
                self.throw(Type::StringIndexOutOfBoundsException, format!("begin {begin}, end {end}, length {length}"))
            );
        }
        let reverse = place(written.from, length) > place(written.to, length);
        if begin >= end {
            return Ok(None);
        }
        Ok(Some((begin as usize, end as usize - 1, reverse)))
    }
}
