//! Times as they are stored: microseconds since the Unix epoch.
//!
//! An integer has the same order, precision and range on both engines; SQLite has no time type, and its texts do not
//! sort once their fractions have different lengths.

use time::OffsetDateTime;

use crate::{Error, Result};

/// The stored form of a time. What is finer than a microsecond is cut off.
pub(crate) fn from_time(time: OffsetDateTime) -> i64 {
    let micros = time.unix_timestamp_nanos().div_euclid(1_000);
    // The range of `OffsetDateTime` (years -9999 to 9999) fits; saturating keeps that a fact of this line alone.
    i64::try_from(micros).unwrap_or(if micros < 0 { i64::MIN } else { i64::MAX })
}

/// The time behind a stored form.
pub(crate) fn to_time(micros: i64) -> Result<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1_000)
        .map_err(|_| Error::corrupt(format!("{micros} is no time")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Date, UtcOffset};

    use super::*;

    #[test]
    fn the_whole_range_of_times_fits() {
        for time in [Date::MIN.midnight().assume_utc(), Date::MAX.midnight().assume_utc()] {
            assert_eq!(to_time(from_time(time)).unwrap(), time);
        }
    }

    #[test]
    fn a_stored_number_that_is_no_time_is_corrupt() {
        assert!(matches!(to_time(i64::MAX), Err(Error::Corrupt { .. })));
    }

    proptest! {
        #[test]
        fn order_is_kept_whatever_the_offset(a in 0i64..4_000_000_000, b in 0i64..4_000_000_000, hours in -12i8..12) {
            let (a, b) = (OffsetDateTime::from_unix_timestamp(a).unwrap(), OffsetDateTime::from_unix_timestamp(b).unwrap());
            let elsewhere = b.to_offset(UtcOffset::from_hms(hours, 0, 0).unwrap());
            prop_assert_eq!(a.cmp(&elsewhere), from_time(a).cmp(&from_time(elsewhere)));
        }
    }
}
