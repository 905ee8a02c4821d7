//! New calendars.

use std::cell::{Cell, RefCell};

use super::value::Calendar;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::parts::Parts;
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::week_rules::Weeks;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, out_of_range, wrap};
use crate::types::Type;
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
            weeks: Cell::new(Weeks::AMERICAN),
        },
    )
}

/// A calendar with the weeks of the locale among these arguments.
pub(super) fn with_weeks(interp: &mut Interp<'_>, calendar: Value, args: &[Value]) -> Eval {
    if let Some(locale) = args.iter().find(|arg| arg.type_of().is(Type::Locale)) {
        let locale = interp.to_text(locale)?;
        if let Some(calendar) = native::<Calendar>(&calendar) {
            calendar.weeks.set(Weeks::of_locale(&locale));
        }
    }
    Ok(calendar)
}

pub(super) fn construct(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let zone = args.iter().find_map(zone_arg);
    let now = interp.now_millis();
    if args.len() < 3 {
        let zone = zone.unwrap_or_else(|| Zone::default_of(interp));
        let calendar = new_calendar(interp, now, zone)?;
        return with_weeks(interp, calendar, args);
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
