//! `grep` and `split`: items by what they are a case of.

use std::ops::ControlFlow;

use super::kind::similar_list;
use super::walk::{push, test, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

pub(super) fn grep(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let wanted = match args {
            [filter] => interp.is_case(filter, &item)?,
            _ => interp.truth(&item)?,
        };
        if wanted {
            push(interp, &mut results, item)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    similar_list(interp, this, results)
}

pub(super) fn split(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "split", args).closure(interp, 0)?;
    let (mut accepted, mut rejected) = (Vec::new(), Vec::new());
    walk::<()>(interp, this, |interp, item| {
        let side = if test(interp, &closure, &item)? { &mut accepted } else { &mut rejected };
        push(interp, side, item)?;
        Ok(ControlFlow::Continue(()))
    })?;
    let accepted = similar_list(interp, this, accepted)?;
    let rejected = similar_list(interp, this, rejected)?;
    interp.list(vec![accepted, rejected])
}
