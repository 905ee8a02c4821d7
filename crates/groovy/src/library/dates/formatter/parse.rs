//! Reading a date or time in a format: first the fields, then what they mean together.

use super::super::civil::{Day, Local, MAX_YEAR, NANOS, is_leap, month_length};
use super::super::names::{Names, longest};
use super::super::temporal::construct::convert;
use super::super::temporal::fields::limits;
use super::super::temporal::{Temporal, day_text, time_text};
use super::super::zone::{Zone, parse_name};
use super::items::{Item, Minutes, OffsetStyle, Sign, Width};
use crate::types::Type;

/// The fields found in a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Parsed {
    fields: Vec<(&'static str, i64)>,
    zone: Option<Zone>,
}

/// Reads the pieces from a place on; gives where it stopped, or the place it failed at.
pub(super) fn read(
    items: &[Item],
    text: &str,
    start: usize,
    names: &Names,
    parsed: &mut Parsed,
) -> Result<usize, usize> {
    let mut at = start;
    for (index, item) in items.iter().enumerate() {
        let rest = text.get(at..).ok_or(at)?;
        let found = match item {
            Item::Literal(literal) => {
                let same = rest.get(..literal.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(literal));
                same.then_some(literal.len())
            }
            Item::Number { field, min, max, sign } => {
                let reserved = reserved_digits(items.get(index + 1..).unwrap_or_default());
                number(rest, *min, *max, *sign, reserved).map(|(value, length)| parsed.set(field, value, length))
            }
            Item::ShortYear(field) => digits(rest, 2, 2).map(|(value, length)| parsed.set(field, 2000 + value, length)),
            Item::Text { field, width } => {
                name(field, *width, rest, names).map(|(value, length)| parsed.set(field, value, length))
            }
            Item::Fraction { min, max, point } => {
                fraction(rest, *min, *max, *point).map(|(value, length)| parsed.set("NANO_OF_SECOND", value, length))
            }
            Item::Offset(style) => {
                offset(rest, *style).map(|(value, length)| parsed.set("OFFSET_SECONDS", value, length))
            }
            Item::LocalizedOffset { .. } => {
                parse_name(rest).map(|(value, length)| parsed.set("OFFSET_SECONDS", value, length))
            }
            Item::ZoneId => zone_id(rest).map(|(zone, length)| {
                parsed.zone = Some(zone);
                length
            }),
            Item::ZoneName { .. } => zone_id(rest)
                .filter(|(_, length)| *length > 4)
                .map(|(zone, length)| {
                    parsed.zone = Some(zone);
                    length
                })
                .or_else(|| {
                    parse_name(rest).map(|(offset, length)| {
                        parsed.zone = Some(Zone::fixed(rest.get(..length).unwrap_or_default().into(), offset));
                        length
                    })
                }),
            Item::Optional(inner) => {
                let before = parsed.clone();
                Some(match read(inner, text, at, names, parsed) {
                    Ok(end) => end - at,
                    Err(_) => {
                        *parsed = before;
                        0
                    }
                })
            }
            Item::Instant => {
                let iso = super::items::predefined("ISO_OFFSET_DATE_TIME");
                Some(read(&iso, text, at, names, parsed)? - at)
            }
        };
        at += found.ok_or(at)?;
    }
    Ok(at)
}

/// The digits that the fixed numbers right after a number need.
fn reserved_digits(following: &[Item]) -> usize {
    let widths = following.iter().map_while(|item| match item {
        Item::Number { min, max, .. } if min == max => Some(*max),
        Item::Fraction { min, max, point: false } if min == max => Some(*max),
        Item::ShortYear(_) => Some(2),
        _ => None,
    });
    widths.sum()
}

fn digits(text: &str, min: usize, max: usize) -> Option<(i64, usize)> {
    let length = text.bytes().take(max).take_while(u8::is_ascii_digit).count();
    (length >= min)
        .then(|| text.get(..length).and_then(|digits| digits.parse().ok()))
        .flatten()
        .map(|value| (value, length))
}

fn number(text: &str, min: usize, max: usize, sign: Sign, reserved: usize) -> Option<(i64, usize)> {
    if sign == Sign::Never {
        return digits(text, min, max);
    }
    let signed = text.starts_with('-') || (sign == Sign::Exceeds && text.starts_with('+'));
    let body = text.get(usize::from(signed)..)?;
    let available = body.bytes().take_while(u8::is_ascii_digit).count();
    let most = if reserved > 0 { available.saturating_sub(reserved) } else { max.min(18) };
    let (value, length) = digits(body, min, most)?;
    // More digits than wanted need a plus.
    if sign == Sign::Exceeds && ((!signed && length > min) || (text.starts_with('+') && length <= min)) {
        return None;
    }
    Some((if text.starts_with('-') { -value } else { value }, length + usize::from(signed)))
}

