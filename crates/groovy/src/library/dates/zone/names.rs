//! The names of zones: what Java shows and understands beyond those of the database.

use super::offset::{offset_text, parse_custom};
use super::{Rules, Zone, stamp};

/// Names of three letters that Java gives a region.
pub(super) const SHORT_IDS: &[(&str, &str)] = &[
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

impl Zone {
    /// The short or long name of the zone, with or without summer time, as Americans write it.
    pub(in crate::library::dates) fn display_name(&self, summer: bool, long: bool, seconds: i64) -> String {
        const QUARTER: i64 = 91 * 86_400;
        let times = (0..5).map(|at| seconds.saturating_add(at * QUARTER));
        let at = times.into_iter().find(|at| self.is_dst(*at) == summer).unwrap_or(seconds);
        self.name_at(at, long)
    }

    /// The short or long name at an instant: `CEST`, `Central European Summer Time`.
    pub(in crate::library::dates) fn name_at(&self, seconds: i64, long: bool) -> String {
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

/// A zone name a text begins with, and its length: `EST`, `GMT+02:00`.
pub(in crate::library::dates) fn parse_name(text: &str) -> Option<(i64, usize)> {
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
