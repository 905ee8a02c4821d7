//! New calendars.

use std::cell::{Cell, RefCell};

use super::value::Calendar;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::parts::Parts;
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, out_of_range, wrap};
use crate::value::Value;

/// A new calendar.
pub(in crate::library::dates) fn new_calendar(interp: &mut Interp<'_>, millis: i64, zone: Zone) -> Eval {
    wrap(
        interp,
        Calendar {
            instant: Cell::new(millis),
            pending: Cell::new(None),
            day_is_set: Cell::new(false),
            zone: RefCell::new(zone),
        },
    )
}

pub(super) fn construct(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let zone = args.iter().find_map(zone_arg);
    let now = interp.now_millis();
    if args.len() < 3 {
        let zone = zone.unwrap_or_else(|| Zone::default_of(interp));
        return new_calendar(interp, now, zone);
    }
    let mut numbers = [0i64; 6];
    for (at, number) in numbers.iter_mut().enumerate().take(args.len()) {
        *number = call.long(interp, at)?;
    }
    let [year, month, day, hour, minute, second] = numbers;
    let parts = Parts { year, month: month.saturating_add(1), day, hour, minute, second, milli: 0 };
    let zone = Zone::default_of(interp);
    let Some(millis) = parts.millis(&zone) else {
        return Err(out_of_range(interp));
    };
    let calendar = new_calendar(interp, millis, zone)?;
    if let Some(calendar) = native::<Calendar>(&calendar) {
        calendar.change(parts);
        calendar.day_is_set.set(true);
    }
    Ok(calendar)
}