fn name(field: &str, width: Width, text: &str, names: &Names) -> Option<(i64, usize)> {
    let full = width != Width::Short;
    let (at, length) = match field {
        "MONTH_OF_YEAR" => longest(text, if full { names.months } else { names.short_months }, false)?,
        "DAY_OF_WEEK" => longest(text, if full { names.days } else { names.short_days }, false)?,
        "AMPM_OF_DAY" => {
            let (at, length) = longest(text, names.halves, false)?;
            return Some((at as i64, length));
        }
        "ERA" => {
            let (at, length) = longest(text, ["BC", "AD"], false)?;
            return Some((at as i64, length));
        }
        "QUARTER_OF_YEAR" => longest(text, ["Q1", "Q2", "Q3", "Q4"], false)?,
        _ => return None,
    };
    Some((at as i64 + 1, length))
}

fn fraction(text: &str, min: usize, max: usize, point: bool) -> Option<(i64, usize)> {
    let body = if point {
        match text.strip_prefix('.') {
            Some(body) => body,
            None => return (min == 0).then_some((0, 0)),
        }
    } else {
        text
    };
    let length = body.bytes().take(max).take_while(u8::is_ascii_digit).count();
    if length < min.max(usize::from(point)) {
        return None;
    }
    let value: i64 = body.get(..length)?.parse().ok()?;
    Some((value * 10i64.pow((9 - length.min(9)) as u32), length + usize::from(point)))
}

fn offset(text: &str, style: OffsetStyle) -> Option<(i64, usize)> {
    if text.get(..style.zero.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(style.zero)) {
        return Some((0, style.zero.len()));
    }
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let two = |at: usize| {
        text.get(at..at + 2).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i64>().ok()
    };
    let part = |at: usize| {
        if !style.colon {
            return two(at).map(|value| (value, at + 2));
        }
        text.get(at..at + 1).filter(|colon| *colon == ":").and_then(|_| two(at + 1)).map(|value| (value, at + 3))
    };
    let mut total = two(1)? * 3_600;
    let mut end = 3;
    match part(end) {
        Some((minutes, next)) => {
            total += minutes * 60;
            end = next;
            if style.seconds
                && let Some((seconds, next)) = part(end)
            {
                total += seconds;
                end = next;
            }
        }
        None if style.minutes == Minutes::Always => return None,
        None => {}
    }
    (total <= 18 * 3_600).then_some((sign * total, end))
}

fn zone_id(text: &str) -> Option<(Zone, usize)> {
    if let Some((seconds, length)) =
        offset(text, OffsetStyle { colon: true, minutes: Minutes::MayLack, seconds: true, zero: "Z" })
    {
        return Some((Zone::offset(seconds), length));
    }
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"~/._+-".contains(byte)).count();
    let id = text.get(..length)?;
    Zone::region(id).map(|zone| (zone, length))
}

/// What the fields mean together.
#[derive(Debug)]
pub(super) struct Resolved {
    day: Option<Day>,
    nanos: Option<i64>,
    offset: Option<i64>,
    zone: Option<Zone>,
    year: Option<i64>,
    month: Option<i64>,
    day_of_month: Option<i64>,
}

impl Parsed {
    /// Notes a field; gives the length back.
    fn set(&mut self, field: &'static str, value: i64, length: usize) -> usize {
        self.fields.push((field, value));
        length
    }

    fn get(&self, field: &str) -> Option<i64> {
        self.fields.iter().rev().find(|(name, _)| *name == field).map(|(_, value)| *value)
    }

    /// Puts the fields together; `Err` is Java's message.
    pub(super) fn resolve(&self, strict: bool, zone: Option<&Zone>) -> Result<Resolved, String> {
        for (field, value) in &self.fields {
            if let Some((name, low, high)) = limits(field)
                && !(low..=high).contains(value)
            {
                return Err(format!("Invalid value for {name} (valid values {low} - {high}): {value}"));
            }
        }
        let year = match (self.get("YEAR"), self.get("YEAR_OF_ERA")) {
            (Some(year), _) => Some(year),
            (None, Some(year)) if self.get("ERA") == Some(0) => Some(1 - year),
            (None, year) => year,
        };
        Ok(Resolved {
            day: self.day(year, strict)?,
            nanos: self.nanos(),
            offset: self.get("OFFSET_SECONDS"),
            zone: self.zone.clone().or_else(|| zone.cloned()),
            year,
            month: self.get("MONTH_OF_YEAR"),
            day_of_month: self.get("DAY_OF_MONTH"),
        })
    }

    fn day(&self, year: Option<i64>, strict: bool) -> Result<Option<Day>, String> {
        let found = match (year, self.get("MONTH_OF_YEAR"), self.get("DAY_OF_MONTH")) {
            (Some(year), Some(month), Some(day)) if year.abs() <= MAX_YEAR => Some(day_in(year, month, day, strict)?),
            _ => self.other_day(year),
        };
        if let (Some(day), Some(weekday)) = (found, self.get("DAY_OF_WEEK"))
            && day.weekday() != weekday
        {
            return Err(format!(
                "Conflict found: Field DayOfWeek {} differs from DayOfWeek {weekday} derived from {}",
                day.weekday(),
                day_text(day)
            ));
        }
        Ok(found)
    }

