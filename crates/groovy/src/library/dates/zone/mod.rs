//! Time zones: fixed offsets and the regions of the IANA database, which is part of the program.
//!
//! Files: `names` of zones, as they are written and read · `offset` texts of offsets.

mod names;
mod offset;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::interp::Interp;
use crate::value::Str;
use names::SHORT_IDS;
use offset::parse_custom;

pub(super) use names::parse_name;
pub(super) use offset::offset_text;

/// A time zone. Cheap to clone.
#[derive(Debug, Clone)]
pub(in crate::library) struct Zone {
    pub(super) id: Str,
    rules: Rules,
}

#[derive(Debug, Clone)]
enum Rules {
    /// Seconds east of UTC.
    Fixed(i64),
    Region(TimeZone),
}

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

    /// The zone that the script set, or the embedder's.
    pub(super) fn default_of(interp: &Interp<'_>) -> Self {
        if let Some(zone) = interp.memory.get().and_then(|memory| memory.zone.clone()) {
            return zone;
        }
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
}

/// The nearest instant the database covers.
fn stamp(seconds: i64) -> Timestamp {
    let bounded = seconds.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    Timestamp::from_second(bounded).unwrap_or(Timestamp::UNIX_EPOCH)
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
