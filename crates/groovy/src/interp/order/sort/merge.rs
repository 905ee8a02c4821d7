//! Merging two neighbouring runs: the shorter one steps aside, the longer one moves up into the hole item by item.

use std::mem::take;
use std::ops::{ControlFlow, Range};

use super::gallop::gallop;
use super::{Compare, GALLOPING};
use crate::interp::Eval;
use crate::value::Value;

/// Which run is the shorter one. From the left it is merged forwards, from the right backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

pub(super) struct Merge<'m> {
    items: &'m mut [Value],
    /// The run that stepped aside, and which of it is left.
    short: Vec<Value>,
    short_left: Range<usize>,
    /// Where what is left of the other run stands.
    long: Range<usize>,
    /// The places nobody stands on; as many as the shorter run has items left.
    hole: Range<usize>,
    side: Side,
}

impl<'m> Merge<'m> {
    pub(super) fn new(items: &'m mut [Value], left: Range<usize>, right: Range<usize>, side: Side) -> Self {
        let (hole, long) = if side == Side::Left { (left, right) } else { (right, left) };
        let short: Vec<Value> = items.get_mut(hole.clone()).unwrap_or_default().iter_mut().map(take).collect();
        Self { items, short_left: 0..short.len(), short, long, hole, side }
    }

    /// Merges; whether the order was found to contradict itself. After an error every item still stands somewhere.
    pub(super) fn run(mut self, compare: &mut Compare<'_>, galloping: &mut usize) -> Eval<bool> {
        let outcome = self.merge(compare, galloping);
        let contradicts = outcome.is_ok() && self.short_left.is_empty();
        if outcome.is_ok() && self.short_left.len() == 1 {
            self.move_long(self.long.len());
        }
        self.move_short(self.short_left.len());
        outcome.map(|()| contradicts)
    }

    fn merge(&mut self, compare: &mut Compare<'_>, galloping: &mut usize) -> Eval<()> {
        // The first item of the longer run is known to come first, and the last of the shorter one last.
        self.move_long(1);
        if self.long.is_empty() || self.short_left.len() == 1 {
            return Ok(());
        }
        let mut enough = *galloping;
        while self.one_by_one(compare, enough)?.is_continue() && self.by_gallop(compare, &mut enough)?.is_continue() {
            enough += 2;
        }
        *galloping = enough.max(1);
        Ok(())
    }

