//! Names of months, days and half days in the languages dates are written in here.

mod languages;

/// What one language calls things: names with a blank between them, half days with a bar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    pub(super) months: &'static str,
    pub(super) short_months: &'static str,
    /// From Monday.
    pub(super) days: &'static str,
    /// From Monday.
    pub(super) short_days: &'static str,
    pub(super) halves: &'static str,
}

pub(super) static ENGLISH: Names = languages::ENGLISH;

/// The names of a locale such as `en_US`; `None` for languages that are not known here.
pub(super) fn names_of(locale: &str) -> Option<Names> {
    let mut parts = locale.split(['_', '-']);
    languages::spoken(parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

/// Whether a language may write numbers with other digits than 0 to 9.
pub(super) fn has_own_digits(locale: &str) -> bool {
    let language = locale.split(['_', '-']).next().unwrap_or_default();
    "ar bn ckb dz fa ks lrc mni mr my mzn ne pa ps sat sd ur uz".split(' ').any(|one| one == language)
}

impl Names {
    /// The name of a month, 1 to 12.
    pub(super) fn month(&self, month: i64, full: bool) -> &'static str {
        self.months(full).nth((month - 1).rem_euclid(12) as usize).unwrap_or_default()
    }

    /// The name of a day of the week, 1 is Monday.
    pub(super) fn day(&self, weekday: i64, full: bool) -> &'static str {
        self.days(full).nth((weekday - 1).rem_euclid(7) as usize).unwrap_or_default()
    }

    /// AM or PM.
    pub(super) fn half(&self, hour: i64) -> &'static str {
        self.halves().nth(usize::from(hour >= 12)).unwrap_or_default()
    }

    pub(super) fn months(&self, full: bool) -> std::str::Split<'static, char> {
        if full { self.months.split(' ') } else { self.short_months.split(' ') }
    }

    /// From Monday.
    pub(super) fn days(&self, full: bool) -> std::str::Split<'static, char> {
        if full { self.days.split(' ') } else { self.short_days.split(' ') }
    }

    pub(super) fn halves(&self) -> std::str::Split<'static, char> {
        self.halves.split('|')
    }
}

/// The place in a list of the longest name a text begins with, and its length in bytes.
pub(super) fn longest<'n>(
    text: &str,
    names: impl IntoIterator<Item = &'n str>,
    ignore_case: bool,
) -> Option<(usize, usize)> {
    let begins = |name: &str| match text.get(..name.len()) {
        Some(start) if ignore_case => start.to_lowercase() == name.to_lowercase(),
        Some(start) => start == name,
        None => false,
    };
    let found = names.into_iter().enumerate().filter(|(_, name)| !name.is_empty() && begins(name));
    // Of equally long ones the first wins.
    found.fold(None, |best: Option<(usize, usize)>, (at, name)| match best {
        Some((_, length)) if length >= name.len() => best,
        _ => Some((at, name.len())),
    })
}
