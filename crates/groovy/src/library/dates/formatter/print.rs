//! Writing a date or time in a format.

use super::super::civil::Local;
use super::super::names::Names;
use super::super::temporal::{Temporal, instant_text};
use super::super::week_rules::Weeks;
use super::super::zone::offset_text;
use super::items::{Item, Minutes, OffsetStyle, Sign, Width};
use crate::ops::text::zero_padded;

/// A field the value does not have; empty when it is the zone.
#[derive(Debug)]
pub(super) struct Missing(pub(super) &'static str);

/// Writes the pieces; an optional part that lacks a field is left out.
pub(super) fn write(
    items: &[Item],
    value: &Temporal,
    names: &Names,
    weeks: Weeks,
    out: &mut String,
) -> Result<(), Missing> {
    for item in items {
        let get = |field: &'static str| field_of(value, field, weeks).ok_or(Missing(field));
        match item {
            Item::Literal(text) => out.push_str(text),
            Item::Number { field, min, sign, .. } => number(out, get(field)?, *min, *sign),
            Item::ShortYear(field) => out.push_str(&format!("{:02}", get(field)?.rem_euclid(100))),
            Item::Text { field, width } => out.push_str(&name(field, get(field)?, *width, names)),
            Item::Fraction { min, max, point } => {
                let digits = format!("{:09}", get("NANO_OF_SECOND")?);
                let digits = digits.get(..*max).unwrap_or(&digits);
                let kept = digits.trim_end_matches('0').len().max(*min);
                if *point && kept > 0 {
                    out.push('.');
                }
                out.push_str(digits.get(..kept).unwrap_or(digits));
            }
            Item::Offset(style) => out.push_str(&offset(get("OFFSET_SECONDS")?, *style)),
            Item::LocalizedOffset { full } => {
                let seconds = get("OFFSET_SECONDS")?;
                out.push_str("GMT");
                if seconds != 0 {
                    let text = offset_text(seconds);
                    let short = text.replacen("+0", "+", 1).replacen("-0", "-", 1).trim_end_matches(":00").to_owned();
                    out.push_str(if *full { &text } else { &short });
                }
            }
            Item::ZoneId => match value {
                Temporal::Zoned { zone, .. } => out.push_str(&zone.id),
                other => out.push_str(&offset_text(other.offset().ok_or(Missing(""))?)),
            },
            Item::ZoneName { full } => match value {
                Temporal::Zoned { zone, .. } => {
                    out.push_str(&zone.name_at(value.instant().map_or(0, |(seconds, _)| seconds), *full))
                }
                other => out.push_str(&offset_text(other.offset().ok_or(Missing(""))?)),
            },
            Item::Optional(inner) => {
                let mut part = String::new();
                if write(inner, value, names, weeks, &mut part).is_ok() {
                    out.push_str(&part);
                }
            }
            Item::Instant => {
                let (seconds, nanos) = value.instant().ok_or(Missing("INSTANT_SECONDS"))?;
                let local = Local::at(seconds, nanos, 0).ok_or(Missing("INSTANT_SECONDS"))?;
                out.push_str(&instant_text(local));
            }
        }
    }
    Ok(())
}

/// A field, with those that depend on the weeks of a country.
fn field_of(value: &Temporal, field: &'static str, weeks: Weeks) -> Option<i64> {
    match field {
        "LOCAL_WEEK_OF_YEAR" => value.day().map(|day| weeks.week_of_year(day).1),
        "LOCAL_WEEK_OF_MONTH" => value.day().map(|day| weeks.week_of_month(day)),
        "LOCAL_DAY_OF_WEEK" => value.day().map(|day| weeks.day_of_week(day)),
        "LOCAL_WEEK_BASED_YEAR" => value.day().map(|day| weeks.week_of_year(day).0),
        _ => value.get(field),
    }
}

fn number(out: &mut String, value: i64, min: usize, sign: Sign) {
    let digits = value.unsigned_abs().to_string();
    if value < 0 {
        out.push('-');
    } else if sign == Sign::Exceeds && digits.len() > min {
        out.push('+');
    }
    out.push_str(&zero_padded(&digits, min));
}

fn name(field: &str, value: i64, width: Width, names: &Names) -> String {
    let text = match field {
        "MONTH_OF_YEAR" => names.month(value, width != Width::Short),
        "DAY_OF_WEEK" => names.day(value, width != Width::Short),
        "AMPM_OF_DAY" => names.half(value * 12),
        "ERA" if width == Width::Full => {
            if value == 1 {
                "Anno Domini"
            } else {
                "Before Christ"
            }
        }
        "ERA" => {
            if value == 1 {
                "AD"
            } else {
                "BC"
            }
        }
        "QUARTER_OF_YEAR" => {
            return match (width, value) {
                (Width::Short, _) => format!("Q{value}"),
                (Width::Narrow, _) => value.to_string(),
                (Width::Full, 1) => "1st quarter".to_owned(),
                (Width::Full, 2) => "2nd quarter".to_owned(),
                (Width::Full, 3) => "3rd quarter".to_owned(),
                (Width::Full, _) => "4th quarter".to_owned(),
            };
        }
        _ => "",
    };
    match (width, field) {
        (Width::Narrow, "ERA" | "MONTH_OF_YEAR" | "DAY_OF_WEEK") => text.chars().take(1).collect(),
        _ => text.to_owned(),
    }
}

fn offset(seconds: i64, style: OffsetStyle) -> String {
    if seconds == 0 {
        return style.zero.to_owned();
    }
    let (sign, size) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let colon = if style.colon { ":" } else { "" };
    let mut text = format!("{sign}{:02}", size / 3_600);
    let minutes = size / 60 % 60;
    if minutes != 0 || style.minutes != Minutes::WhenNotZero {
        text.push_str(&format!("{colon}{minutes:02}"));
    }
    if style.seconds && size % 60 != 0 {
        text.push_str(&format!("{colon}{:02}", size % 60));
    }
    text
}
