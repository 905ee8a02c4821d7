//! The fields a text holds, piece by piece of the format.

use super::Parsed;
use crate::library::dates::formatter::items::{Item, Minutes, OffsetStyle, Sign, Width};
use crate::library::dates::names::{Names, longest};
use crate::library::dates::zone::{Zone, parse_name};

/// Reads the pieces from a place on; gives where it stopped, or the place it failed at.
pub(in crate::library::dates::formatter) fn read(
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
            Item::Text { field, width } => name(field, *width, rest, names, parsed.ignores_case)
                .map(|(value, length)| parsed.set(field, value, length)),
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
                let iso = crate::library::dates::formatter::items::predefined("ISO_OFFSET_DATE_TIME");
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

fn name(field: &str, width: Width, text: &str, names: &Names, ignores_case: bool) -> Option<(i64, usize)> {
    let full = width != Width::Short;
    let (at, length) = match field {
        "MONTH_OF_YEAR" => longest(text, names.months(full), ignores_case)?,
        "DAY_OF_WEEK" => longest(text, names.days(full), ignores_case)?,
        "AMPM_OF_DAY" => {
            let (at, length) = longest(text, names.halves(), ignores_case)?;
            return Some((at as i64, length));
        }
        "ERA" => {
            let (at, length) = longest(text, ["BC", "AD"], ignores_case)?;
            return Some((at as i64, length));
        }
        "QUARTER_OF_YEAR" => longest(text, ["Q1", "Q2", "Q3", "Q4"], ignores_case)?,
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
