//! Dates and lengths of time added and taken away.

use super::own;
use super::span::Span;
use crate::interp::{Eval, Interp};
use crate::library::dates::date::{Date, new_date, own as own_date};
use crate::library::dates::parts::Parts;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, out_of_range, wrap};
use crate::types::Type;
use crate::value::Value;

pub(super) fn combined(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &str, sign: i64) -> Eval {
    let other = args.first().and_then(native::<Span>).ok_or_else(|| interp.no_method(this, name, args))?;
    match own(interp, this)?.plus(other, sign) {
        Some(sum) => wrap(interp, sum),
        None => Err(out_of_range(interp)),
    }
}

/// A date with a length of time added or taken away.
pub(super) fn added(interp: &mut Interp<'_>, date: &Value, span: Span, sign: i64) -> Eval {
    let date = own_date(interp, date)?;
    match span.from(date.millis.get(), &date.zone, sign) {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(out_of_range(interp)),
    }
}

/// `date + 2.days`, when the argument is a length of time.
pub(in crate::library::dates) fn with_span(
    interp: &mut Interp<'_>,
    date: &Value,
    args: &[Value],
    sign: i64,
) -> Option<Eval> {
    if let Some(span) = args.first().and_then(native::<Span>) {
        let span = *span;
        return Some(added(interp, date, span, sign));
    }
    let is_difference =
        sign < 0 && interp.added.uses(Type::TimeCategory) && args.first().and_then(native::<Date>).is_some();
    is_difference.then(|| between(interp, date, args.first().unwrap_or(&Value::Null)))
}

/// `date - date` inside `use(TimeCategory)`
pub(super) fn between(interp: &mut Interp<'_>, left: &Value, right: &Value) -> Eval {
    let (left, right) = (own_date(interp, left)?, own_date(interp, right)?);
    let local = |date: &Date| {
        date.millis.get().saturating_add(date.zone.offset_at(date.millis.get().div_euclid(1_000)) * 1_000)
    };
    let mut rest = local(left).saturating_sub(local(right));
    let mut take = |size: i64| {
        let count = rest / size;
        rest %= size;
        count
    };
    let (days, hours, minutes, seconds) = (take(86_400_000), take(3_600_000), take(60_000), take(1_000));
    wrap(interp, Span { days, hours, minutes, seconds, millis: rest, ..Span::of_time() })
}

/// `2.days.ago`, `2.days.from.now`: days and longer forget the time of the day.
pub(super) fn from_now(interp: &mut Interp<'_>, this: &Value, sign: i64) -> Eval {
    let span = *own(interp, this)?;
    let zone = Zone::default_of(interp);
    let millis = span.from(interp.now_millis(), &zone, sign);
    let millis = if span.has_time {
        millis
    } else {
        millis.and_then(|millis| Parts::midnight(Parts::of(millis, &zone).date()?).millis(&zone))
    };
    match millis {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(out_of_range(interp)),
    }
}
