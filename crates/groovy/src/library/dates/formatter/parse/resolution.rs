//! What the fields of a text mean together: a day, a time, a zone.

use super::Parsed;
use crate::library::dates::civil::{Day, Local, MAX_YEAR, NANOS, is_leap, month_length};
use crate::library::dates::temporal::construct::convert;
use crate::library::dates::temporal::fields::limits;
use crate::library::dates::temporal::{Temporal, day_text, time_text};
use crate::library::dates::zone::Zone;
use crate::types::Type;

/// What the fields mean together.
#[derive(Debug)]
pub(in crate::library::dates::formatter) struct Resolved {
    pub(super) day: Option<Day>,
    pub(super) nanos: Option<i64>,
    offset: Option<i64>,
    zone: Option<Zone>,
    year: Option<i64>,
    month: Option<i64>,
    day_of_month: Option<i64>,
}

impl Resolved {
    /// As a value of a class, when there is enough for it.
    pub(in crate::library::dates::formatter) fn as_class(&self, class: Type) -> Option<Temporal> {
        let local = || Some(Local { day: self.day?, nanos: self.nanos? });
        match class {
            Type::LocalDate => self.day.map(Temporal::Date),
            Type::LocalTime => self.nanos.map(Temporal::Time),
            Type::Year => self.year.map(Temporal::Year),
            Type::YearMonth => Some(Temporal::YearMonth(self.year?, self.month?)),
            Type::MonthDay => Some(Temporal::MonthDay(self.month?, self.day_of_month?)),
            Type::LocalDateTime => local().map(Temporal::DateTime),
            _ => {
                let zoned = match (&self.zone, self.offset) {
                    (Some(zone), Some(offset)) => {
                        let (seconds, nanos) = Temporal::Offset { local: local()?, offset }.instant()?;
                        Temporal::in_zone(seconds, nanos, zone.clone())?
                    }
                    (Some(zone), None) => Temporal::resolved(local()?, zone.clone(), None)?,
                    (None, Some(offset)) => Temporal::Offset { local: local()?, offset },
                    (None, None) => return None,
                };
                convert(&zoned, class)
            }
        }
    }

    /// What is known, as Java's messages show it.
    pub(in crate::library::dates::formatter) fn describe(&self) -> String {
        match (self.day, self.nanos) {
            (Some(day), Some(nanos)) => {
                format!(" resolved to {}T{}", day_text(day), time_text(nanos))
            }
            (Some(day), None) => format!(" resolved to {}", day_text(day)),
            (None, Some(nanos)) => format!(" resolved to {}", time_text(nanos)),
            (None, None) => String::new(),
        }
    }
}

impl Parsed {
    /// Puts the fields together; `Err` is Java's message.
    pub(in crate::library::dates::formatter) fn resolve(
        &self,
        strict: bool,
        zone: Option<&Zone>,
    ) -> Result<Resolved, String> {
        for (field, value) in &self.fields {
            if let Some((name, low, high)) = limits(field)
                && !(low..=high).contains(value)
            {
                return Err(format!("Invalid value for {name} (valid values {low} - {high}): {value}"));
            }
        }
        let year = match (self.get("YEAR"), self.get("YEAR_OF_ERA")) {
            (Some(year), _) => Some(year),
            (None, Some(year)) if self.get("ERA") == Some(0) => Some(1 - year),
            (None, year) => year,
        };
        Ok(Resolved {
            day: self.day(year, strict)?,
            nanos: self.nanos(),
            offset: self.get("OFFSET_SECONDS"),
            zone: self.zone.clone().or_else(|| zone.cloned()),
            year,
            month: self.get("MONTH_OF_YEAR"),
            day_of_month: self.get("DAY_OF_MONTH"),
        })
    }

    fn day(&self, year: Option<i64>, strict: bool) -> Result<Option<Day>, String> {
        let found = match (year, self.get("MONTH_OF_YEAR"), self.get("DAY_OF_MONTH")) {
            (Some(year), Some(month), Some(day)) if year.abs() <= MAX_YEAR => Some(day_in(year, month, day, strict)?),
            _ => self.other_day(year),
        };
        if let (Some(day), Some(weekday)) = (found, self.get("DAY_OF_WEEK"))
            && day.weekday() != weekday
        {
            return Err(format!(
                "Conflict found: Field DayOfWeek {} differs from DayOfWeek {weekday} derived from {}",
                day.weekday(),
                day_text(day)
            ));
        }
        Ok(found)
    }

    /// A date by day of the year or ISO week.
    fn other_day(&self, year: Option<i64>) -> Option<Day> {
        if let (Some(year), Some(of_year)) = (year, self.get("DAY_OF_YEAR")) {
            return Day::new(year, 1, 1)?.plus_days(of_year - 1);
        }
        let (year, week, day) =
            (self.get("WEEK_BASED_YEAR")?, self.get("WEEK_OF_WEEK_BASED_YEAR")?, self.get("DAY_OF_WEEK")?);
        let fourth = Day::new(year, 1, 4)?;
        fourth.plus_days((week - 1) * 7 + day - fourth.weekday())
    }

    fn nanos(&self) -> Option<i64> {
        let half = self.get("AMPM_OF_DAY").map(|half| half * 12);
        let hour = self.get("HOUR_OF_DAY");
        let hour = hour.or_else(|| self.get("CLOCK_HOUR_OF_DAY").map(|hour| hour % 24));
        let hour = hour.or_else(|| Some(self.get("CLOCK_HOUR_OF_AMPM")? % 12 + half?));
        let hour = hour.or_else(|| Some(self.get("HOUR_OF_AMPM")? + half?))?;
        let part = |field| self.get(field).unwrap_or(0);
        Some((hour * 3_600 + part("MINUTE_OF_HOUR") * 60 + part("SECOND_OF_MINUTE")) * NANOS + part("NANO_OF_SECOND"))
    }
}

fn day_in(year: i64, month: i64, day: i64, strict: bool) -> Result<Day, String> {
    let last = month_length(year, month);
    let day = if strict { day } else { day.min(last) };
    Day::new(year, month, day).ok_or_else(|| {
        if day == 29 && !is_leap(year) {
            return format!("Invalid date 'February 29' as '{year}' is not a leap year");
        }
        format!("Invalid date '{} {day}'", crate::library::dates::names::ENGLISH.month(month, true).to_uppercase())
    })
}
