//! Java's sorting: runs that are sorted already, short ones lengthened by insertion, merged as they pile up.
//!
//! A comparator that contradicts itself, or has effects, shows which items are compared in which order; so the order is Java's.
//! Files: `gallop` the search that doubles its steps · `merge` of two runs.

mod gallop;
mod merge;

use std::cmp::Ordering;

use gallop::gallop;
use merge::{Merge, Side};

use crate::interp::{Eval, Interp};
use crate::value::Value;

/// What compares two items: code of the script perhaps, so it may fail.
type Compare<'c> = dyn FnMut(&Value, &Value) -> Eval<Ordering> + 'c;

/// From this length on Java merges runs.
const SHORT: usize = 32;
/// So often in a row one of two runs wins before merging gallops.
const GALLOPING: usize = 7;

impl Interp<'_> {
    /// Sorts stably; the first error ends it and leaves the items as far as they were sorted.
    ///
    /// # Errors
    /// Those of the comparison, an order that contradicts itself, or a limit.
    pub fn sort(
        &mut self,
        items: &mut [Value],
        mut compare: impl FnMut(&mut Self, &Value, &Value) -> Eval<Ordering>,
    ) -> Eval<()> {
        let steps = items.len().saturating_mul(items.len().max(1).ilog2() as usize + 1);
        self.charge(steps)?;
        let _merging = self.hold(if items.len() < SHORT { 0 } else { size_of_val(items) / 2 })?;
        let mut compare = |left: &Value, right: &Value| compare(self, left, right);
        let contradicts = Sorting { items, compare: &mut compare, runs: Vec::new(), galloping: GALLOPING }.sort()?;
        if contradicts {
            let message = "Comparison method violates its general contract!";
            return Err(self.throw(crate::types::Type::IllegalArgumentException, message));
        }
        Ok(())
    }
}

/// A stretch of items that is sorted.
#[derive(Debug, Clone, Copy)]
struct Run {
    start: usize,
    len: usize,
}

struct Sorting<'s, 'c> {
    items: &'s mut [Value],
    compare: &'s mut Compare<'c>,
    /// Runs not merged yet; their lengths fall so fast that there are few.
    runs: Vec<Run>,
    /// How often one run has to win before the next merge gallops.
    galloping: usize,
}

impl Sorting<'_, '_> {
    /// Sorts; whether the order was found to contradict itself.
    fn sort(&mut self) -> Eval<bool> {
        let total = self.items.len();
        if total < 2 {
            return Ok(false);
        }
        if total < SHORT {
            let run = self.run_from(0)?;
            self.insert(0, run, total)?;
            return Ok(false);
        }
        let shortest = shortest_run(total);
        let mut start = 0;
        while start < total {
            let mut len = self.run_from(start)?;
            if len < shortest {
                let forced = shortest.min(total - start);
                self.insert(start, len, forced)?;
                len = forced;
            }
            self.runs.push(Run { start, len });
            start += len;
            if self.merge_piled_up()? {
                return Ok(true);
            }
        }
        self.merge_rest()
    }

    /// Whether one item belongs before another.
    fn is_before(&mut self, at: usize, other: usize) -> Eval<bool> {
        match (self.items.get(at), self.items.get(other)) {
            (Some(left), Some(right)) => Ok((self.compare)(left, right)?.is_lt()),
            _ => Ok(false),
        }
    }

    /// The length of the run that starts here; one that falls is turned round.
    fn run_from(&mut self, start: usize) -> Eval<usize> {
        let total = self.items.len();
        let mut end = start + 1;
        if end >= total {
            return Ok(1);
        }
        let falls = self.is_before(end, start)?;
        end += 1;
        while end < total && self.is_before(end, end - 1)? == falls {
            end += 1;
        }
        if falls && let Some(run) = self.items.get_mut(start..end) {
            run.reverse();
        }
        Ok(end - start)
    }

    /// Lengthens a run to `wanted` items by binary insertion.
    fn insert(&mut self, start: usize, run: usize, wanted: usize) -> Eval<()> {
        for at in start + run..start + wanted {
            let (mut low, mut high) = (start, at);
            while low < high {
                let middle = low.midpoint(high);
                if self.is_before(at, middle)? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            if let Some(part) = self.items.get_mut(low..=at) {
                part.rotate_right(1);
            }
        }
        Ok(())
    }

    fn len_of(&self, run: usize) -> usize {
        self.runs.get(run).map_or(0, |run| run.len)
    }

    /// Merges until the lengths of the runs fall fast enough again.
    fn merge_piled_up(&mut self) -> Eval<bool> {
        while let Some(mut at) = self.runs.len().checked_sub(2) {
            let here = self.len_of(at);
            let after = self.len_of(at + 1);
            let too_long = at > 0 && self.len_of(at - 1) <= here + after;
            let too_long_before = at > 1 && self.len_of(at - 2) <= here + self.len_of(at - 1);
            if too_long || too_long_before {
                if self.len_of(at - 1) < after {
                    at -= 1;
                }
            } else if here > after {
                break;
            }
            if self.merge_at(at)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn merge_rest(&mut self) -> Eval<bool> {
        while let Some(mut at) = self.runs.len().checked_sub(2) {
            if at > 0 && self.len_of(at - 1) < self.len_of(at + 1) {
                at -= 1;
            }
            if self.merge_at(at)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Merges a run with the next one; whether the order contradicts itself.
    fn merge_at(&mut self, at: usize) -> Eval<bool> {
        let (Some(&left), Some(&right)) = (self.runs.get(at), self.runs.get(at + 1)) else { return Ok(false) };
        if let Some(merged) = self.runs.get_mut(at) {
            merged.len += right.len;
        }
        self.runs.remove(at + 1);
        let end = right.start + right.len;
        let compare = &mut *self.compare;
        let (Some(left_run), Some(right_run)) =
            (self.items.get(left.start..right.start), self.items.get(right.start..end))
        else {
            return Ok(false);
        };
        // What stands in its place already needs no merging.
        let Some(first) = right_run.first() else { return Ok(false) };
        let start = left.start + gallop(left_run, 0, &mut |item| Ok(compare(first, item)?.is_ge()))?;
        if start == right.start {
            return Ok(false);
        }
        let Some(last) = left_run.last() else { return Ok(false) };
        let taken = gallop(right_run, right.len - 1, &mut |item| Ok(compare(last, item)?.is_gt()))?;
        if taken == 0 {
            return Ok(false);
        }
        let side = if right.start - start <= taken { Side::Left } else { Side::Right };
        let merge = Merge::new(self.items, start..right.start, right.start..right.start + taken, side);
        merge.run(compare, &mut self.galloping)
    }
}

/// How long runs should at least be: so that their number is a power of two or a little less.
fn shortest_run(mut total: usize) -> usize {
    let mut odd = 0;
    while total >= SHORT {
        odd |= total & 1;
        total >>= 1;
    }
    total + odd
}
