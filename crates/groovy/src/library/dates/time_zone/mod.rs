//! `java.util.TimeZone`, `java.time.ZoneId` and `ZoneOffset`.
//!
//! Files: `value` · `identifier` zones and offsets from texts.

mod identifier;
mod value;

use super::date::millis_of;
use super::temporal::Temporal;
use super::zone::Zone;
use super::{native, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;
use identifier::{offset_id, offset_of};
use value::ZoneValue;

pub(super) use identifier::zone_id;
pub(super) use value::{new_offset, new_zone, new_zone_id, zone_arg};

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
        (Type::TimeZone, "setDefault", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg);
            if zone.is_none() && !matches!(args, [Value::Null]) {
                return Err(interp.no_method(this, "setDefault", args));
            }
            interp.memory.make().zone = zone;
            Ok(Value::Null)
        }),
        (Type::TimeZone, "getAvailableIDs", 0, 1, |_, _, _| {
            Err(Fault::not_supported("the list of all time zones", "TimeZone.getTimeZone(id)"))
        }),
        (Type::ZoneId, "getAvailableZoneIds", 0, 0, |_, _, _| {
            Err(Fault::not_supported("the list of all time zones", "ZoneId.of(id)"))
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
        (Type::ZoneOffset, "ofHoursMinutesSeconds", 3, 3, |interp, this, args| {
            offset_of(interp, this, args, &[3_600, 60, 1])
        }),
        (Type::ZoneOffset, "ofTotalSeconds", 1, 1, |interp, this, args| offset_of(interp, this, args, &[1])),
    ],
    constructors: &[],
    constants: &[
        (Type::ZoneOffset, "UTC", |interp| new_offset(interp, 0)),
        (Type::TimeZone, "SHORT", |_| Ok(Value::Int(0))),
        (Type::TimeZone, "LONG", |_| Ok(Value::Int(1))),
    ],
};

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
