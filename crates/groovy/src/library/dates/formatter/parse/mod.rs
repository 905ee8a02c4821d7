//! Reading a date or time in a format: first the fields, then what they mean together.
//!
//! Files: `fields` what the text holds · `resolution` what that means.

mod fields;
mod resolution;

use super::super::zone::Zone;

pub(super) use fields::read;

/// The fields found in a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Parsed {
    fields: Vec<(&'static str, i64)>,
    zone: Option<Zone>,
    ignores_case: bool,
}

impl Parsed {
    /// Nothing found yet.
    pub(super) fn new(ignores_case: bool) -> Self {
        Self { ignores_case, ..Self::default() }
    }

    /// Notes fields that the text did not have.
    pub(super) fn set_missing(&mut self, defaults: &[(&'static str, i64)]) {
        for (field, value) in defaults {
            if self.get(field).is_none() {
                self.fields.push((field, *value));
            }
        }
    }

    /// Notes a field; gives the length back.
    fn set(&mut self, field: &'static str, value: i64, length: usize) -> usize {
        self.fields.push((field, value));
        length
    }

    fn get(&self, field: &str) -> Option<i64> {
        self.fields.iter().rev().find(|(name, _)| *name == field).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::names::ENGLISH;
    use super::super::items::{compile, predefined};
    use super::*;
    use crate::library::dates::civil::{Day, NANOS};

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
