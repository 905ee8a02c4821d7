//! Time zones: fixed offsets and the regions of the IANA database, which is part of the program.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::interp::Interp;
use crate::value::Str;

/// A time zone. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Zone {
    pub(super) id: Str,
    rules: Rules,
}

#[derive(Debug, Clone)]
enum Rules {
    /// Seconds east of UTC.
    Fixed(i64),
    Region(TimeZone),
}

/// Names of three letters that Java gives a region.
const SHORT_IDS: &[(&str, &str)] = &[
    ("PST", "America/Los_Angeles"),
    ("CST", "America/Chicago"),
    ("IST", "Asia/Kolkata"),
    ("JST", "Asia/Tokyo"),
    ("CTT", "Asia/Shanghai"),
    ("AST", "America/Anchorage"),
    ("ECT", "Europe/Paris"),
    ("BST", "Asia/Dhaka"),
    ("AET", "Australia/Sydney"),
];

/// Short and long names, standard and summer, by the abbreviation of the database or, first, by the region.
const NAMES: &[(&str, &str, &str)] = &[
    ("UTC", "UTC", "Coordinated Universal Time"),
    ("GMT", "GMT", "Greenwich Mean Time"),
    ("BST", "BST", "British Summer Time"),
    ("Europe/Dublin/IST", "IST", "Irish Standard Time"),
    ("Asia/Jerusalem/IST", "IST", "Israel Standard Time"),
    ("Asia/Shanghai/CST", "CST", "China Standard Time"),
    ("CET", "CET", "Central European Standard Time"),
    ("CEST", "CEST", "Central European Summer Time"),
    ("WET", "WET", "Western European Standard Time"),
    ("WEST", "WEST", "Western European Summer Time"),
    ("EET", "EET", "Eastern European Standard Time"),
    ("EEST", "EEST", "Eastern European Summer Time"),
    ("MSK", "MSK", "Moscow Standard Time"),
    ("Europe/Istanbul/+03", "TRT", "Turkey Time"),
    ("JST", "JST", "Japan Standard Time"),
    ("KST", "KST", "Korean Standard Time"),
    ("IST", "IST", "India Standard Time"),
    ("IDT", "IDT", "Israel Daylight Time"),
    ("Asia/Dubai/+04", "GST", "Gulf Standard Time"),
    ("Asia/Singapore/+08", "SGT", "Singapore Standard Time"),
    ("HKT", "HKT", "Hong Kong Standard Time"),
    ("AEST", "AEST", "Australian Eastern Standard Time"),
    ("AEDT", "AEDT", "Australian Eastern Daylight Time"),
    ("ACST", "ACST", "Australian Central Standard Time"),
    ("ACDT", "ACDT", "Australian Central Daylight Time"),
    ("AWST", "AWST", "Australian Western Standard Time"),
    ("NZST", "NZST", "New Zealand Standard Time"),
    ("NZDT", "NZDT", "New Zealand Daylight Time"),
    ("EST", "EST", "Eastern Standard Time"),
    ("EDT", "EDT", "Eastern Daylight Time"),
    ("CST", "CST", "Central Standard Time"),
    ("CDT", "CDT", "Central Daylight Time"),
    ("MST", "MST", "Mountain Standard Time"),
    ("MDT", "MDT", "Mountain Daylight Time"),
    ("PST", "PST", "Pacific Standard Time"),
    ("PDT", "PDT", "Pacific Daylight Time"),
    ("AKST", "AKST", "Alaska Standard Time"),
    ("AKDT", "AKDT", "Alaska Daylight Time"),
    ("AST", "AST", "Atlantic Standard Time"),
    ("ADT", "ADT", "Atlantic Daylight Time"),
    ("NST", "NST", "Newfoundland Standard Time"),
    ("NDT", "NDT", "Newfoundland Daylight Time"),
    ("HST", "HST", "Hawaii-Aleutian Standard Time"),
    ("America/Sao_Paulo/-03", "BRT", "Brasilia Standard Time"),
    ("America/Argentina/Buenos_Aires/-03", "ART", "Argentina Standard Time"),
    ("SAST", "SAST", "South Africa Standard Time"),
    ("WAT", "WAT", "West Africa Standard Time"),
    ("EAT", "EAT", "East Africa Time"),
];

/// The zones a parsed abbreviation may stand for, with the offset it then means.
const ABBREVIATIONS: &[(&str, i64)] = &[
    ("UTC", 0),
    ("GMT", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CST", -6),
    ("CDT", -5),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
    ("CEST", 2),
    ("CET", 1),
    ("BST", 1),
    ("WEST", 1),
    ("WET", 0),
    ("EEST", 3),
    ("EET", 2),
    ("MSK", 3),
    ("JST", 9),
    ("KST", 9),
    ("AEST", 10),
    ("AEDT", 11),
    ("NZST", 12),
    ("NZDT", 13),
    ("SGT", 8),
    ("HKT", 8),
];

/// The offsets a local time may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct LocalOffset {
    /// The offset before a transition, or the only one.
    pub(super) earlier: i64,
    /// The offset after a transition, or the only one.
    pub(super) later: i64,
    /// Whether clocks skip this time.
    pub(super) is_gap: bool,
}

