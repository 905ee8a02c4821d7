//! The clock of the embedder.

use super::conversion::convert;
use crate::interp::{Eval, Interp};
use crate::library::dates::temporal::Temporal;
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, out_of_range, wrap};
use crate::library::list::class_of;
use crate::value::Value;

/// `now()`, `now(zone)`, `now(clock)`
pub(super) fn now(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let clock = args.first().and_then(native::<crate::library::dates::temporal::small::Clock>);
    let zone = match (clock, args.first()) {
        (Some(clock), _) => clock.zone.clone(),
        (None, Some(zone)) => zone_arg(zone).ok_or_else(|| interp.no_method(this, "now", args))?,
        (None, None) => Zone::default_of(interp),
    };
    let (seconds, nanos) = match clock {
        Some(clock) => clock.now(interp),
        None => crate::library::dates::pattern::split_millis(interp.now_millis()),
    };
    match Temporal::in_zone(seconds, nanos, zone) {
        Some(moment) => match convert(&moment, class_of(this)) {
            Some(found) => wrap(interp, found),
            None => Err(interp.no_method(this, "now", args)),
        },
        None => Err(out_of_range(interp)),
    }
}
