//! Sums and differences of dates and times: `plusDays`, `minus`, `withYear`, `truncatedTo`, `until`.
//!
//! Files: `unit` · `sums` later and earlier, `steps` `plusDays` and its kind · `distance` between two · `setting` one field ·
//! `truncation`.

mod distance;
mod setting;
mod steps;
mod sums;
mod truncation;
mod unit;

use super::fields::name_of;
use super::{Temporal, own};
use crate::interp::{Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::dates::amount::Amount;
use crate::library::dates::civil::{DAY_NANOS, Local, NANOS};
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::wrap;
use crate::types::Type;
use crate::value::Value;
use distance::{same_instant, until};
use setting::{with, with_field};
use sums::{found_or, plus};
use truncation::truncated;

pub(in super::super) use setting::check;
pub(in super::super) use steps::STEP_MODULE;
pub(in super::super) use unit::{Unit, unit_of};

pub(in super::super) const MODULE: Module = Module {
    methods: &[
        (Type::Temporal, "plus", 1, 2, |interp, this, args| plus(interp, this, args, "plus", 1)),
        (Type::Temporal, "minus", 1, 2, |interp, this, args| plus(interp, this, args, "minus", -1)),
        (Type::Temporal, "with", 2, 2, |interp, this, args| {
            let call = Call::new(this, "with", args);
            let name = name_of(&call.get(0)).ok_or_else(|| call.refuse(interp))?;
            with_field(interp, this, args, name, call.long(interp, 1)?)
        }),
        (Type::Temporal, "withYear", 1, 1, |interp, this, args| with(interp, this, args, "YEAR")),
        (Type::Temporal, "withMonth", 1, 1, |interp, this, args| with(interp, this, args, "MONTH_OF_YEAR")),
        (Type::Temporal, "withDayOfMonth", 1, 1, |interp, this, args| with(interp, this, args, "DAY_OF_MONTH")),
        (Type::Temporal, "withDayOfYear", 1, 1, |interp, this, args| with(interp, this, args, "DAY_OF_YEAR")),
        (Type::Temporal, "withHour", 1, 1, |interp, this, args| with(interp, this, args, "HOUR_OF_DAY")),
        (Type::Temporal, "withMinute", 1, 1, |interp, this, args| with(interp, this, args, "MINUTE_OF_HOUR")),
        (Type::Temporal, "withSecond", 1, 1, |interp, this, args| with(interp, this, args, "SECOND_OF_MINUTE")),
        (Type::Temporal, "withNano", 1, 1, |interp, this, args| with(interp, this, args, "NANO_OF_SECOND")),
        (Type::Temporal, "truncatedTo", 1, 1, truncated),
        (Type::Temporal, "until", 1, 2, until),
        (Type::Temporal, "withZoneSameInstant", 1, 1, |interp, this, args| {
            same_instant(interp, this, args, "withZoneSameInstant")
        }),
        (Type::Temporal, "withZoneSameLocal", 1, 1, |interp, this, args| {
            let found = match (own(interp, this)?, args.first().and_then(zone_arg)) {
                (Temporal::Zoned { local, offset, .. }, Some(zone)) => Temporal::resolved(*local, zone, Some(*offset)),
                _ => None,
            };
            let found = found.ok_or_else(|| interp.no_method(this, "withZoneSameLocal", args))?;
            wrap(interp, found)
        }),
        (Type::Temporal, "withOffsetSameInstant", 1, 1, |interp, this, args| {
            same_instant(interp, this, args, "withOffsetSameInstant")
        }),
        (Type::Temporal, "withOffsetSameLocal", 1, 1, |interp, this, args| {
            match (own(interp, this)?, args.first().and_then(zone_arg)) {
                (Temporal::Offset { local, .. }, Some(zone)) => {
                    let local = *local;
                    wrap(interp, Temporal::Offset { local, offset: zone.offset_at(0) })
                }
                _ => Err(interp.no_method(this, "withOffsetSameLocal", args)),
            }
        }),
        (Type::Temporal, "atZone", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "atZone", args))?;
            let found = match own(interp, this)? {
                Temporal::Instant { seconds, nanos } => Temporal::in_zone(*seconds, *nanos, zone),
                Temporal::DateTime(local) => Temporal::resolved(*local, zone, None),
                _ => return Err(interp.no_method(this, "atZone", args)),
            };
            found_or(interp, found)
        }),
        (Type::Temporal, "atZoneSameInstant", 1, 1, |interp, this, args| {
            let zone =
                args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "atZoneSameInstant", args))?;
            let found =
                own(interp, this)?.instant().and_then(|(seconds, nanos)| Temporal::in_zone(seconds, nanos, zone));
            found_or(interp, found)
        }),
        (Type::Temporal, "atOffset", 1, 1, |interp, this, args| {
            let offset =
                args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "atOffset", args))?.offset_at(0);
            let local = match own(interp, this)? {
                Temporal::DateTime(local) => Some(*local),
                Temporal::Instant { seconds, nanos } => Local::at(*seconds, *nanos, offset),
                _ => return Err(interp.no_method(this, "atOffset", args)),
            };
            found_or(interp, local.map(|local| Temporal::Offset { local, offset }))
        }),
        (Type::ChronoUnit, "between", 2, 2, |interp, this, args| {
            let call = Call::new(this, "between", args);
            let (from, to) = (call.get(0), call.get(1));
            interp.call_method(&from, "until", &[to, this.clone()])
        }),
        (Type::ChronoUnit, "getDuration", 0, 0, |interp, this, _| match unit_of(this) {
            Some(Unit::Nanos(nanos)) => wrap(interp, Amount::of_nanos(i128::from(nanos))),
            Some(Unit::Days(days)) => wrap(interp, Amount::of_nanos(i128::from(days) * i128::from(DAY_NANOS))),
            Some(Unit::Months(months)) => {
                wrap(interp, Amount::of_nanos(i128::from(months) * 2_629_746 * i128::from(NANOS)))
            }
            None => Err(interp.no_method(this, "getDuration", &[])),
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// `UnsupportedTemporalTypeException`
fn unsupported(interp: &mut Interp<'_>, unit: &Value) -> Box<Fault> {
    match interp.to_text(unit) {
        Ok(unit) => interp.throw(Type::UnsupportedTemporalTypeException, format!("Unsupported unit: {unit}")),
        Err(fault) => fault,
    }
}

fn own_class(own: &Temporal) -> Type {
    use crate::value::NativeObject;
    own.type_of()
}
