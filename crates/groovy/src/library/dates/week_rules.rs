//! When weeks begin, and which one is the first of a year: every country has its own opinion.

use super::civil::Day;

/// What a country calls a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weeks {
    /// 1 is Sunday.
    pub(super) first_day: i64,
    /// How many days of a new year, or month, make its first week.
    pub(super) minimal_days: i64,
}

const SUNDAY: &str = "AG AS AU BD BR BS BT BW BZ CA CN CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT \
                      MX MZ NI NP PA PE PH PK PR PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const SATURDAY: &str = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";
const ISO: &str = "AD AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT LU MC MQ NL \
                   NO PL RE RU SE SJ SK SM VA";

impl Weeks {
    /// Weeks start on Sunday, the first contains January 1.
    pub(super) const AMERICAN: Self = Self { first_day: 1, minimal_days: 1 };

    /// The weeks of a locale such as `de_DE`; a language alone has those of America, as in Java.
    pub(super) fn of_locale(locale: &str) -> Self {
        let country = locale.split(['_', '-']).nth(1).unwrap_or_default();
        let among = |countries: &str| countries.split(' ').any(|one| one == country);
        let (first_day, minimal_days) = match country {
            "" => (1, 1),
            "PT" => (1, 4),
            _ if among(SUNDAY) => (1, 1),
            _ if among(ISO) => (2, 4),
            _ if among(SATURDAY) => (7, 1),
            _ => (2, 1),
        };
        Self { first_day, minimal_days }
    }

    /// How many days of its week are over on a day, 0 to 6.
    fn into(self, day: Day) -> i64 {
        (day.weekday() % 7 + 1 - self.first_day).rem_euclid(7)
    }

    /// The day of the week counted from its first, 1 to 7.
    pub(super) fn day_of_week(self, day: Day) -> i64 {
        self.into(day) + 1
    }

    /// The year that a day's week belongs to, and the number of the week in it.
    pub(super) fn week_of_year(self, day: Day) -> (i64, i64) {
        let deciding = day.plus_days(7 - self.minimal_days - self.into(day)).unwrap_or(day);
        (deciding.year, (deciding.of_year() - 1) / 7 + 1)
    }

    /// How many weeks a year has.
    pub(super) fn weeks_in(self, year: i64) -> i64 {
        let last = Day { year, month: 12, day: 31 };
        match self.week_of_year(last) {
            (of, week) if of == year => week,
            _ => last.plus_days(-7).map_or(52, |before| self.week_of_year(before).1),
        }
    }

    /// The week of the month; 0 for days before the first whole one.
    pub(super) fn week_of_month(self, day: Day) -> i64 {
        let before = self.into(Day { day: 1, ..day });
        (day.day - 1 + before) / 7 + i64::from(7 - before >= self.minimal_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_differ_on_new_years_day() {
        let day = Day::new(2023, 1, 1).unwrap();
        assert_eq!(Weeks::AMERICAN.week_of_year(day), (2023, 1));
        assert_eq!(Weeks::of_locale("de_DE").week_of_year(day), (2022, 52));
        assert_eq!((Weeks::AMERICAN.week_of_month(day), Weeks::of_locale("de_DE").week_of_month(day)), (1, 0));
        assert_eq!((Weeks::of_locale("de"), Weeks::of_locale("fr_CA")), (Weeks::AMERICAN, Weeks::AMERICAN));
    }
}
