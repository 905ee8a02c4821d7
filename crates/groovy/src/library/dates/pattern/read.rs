//! Reads an instant by a pattern: first the fields, then what they mean together.

use super::Piece;
use crate::library::dates::civil::Day;
use crate::library::dates::names::{Names, longest};
use crate::library::dates::zone::{Zone, parse_name};

/// What has been read of a date so far.
#[derive(Debug, Default)]
struct Parsed {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
    day_of_year: Option<i64>,
    weekday: Option<i64>,
    hour: Option<i64>,
    half_hour: Option<i64>,
    is_afternoon: Option<bool>,
    minute: i64,
    second: i64,
    milli: i64,
    offset: Option<i64>,
    before_christ: bool,
}

/// How to read: with what names, in which zone, how strictly, and which century two digits mean.
#[derive(Debug)]
pub(in crate::library::dates) struct Reading<'r> {
    pub(in crate::library::dates) zone: &'r Zone,
    pub(in crate::library::dates) names: &'r Names,
    pub(in crate::library::dates) lenient: bool,
    pub(in crate::library::dates) now_millis: i64,
}

impl Reading<'_> {
    /// Reads an instant from the start of a text, and how far it got; `Err` is the byte it failed at.
    pub(in crate::library::dates) fn read(&self, pieces: &[Piece], text: &str) -> Result<(i64, usize), usize> {
        let mut parsed = Parsed::default();
        let mut at = 0;
        for (index, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Literal(literal) => {
                    at = text
                        .get(at..)
                        .and_then(|rest| rest.strip_prefix(literal.as_str()))
                        .map(|rest| text.len() - rest.len())
                        .ok_or(at)?;
                }
                Piece::Field(letter, count) => {
                    // Numbers that touch the next number are as wide as the pattern says.
                    let abuts = is_numeric(piece) && pieces.get(index + 1).is_some_and(is_numeric);
                    at = self.field(*letter, *count, abuts, text, at, &mut parsed).ok_or(at)?;
                }
            }
        }
        self.resolve(&parsed).map(|millis| (millis, at)).ok_or(at)
    }

    fn field(
        &self,
        letter: char,
        count: usize,
        abuts: bool,
        text: &str,
        at: usize,
        parsed: &mut Parsed,
    ) -> Option<usize> {
        let rest = text.get(at..)?;
        let skipped = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let (at, rest) = (at + skipped, rest.get(skipped..)?);
        let names = self.names;
        match letter {
            'M' | 'L' if count >= 3 => {
                let (month, length) =
                    longest(rest, names.months(true), true).or_else(|| longest(rest, names.months(false), true))?;
                parsed.month = Some(month as i64 + 1);
                return Some(at + length);
            }
            'E' => {
                let (day, length) =
                    longest(rest, names.days(true), true).or_else(|| longest(rest, names.days(false), true))?;
                parsed.weekday = Some(day as i64 + 1);
                return Some(at + length);
            }
            'a' => {
                let (half, length) = longest(rest, names.halves(), true)?;
                parsed.is_afternoon = Some(half == 1);
                return Some(at + length);
            }
            'G' => {
                let (era, length) = longest(rest, ["BC", "AD"], true)?;
                parsed.before_christ = era == 0;
                return Some(at + length);
            }
            'z' | 'Z' | 'X' => {
                let (offset, length) = zone_offset(letter, count, rest)?;
                parsed.offset = Some(offset);
                return Some(at + length);
            }
            _ => {}
        }
        let (number, length) = number(rest, if abuts { count } else { 18 })?;
        match letter {
            'y' | 'Y' => {
                let short = count <= 2 && length == 2;
                parsed.year = Some(if short { self.century(number) } else { number });
            }
            'M' | 'L' => parsed.month = Some(number),
            'd' => parsed.day = Some(number),
            'D' => parsed.day_of_year = Some(number),
            'u' => parsed.weekday = Some(number),
            'H' => parsed.hour = Some(number),
            'k' => parsed.hour = Some(if number == 24 { 0 } else { number }),
            'K' => parsed.half_hour = Some(number),
            'h' => parsed.half_hour = Some(if number == 12 { 0 } else { number }),
            'm' => parsed.minute = number,
            's' => parsed.second = number,
            'S' => parsed.milli = number,
            _ => {}
        }
        Some(at + length)
    }

    /// Two digits mean a year between 80 years ago and 20 years ahead.
    fn century(&self, number: i64) -> i64 {
        let today = Day::from_epoch(self.now_millis.div_euclid(86_400_000));
        let first = today.map_or(1970, |day| day.year) - 80;
        let year = first - first.rem_euclid(100) + number;
        if year < first { year + 100 } else { year }
    }

    fn resolve(&self, parsed: &Parsed) -> Option<i64> {
        let year = parsed.year.unwrap_or(1970);
        let year = if parsed.before_christ { 1 - year } else { year };
        let (month, day) = match parsed.day_of_year {
            Some(day) if parsed.month.is_none() => (1, day),
            _ => (parsed.month.unwrap_or(1), parsed.day.unwrap_or(1)),
        };
        let mut date = Day::lenient(year, month, day)?;
        if parsed.day.is_none()
            && let Some(weekday) = parsed.weekday
        {
            date = date.plus_days((weekday - date.weekday()).rem_euclid(7))?;
        }
        let hour = match (parsed.hour, parsed.half_hour) {
            (Some(hour), _) => hour,
            (None, half) => half.unwrap_or(0) + if parsed.is_afternoon == Some(true) { 12 } else { 0 },
        };
        if !self.lenient && !is_strict(parsed, year, month, day, hour) {
            return None;
        }
        let of_day = hour.checked_mul(3_600_000)?.checked_add(parsed.minute.checked_mul(60_000)?)?;
        let of_day = of_day.checked_add(parsed.second.checked_mul(1_000)?)?.checked_add(parsed.milli)?;
        let local = date.epoch().checked_mul(86_400_000)?.checked_add(of_day)?;
        let offset = match parsed.offset {
            Some(offset) => offset,
            None => instant_offset(self.zone, local.div_euclid(1_000)),
        };
        local.checked_sub(offset * 1_000)
    }
}

