//! What Groovy adds to `Date`: sums, ranges, `format` and `parse`, fields by `date[Calendar.YEAR]`.

use super::date::{instant_and_zone, new_date, own};
use super::date_format::{in_english, parse_with, written};
use super::parts::{self, Parts, field};
use super::time_zone::zone_arg;
use super::week_rules::Weeks;
use super::zone::Zone;
use super::{calendar, out_of_range};
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::list::class_of;
use crate::types::Type;
use crate::value::Value;

const DAY: i64 = 86_400_000;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Date, "plus", 1, 1, |interp, this, args| days_later(interp, this, args, "plus", 1)),
        (Type::Date, "minus", 1, 1, minus),
        (Type::Date, "next", 0, 0, |interp, this, _| shifted(interp, this, 1)),
        (Type::Date, "previous", 0, 0, |interp, this, _| shifted(interp, this, -1)),
        (Type::Date, "upto", 2, 2, |interp, this, args| walk(interp, this, args, 1)),
        (Type::Date, "downto", 2, 2, |interp, this, args| walk(interp, this, args, -1)),
        (Type::Date, "format", 1, 2, format),
        (Type::Date, "getDateString", 0, 0, |interp, this, _| fixed(interp, this, "M/d/yy")),
        (Type::Date, "getTimeString", 0, 0, |interp, this, _| fixed(interp, this, "h:mm:ss a")),
        (Type::Date, "getDateTimeString", 0, 0, |interp, this, _| fixed(interp, this, "M/d/yy, h:mm:ss a")),
        (Type::Date, "clearTime", 0, 0, clear_time),
        (Type::Date, "getAt", 1, 1, get_at),
        (Type::Date, "putAt", 2, 2, put_at),
        (Type::Date, "set", 1, 1, |interp, this, args| {
            let millis = updated(interp, this, args)?;
            own(interp, this)?.millis.set(millis);
            Ok(Value::Null)
        }),
        (Type::Date, "copyWith", 1, 1, copy_with),
        (Type::Date, "updated", 1, 1, copy_with),
        (Type::Date, "toCalendar", 0, 0, |interp, this, _| {
            let (millis, zone) = own(interp, this).map(|date| (date.millis.get(), date.zone.clone()))?;
            calendar::new_calendar(interp, millis, zone)
        }),
        (Type::Date, "toTimestamp", 0, 0, |interp, this, _| {
            let millis = own(interp, this)?.millis.get();
            new_date(interp, Type::Timestamp, millis)
        }),
    ],
    statics: &[
        (Type::Date, "parse", 1, 1, |interp, this, args| {
            let text = Call::new(this, "parse", args).text(interp, 0)?;
            read_any(interp, &text).map(Value::Long)
        }),
        (Type::Date, "parse", 2, 3, parse),
        (Type::Date, "parseToStringDate", 1, 1, |interp, this, args| {
            let text = Call::new(this, "parseToStringDate", args).text(interp, 0)?;
            let zone = Zone::default_of(interp);
            let millis = parse_with(interp, "EEE MMM dd HH:mm:ss zzz yyyy", &text, &zone, "en", true)?;
            new_date(interp, Type::Date, millis)
        }),
    ],
    constructors: &[],
    constants: &[],
};

fn days_later(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, sign: i64) -> Eval {
    if let Some(moved) = super::category::with_span(interp, this, args, sign) {
        return moved;
    }
    if !matches!(args, [Value::Int(_) | Value::Short(_) | Value::Byte(_) | Value::Long(_)]) {
        return Err(interp.no_method(this, name, args));
    }
    let days = Call::new(this, name, args).long(interp, 0)?;
    shifted(interp, this, days.saturating_mul(sign))
}

/// The same local time some days later.
fn shifted(interp: &mut Interp<'_>, this: &Value, days: i64) -> Eval {
    let date = own(interp, this)?;
    let (class, millis) = (date.class, parts::add(date.millis.get(), &date.zone, field::DAY_OF_MONTH, days));
    match millis {
        Some(millis) => new_date(interp, class, millis),
        None => Err(out_of_range(interp)),
    }
}

/// `date - 5` is a date, `date - date` a number of days.
fn minus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let Some(moved) = super::category::with_span(interp, this, args, -1) {
        return moved;
    }
    let Some((other, _)) = args.first().and_then(instant_and_zone) else {
        return days_later(interp, this, args, "minus", -1);
    };
    let date = own(interp, this)?;
    // Full days between the local times, whatever summer time did to their hours.
    let local = |millis: i64| millis.saturating_add(date.zone.offset_at(millis.div_euclid(1_000)) * 1_000);
    Ok(Value::Int((local(date.millis.get()).saturating_sub(local(other)) / DAY) as i32))
}

fn walk(interp: &mut Interp<'_>, this: &Value, args: &[Value], step: i64) -> Eval {
    let call = Call::new(this, if step > 0 { "upto" } else { "downto" }, args);
    let (end, closure) = (call.get(0), call.closure(interp, 1)?);
    let (Some((start, _)), Some((end_millis, _))) = (instant_and_zone(this), instant_and_zone(&end)) else {
        return Err(call.refuse(interp));
    };
    if start.cmp(&end_millis) as i64 == step {
        let (name, word) = if step > 0 { ("upto", "earlier") } else { ("downto", "later") };
        let (this, end) = (interp.to_text(this)?, interp.to_text(&end)?);
        let message =
            format!("The argument ({end}) to {name}() cannot be {word} than the value ({this}) it's called on.");
        return Err(interp.throw(Type::GroovyRuntimeException, message));
    }
    let mut current = this.clone();
    while instant_and_zone(&current).is_some_and(|(millis, _)| millis.cmp(&end_millis) as i64 != step) {
        interp.charge(1)?;
        interp.call(&closure, std::slice::from_ref(&current))?;
        current = interp.call_method(&current, if step > 0 { "next" } else { "previous" }, &[])?;
    }
    Ok(Value::Null)
}

