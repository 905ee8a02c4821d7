//! How decimals compare: by value, whatever their scales.

use std::cmp::Ordering;

use super::Decimal;

impl Ord for Decimal {
    /// `compareTo`: by value, so that 1.0 and 1.00 are equal (they are not `equals`).
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.unscaled.cmp(&other.unscaled);
        }
        let (left, right, _) = self.aligned(other);
        left.cmp(&right)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