/// The offset Java's calendars give a local time: skipped times move on, doubled ones are the later.
pub(in crate::library::dates) fn instant_offset(zone: &Zone, local_seconds: i64) -> i64 {
    let offset = zone.local_offset(local_seconds);
    if offset.is_gap { offset.earlier } else { offset.later }
}

fn is_strict(parsed: &Parsed, year: i64, month: i64, day: i64, hour: i64) -> bool {
    let date = if parsed.day_of_year.is_some() && parsed.month.is_none() {
        (1..=366).contains(&day)
    } else {
        Day::new(year, month, day).is_some_and(|date| parsed.weekday.is_none_or(|weekday| date.weekday() == weekday))
    };
    date && (0..24).contains(&hour)
        && parsed.half_hour.is_none_or(|hour| (0..12).contains(&hour))
        && (0..60).contains(&parsed.minute)
        && (0..60).contains(&parsed.second)
        && (0..1_000).contains(&parsed.milli)
}

fn is_numeric(piece: &Piece) -> bool {
    match piece {
        Piece::Field('M' | 'L', count) => *count < 3,
        Piece::Field(letter, _) => !"GEazZX".contains(*letter),
        Piece::Literal(_) => false,
    }
}

/// A number at the start of a text and its length.
fn number(text: &str, width: usize) -> Option<(i64, usize)> {
    let signed = usize::from(text.starts_with('-'));
    let digits = text.bytes().skip(signed).take(width).take_while(u8::is_ascii_digit).count();
    let number = text.get(..signed + digits)?.parse().ok()?;
    (digits > 0).then_some((number, signed + digits))
}

fn zone_offset(letter: char, count: usize, text: &str) -> Option<(i64, usize)> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        'Z' if letter == 'X' => return Some((0, 1)),
        _ if letter == 'X' => return None,
        _ => return parse_name(text),
    };
    let digits = |from: usize, to: usize| {
        text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i64>().ok()
    };
    let hours = digits(1, 3)?;
    let colon = usize::from(text.get(3..4) == Some(":"));
    if letter == 'X' && (count == 1 || (count == 3) != (colon == 1)) {
        return (count == 1).then_some((sign * hours * 3_600, 3));
    }
    let minutes = digits(3 + colon, 5 + colon)?;
    Some((sign * (hours * 3_600 + minutes * 60), 5 + colon))
}