impl Zone {
    /// UTC under that name.
    pub(super) fn utc() -> Self {
        Self::fixed(Str::from("UTC"), 0)
    }

    /// A fixed offset under a name.
    pub(super) fn fixed(id: Str, offset: i64) -> Self {
        Self { id, rules: Rules::Fixed(offset) }
    }

    /// An offset as java.time names it: `Z`, `+02:00`.
    pub(super) fn offset(offset: i64) -> Self {
        Self::fixed(Str::from(offset_text(offset)), offset)
    }

    /// A region of the database; the name has to be spelt exactly.
    pub(super) fn region(id: &str) -> Option<Self> {
        match id {
            "UTC" | "GMT" | "Etc/UTC" | "Etc/GMT" | "UCT" | "Etc/UCT" | "Zulu" | "Etc/Zulu" | "Universal"
            | "Greenwich" | "GMT0" => Some(Self::fixed(Str::from(id), 0)),
            _ => {
                let zone = TimeZone::get(id).ok().filter(|zone| zone.iana_name() == Some(id))?;
                Some(Self { id: Str::from(id), rules: Rules::Region(zone) })
            }
        }
    }

    /// The zone of the embedder.
    pub(super) fn default_of(interp: &Interp<'_>) -> Self {
        Self::region(interp.host().time_zone()).unwrap_or_else(Self::utc)
    }

    /// `TimeZone.getTimeZone(id)`: what it does not know is GMT.
    pub(super) fn by_java_id(id: &str) -> Self {
        if let Some((_, region)) = SHORT_IDS.iter().find(|(short, _)| *short == id)
            && let Some(zone) = Self::region(region)
        {
            return Self { id: Str::from(id), ..zone };
        }
        if let Some(zone) = Self::region(id) {
            return zone;
        }
        let offset = id.strip_prefix("GMT").and_then(parse_custom);
        match offset {
            Some(0) | None => Self::fixed(Str::from("GMT"), 0),
            Some(offset) => Self::fixed(Str::from(format!("GMT{}", offset_text(offset))), offset),
        }
    }

    /// Whether this is an offset without rules.
    pub(super) fn is_fixed(&self) -> bool {
        matches!(self.rules, Rules::Fixed(_))
    }

    /// The offset from UTC at an instant, in seconds.
    pub(super) fn offset_at(&self, seconds: i64) -> i64 {
        match &self.rules {
            Rules::Fixed(offset) => *offset,
            Rules::Region(zone) => i64::from(zone.to_offset(stamp(seconds)).seconds()),
        }
    }

    /// Whether summer time is in force at an instant.
    pub(super) fn is_dst(&self, seconds: i64) -> bool {
        match &self.rules {
            Rules::Fixed(_) => false,
            // Ireland calls its winter time the exception; Java does not.
            Rules::Region(_) => self.offset_at(seconds) > self.standard_offset(seconds),
        }
    }

    /// The offsets in force at an instant and a quarter, half and three quarters of a year later: summer time is one of them.
    fn offsets_of_year(&self, seconds: i64) -> [i64; 4] {
        const QUARTER: i64 = 91 * 86_400;
        [0, 1, 2, 3].map(|quarter| self.offset_at(seconds.saturating_add(quarter * QUARTER)))
    }

    /// The offset without summer time, around an instant.
    pub(super) fn standard_offset(&self, seconds: i64) -> i64 {
        self.offsets_of_year(seconds).into_iter().min().unwrap_or(0)
    }

    /// Whether there is summer time in the year after an instant.
    pub(super) fn has_dst(&self, seconds: i64) -> bool {
        let offsets = self.offsets_of_year(seconds);
        offsets.iter().min() != offsets.iter().max()
    }

    /// The offsets a local time may have, given as seconds since 1970 as if it were UTC.
    pub(super) fn local_offset(&self, local: i64) -> LocalOffset {
        let before = self.offset_at(local.saturating_sub(86_400));
        let after = self.offset_at(local.saturating_add(86_400));
        let holds = |offset: i64| self.offset_at(local.saturating_sub(offset)) == offset;
        match (holds(before), holds(after)) {
            (true, true) => LocalOffset { earlier: before, later: after, is_gap: false },
            (true, false) => LocalOffset { earlier: before, later: before, is_gap: false },
            (false, true) => LocalOffset { earlier: after, later: after, is_gap: false },
            (false, false) => LocalOffset { earlier: before, later: after, is_gap: before != after },
        }
    }

