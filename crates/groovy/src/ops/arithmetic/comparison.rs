//! `compareTo` between numbers of any types.

use std::cmp::Ordering;

use super::pair::{Pair, pair};
use crate::value::{Decimal, Value};

/// `compareTo` between numbers of any types; NaN is larger than everything, minus zero less than zero, as in Java.
pub(crate) fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match pair(left, right)? {
        Pair::Int(a, b) => Some(a.cmp(&b)),
        Pair::Long(a, b) => Some(a.cmp(&b)),
        Pair::Big(a, b) => Some(a.cmp(&b)),
        Pair::Decimal(a, b) => Some(compare_decimals(&a, &b)),
        Pair::Float(a, b) => Some(compare_doubles(a, b)),
    }
}

/// Scales far apart are compared without writing out all the zeros.
fn compare_decimals(a: &Decimal, b: &Decimal) -> Ordering {
    let magnitude = |n: &Decimal| n.precision() as i64 - i64::from(n.scale());
    match a.signum().cmp(&b.signum()) {
        Ordering::Equal if a.signum() != 0 && magnitude(a) != magnitude(b) => {
            let by_size = magnitude(a).cmp(&magnitude(b));
            if a.signum() > 0 { by_size } else { by_size.reverse() }
        }
        Ordering::Equal if a.signum() == 0 => Ordering::Equal,
        Ordering::Equal => a.cmp(b),
        different => different,
    }
}

/// `Double.compare`: minus zero is less than zero, NaN equals itself.
fn compare_doubles(a: f64, b: f64) -> Ordering {
    let signed_zero = || b.is_sign_negative().cmp(&a.is_sign_negative());
    match a.partial_cmp(&b) {
        Some(Ordering::Equal) if a == 0.0 => signed_zero(),
        Some(order) => order,
        None => a.is_nan().cmp(&b.is_nan()),
    }
}
