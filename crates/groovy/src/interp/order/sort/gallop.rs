//! Searching a sorted run from a place nearby, in steps that double.

use crate::interp::Eval;
use crate::value::Value;

/// How many items of a run stand before a place, searched from `hint` on. `passes` says whether the place is behind an item.
pub(super) fn gallop(run: &[Value], hint: usize, passes: &mut dyn FnMut(&Value) -> Eval<bool>) -> Eval<usize> {
    let mut passes = |at: usize| run.get(at).map_or(Ok(false), &mut *passes);
    let (mut near, mut far) = (0, 1);
    let (mut low, mut high);
    if passes(hint)? {
        let most = run.len() - hint;
        while far < most && passes(hint + far)? {
            (near, far) = (far, 2 * far + 1);
        }
        (low, high) = (hint + near + 1, hint + far.min(most));
    } else {
        let most = hint + 1;
        while far < most && !passes(hint - far)? {
            (near, far) = (far, 2 * far + 1);
        }
        (low, high) = (hint + 1 - far.min(most), hint - near);
    }
    while low < high {
        let middle = low.midpoint(high);
        if passes(middle)? {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}
