//! Java's sorting: short lists by insertion, long ones by merging, so that comparators are called in the same order.

use std::cmp::Ordering;

use crate::interp::{Eval, Interp};
use crate::value::Value;

impl Interp<'_> {
    /// Sorts stably; the first error ends it.
    ///
    /// # Errors
    /// Those of the comparison, or a limit.
    pub fn sort(
        &mut self,
        items: &mut Vec<Value>,
        mut compare: impl FnMut(&mut Self, &Value, &Value) -> Eval<Ordering>,
    ) -> Eval<()> {
        let steps = items.len().saturating_mul(items.len().max(1).ilog2() as usize + 1);
        self.charge(steps)?;
        let mut failure = None;
        // Not `sort_by`: it may panic when a script's comparator contradicts itself.
        merge_sort(items, &mut |a, b| {
            if failure.is_some() {
                return Ordering::Equal;
            }
            compare(self, a, b).unwrap_or_else(|fault| {
                failure = Some(fault);
                Ordering::Equal
            })
        });
        failure.map_or(Ok(()), Err)
    }
}

/// From this length on Java merges runs.
const SHORT: usize = 32;

/// Java's sort of short lists: a run at the front, then binary insertion. The calls of a comparator show in its effects.
fn insertion_sort(items: &mut [Value], compare: &mut dyn FnMut(&Value, &Value) -> Ordering) {
    let mut ask = |items: &[Value], a: usize, b: usize| {
        items.get(a).zip(items.get(b)).map_or(Ordering::Equal, |(a, b)| compare(a, b))
    };
    if items.len() < 2 {
        return;
    }
    let mut run = 2;
    if ask(items, 1, 0).is_lt() {
        while run < items.len() && ask(items, run, run - 1).is_lt() {
            run += 1;
        }
        if let Some(front) = items.get_mut(..run) {
            front.reverse();
        }
    } else {
        while run < items.len() && ask(items, run, run - 1).is_ge() {
            run += 1;
        }
    }
    for at in run..items.len() {
        let (mut low, mut high) = (0, at);
        while low < high {
            let middle = low.midpoint(high);
            if ask(items, at, middle).is_lt() {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if let Some(part) = items.get_mut(low..=at) {
            part.rotate_right(1);
        }
    }
}

/// A plain bottom-up merge sort: stable, and content with any comparator.
fn merge_sort(items: &mut Vec<Value>, compare: &mut dyn FnMut(&Value, &Value) -> Ordering) {
    if items.len() < SHORT {
        return insertion_sort(items, compare);
    }
    let mut width = 1;
    while width < items.len() {
        let mut merged = Vec::with_capacity(items.len());
        let mut chunks = std::mem::take(items).into_iter();
        loop {
            let left: Vec<Value> = chunks.by_ref().take(width).collect();
            if left.is_empty() {
                break;
            }
            let right: Vec<Value> = chunks.by_ref().take(width).collect();
            merge(left, right, &mut merged, compare);
        }
        *items = merged;
        width *= 2;
    }
}

fn merge(
    left: Vec<Value>,
    right: Vec<Value>,
    merged: &mut Vec<Value>,
    compare: &mut dyn FnMut(&Value, &Value) -> Ordering,
) {
    let mut left = left.into_iter().peekable();
    let mut right = right.into_iter().peekable();
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let next = if compare(a, b) == Ordering::Greater { right.next() } else { left.next() };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
}