fn format(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "format", args);
    let pattern = call.text(interp, 0)?;
    let (millis, own_zone) = own(interp, this).map(|date| (date.millis.get(), date.zone.clone()))?;
    let zone = match args.get(1) {
        Some(zone) => zone_arg(zone).ok_or_else(|| call.refuse(interp))?,
        None => own_zone,
    };
    let text = written(interp, &pattern, millis, &zone, "en")?;
    interp.text(text)
}

fn fixed(interp: &mut Interp<'_>, this: &Value, pattern: &str) -> Eval {
    let (millis, zone) = own(interp, this).map(|date| (date.millis.get(), date.zone.clone()))?;
    let text = in_english(interp, pattern, millis, &zone)?;
    interp.text(text)
}

fn clear_time(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let date = own(interp, this)?;
    let midnight = date.parts().date().and_then(|day| Parts::midnight(day).millis(&date.zone));
    date.millis.set(midnight.ok_or_else(|| out_of_range(interp))?);
    Ok(this.clone())
}

/// `date[Calendar.YEAR]`; other names are properties.
fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getAt", args);
    if let [Value::Str(name)] = args {
        return interp.get_property(this, &name.clone());
    }
    if let [fields @ (Value::List(_) | Value::Range(_))] = args {
        return each_field(interp, this, fields);
    }
    let of = call.long(interp, 0)?;
    let date = own(interp, this)?;
    match parts::get(date.millis.get(), &date.zone, Weeks::AMERICAN, of) {
        Some(value) => Ok(Value::Int(value as i32)),
        None => {
            let message = format!("Index {of} out of bounds for length {}", field::COUNT);
            Err(interp.throw(Type::ArrayIndexOutOfBoundsException, message))
        }
    }
}

/// `date[Calendar.YEAR, Calendar.MONTH]`
pub(super) fn each_field(interp: &mut Interp<'_>, this: &Value, fields: &Value) -> Eval {
    let mut values = Vec::new();
    let mut fields = interp.iter(fields)?;
    while let Some(field) = fields.next(interp)? {
        values.push(interp.call_method(this, "getAt", &[field])?);
    }
    interp.list(values)
}

fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putAt", args);
    let (of, value) = (call.long(interp, 0)?, call.long(interp, 1)?);
    let date = own(interp, this)?;
    let millis = parts::set(date.parts(), Weeks::AMERICAN, of, value).and_then(|parts| parts.millis(&date.zone));
    date.millis.set(millis.ok_or_else(|| out_of_range(interp))?);
    Ok(Value::Null)
}

/// The number of a field by the name Groovy's `set(year: 2024)` uses.
pub(super) fn field_named(name: &str) -> Option<i64> {
    Some(match name {
        "year" => field::YEAR,
        "month" => field::MONTH,
        "date" | "dayOfMonth" => field::DAY_OF_MONTH,
        "hourOfDay" => field::HOUR_OF_DAY,
        "minute" => field::MINUTE,
        "second" => field::SECOND,
        "millisecond" => field::MILLISECOND,
        _ => return None,
    })
}

/// The parts with the fields of a map set; names Groovy does not know are passed over, as it does.
pub(super) fn with_fields(interp: &mut Interp<'_>, this: &Value, args: &[Value], from: Parts) -> Eval<Parts> {
    let [Value::Map(map)] = args else {
        return Err(interp.no_method(this, "set", args));
    };
    let mut parts = from;
    for (key, value) in interp.entries(map)? {
        let name = interp.to_text(&key)?;
        let value = i64::from(interp.int(&value)?);
        if let Some(of) = field_named(&name) {
            parts = parts::set(parts, Weeks::AMERICAN, of, value).unwrap_or(parts);
        }
    }
    Ok(parts)
}

fn updated(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<i64> {
    let date = own(interp, this)?.clone();
    // Groovy's `set` clears the time fields that it does not name: none; only milliseconds stay.
    let parts = with_fields(interp, this, args, date.parts())?;
    parts.millis(&date.zone).ok_or_else(|| out_of_range(interp))
}

fn copy_with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let millis = updated(interp, this, args)?;
    let class = own(interp, this)?.class;
    new_date(interp, class, millis)
}

fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "parse", args);
    let (pattern, text) = (call.text(interp, 0)?, call.text(interp, 1)?);
    let zone = match args.get(2) {
        Some(zone) => zone_arg(zone).ok_or_else(|| call.refuse(interp))?,
        None => Zone::default_of(interp),
    };
    let millis = parse_with(interp, &pattern, &text, &zone, "en", true)?;
    new_date(interp, class_of(this), millis)
}

/// `new Date(text)`: the old forms that scripts use; the others are refused.
pub(super) fn read_any(interp: &mut Interp<'_>, text: &str) -> Eval<i64> {
    let zone = Zone::default_of(interp);
    for pattern in [
        "EEE MMM dd HH:mm:ss zzz yyyy",
        "EEE, dd MMM yyyy HH:mm:ss zzz",
        "yyyy/MM/dd HH:mm:ss",
        "yyyy/MM/dd",
        "MM/dd/yyyy HH:mm:ss",
        "MM/dd/yyyy",
    ] {
        match parse_with(interp, pattern, text, &zone, "en", false) {
            Ok(millis) => return Ok(millis),
            Err(fault) if matches!(*fault, Fault::Thrown(_)) => {}
            Err(fault) => return Err(fault),
        }
    }
    Err(interp.throw_with(Type::IllegalArgumentException, None))
}