    /// The short or long name of the zone, with or without summer time, as Americans write it.
    pub(super) fn display_name(&self, summer: bool, long: bool, seconds: i64) -> String {
        const QUARTER: i64 = 91 * 86_400;
        let times = (0..5).map(|at| seconds.saturating_add(at * QUARTER));
        let at = times.into_iter().find(|at| self.is_dst(*at) == summer).unwrap_or(seconds);
        self.name_at(at, long)
    }

    /// The short or long name at an instant: `CEST`, `Central European Summer Time`.
    pub(super) fn name_at(&self, seconds: i64, long: bool) -> String {
        let abbreviation = match &self.rules {
            Rules::Fixed(0) if self.id.contains("UTC") || self.id.contains("U") => "UTC".to_owned(),
            Rules::Fixed(_) => self.id.to_string(),
            Rules::Region(zone) => zone.to_offset_info(stamp(seconds)).abbreviation().to_owned(),
        };
        let region = match &self.rules {
            Rules::Region(zone) => zone.iana_name().unwrap_or_default(),
            Rules::Fixed(_) => "",
        };
        let special = format!("{region}/{abbreviation}");
        let row = NAMES
            .iter()
            .find(|(name, ..)| *name == special)
            .or_else(|| NAMES.iter().find(|(name, ..)| *name == abbreviation));
        match row {
            Some((_, _, name)) if long => (*name).to_owned(),
            Some((_, name, _)) => (*name).to_owned(),
            None if abbreviation.starts_with(['+', '-']) => {
                format!("GMT{}", offset_text(self.offset_at(seconds)))
            }
            None => abbreviation,
        }
    }
}

/// The nearest instant the database covers.
fn stamp(seconds: i64) -> Timestamp {
    let bounded = seconds.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    Timestamp::from_second(bounded).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// `+02:00`, `-05:30`, `+01:02:03`, `Z`
pub(super) fn offset_text(offset: i64) -> String {
    if offset == 0 {
        return "Z".to_owned();
    }
    let (sign, size) = (if offset < 0 { '-' } else { '+' }, offset.abs());
    let text = format!("{sign}{:02}:{:02}", size / 3_600, size / 60 % 60);
    if size % 60 == 0 { text } else { format!("{text}:{:02}", size % 60) }
}

/// `+2`, `+02`, `+0230`, `+2:30` behind `GMT`.
fn parse_custom(text: &str) -> Option<i64> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.strip_prefix(['+', '-'])?;
    let number = |part: &str| part.parse::<i64>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) if minutes.len() == 2 && hours.len() <= 2 => (number(hours)?, number(minutes)?),
        Some(_) => return None,
        None if digits.len() <= 2 => (number(digits)?, 0),
        None if digits.len() <= 4 => (number(digits)? / 100, number(digits)? % 100),
        None => return None,
    };
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 3_600 + minutes * 60))
}

/// A zone name a text begins with, and its length: `EST`, `GMT+02:00`.
pub(super) fn parse_name(text: &str) -> Option<(i64, usize)> {
    if let Some(rest) = text.strip_prefix("GMT").filter(|rest| rest.starts_with(['+', '-'])) {
        let length = rest.bytes().skip(1).take_while(|byte| byte.is_ascii_digit() || *byte == b':').count() + 1;
        let length = length.min(6);
        return Some((parse_custom(rest.get(..length)?)?, length + 3));
    }
    let found = ABBREVIATIONS
        .iter()
        .filter(|(name, _)| text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
    if let Some((name, hours)) = found.max_by_key(|(name, _)| name.len()) {
        return Some((hours * 3_600, name.len()));
    }
    let long = NAMES.iter().filter(|(.., name)| text.starts_with(name)).max_by_key(|(.., name)| name.len())?;
    let (_, hours) = ABBREVIATIONS.iter().find(|(name, _)| *name == long.1)?;
    Some((hours * 3_600, long.2.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_makes_gaps_and_overlaps() {
        let paris = Zone::region("Europe/Paris").unwrap();
        assert_eq!(paris.offset_at(1_700_000_000), 3_600);
        // 2024-03-31T02:30 does not exist, 2024-10-27T02:30 exists twice.
        assert!(paris.local_offset(1_711_852_200).is_gap);
        let twice = paris.local_offset(1_729_996_200);
        assert_eq!((twice.earlier, twice.later, twice.is_gap), (7_200, 3_600, false));
    }

    #[test]
    fn unknown_java_zones_are_gmt() {
        assert_eq!(Zone::by_java_id("Nowhere/Bad").id.as_str(), "GMT");
        assert_eq!(Zone::by_java_id("GMT+2").id.as_str(), "GMT+02:00");
        assert_eq!(Zone::by_java_id("GMT-02:30").offset_at(0), -9_000);
        assert_eq!(Zone::by_java_id("PST").id.as_str(), "PST");
    }
}
