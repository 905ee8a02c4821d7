//! `java.util.TimeZone`, `java.time.ZoneId` and `ZoneOffset`.

use std::any::Any;

use super::date::millis_of;
use super::temporal::Temporal;
use super::zone::Zone;
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{NativeObject, Value, java_hash_str};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::TimeZone, "getID", 0, 0, |interp, this, _| Ok(Value::Str(own(interp, this)?.id.clone()))),
        (Type::TimeZone, "getRawOffset", 0, 0, |interp, this, _| {
            let now = interp.now_millis().div_euclid(1_000);
            Ok(Value::Int((own(interp, this)?.standard_offset(now) * 1_000) as i32))
        }),
        (Type::TimeZone, "getOffset", 1, 1, |interp, this, args| {
            let millis = Call::new(this, "getOffset", args).long(interp, 0)?;
            Ok(Value::Int((own(interp, this)?.offset_at(millis.div_euclid(1_000)) * 1_000) as i32))
        }),
        (Type::TimeZone, "inDaylightTime", 1, 1, |interp, this, args| {
            let millis =
                args.first().and_then(millis_of).ok_or_else(|| interp.no_method(this, "inDaylightTime", args))?;
            Ok(Value::Bool(own(interp, this)?.is_dst(millis.div_euclid(1_000))))
        }),
        (Type::TimeZone, "useDaylightTime", 0, 0, has_dst),
        (Type::TimeZone, "observesDaylightTime", 0, 0, has_dst),
        (Type::TimeZone, "getDSTSavings", 0, 0, |interp, this, _| {
            let now = interp.now_millis().div_euclid(1_000);
            Ok(Value::Int(if own(interp, this)?.has_dst(now) { 3_600_000 } else { 0 }))
        }),
        (Type::TimeZone, "getDisplayName", 0, 3, display_name),
        (Type::TimeZone, "toZoneId", 0, 0, |interp, this, _| {
            let zone = own(interp, this)?.clone();
            new_zone_id(interp, zone)
        }),
        (Type::TimeZone, "hasSameRules", 1, 1, |interp, this, args| {
            let other = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "hasSameRules", args))?;
            Ok(Value::Bool(own(interp, this)?.id == other.id))
        }),
        (Type::ZoneId, "getId", 0, 0, |interp, this, _| Ok(Value::Str(own(interp, this)?.id.clone()))),
        (Type::ZoneId, "getRules", 0, 0, |interp, this, _| {
            let zone = own(interp, this)?.clone();
            wrap(interp, ZoneValue { class: Type::ZoneRules, zone })
        }),
        (Type::ZoneId, "normalized", 0, 0, |interp, this, _| {
            let zone = own(interp, this)?.clone();
            let zone = if zone.is_fixed() { Zone::offset(zone.offset_at(0)) } else { zone };
            new_zone_id(interp, zone)
        }),
        (Type::ZoneOffset, "getTotalSeconds", 0, 0, |interp, this, _| {
            Ok(Value::Int(own(interp, this)?.offset_at(0) as i32))
        }),
        (Type::ZoneOffset, "compareTo", 1, 1, |interp, this, args| {
            let other = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "compareTo", args))?;
            Ok(Value::Int((other.offset_at(0) - own(interp, this)?.offset_at(0)) as i32))
        }),
        (Type::ZoneRules, "getOffset", 1, 1, |interp, this, args| {
            let zone = own(interp, this)?;
            let offset = match args.first().and_then(native::<Temporal>) {
                Some(Temporal::DateTime(local)) => Some(zone.local_offset(local.utc_seconds()).earlier),
                Some(other) => other.instant().map(|(seconds, _)| zone.offset_at(seconds)),
                None => None,
            };
            let offset = offset.ok_or_else(|| interp.no_method(this, "getOffset", args))?;
            new_offset(interp, offset)
        }),
        (Type::ZoneRules, "isDaylightSavings", 1, 1, |interp, this, args| {
            let instant = args.first().and_then(native::<Temporal>).and_then(Temporal::instant);
            let (seconds, _) = instant.ok_or_else(|| interp.no_method(this, "isDaylightSavings", args))?;
            Ok(Value::Bool(own(interp, this)?.is_dst(seconds)))
        }),
        (Type::ZoneRules, "isFixedOffset", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.is_fixed()))),
    ],
    statics: &[
        (Type::TimeZone, "getTimeZone", 1, 1, |interp, this, args| {
            let zone = match args.first().and_then(zone_arg) {
                Some(zone) => zone,
                None => Zone::by_java_id(&Call::new(this, "getTimeZone", args).text(interp, 0)?),
            };
            new_zone(interp, zone)
        }),
        (Type::TimeZone, "getDefault", 0, 0, |interp, _, _| {
            let zone = Zone::default_of(interp);
            new_zone(interp, zone)
        }),
        (Type::ZoneId, "of", 1, 1, |interp, this, args| {
            let id = Call::new(this, "of", args).text(interp, 0)?;
            let zone = zone_id(interp, &id)?;
            new_zone_id(interp, zone)
        }),
        (Type::ZoneId, "systemDefault", 0, 0, |interp, _, _| {
            let zone = Zone::default_of(interp);
            new_zone_id(interp, zone)
        }),
        (Type::ZoneOffset, "of", 1, 1, |interp, this, args| {
            let id = Call::new(this, "of", args).text(interp, 0)?;
            let offset = offset_id(interp, &id)?;
            new_offset(interp, offset)
        }),
        (Type::ZoneOffset, "ofHours", 1, 1, |interp, this, args| offset_of(interp, this, args, &[3_600])),
        (Type::ZoneOffset, "ofHoursMinutes", 2, 2, |interp, this, args| offset_of(interp, this, args, &[3_600, 60])),
        (Type::ZoneOffset, "ofTotalSeconds", 1, 1, |interp, this, args| offset_of(interp, this, args, &[1])),
    ],
    constructors: &[],
    constants: &[
        (Type::ZoneOffset, "UTC", |interp| new_offset(interp, 0)),
        (Type::TimeZone, "SHORT", |_| Ok(Value::Int(0))),
        (Type::TimeZone, "LONG", |_| Ok(Value::Int(1))),
    ],
};

