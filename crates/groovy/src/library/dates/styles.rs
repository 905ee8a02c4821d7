//! Dates and times in the four styles of Java, as English writes them.

pub(super) const FULL: i32 = 0;
pub(super) const LONG: i32 = 1;
pub(super) const MEDIUM: i32 = 2;
pub(super) const SHORT: i32 = 3;

/// The pattern of dates in a style.
pub(super) fn styled_date(style: i32) -> &'static str {
    match style {
        FULL => "EEEE, MMMM d, yyyy",
        LONG => "MMMM d, yyyy",
        SHORT => "M/d/yy",
        _ => "MMM d, yyyy",
    }
}

/// The pattern of times in a style.
pub(super) fn styled_time(style: i32) -> &'static str {
    match style {
        FULL => "h:mm:ss a zzzz",
        LONG => "h:mm:ss a z",
        SHORT => "h:mm a",
        _ => "h:mm:ss a",
    }
}

/// The pattern of dates with times: long ones are joined by a word.
pub(super) fn styled_moment(date: i32, time: i32) -> String {
    let between = if matches!(date, FULL | LONG) { " 'at' " } else { ", " };
    format!("{}{between}{}", styled_date(date), styled_time(time))
}
