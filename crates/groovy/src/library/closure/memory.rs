//! Closures that remember their answers.

use super::around;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, Value};

fn memoized(interp: &mut Interp<'_>, this: &Value, limit: usize) -> Eval {
    let answers = Value::Map(interp.new_map(Type::LinkedHashMap)?);
    around(interp, this, Body::Memoized { inner: this.clone(), answers, limit })
}

pub(super) fn memoize(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    memoized(interp, this, 0)
}

pub(super) fn memoize_at_most(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let limit = interp.int(&args.first().cloned().unwrap_or_default())?;
    memoized(interp, this, limit.max(1) as usize)
}

pub(super) fn memoize_unbounded(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    memoized(interp, this, 0)
}
