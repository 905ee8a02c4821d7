//! Groovy's measure for what is chosen elsewhere: methods that categories and metaclasses add.

use super::Given;
use super::given::AllGiven;
use crate::code::{Function, TypeRef};
use crate::interp::Interp;
use crate::interp::call::takes;
use crate::value::Value;

/// How far a call without arguments is from a method with one parameter, which gets null.
pub(in crate::interp) const ASSUMED_NULL: i64 = i64::MAX / 2;

impl Interp<'_> {
    /// How far arguments are from a function; `None` when it does not take them.
    pub(in crate::interp) fn far(&self, function: &Function, args: &[Value]) -> Option<i64> {
        let given: AllGiven<'_> = args.iter().map(|value| Given { value, cast: None }).collect();
        let left_out = self.fit(function, &given, false)?;
        if given.is_empty() && !takes(function, 0) {
            return Some(ASSUMED_NULL);
        }
        Some(self.distance_to_variant(function, left_out, &given))
    }

    /// How far a value is from a declared type that takes it.
    pub(in crate::interp) fn far_from(&self, declared: Option<&TypeRef>, value: &Value) -> i64 {
        self.distance_to(declared, &Given { value, cast: None })
    }
}
