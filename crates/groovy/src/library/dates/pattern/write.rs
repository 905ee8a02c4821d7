//! Writes an instant by a pattern.

use super::Piece;
use crate::library::dates::civil::Local;
use crate::library::dates::names::Names;
use crate::library::dates::week_rules::Weeks;
use crate::library::dates::zone::{Zone, offset_text};
use crate::ops::text::zero_padded;

/// Writes an instant.
pub(in crate::library::dates) fn write(
    pieces: &[Piece],
    millis: i64,
    zone: &Zone,
    names: &Names,
    weeks: Weeks,
) -> Option<String> {
    let seconds = millis.div_euclid(1_000);
    let offset = zone.offset_at(seconds);
    let local = Local::at(seconds, millis.rem_euclid(1_000) * 1_000_000, offset)?;
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(literal) => text.push_str(literal),
            Piece::Field('z', count) => text.push_str(&zone.name_at(seconds, *count >= 4)),
            Piece::Field(letter, count) => text.push_str(&field(*letter, *count, local, offset, names, weeks)),
        }
    }
    Some(text)
}

fn field(letter: char, count: usize, local: Local, offset: i64, names: &Names, weeks: Weeks) -> String {
    let padded = |number: i64| match number < 0 {
        true => format!("-{}", zero_padded(&number.unsigned_abs().to_string(), count.saturating_sub(1))),
        false => zero_padded(&number.to_string(), count),
    };
    let Local { day, .. } = local;
    let hour = local.hour();
    match letter {
        'G' => if day.year > 0 { "AD" } else { "BC" }.to_owned(),
        'y' | 'Y' => {
            let year = if letter == 'Y' { weeks.week_of_year(day).0 } else { day.year };
            let of_era = if year > 0 { year } else { 1 - year };
            if count == 2 { format!("{:02}", of_era % 100) } else { padded(of_era) }
        }
        'M' | 'L' if count >= 3 => names.month(day.month, count >= 4).to_owned(),
        'M' | 'L' => padded(day.month),
        'w' => padded(weeks.week_of_year(day).1),
        'W' => padded(weeks.week_of_month(day)),
        'D' => padded(day.of_year()),
        'd' => padded(day.day),
        'F' => padded((day.day - 1) / 7 + 1),
        'E' => names.day(day.weekday(), count >= 4).to_owned(),
        'u' => padded(day.weekday()),
        'a' => names.half(hour).to_owned(),
        'H' => padded(hour),
        'k' => padded(if hour == 0 { 24 } else { hour }),
        'K' => padded(hour % 12),
        'h' => padded(if hour % 12 == 0 { 12 } else { hour % 12 }),
        'm' => padded(local.minute()),
        's' => padded(local.second()),
        'S' => padded(local.nanos / 1_000_000 % 1_000),
        'Z' => basic_offset(offset),
        'X' if offset == 0 => "Z".to_owned(),
        'X' => {
            let text = offset_text(offset);
            match count {
                1 => text.get(..3).unwrap_or_default().to_owned(),
                2 => text.replace(':', ""),
                _ => text,
            }
        }
        _ => String::new(),
    }
}

/// `+0200`
pub(in crate::library::dates) fn basic_offset(offset: i64) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", offset.abs() / 3_600, offset.abs() / 60 % 60)
}
