//! A zone as an object of one of the classes.

use std::any::Any;

use crate::interp::{Eval, Interp};
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, wrap};
use crate::types::Type;
use crate::value::{NativeObject, Value, java_hash_str};

/// A zone as an object of one of the classes.
#[derive(Debug)]
pub(super) struct ZoneValue {
    pub(super) class: Type,
    pub(super) zone: Zone,
}

impl NativeObject for ZoneValue {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        match self.class {
            Type::TimeZone => format!("sun.util.calendar.ZoneInfo[id=\"{}\"]", self.zone.id),
            Type::ZoneRules => {
                format!(
                    "ZoneRules[currentStandardOffset={}]",
                    crate::library::dates::zone::offset_text(self.zone.standard_offset(0))
                )
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
pub(in crate::library::dates) fn zone_arg(value: &Value) -> Option<Zone> {
    native::<ZoneValue>(value).map(|value| value.zone.clone())
}

/// A `java.util.TimeZone`.
pub(in crate::library::dates) fn new_zone(interp: &mut Interp<'_>, zone: Zone) -> Eval {
    wrap(interp, ZoneValue { class: Type::TimeZone, zone })
}

/// A `java.time.ZoneId`; offsets are `ZoneOffset`s.
pub(in crate::library::dates) fn new_zone_id(interp: &mut Interp<'_>, zone: Zone) -> Eval {
    let is_offset = zone.is_fixed() && (zone.id.as_str() == "Z" || zone.id.starts_with(['+', '-']));
    wrap(interp, ZoneValue { class: if is_offset { Type::ZoneOffset } else { Type::ZoneId }, zone })
}

/// A `java.time.ZoneOffset`.
pub(in crate::library::dates) fn new_offset(interp: &mut Interp<'_>, offset: i64) -> Eval {
    wrap(interp, ZoneValue { class: Type::ZoneOffset, zone: Zone::offset(offset) })
}
