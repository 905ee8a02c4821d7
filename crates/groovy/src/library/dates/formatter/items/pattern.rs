//! Patterns such as `yyyy-MM-dd`, letter by letter.

use super::{Item, Minutes, OffsetStyle, Sign, Width};

/// Compiles a pattern.
///
/// # Errors
/// The message of Java's `IllegalArgumentException`.
pub(in crate::library::dates::formatter) fn compile(pattern: &str) -> Result<Vec<Item>, String> {
    let mut open: Vec<Vec<Item>> = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    let mut chars = pattern.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\'' => {
                let mut text = String::new();
                loop {
                    match chars.next() {
                        Some((_, '\'')) if chars.next_if(|(_, next)| *next == '\'').is_some() => text.push('\''),
                        Some((_, '\'')) => break,
                        Some((_, c)) => text.push(c),
                        None => {
                            return Err(format!("Pattern ends with an incomplete string literal: {pattern}"));
                        }
                    }
                }
                literal(&mut items, if text.is_empty() { "'" } else { &text });
            }
            '[' if open.len() < 16 => open.push(std::mem::take(&mut items)),
            ']' => match open.pop() {
                Some(outer) => {
                    let inner = std::mem::replace(&mut items, outer);
                    items.push(Item::Optional(inner));
                }
                None => {
                    return Err("Pattern invalid as it contains ] without previous [".to_owned());
                }
            },
            '{' | '}' | '#' | '[' => {
                return Err(format!("Pattern includes reserved character: '{c}'"));
            }
            c if c.is_ascii_alphabetic() => {
                let mut count = 1;
                while chars.next_if(|(_, next)| *next == c).is_some() {
                    count += 1;
                }
                items.push(letter(c, count, at)?);
            }
            c => literal(&mut items, c.encode_utf8(&mut [0; 4])),
        }
    }
    // Java closes what is still open.
    while let Some(outer) = open.pop() {
        let inner = std::mem::replace(&mut items, outer);
        items.push(Item::Optional(inner));
    }
    Ok(items)
}

fn literal(items: &mut Vec<Item>, text: &str) {
    match items.last_mut() {
        Some(Item::Literal(before)) => before.push_str(text),
        _ => items.push(Item::Literal(text.to_owned())),
    }
}

fn letter(c: char, count: usize, _at: usize) -> Result<Item, String> {
    let too_many = || Err(format!("Too many pattern letters: {c}"));
    let number = |field, most: usize| match count {
        1 => Ok(Item::Number { field, min: 1, max: 19, sign: Sign::Normal }),
        count if count <= most => Ok(Item::Number { field, min: count, max: count, sign: Sign::Never }),
        _ => too_many(),
    };
    let text = |field| match count {
        1..=3 => Ok(Item::Text { field, width: Width::Short }),
        4 => Ok(Item::Text { field, width: Width::Full }),
        5 => Ok(Item::Text { field, width: Width::Narrow }),
        _ => too_many(),
    };
    let offset = |zero| {
        let (colon, minutes, seconds) = match count {
            1 => (false, Minutes::WhenNotZero, false),
            2 => (false, Minutes::Always, false),
            3 => (true, Minutes::Always, false),
            4 => (false, Minutes::Always, true),
            5 => (true, Minutes::Always, true),
            _ => return too_many(),
        };
        Ok(Item::Offset(OffsetStyle { colon, minutes, seconds, zero }))
    };
    match c {
        'u' | 'y' | 'Y' => {
            let field = match c {
                'u' => "YEAR",
                'y' => "YEAR_OF_ERA",
                _ => "LOCAL_WEEK_BASED_YEAR",
            };
            Ok(match count {
                2 => Item::ShortYear(field),
                1..=3 => Item::Number { field, min: count, max: 19, sign: Sign::Normal },
                _ => Item::Number { field, min: count.min(19), max: 19, sign: Sign::Exceeds },
            })
        }
        'M' | 'L' if count >= 3 => text("MONTH_OF_YEAR"),
        'M' | 'L' => number("MONTH_OF_YEAR", 2),
        'Q' | 'q' if count >= 3 => text("QUARTER_OF_YEAR"),
        'Q' | 'q' => number("QUARTER_OF_YEAR", 2),
        'd' => number("DAY_OF_MONTH", 2),
        'D' => number("DAY_OF_YEAR", 3),
        'w' => number("LOCAL_WEEK_OF_YEAR", 2),
        'W' => number("LOCAL_WEEK_OF_MONTH", 1),
        'F' => number("ALIGNED_WEEK_OF_MONTH", 1),
        'E' => text("DAY_OF_WEEK"),
        'e' | 'c' if count >= 3 => text("DAY_OF_WEEK"),
        'e' | 'c' => number("LOCAL_DAY_OF_WEEK", 2),
        'a' if count == 1 => text("AMPM_OF_DAY"),
        'G' => text("ERA"),
        'H' => number("HOUR_OF_DAY", 2),
        'k' => number("CLOCK_HOUR_OF_DAY", 2),
        'K' => number("HOUR_OF_AMPM", 2),
        'h' => number("CLOCK_HOUR_OF_AMPM", 2),
        'm' => number("MINUTE_OF_HOUR", 2),
        's' => number("SECOND_OF_MINUTE", 2),
        'S' if count <= 9 => Ok(Item::Fraction { min: count, max: count, point: false }),
        'A' => number("MILLI_OF_DAY", 19),
        'n' => number("NANO_OF_SECOND", 19),
        'N' => number("NANO_OF_DAY", 19),
        'V' if count == 2 => Ok(Item::ZoneId),
        'V' => Err(format!("Pattern letter count must be 2: {c}")),
        'z' | 'v' if count <= 4 => Ok(Item::ZoneName { full: count == 4 }),
        'O' if count == 1 || count == 4 => Ok(Item::LocalizedOffset { full: count == 4 }),
        'X' => offset("Z"),
        'x' => offset(match count {
            1 => "+00",
            2 | 4 => "+0000",
            _ => "+00:00",
        }),
        'Z' => match count {
            1..=3 => {
                Ok(Item::Offset(OffsetStyle { colon: false, minutes: Minutes::Always, seconds: false, zero: "+0000" }))
            }
            4 => Ok(Item::LocalizedOffset { full: true }),
            5 => Ok(Item::Offset(OffsetStyle { colon: true, minutes: Minutes::Always, seconds: true, zero: "Z" })),
            _ => too_many(),
        },
        'a' | 'S' | 'z' | 'v' | 'O' => too_many(),
        _ => Err(format!("Unknown pattern letter: {c}")),
    }
}
