//! What Groovy adds to java.time: `++` and ranges, `upto`, `date >> date`, `date[field]`, and the way to `Date` and back.

use super::change::{Unit, unit_of};
use super::fields::name_of;
use super::{Temporal, own, to_date};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::dates::amount::{Amount, between};
use crate::library::dates::civil::{Local, NANOS};
use crate::library::dates::date::instant_and_zone;
use crate::library::dates::pattern::split_millis;
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::{calendar, native, out_of_range, wrap};
use crate::types::Type;
use crate::value::{NativeObject, Value};

pub(in super::super) const MODULE: Module = Module {
    methods: &[
        (Type::Temporal, "next", 0, 0, |interp, this, _| step(interp, this, 1)),
        (Type::Temporal, "previous", 0, 0, |interp, this, _| step(interp, this, -1)),
        (Type::Temporal, "upto", 2, 3, |interp, this, args| walk(interp, this, args, 1)),
        (Type::Temporal, "downto", 2, 3, |interp, this, args| walk(interp, this, args, -1)),
        (Type::Temporal, "rightShift", 1, 1, right_shift),
        (Type::LocalDate, "leftShift", 1, 1, |interp, this, args| interp.call_method(this, "atTime", args)),
        (Type::LocalTime, "leftShift", 1, 1, |interp, this, args| interp.call_method(this, "atDate", args)),
        (Type::LocalDateTime, "leftShift", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "leftShift", args))?;
            let is_offset = args.first().is_some_and(|zone| zone.type_of() == Type::ZoneOffset);
            let name = if is_offset { "atOffset" } else { "atZone" };
            drop(zone);
            interp.call_method(this, name, args)
        }),
        (Type::Temporal, "getAt", 1, 1, |interp, this, args| match args {
            [Value::Str(name)] => interp.get_property(this, &name.clone()),
            [field] if name_of(field).is_some() => interp.call_method(this, "getLong", args),
            _ => Err(interp.no_method(this, "getAt", args)),
        }),
        (Type::Temporal, "clearTime", 0, 0, |interp, this, _| {
            let own = own(interp, this)?;
            let cleared = own.date_time().and_then(|local| own.with_local(Local { nanos: 0, ..local }));
            match cleared {
                Some(cleared) => wrap(interp, cleared),
                None => Err(interp.no_method(this, "clearTime", &[])),
            }
        }),
        (Type::Temporal, "toDate", 0, 0, |interp, this, _| to_date(interp, this)),
        (Type::Temporal, "toCalendar", 0, 0, |interp, this, _| {
            let date = to_date(interp, this)?;
            match instant_and_zone(&date) {
                Some((millis, zone)) => calendar::new_calendar(interp, millis, zone),
                None => Err(interp.no_method(this, "toCalendar", &[])),
            }
        }),
        (Type::Temporal, "getDateString", 0, 0, |interp, this, _| written(interp, this, "yyyy-MM-dd")),
        (Type::Temporal, "getTimeString", 0, 0, |interp, this, _| written(interp, this, "HH:mm:ss")),
        (Type::Temporal, "getDateTimeString", 0, 0, |interp, this, _| written(interp, this, "yyyy-MM-dd'T'HH:mm:ss")),
        (Type::Date, "toLocalDate", 0, 0, |interp, this, _| {
            of_date(interp, this, |zoned| Some(Temporal::Date(zoned.day()?)))
        }),
        (Type::Date, "toLocalTime", 0, 0, |interp, this, _| {
            of_date(interp, this, |zoned| Some(Temporal::Time(zoned.time()?)))
        }),
        (Type::Date, "toLocalDateTime", 0, 0, |interp, this, _| {
            of_date(interp, this, |zoned| Some(Temporal::DateTime(zoned.date_time()?)))
        }),
        (Type::Date, "toZonedDateTime", 0, 0, |interp, this, _| of_date(interp, this, |zoned| Some(zoned.clone()))),
        (Type::Date, "toOffsetDateTime", 0, 0, |interp, this, _| {
            of_date(interp, this, |zoned| Some(Temporal::Offset { local: zoned.date_time()?, offset: zoned.offset()? }))
        }),
        (Type::Calendar, "toLocalDate", 0, 0, |interp, this, _| {
            of_date(interp, this, |zoned| Some(Temporal::Date(zoned.day()?)))
        }),
        (Type::Calendar, "toLocalDateTime", 0, 0, |interp, this, _| {
            of_date(interp, this, |zoned| Some(Temporal::DateTime(zoned.date_time()?)))
        }),
        (Type::Calendar, "toZonedDateTime", 0, 0, |interp, this, _| of_date(interp, this, |zoned| Some(zoned.clone()))),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// The unit Groovy counts a value in.
