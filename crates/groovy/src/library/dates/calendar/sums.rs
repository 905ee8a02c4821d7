//! Calendars moved, copied and compared.

use std::cmp::Ordering;

use super::own;
use super::value::Calendar;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::date_gdk::with_fields;
use crate::library::dates::parts::{self, field};
use crate::library::dates::week_rules::Weeks;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, out_of_range, wrap};
use crate::types::Type;
use crate::value::Value;

pub(super) fn order(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Option<Ordering>> {
    let calendar = own(interp, this)?;
    Ok(args.first().and_then(native::<Calendar>).map(|other| calendar.millis().cmp(&other.millis())))
}

pub(super) fn shift(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    by: fn(i64, &Zone, Weeks, i64, i64) -> Option<i64>,
) -> Eval {
    let call = Call::new(this, name, args);
    let amount = match args.get(1) {
        Some(Value::Bool(up)) => {
            if *up {
                1
            } else {
                -1
            }
        }
        _ => call.long(interp, 1)?,
    };
    let of = call.long(interp, 0)?;
    let calendar = own(interp, this)?;
    let millis = by(calendar.millis(), &calendar.zone.borrow(), calendar.weeks.get(), of, amount);
    match millis {
        Some(millis) => calendar.at(millis),
        None if (0..field::COUNT).contains(&of) && !matches!(of, field::ZONE_OFFSET | field::DST_OFFSET) => {
            return Err(out_of_range(interp));
        }
        None => return Err(interp.throw_with(Type::IllegalArgumentException, None)),
    }
    Ok(Value::Null)
}

pub(super) fn copy_with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let copy = own(interp, this)?.clone();
    let parts = with_fields(interp, this, args, copy.parts())?;
    copy.change(parts);
    wrap(interp, copy)
}

pub(super) fn days_later(interp: &mut Interp<'_>, this: &Value, days: i64) -> Eval {
    let copy = own(interp, this)?.clone();
    let millis = parts::add(copy.millis(), &copy.zone.borrow(), field::DAY_OF_MONTH, days);
    copy.at(millis.ok_or_else(|| out_of_range(interp))?);
    wrap(interp, copy)
}
