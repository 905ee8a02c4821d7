//! Names of months, days and half days in the languages dates are written in here.

/// What one language calls things.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) months: [&'static str; 12],
    pub(super) short_months: [&'static str; 12],
    /// From Monday.
    pub(super) days: [&'static str; 7],
    /// From Monday.
    pub(super) short_days: [&'static str; 7],
    pub(super) halves: [&'static str; 2],
}

pub(super) static ENGLISH: Names = Names {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    short_days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    halves: ["AM", "PM"],
};

static FRENCH: Names = Names {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    short_months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    days: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    short_days: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    halves: ["AM", "PM"],
};

static GERMAN: Names = Names {
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    short_months: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    days: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    short_days: ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."],
    halves: ["AM", "PM"],
};

static DUTCH: Names = Names {
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    short_months: ["jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
    days: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    short_days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    halves: ["a.m.", "p.m."],
};

static SPANISH: Names = Names {
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    short_months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    short_days: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    halves: ["a.\u{a0}m.", "p.\u{a0}m."],
};

/// The names of a locale such as `en_US`; `None` for languages that are not known here.
pub(super) fn names_of(locale: &str) -> Option<&'static Names> {
    match locale.split(['_', '-']).next().unwrap_or_default() {
        "" | "en" => Some(&ENGLISH),
        "fr" => Some(&FRENCH),
        "de" => Some(&GERMAN),
        "nl" => Some(&DUTCH),
        "es" => Some(&SPANISH),
        _ => None,
    }
}

impl Names {
    /// The name of a month, 1 to 12.
    pub(super) fn month(&self, month: i64, full: bool) -> &'static str {
        let names = if full { &self.months } else { &self.short_months };
        names.get((month - 1).rem_euclid(12) as usize).copied().unwrap_or_default()
    }

    /// The name of a day of the week, 1 is Monday.
    pub(super) fn day(&self, weekday: i64, full: bool) -> &'static str {
        let names = if full { &self.days } else { &self.short_days };
        names.get((weekday - 1).rem_euclid(7) as usize).copied().unwrap_or_default()
    }

    /// AM or PM.
    pub(super) fn half(&self, hour: i64) -> &'static str {
        self.halves.get(usize::from(hour >= 12)).copied().unwrap_or_default()
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
