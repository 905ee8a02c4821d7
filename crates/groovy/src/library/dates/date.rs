//! `java.util.Date` and `java.sql.Timestamp`: Java's own methods.

use std::any::Any;
use std::cell::Cell;
use std::cmp::Ordering;

use super::parts::{Parts, field};
use super::temporal::Temporal;
use super::week_rules::Weeks;
use super::zone::Zone;
use super::{native, out_of_range, wrap};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::list::class_of;
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::{NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Date, "getTime", 0, 0, |interp, this, _| Ok(Value::Long(own(interp, this)?.millis.get()))),
        (Type::Date, "setTime", 1, 1, |interp, this, args| {
            let millis = Call::new(this, "setTime", args).long(interp, 0)?;
            own(interp, this)?.millis.set(millis);
            Ok(Value::Null)
        }),
        (Type::Date, "before", 1, 1, |interp, this, args| {
            order(interp, this, args, "before").map(|order| Value::Bool(order.is_lt()))
        }),
        (Type::Date, "after", 1, 1, |interp, this, args| {
            order(interp, this, args, "after").map(|order| Value::Bool(order.is_gt()))
        }),
        (Type::Date, "compareTo", 1, 1, |interp, this, args| {
            if matches!(args, [Value::Null]) {
                return Err(interp.throw(
                    Type::NullPointerException,
                    "Cannot invoke \"java.util.Date.getTime()\" because \"date\" is null",
                ));
            }
            order(interp, this, args, "compareTo").map(|order| Value::Int(order as i32))
        }),
        (Type::Date, "clone", 0, 0, |interp, this, _| {
            let date = own(interp, this)?.clone();
            wrap(interp, date)
        }),
        (Type::Date, "toInstant", 0, 0, |interp, this, _| {
            let instant = Temporal::of_millis(own(interp, this)?.millis.get());
            wrap(interp, instant)
        }),
        (Type::Date, "getYear", 0, 0, |interp, this, _| part(interp, this, |parts| parts.year - 1900)),
        (Type::Date, "getMonth", 0, 0, |interp, this, _| part(interp, this, |parts| parts.month - 1)),
        (Type::Date, "getDate", 0, 0, |interp, this, _| part(interp, this, |parts| parts.day)),
        (Type::Date, "getDay", 0, 0, |interp, this, _| {
            part(interp, this, |parts| parts.date().map_or(0, |day| day.weekday() % 7))
        }),
        (Type::Date, "getHours", 0, 0, |interp, this, _| part(interp, this, |parts| parts.hour)),
        (Type::Date, "getMinutes", 0, 0, |interp, this, _| part(interp, this, |parts| parts.minute)),
        (Type::Date, "getSeconds", 0, 0, |interp, this, _| part(interp, this, |parts| parts.second)),
        (Type::Date, "getTimezoneOffset", 0, 0, |interp, this, _| {
            let date = own(interp, this)?;
            Ok(Value::Int((-date.zone.offset_at(date.millis.get().div_euclid(1_000)) / 60) as i32))
        }),
        (Type::Date, "setYear", 1, 1, |interp, this, args| set_part(interp, this, args, field::YEAR, 1900)),
        (Type::Date, "setMonth", 1, 1, |interp, this, args| set_part(interp, this, args, field::MONTH, 0)),
        (Type::Date, "setDate", 1, 1, |interp, this, args| set_part(interp, this, args, field::DAY_OF_MONTH, 0)),
        (Type::Date, "setHours", 1, 1, |interp, this, args| set_part(interp, this, args, field::HOUR_OF_DAY, 0)),
        (Type::Date, "setMinutes", 1, 1, |interp, this, args| set_part(interp, this, args, field::MINUTE, 0)),
        (Type::Date, "setSeconds", 1, 1, |interp, this, args| set_part(interp, this, args, field::SECOND, 0)),
        (Type::Date, "toGMTString", 0, 0, |interp, this, _| {
            let millis = own(interp, this)?.millis.get();
            let text = super::date_format::in_english(interp, "d MMM yyyy HH:mm:ss 'GMT'", millis, &Zone::utc())?;
            interp.text(text)
        }),
        (Type::Date, "toLocaleString", 0, 0, |interp, this, _| {
            let date = own(interp, this)?.clone();
            let text = super::date_format::in_english(interp, "MMM d, yyyy, h:mm:ss a", date.millis.get(), &date.zone)?;
            interp.text(text)
        }),
        (Type::Timestamp, "getNanos", 0, 0, |interp, this, _| {
            Ok(Value::Int((own(interp, this)?.millis.get().rem_euclid(1_000) * 1_000_000) as i32))
        }),
    ],
    statics: &[
        (Type::Date, "from", 1, 1, |interp, this, args| {
            match args.first().and_then(native::<Temporal>).and_then(Temporal::instant) {
                Some((seconds, nanos)) => {
                    new_date(interp, class_of(this), seconds.saturating_mul(1_000).saturating_add(nanos / 1_000_000))
                }
                None => Err(interp.no_method(this, "from", args)),
            }
        }),
        (Type::Date, "UTC", 6, 6, |interp, this, args| {
            let call = Call::new(this, "UTC", args);
            let mut parts = [0; 6];
            for (at, part) in parts.iter_mut().enumerate() {
                *part = call.int(interp, at)?;
            }
            let [year, month, day, hour, minute, second] = parts;
            let parts = Parts { year: year + 1900, month: month + 1, day, hour, minute, second, milli: 0 };
            parts.millis(&Zone::utc()).map(Value::Long).ok_or_else(|| out_of_range(interp))
        }),
    ],
    constructors: &[
        (Type::Date, 0, 0, |interp, _, _| {
            let now = interp.now_millis();
            new_date(interp, Type::Date, now)
        }),
        (Type::Date, 1, 1, construct),
        (Type::Date, 3, 6, construct_from_parts),
        (Type::Timestamp, 1, 1, construct),
    ],
    constants: &[],
};