    /// A date by day of the year or ISO week.
    fn other_day(&self, year: Option<i64>) -> Option<Day> {
        if let (Some(year), Some(of_year)) = (year, self.get("DAY_OF_YEAR")) {
            return Day::new(year, 1, 1)?.plus_days(of_year - 1);
        }
        let (year, week, day) =
            (self.get("WEEK_BASED_YEAR")?, self.get("WEEK_OF_WEEK_BASED_YEAR")?, self.get("DAY_OF_WEEK")?);
        let fourth = Day::new(year, 1, 4)?;
        fourth.plus_days((week - 1) * 7 + day - fourth.weekday())
    }

    fn nanos(&self) -> Option<i64> {
        let half = self.get("AMPM_OF_DAY").map(|half| half * 12);
        let hour = self.get("HOUR_OF_DAY");
        let hour = hour.or_else(|| self.get("CLOCK_HOUR_OF_DAY").map(|hour| hour % 24));
        let hour = hour.or_else(|| Some(self.get("CLOCK_HOUR_OF_AMPM")? % 12 + half?));
        let hour = hour.or_else(|| Some(self.get("HOUR_OF_AMPM")? + half?))?;
        let part = |field| self.get(field).unwrap_or(0);
        Some((hour * 3_600 + part("MINUTE_OF_HOUR") * 60 + part("SECOND_OF_MINUTE")) * NANOS + part("NANO_OF_SECOND"))
    }
}

fn day_in(year: i64, month: i64, day: i64, strict: bool) -> Result<Day, String> {
    let last = month_length(year, month);
    let day = if strict { day } else { day.min(last) };
    Day::new(year, month, day).ok_or_else(|| {
        if day == 29 && !is_leap(year) {
            return format!("Invalid date 'February 29' as '{year}' is not a leap year");
        }
        format!("Invalid date '{} {day}'", super::super::names::ENGLISH.month(month, true).to_uppercase())
    })
}

impl Resolved {
    /// As a value of a class, when there is enough for it.
    pub(super) fn as_class(&self, class: Type) -> Option<Temporal> {
        let local = || Some(Local { day: self.day?, nanos: self.nanos? });
        match class {
            Type::LocalDate => self.day.map(Temporal::Date),
            Type::LocalTime => self.nanos.map(Temporal::Time),
            Type::Year => self.year.map(Temporal::Year),
            Type::YearMonth => Some(Temporal::YearMonth(self.year?, self.month?)),
            Type::MonthDay => Some(Temporal::MonthDay(self.month?, self.day_of_month?)),
            Type::LocalDateTime => local().map(Temporal::DateTime),
            _ => {
                let zoned = match (&self.zone, self.offset) {
                    (Some(zone), Some(offset)) => {
                        let (seconds, nanos) = Temporal::Offset { local: local()?, offset }.instant()?;
                        Temporal::in_zone(seconds, nanos, zone.clone())?
                    }
                    (Some(zone), None) => Temporal::resolved(local()?, zone.clone(), None)?,
                    (None, Some(offset)) => Temporal::Offset { local: local()?, offset },
                    (None, None) => return None,
                };
                convert(&zoned, class)
            }
        }
    }

    /// What is known, as Java's messages show it.
    pub(super) fn describe(&self) -> String {
        match (self.day, self.nanos) {
            (Some(day), Some(nanos)) => {
                format!(" resolved to {}T{}", day_text(day), time_text(nanos))
            }
            (Some(day), None) => format!(" resolved to {}", day_text(day)),
            (None, Some(nanos)) => format!(" resolved to {}", time_text(nanos)),
            (None, None) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::names::ENGLISH;
    use super::super::items::{compile, predefined};
    use super::*;

    #[test]
    fn numbers_that_touch_share_their_digits() {
        let mut parsed = Parsed::default();
        assert_eq!(read(&compile("yyyyMMddHHmmssSSS").unwrap(), "20240102030405678", 0, &ENGLISH, &mut parsed), Ok(17));
        let resolved = parsed.resolve(false, None).unwrap();
        assert_eq!(resolved.day, Day::new(2024, 1, 2));
        assert_eq!(resolved.nanos, Some((3 * 3_600 + 4 * 60 + 5) * NANOS + 678_000_000));
    }

    #[test]
    fn failures_name_their_place() {
        let iso = predefined("ISO_LOCAL_DATE");
        assert_eq!(read(&iso, "2024-5-6", 0, &ENGLISH, &mut Parsed::default()), Err(5));
        assert_eq!(
            read(
                &predefined("ISO_OFFSET_DATE_TIME"),
                "2024-01-01T10:00:00.000+0000",
                0,
                &ENGLISH,
                &mut Parsed::default()
            ),
            Ok(26)
        );
    }
}