fn default_unit(temporal: &Temporal) -> Unit {
    match temporal {
        Temporal::Date(_) => Unit::Days(1),
        Temporal::Year(_) => Unit::Months(12),
        Temporal::YearMonth(..) => Unit::Months(1),
        _ => Unit::Nanos(NANOS),
    }
}

fn step(interp: &mut Interp<'_>, this: &Value, by: i64) -> Eval {
    let own = own(interp, this)?;
    match own.plus(by, default_unit(own)) {
        Some(moved) => wrap(interp, moved),
        None => Err(out_of_range(interp)),
    }
}

/// `from.upto(to) { }`, `from.upto(to, unit) { }`
fn walk(interp: &mut Interp<'_>, this: &Value, args: &[Value], direction: i64) -> Eval {
    let call = Call::new(this, if direction > 0 { "upto" } else { "downto" }, args);
    let closure = call.closure(interp, args.len() - 1)?;
    let own = own(interp, this)?;
    let end = args.first().and_then(native::<Temporal>).ok_or_else(|| call.refuse(interp))?;
    let unit = match args {
        [_, unit, _] => unit_of(unit).ok_or_else(|| call.refuse(interp))?,
        _ => default_unit(own),
    };
    let order = own.compare(end).ok_or_else(|| call.refuse(interp))?;
    if order as i64 == direction {
        let (name, word) = if direction > 0 { ("upto", "earlier") } else { ("downto", "later") };
        let message = format!(
            "The argument ({}) to {name}() cannot be {word} than the value ({}) it's called on.",
            end.to_text(),
            own.to_text()
        );
        return Err(interp.throw(Type::GroovyRuntimeException, message));
    }
    let mut current = own.clone();
    while current.compare(end).is_some_and(|order| order as i64 != direction) {
        interp.charge(1)?;
        let item = wrap(interp, current.clone())?;
        interp.call(&closure, &[item])?;
        current = current.plus(direction, unit).ok_or_else(|| out_of_range(interp))?;
    }
    Ok(Value::Null)
}

/// `date >> date` is a period, `time >> time` a duration.
fn right_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let own = own(interp, this)?;
    let end = args.first().and_then(native::<Temporal>).ok_or_else(|| interp.no_method(this, "rightShift", args))?;
    if let (Temporal::Date(from), Temporal::Date(to)) = (own, end) {
        let period = between(*from, *to);
        return wrap(interp, period);
    }
    match own.units_until(end, Unit::Nanos(1)) {
        Some(nanos) => wrap(interp, Amount::of_nanos(i128::from(nanos))),
        None => Err(interp.no_method(this, "rightShift", args)),
    }
}

fn written(interp: &mut Interp<'_>, this: &Value, pattern: &str) -> Eval {
    let own = own(interp, this)?;
    let formatter = crate::library::dates::formatter::Formatter::of_pattern(interp, pattern, "en_US")?;
    let text = formatter.write(interp, own)?;
    interp.text(text)
}

fn of_date(interp: &mut Interp<'_>, this: &Value, make: fn(&Temporal) -> Option<Temporal>) -> Eval {
    let found = instant_and_zone(this).and_then(|(millis, zone)| {
        let (seconds, nanos) = split_millis(millis);
        make(&Temporal::in_zone(seconds, nanos, zone)?)
    });
    match found {
        Some(found) => wrap(interp, found),
        None => Err(out_of_range(interp)),
    }
}