/// A point in time, in milliseconds, that is shown in the embedder's time zone.
#[derive(Debug, Clone)]
pub(super) struct Date {
    pub(super) class: Type,
    pub(super) millis: Cell<i64>,
    pub(super) zone: Zone,
}

impl Date {
    pub(super) fn parts(&self) -> Parts {
        Parts::of(self.millis.get(), &self.zone)
    }
}

impl NativeObject for Date {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        let pattern =
            if self.class == Type::Timestamp { "yyyy-MM-dd HH:mm:ss.SSS" } else { "EEE MMM dd HH:mm:ss zzz y" };
        let pieces = super::pattern::compile(pattern).unwrap_or_default();
        let text =
            super::pattern::write(&pieces, self.millis.get(), &self.zone, &super::names::ENGLISH, Weeks::AMERICAN)
                .unwrap_or_default();
        if self.class != Type::Timestamp {
            return text;
        }
        let shortened = text.trim_end_matches('0');
        if shortened.ends_with('.') { format!("{shortened}0") } else { shortened.to_owned() }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    fn hash(&self) -> Option<i32> {
        Some(long_hash(self.millis.get()))
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(self.millis.cmp(&other.millis))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A new date.
pub(super) fn new_date(interp: &mut Interp<'_>, class: Type, millis: i64) -> Eval {
    let zone = Zone::default_of(interp);
    wrap(interp, Date { class, millis: Cell::new(millis), zone })
}

/// The receiver as a date.
pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Date> {
    native(this).ok_or_else(|| interp.no_method(this, "getTime", &[]))
}

/// The milliseconds of a `Date` or `Calendar`.
pub(super) fn millis_of(value: &Value) -> Option<i64> {
    instant_and_zone(value).map(|(millis, _)| millis)
}

/// The milliseconds and zone of a `Date` or `Calendar`.
pub(super) fn instant_and_zone(value: &Value) -> Option<(i64, Zone)> {
    if let Some(date) = native::<Date>(value) {
        return Some((date.millis.get(), date.zone.clone()));
    }
    native::<super::calendar::Calendar>(value).map(|calendar| (calendar.millis(), calendar.zone.borrow().clone()))
}

fn order(interp: &Interp<'_>, this: &Value, args: &[Value], name: &str) -> Eval<Ordering> {
    let other = args.first().and_then(native::<Date>).ok_or_else(|| interp.no_method(this, name, args))?;
    Ok(own(interp, this)?.millis.cmp(&other.millis))
}

fn part(interp: &Interp<'_>, this: &Value, read: fn(Parts) -> i64) -> Eval {
    Ok(Value::Int(read(own(interp, this)?.parts()) as i32))
}

fn set_part(interp: &mut Interp<'_>, this: &Value, args: &[Value], of: i64, base: i64) -> Eval {
    let value = Call::new(this, "set", args).long(interp, 0)?.saturating_add(base);
    let date = own(interp, this)?;
    let millis = super::parts::set(date.parts(), Weeks::AMERICAN, of, value).and_then(|parts| parts.millis(&date.zone));
    date.millis.set(millis.ok_or_else(|| out_of_range(interp))?);
    Ok(Value::Null)
}

fn construct(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    if let Some(Value::Str(text)) = args.first() {
        let millis = super::date_gdk::read_any(interp, text)?;
        return new_date(interp, class_of(this), millis);
    }
    match args.first().and_then(Value::as_integer) {
        Some(millis) => new_date(interp, class_of(this), millis),
        None => {
            let types = interp.simple_class_name(&call.get(0));
            let message = format!("Could not find matching constructor for: {}({types})", class_of(this).name());
            Err(interp.throw(Type::GroovyRuntimeException, message))
        }
    }
}

/// `new Date(year - 1900, month, day, hour, minute, second)`
fn construct_from_parts(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let mut numbers = [0i64; 6];
    for (at, number) in numbers.iter_mut().enumerate().take(args.len()) {
        *number = call.long(interp, at)?;
    }
    let [year, month, day, hour, minute, second] = numbers;
    let parts =
        Parts { year: year.saturating_add(1900), month: month.saturating_add(1), day, hour, minute, second, milli: 0 };
    let zone = Zone::default_of(interp);
    match parts.millis(&zone) {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(out_of_range(interp)),
    }
}