    /// Compares item by item until one run has won often enough.
    fn one_by_one(&mut self, compare: &mut Compare<'_>, enough: usize) -> Eval<ControlFlow<()>> {
        let (mut long_wins, mut short_wins) = (0, 0);
        while (long_wins | short_wins) < enough.max(1) {
            let (long, short) = (self.next_of_long(), self.next_of_short());
            let (right, left) = if self.side == Side::Left { (long, short) } else { (short, long) };
            if compare(right, left)?.is_lt() {
                self.move_long(1);
                (long_wins, short_wins) = (long_wins + 1, 0);
                if self.long.is_empty() {
                    return Ok(ControlFlow::Break(()));
                }
            } else {
                self.move_short(1);
                (long_wins, short_wins) = (0, short_wins + 1);
                if self.short_left.len() == 1 {
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Moves whole stretches, as long as they stay long.
    fn by_gallop(&mut self, compare: &mut Compare<'_>, enough: &mut usize) -> Eval<ControlFlow<()>> {
        loop {
            let (first, second);
            if self.side == Side::Left {
                let Some(short) = self.gallop_short(compare)? else { return Ok(ControlFlow::Break(())) };
                let Some(long) = self.gallop_long(compare)? else { return Ok(ControlFlow::Break(())) };
                (first, second) = (short, long);
            } else {
                let Some(long) = self.gallop_long(compare)? else { return Ok(ControlFlow::Break(())) };
                let Some(short) = self.gallop_short(compare)? else { return Ok(ControlFlow::Break(())) };
                (first, second) = (long, short);
            }
            *enough = enough.saturating_sub(1);
            if first < GALLOPING && second < GALLOPING {
                return Ok(ControlFlow::Continue(()));
            }
        }
    }

    /// Moves what the shorter run has before the next item of the longer one, then that item. Nothing when that ends the merge.
    fn gallop_short(&mut self, compare: &mut Compare<'_>) -> Eval<Option<usize>> {
        let run = self.short.get(self.short_left.clone()).unwrap_or_default();
        let many = stretch(run, self.next_of_long(), self.side, self.side == Side::Left, compare)?;
        self.move_short(many);
        if many > 0 && self.short_left.len() <= 1 {
            return Ok(None);
        }
        self.move_long(1);
        Ok(Some(many).filter(|_| !self.long.is_empty()))
    }

    /// Moves what the longer run has before the next item of the shorter one, then that item.
    fn gallop_long(&mut self, compare: &mut Compare<'_>) -> Eval<Option<usize>> {
        let run = self.items.get(self.long.clone()).unwrap_or_default();
        let many = stretch(run, self.next_of_short(), self.side, self.side == Side::Right, compare)?;
        self.move_long(many);
        if many > 0 && self.long.is_empty() {
            return Ok(None);
        }
        self.move_short(1);
        Ok(Some(many).filter(|_| self.short_left.len() != 1))
    }

    fn next_of_long(&self) -> &Value {
        let at = if self.side == Side::Left { self.long.start } else { self.long.end.saturating_sub(1) };
        self.items.get(at).unwrap_or(&Value::Null)
    }

    fn next_of_short(&self) -> &Value {
        let left = &self.short_left;
        let at = if self.side == Side::Left { left.start } else { left.end.saturating_sub(1) };
        self.short.get(at).unwrap_or(&Value::Null)
    }

    /// Moves items of the longer run to the other end of the hole.
    fn move_long(&mut self, many: usize) {
        for _ in 0..many {
            let (from, to) = match self.side {
                Side::Left => (self.long.start, self.hole.start),
                Side::Right => (self.long.end.saturating_sub(1), self.hole.end.saturating_sub(1)),
            };
            let item = self.items.get_mut(from).map(take).unwrap_or_default();
            self.place(item, to);
            match self.side {
                Side::Left => {
                    self.long.start += 1;
                    self.hole = to + 1..from + 1;
                }
                Side::Right => {
                    self.long.end = from;
                    self.hole = from..to;
                }
            }
        }
    }

    /// Moves items of the shorter run into the hole, which shrinks.
    fn move_short(&mut self, many: usize) {
        for _ in 0..many {
            let (from, to) = match self.side {
                Side::Left => (self.short_left.start, self.hole.start),
                Side::Right => (self.short_left.end.saturating_sub(1), self.hole.end.saturating_sub(1)),
            };
            let item = self.short.get_mut(from).map(take).unwrap_or_default();
            self.place(item, to);
            match self.side {
                Side::Left => {
                    self.short_left.start += 1;
                    self.hole.start += 1;
                }
                Side::Right => {
                    self.short_left.end = from;
                    self.hole.end = to;
                }
            }
        }
    }

    fn place(&mut self, item: Value, to: usize) {
        if let Some(slot) = self.items.get_mut(to) {
            *slot = item;
        }
    }
}

/// How many items of a run come before a key of the other one. Of equal items those of the left run come first.
fn stretch(run: &[Value], key: &Value, side: Side, run_is_left: bool, compare: &mut Compare<'_>) -> Eval<usize> {
    let hint = if side == Side::Left { 0 } else { run.len().saturating_sub(1) };
    let before = gallop(run, hint, &mut |item| {
        let order = compare(key, item)?;
        Ok(if run_is_left { order.is_ge() } else { order.is_gt() })
    })?;
    Ok(if side == Side::Left { before } else { run.len() - before })
}
