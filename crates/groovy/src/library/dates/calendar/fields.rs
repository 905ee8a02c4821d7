//! The fields of a calendar, their bounds and their names.

use super::own;
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::dates::date_gdk::{each_field, with_fields};
use crate::library::dates::parts::{self, Parts, field};
use crate::library::dates::{locale_text, names_for, out_of_range};
use crate::types::Type;
use crate::value::Value;

/// `ArrayIndexOutOfBoundsException` for a number that is no field.
fn no_field(interp: &Interp<'_>, of: i64) -> Box<Fault> {
    let message = format!("Index {of} out of bounds for length {}", field::COUNT);
    interp.throw(Type::ArrayIndexOutOfBoundsException, message)
}

pub(super) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [Value::Str(name)] = args {
        return interp.get_property(this, &name.clone());
    }
    if let [fields @ (Value::List(_) | Value::Range(_))] = args {
        return each_field(interp, this, fields);
    }
    let of = Call::new(this, "get", args).long(interp, 0)?;
    let calendar = own(interp, this)?;
    let value = parts::get(calendar.millis(), &calendar.zone.borrow(), calendar.weeks.get(), of);
    value.map(|value| Value::Int(value as i32)).ok_or_else(|| no_field(interp, of))
}

/// `set(field, value)`, `set(year, month, day, hour, minute, second)`, `set(year: 2024)`
pub(super) fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "set", args);
    let calendar = own(interp, this)?;
    let mut parts = calendar.parts();
    match args.len() {
        1 => parts = with_fields(interp, this, args, parts)?,
        2 => {
            let (of, value) = (call.long(interp, 0)?, call.long(interp, 1)?);
            if matches!(
                of,
                field::DAY_OF_WEEK | field::WEEK_OF_YEAR | field::WEEK_OF_MONTH | field::DAY_OF_WEEK_IN_MONTH
            ) {
                if calendar.day_is_set.get() {
                    return Ok(Value::Null);
                }
                parts = Parts::of(calendar.millis(), &calendar.zone.borrow());
            }
            if of == field::DAY_OF_MONTH {
                calendar.day_is_set.set(true);
            }
            parts = parts::set(parts, calendar.weeks.get(), of, value).ok_or_else(|| no_field(interp, of))?;
        }
        3 | 5 | 6 => {
            calendar.day_is_set.set(true);
            for (at, of) in
                [field::YEAR, field::MONTH, field::DAY_OF_MONTH, field::HOUR_OF_DAY, field::MINUTE, field::SECOND]
                    .into_iter()
                    .enumerate()
                    .take(args.len())
            {
                let value = call.long(interp, at)?;
                parts = parts::set(parts, calendar.weeks.get(), of, value).ok_or_else(|| out_of_range(interp))?;
            }
        }
        _ => return Err(call.refuse(interp)),
    }
    calendar.change(parts);
    Ok(Value::Null)
}

pub(super) fn bound(interp: &mut Interp<'_>, this: &Value, args: &[Value], end: fn((i64, i64)) -> i64) -> Eval {
    let of = Call::new(this, "getActualMaximum", args).long(interp, 0)?;
    let calendar = own(interp, this)?;
    let bounds = parts::bounds(calendar.millis(), &calendar.zone.borrow(), calendar.weeks.get(), of);
    bounds.map(|bounds| Value::Int(end(bounds) as i32)).ok_or_else(|| no_field(interp, of))
}

/// The highest value a field ever has.
pub(super) fn maximum(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match Call::new(this, "getMaximum", args).long(interp, 0)? {
        field::DAY_OF_MONTH => Ok(Value::Int(31)),
        field::DAY_OF_YEAR => Ok(Value::Int(366)),
        field::WEEK_OF_YEAR => Ok(Value::Int(53)),
        field::WEEK_OF_MONTH => Ok(Value::Int(6)),
        field::DAY_OF_WEEK_IN_MONTH => Ok(Value::Int(6)),
        _ => bound(interp, this, args, |(_, high)| high),
    }
}

/// `clear()`: all fields to the start of 1970; `clear(field)`: one field to its lowest value.
pub(super) fn clear(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let calendar = own(interp, this)?;
    let start = Parts { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, milli: 0 };
    if args.is_empty() {
        calendar.change(start);
        return Ok(Value::Null);
    }
    let of = Call::new(this, "clear", args).long(interp, 0)?;
    let lowest = match of {
        field::YEAR => 1970,
        field::DAY_OF_MONTH | field::DAY_OF_YEAR => 1,
        field::HOUR_OF_DAY | field::HOUR | field::AM_PM => return Ok(Value::Null),
        _ => 0,
    };
    if let Some(parts) = parts::set(calendar.parts(), calendar.weeks.get(), of, lowest) {
        calendar.change(parts);
    }
    Ok(Value::Null)
}

pub(super) fn display_name(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getDisplayName", args);
    let (of, style) = (call.long(interp, 0)?, call.long(interp, 1)?);
    let locale = locale_text(interp, &call.get(2))?;
    let names = names_for(&locale)?;
    let calendar = own(interp, this)?;
    let parts = Parts::of(calendar.millis(), &calendar.zone.borrow());
    let Some(day) = parts.date() else {
        return Ok(Value::Null);
    };
    match of {
        field::MONTH => interp.text(names.month(day.month, style == 2)),
        field::DAY_OF_WEEK => interp.text(names.day(day.weekday(), style == 2)),
        field::AM_PM => interp.text(names.half(parts.hour)),
        field::ERA => interp.text(if day.year > 0 { "AD" } else { "BC" }),
        _ => Ok(Value::Null),
    }
}

/// Every name of a field with its number; months are shown as the calendar of the run writes them.
pub(super) fn display_names(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getDisplayNames", args);
    let (of, style) = (call.long(interp, 0)?, call.long(interp, 1)?);
    let locale = locale_text(interp, &call.get(2))?;
    let names = names_for(&locale)?;
    let sunday_first = |full: bool| names.days(full).cycle().skip(6).take(7).collect::<Vec<_>>();
    let lists: Vec<(i32, Vec<&str>)> = [true, false]
        .into_iter()
        .filter(|full| style == 0 || (style == 2) == *full)
        .filter_map(|full| match of {
            field::MONTH => Some((0, names.months(full).collect())),
            field::DAY_OF_WEEK => Some((1, sunday_first(full))),
            field::AM_PM => Some((0, names.halves().collect())),
            field::ERA => Some((0, vec!["BC", "AD"])),
            _ => None,
        })
        .collect();
    if lists.is_empty() {
        return Ok(Value::Null);
    }
    let map = interp.new_map(Type::HashMap)?;
    for (first, list) in lists {
        for (number, name) in (first..).zip(list) {
            interp.map_put(&map, Value::str(name), Value::Int(number))?;
        }
    }
    Ok(Value::Map(map))
}
