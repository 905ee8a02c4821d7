//! `SimpleDateFormat`'s patterns: writing a local time with them, and reading one.
//!
//! Files: `write` · `read`.

mod read;
mod write;

use super::civil::NANOS;

pub(super) use read::{Reading, instant_offset};
pub(super) use write::{basic_offset, write};

/// One piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text as it stands.
    Literal(String),
    /// A letter, so many times.
    Field(char, usize),
}

const LETTERS: &str = "GyMLwWDdFEuaHkKhmsSzZXY";

/// Takes a pattern apart.
///
/// # Errors
/// The message of Java's `IllegalArgumentException`.
pub(super) fn compile(pattern: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut chars = pattern.chars().peekable();
    let literal = |pieces: &mut Vec<Piece>, c: char| match pieces.last_mut() {
        Some(Piece::Literal(text)) => text.push(c),
        _ => pieces.push(Piece::Literal(c.to_string())),
    };
    while let Some(c) = chars.next() {
        if c == '\'' {
            if chars.next_if_eq(&'\'').is_some() {
                literal(&mut pieces, '\'');
                continue;
            }
            loop {
                match chars.next() {
                    Some('\'') if chars.next_if_eq(&'\'').is_some() => literal(&mut pieces, '\''),
                    Some('\'') => break,
                    Some(c) => literal(&mut pieces, c),
                    None => return Err("Unterminated quote".to_owned()),
                }
            }
        } else if c.is_ascii_alphabetic() {
            if !LETTERS.contains(c) {
                return Err(format!("Illegal pattern character '{c}'"));
            }
            let mut count = 1;
            while chars.next_if_eq(&c).is_some() {
                count += 1;
            }
            pieces.push(Piece::Field(c, count));
        } else {
            literal(&mut pieces, c);
        }
    }
    Ok(pieces)
}

/// Whether a pattern writes names, which depend on the language.
pub(super) fn needs_names(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Field('M' | 'L', count) => *count >= 3,
        Piece::Field(letter, _) => matches!(letter, 'E' | 'a'),
        Piece::Literal(_) => false,
    })
}

/// Milliseconds as seconds and nanoseconds.
pub(super) fn split_millis(millis: i64) -> (i64, i64) {
    (millis.div_euclid(1_000), millis.rem_euclid(1_000) * (NANOS / 1_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::dates::names::ENGLISH;
    use crate::library::dates::week_rules::Weeks;
    use crate::library::dates::zone::Zone;

    fn read(pattern: &str, text: &str, lenient: bool) -> Result<(i64, usize), usize> {
        let zone = Zone::utc();
        let reading = Reading { zone: &zone, names: &ENGLISH, lenient, now_millis: 1_700_000_000_000 };
        reading.read(&compile(pattern).unwrap(), text)
    }

    #[test]
    fn what_is_written_can_be_read() {
        for pattern in
            ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", "EEE, d MMM yyyy h:mm:ss.S a XXX", "yyyyMMddHHmmssSSS", "D yyyy k:m:s.S z"]
        {
            let pieces = compile(pattern).unwrap();
            let text = write(&pieces, 1_700_000_000_123, &Zone::utc(), &ENGLISH, Weeks::AMERICAN).unwrap();
            assert_eq!(read(pattern, &text, false), Ok((1_700_000_000_123, text.len())), "{pattern}");
        }
    }

    #[test]
    fn lenient_reading_carries_over_and_strict_reading_refuses() {
        assert_eq!(read("yyyy-MM-dd", "2024-13-45", true), Ok((1_739_491_200_000, 10)));
        assert!(read("yyyy-MM-dd", "2024-13-01", false).is_err());
        assert_eq!(read("d/M/yy", "1/2/99", true), Ok((917_827_200_000, 6)));
        assert!(read("yyyy-MM-dd", "garbage", true).is_err());
    }

    #[test]
    fn patterns_are_checked() {
        assert_eq!(compile("bbb"), Err("Illegal pattern character 'b'".to_owned()));
        assert_eq!(compile("yyyy 'x"), Err("Unterminated quote".to_owned()));
    }
}