/// A zone as an object of one of the classes.
#[derive(Debug)]
struct ZoneValue {
    class: Type,
    zone: Zone,
}

impl NativeObject for ZoneValue {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        match self.class {
            Type::TimeZone => format!("sun.util.calendar.ZoneInfo[id=\"{}\"]", self.zone.id),
            Type::ZoneRules => {
                format!("ZoneRules[currentStandardOffset={}]", super::zone::offset_text(self.zone.standard_offset(0)))
            }
            _ => self.zone.id.to_string(),
        }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let same = |other: &Self| {
            other.zone.id == self.zone.id && (other.class == Type::TimeZone) == (self.class == Type::TimeZone)
        };
        other.as_any().downcast_ref::<Self>().is_some_and(same)
    }

    fn hash(&self) -> Option<i32> {
        Some(if self.class == Type::ZoneOffset { self.zone.offset_at(0) as i32 } else { java_hash_str(&self.zone.id) })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The zone of any of the three classes.
pub(super) fn zone_arg(value: &Value) -> Option<Zone> {
    native::<ZoneValue>(value).map(|value| value.zone.clone())
}

/// A `java.util.TimeZone`.
pub(super) fn new_zone(interp: &mut Interp<'_>, zone: Zone) -> Eval {
    wrap(interp, ZoneValue { class: Type::TimeZone, zone })
}

/// A `java.time.ZoneId`; offsets are `ZoneOffset`s.
pub(super) fn new_zone_id(interp: &mut Interp<'_>, zone: Zone) -> Eval {
    let is_offset = zone.is_fixed() && (zone.id.as_str() == "Z" || zone.id.starts_with(['+', '-']));
    wrap(interp, ZoneValue { class: if is_offset { Type::ZoneOffset } else { Type::ZoneId }, zone })
}

/// A `java.time.ZoneOffset`.
pub(super) fn new_offset(interp: &mut Interp<'_>, offset: i64) -> Eval {
    wrap(interp, ZoneValue { class: Type::ZoneOffset, zone: Zone::offset(offset) })
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Zone> {
    native::<ZoneValue>(this).map(|value| &value.zone).ok_or_else(|| interp.no_method(this, "getID", &[]))
}

fn has_dst(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let now = interp.now_millis().div_euclid(1_000);
    Ok(Value::Bool(own(interp, this)?.has_dst(now)))
}

/// `getDisplayName()`, `getDisplayName(summer, style)`, each with a locale that has to be English.
fn display_name(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (summer, long) = match args {
        [Value::Bool(summer), Value::Int(style), ..] => (*summer, *style == 1),
        _ => (false, true),
    };
    // The names of today: a clock that stands at 1970 must not bring back the rules of then.
    let now = interp.now_millis().div_euclid(1_000).max(1_700_000_000);
    let name = own(interp, this)?.display_name(summer, long, now);
    interp.text(name)
}

/// The zone of an identifier of java.time.
pub(super) fn zone_id(interp: &mut Interp<'_>, id: &str) -> Eval<Zone> {
    if id == "Z" || id.starts_with(['+', '-']) {
        return offset_id(interp, id).map(Zone::offset);
    }
    for prefix in ["UTC", "GMT", "UT"] {
        if let Some(rest) = id.strip_prefix(prefix).filter(|rest| rest.starts_with(['+', '-'])) {
            let offset = offset_id(interp, rest)?;
            let suffix = if offset == 0 { String::new() } else { super::zone::offset_text(offset) };
            return Ok(Zone::fixed(format!("{prefix}{suffix}").into(), offset));
        }
    }
    let shaped = id.len() > 1
        && id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || "~/._+-".contains(c));
    if !shaped {
        return Err(
            interp.throw(Type::DateTimeException, format!("Invalid ID for region-based ZoneId, invalid format: {id}"))
        );
    }
    Zone::region(id).ok_or_else(|| interp.throw(Type::ZoneRulesException, format!("Unknown time-zone ID: {id}")))
}

/// The seconds of an offset: `Z`, `+2`, `+02`, `+02:00`, `+0200`, `+02:00:30`.
pub(super) fn offset_id(interp: &mut Interp<'_>, id: &str) -> Eval<i64> {
    if id == "Z" {
        return Ok(0);
    }
    let sign = if id.starts_with('-') { -1 } else { 1 };
    let digits: String = id.chars().skip(1).filter(|c| *c != ':').collect();
    let shaped = id.starts_with(['+', '-'])
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(digits.len(), 1 | 2 | 4 | 6);
    if !shaped {
        return Err(interp.throw(Type::DateTimeException, format!("Invalid ID for ZoneOffset, invalid format: {id}")));
    }
    let part = |from: usize, to: usize| {
        digits.get(from..to.min(digits.len())).and_then(|part| part.parse::<i64>().ok()).unwrap_or(0)
    };
    let (hours, minutes, seconds) = (part(0, 2), part(2, 4), part(4, 6));
    check_offset(interp, sign * hours, sign * (hours * 3_600 + minutes * 60 + seconds))
}

fn check_offset(interp: &mut Interp<'_>, hours: i64, total: i64) -> Eval<i64> {
    if hours.abs() > 18 {
        let message = format!("Zone offset hours not in valid range: value {hours} is not in the range -18 to 18");
        return Err(interp.throw(Type::DateTimeException, message));
    }
    if total.abs() > 18 * 3_600 {
        return Err(interp.throw(Type::DateTimeException, "Zone offset not in valid range: -18:00 to +18:00"));
    }
    Ok(total)
}

fn offset_of(interp: &mut Interp<'_>, this: &Value, args: &[Value], units: &[i64]) -> Eval {
    let call = Call::new(this, "ofHours", args);
    let mut total = 0i64;
    for (at, unit) in units.iter().enumerate() {
        total = total.saturating_add(call.long(interp, at)?.saturating_mul(*unit));
    }
    let hours = if units.first() == Some(&3_600) { total / 3_600 } else { 0 };
    let total = check_offset(interp, hours, total)?;
    new_offset(interp, total)
}
