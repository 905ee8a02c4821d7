//! What every object offers and scripts may not do here: waiting, threads.

use crate::interp::{Eval, Fault, Interp};
use crate::value::Value;

pub(super) fn no_sleep(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("waiting", "code that does not wait"))
}

pub(super) fn no_threads(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("threads", "the code itself: scripts run one step after the other"))
}
