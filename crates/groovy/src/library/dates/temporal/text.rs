//! Dates and times as `java.time` writes them.

use crate::library::dates::civil::{Day, Local, NANOS};

pub(super) fn year_text(year: i64) -> String {
    match year {
        10_000.. => format!("+{year}"),
        0.. => format!("{year:04}"),
        _ => format!("-{:04}", -year),
    }
}

pub(in crate::library::dates) fn day_text(day: Day) -> String {
    format!("{}-{:02}-{:02}", year_text(day.year), day.month, day.day)
}

/// `.123`, `.123456`, `.123456789`, or nothing.
fn fraction_text(nanos: i64) -> String {
    match nanos {
        0 => String::new(),
        nanos if nanos % 1_000_000 == 0 => format!(".{:03}", nanos / 1_000_000),
        nanos if nanos % 1_000 == 0 => format!(".{:06}", nanos / 1_000),
        nanos => format!(".{nanos:09}"),
    }
}

pub(in crate::library::dates) fn time_text(nanos: i64) -> String {
    let (seconds, fraction) = (nanos / NANOS, nanos % NANOS);
    let text = format!("{:02}:{:02}", seconds / 3_600, seconds / 60 % 60);
    if nanos % (60 * NANOS) == 0 { text } else { format!("{text}:{:02}{}", seconds % 60, fraction_text(fraction)) }
}

pub(super) fn local_text(local: Local) -> String {
    format!("{}T{}", day_text(local.day), time_text(local.nanos))
}

/// `2024-01-01T10:00:00.123Z`: seconds always, a fraction when there is one.
pub(in crate::library::dates) fn instant_text(local: Local) -> String {
    let seconds = local.nanos / NANOS;
    let time = format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{}T{time}{}Z", day_text(local.day), fraction_text(local.nanos % NANOS))
}
