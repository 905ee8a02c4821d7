//! A calendar: an instant with a zone whose fields can be read and set.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use crate::library::dates::parts::Parts;
use crate::library::dates::week_rules::Weeks;
use crate::library::dates::zone::Zone;
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::NativeObject;

/// An instant with a zone whose fields can be read and set.
#[derive(Debug, Clone)]
pub(in crate::library::dates) struct Calendar {
    pub(super) instant: Cell<i64>,
    /// Fields set since the instant was last asked for.
    pub(super) pending: Cell<Option<Parts>>,
    /// Whether the day of the month is among them: weekdays and weeks set after it have no effect, as in Java.
    pub(super) day_is_set: Cell<bool>,
    pub(in crate::library::dates) zone: RefCell<Zone>,
    pub(in crate::library::dates) weeks: Cell<Weeks>,
}

impl Calendar {
    /// The instant, after fields that were set have been carried over.
    pub(in crate::library::dates) fn millis(&self) -> i64 {
        self.day_is_set.set(false);
        if let Some(parts) = self.pending.take()
            && let Some(millis) = parts.millis(&self.zone.borrow())
        {
            self.instant.set(millis);
        }
        self.instant.get()
    }

    pub(super) fn at(&self, millis: i64) {
        self.pending.set(None);
        self.day_is_set.set(false);
        self.instant.set(millis);
    }

    pub(super) fn parts(&self) -> Parts {
        self.pending.get().unwrap_or_else(|| Parts::of(self.instant.get(), &self.zone.borrow()))
    }

    pub(super) fn change(&self, parts: Parts) {
        self.pending.set(Some(parts));
    }
}

impl NativeObject for Calendar {
    fn type_of(&self) -> Type {
        Type::GregorianCalendar
    }

    fn to_text(&self) -> String {
        let zone = self.zone.borrow().id.clone();
        format!("java.util.GregorianCalendar[time={},zone={zone}]", self.millis())
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let same_zone = |other: &Self| other.zone.borrow().id == self.zone.borrow().id;
        other.as_any().downcast_ref::<Self>().is_some_and(|other| other.millis() == self.millis() && same_zone(other))
    }

    fn hash(&self) -> Option<i32> {
        Some(long_hash(self.millis()))
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(self.millis().cmp(&other.millis()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
