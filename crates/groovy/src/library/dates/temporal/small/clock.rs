//! A clock: the embedder's, or one that stands still.

use std::any::Any;

use crate::interp::{Eval, Interp};
use crate::library::dates::native;
use crate::library::dates::pattern::split_millis;
use crate::library::dates::temporal::Temporal;
use crate::library::dates::zone::Zone;
use crate::types::Type;
use crate::value::{NativeObject, Value};

/// A clock: the embedder's, or one that stands still.
#[derive(Debug, Clone)]
pub(in crate::library::dates::temporal) struct Clock {
    pub(super) fixed: Option<(i64, i64)>,
    pub(in crate::library::dates::temporal) zone: Zone,
}

impl Clock {
    /// The instant it shows.
    pub(in crate::library::dates::temporal) fn now(&self, interp: &Interp<'_>) -> (i64, i64) {
        self.fixed.unwrap_or_else(|| split_millis(interp.now_millis()))
    }
}

impl NativeObject for Clock {
    fn type_of(&self) -> Type {
        Type::Clock
    }

    fn to_text(&self) -> String {
        match self.fixed {
            Some((seconds, nanos)) => {
                format!("FixedClock[{},{}]", Temporal::Instant { seconds, nanos }.to_text(), self.zone.id)
            }
            None => format!("SystemClock[{}]", self.zone.id),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn clock<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Clock> {
    native(this).ok_or_else(|| interp.no_method(this, "instant", &[]))
}
