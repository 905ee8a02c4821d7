//! `Duration.ofHours(1)` and its kind: one row each.

use super::length::Amount;
use super::sums::finish;
use crate::library::args::Call;
use crate::library::{Method, Module};
use crate::types::Type;

macro_rules! of_units {
    ($($class:ident $name:literal $make:expr;)*) => {
        const OF: &[Method] = &[$((Type::$class, $name, 1, 1, |interp, this, args| {
            let count = Call::new(this, $name, args).long(interp, 0)?;
            let make: fn(i64) -> Option<Amount> = $make;
            finish(interp, make(count))
        })),*];
    };
}

of_units! {
    Duration "ofDays" |n| Amount::seconds(i128::from(n) * 86_400);
    Duration "ofHours" |n| Amount::seconds(i128::from(n) * 3_600);
    Duration "ofMinutes" |n| Amount::seconds(i128::from(n) * 60);
    Duration "ofMillis" |n| Some(Amount::of_nanos(i128::from(n) * 1_000_000));
    Duration "ofNanos" |n| Some(Amount::of_nanos(i128::from(n)));
    Period "ofDays" |n| Some(Amount::Period { years: 0, months: 0, days: n });
    Period "ofWeeks" |n| Some(Amount::Period { years: 0, months: 0, days: n.checked_mul(7)? });
    Period "ofMonths" |n| Some(Amount::Period { years: 0, months: n, days: 0 });
    Period "ofYears" |n| Some(Amount::Period { years: n, months: 0, days: 0 });
}

/// `Duration.ofHours(1)` and its kind.
pub(in crate::library::dates) const OF_MODULE: Module =
    Module { methods: &[], statics: OF, constructors: &[], constants: &[] };
