//! Dates and times: `java.util.Date`, `Calendar`, `SimpleDateFormat`, `TimeZone`, and `java.time`.
//!
//! The calendar is own arithmetic (`civil`), zones come from the IANA database inside the program (`zone`), and the only
//! clock is the embedder's. Files: `civil`, `zone`, `names`, `pattern`, `parts` are plain functions; `date`, `calendar`,
//! `date_format`, `time_zone` are the old classes; `temporal`, `amount`, `formatter` the new ones.

mod amount;
mod calendar;
mod category;
mod civil;
mod date;
mod date_format;
mod date_gdk;
mod formatter;
mod names;
mod parts;
mod pattern;
mod span;
mod styles;
mod temporal;
mod time_zone;
mod week_rules;
mod weeks;
mod zone;

pub(crate) use category::is_unit;
pub(super) use zone::Zone;

use super::Module;
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};
use civil::{Local, NANOS};

/// All tables of the room.
pub(super) const MODULES: [Module; 25] = [
    category::MODULE,
    category::UNIT_MODULE,
    date::MODULE,
    date_gdk::MODULE,
    calendar::MODULE,
    date_format::MODULE,
    time_zone::MODULE,
    temporal::MODULE,
    temporal::change::MODULE,
    temporal::change::STEP_MODULE,
    temporal::construct::MODULE,
    temporal::gdk::MODULE,
    temporal::small::MODULE,
    temporal::small::TIME_UNIT_MODULE,
    temporal::adjust::MODULE,
    temporal::adjust::FIXED_MODULE,
    amount::MODULE,
    amount::OF_MODULE,
    amount::READ_MODULE,
    amount::STEP_MODULE,
    temporal::bounds::MODULE,
    span::MODULE,
    weeks::MODULE,
    formatter::MODULE,
    formatter::BUILDER,
];

/// A library object as its Rust type.
fn native<T: 'static>(value: &Value) -> Option<&T> {
    match value {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

/// Puts an object on the heap and accounts for it.
fn wrap(interp: &mut Interp<'_>, object: impl NativeObject) -> Eval {
    interp.reserve(std::mem::size_of_val(&object) + 64)?;
    Ok(Value::Native(Native::new(object)))
}

/// `DateTimeException` for dates and sums beyond Java's years.
fn out_of_range(interp: &Interp<'_>) -> Box<Fault> {
    interp.throw(Type::DateTimeException, "The date is outside the years that Java's calendar has")
}

/// The language of a `Locale` argument.
fn locale_text(interp: &mut Interp<'_>, locale: &Value) -> Eval<Str> {
    interp.to_text(locale)
}

/// The names for a text in which there are some, or none.
fn names_if_needed(locale: &str, has_names: bool) -> Eval<names::Names> {
    if has_names {
        return names_for(locale);
    }
    if names::has_own_digits(locale) {
        return Err(Fault::not_supported(&format!("the digits of '{locale}'"), "another locale"));
    }
    Ok(names::ENGLISH)
}

/// The names of a locale's language.
fn names_for(locale: &str) -> Eval<names::Names> {
    names::names_of(locale).ok_or_else(|| {
        Fault::not_supported(
            &format!("names of months and days in the language of '{locale}'"),
            "English, French, German, Dutch, Spanish, Italian, Portuguese, Swedish, Danish, Norwegian, Japanese or a pattern of numbers",
        )
    })
}

/// The pattern of dates or times in a style that is named.
pub(super) fn styled(is_date: bool, style: &str) -> &'static str {
    let style = match style {
        "full" => styles::FULL,
        "long" => styles::LONG,
        "short" => styles::SHORT,
        _ => styles::MEDIUM,
    };
    if is_date { styles::styled_date(style) } else { styles::styled_time(style) }
}

/// One conversion of `String.format` on a date: `%tY`, `%tF`.
pub(super) fn format_field(interp: &mut Interp<'_>, field: char, value: &Value, locale: &str) -> Eval<String> {
    let has_names = matches!(field, 'B' | 'b' | 'h' | 'A' | 'a' | 'p' | 'r' | 'c') && !locale.is_empty();
    let names = names_if_needed(locale, has_names)?;
    let found = match value {
        Value::Long(millis) => Some((*millis, Zone::default_of(interp))),
        other => date::instant_and_zone(other),
    };
    let local = match found {
        Some((millis, zone)) => {
            let (seconds, nanos) = pattern::split_millis(millis);
            let offset = zone.offset_at(seconds);
            Local::at(seconds, nanos, offset).map(|local| (local, Some((seconds, zone))))
        }
        None => temporal::local_of(value).map(|local| (local, None)),
    };
    let Some((local, instant)) = local else {
        let class = interp.class_name(value);
        let message = format!("{field} != {class}");
        return Err(interp.throw(Type::IllegalFormatConversionException, message));
    };
    date_field(field, local, instant.as_ref(), &names).ok_or_else(|| {
        let message = format!("Conversion = 't{field}'");
        interp.throw(Type::UnknownFormatConversionException, message)
    })
}

fn date_field(field: char, local: Local, instant: Option<&(i64, Zone)>, names: &names::Names) -> Option<String> {
    let day = local.day;
    let half_hour = if local.hour() % 12 == 0 { 12 } else { local.hour() % 12 };
    let inner = |fields: &str| -> Option<String> {
        fields
            .chars()
            .map(|c| if c.is_ascii_alphabetic() { date_field(c, local, instant, names) } else { Some(c.to_string()) })
            .collect()
    };
    Some(match field {
        'Y' => format!("{:04}", day.year),
        'y' => format!("{:02}", day.year.rem_euclid(100)),
        'C' => format!("{:02}", day.year.div_euclid(100)),
        'm' => format!("{:02}", day.month),
        'd' => format!("{:02}", day.day),
        'e' => day.day.to_string(),
        'j' => format!("{:03}", day.of_year()),
        'B' => names.month(day.month, true).to_owned(),
        'b' | 'h' => names.month(day.month, false).to_owned(),
        'A' => names.day(day.weekday(), true).to_owned(),
        'a' => names.day(day.weekday(), false).to_owned(),
        'H' => format!("{:02}", local.hour()),
        'k' => local.hour().to_string(),
        'I' => format!("{half_hour:02}"),
        'l' => half_hour.to_string(),
        'M' => format!("{:02}", local.minute()),
        'S' => format!("{:02}", local.second()),
        'L' => format!("{:03}", local.nanos / 1_000_000 % 1_000),
        'N' => format!("{:09}", local.nanos % NANOS),
        'p' => names.half(local.hour()).to_lowercase(),
        'F' => inner("Y-m-d")?,
        'D' => inner("m/d/y")?,
        'T' => inner("H:M:S")?,
        'R' => inner("H:M")?,
        'r' => format!("{} {}", inner("I:M:S")?, names.half(local.hour())),
        'c' => inner("a b d T Z Y")?,
        's' => instant?.0.to_string(),
        'Q' => (instant?.0 * 1_000 + local.nanos / 1_000_000 % 1_000).to_string(),
        'Z' => instant?.1.name_at(instant?.0, false),
        'z' => pattern::basic_offset(instant?.1.offset_at(instant?.0)),
        _ => return None,
    })
}
