//! The decimal digits Java (up to 18) chooses for a `double` or `float`.
//!
//! They are not always the shortest that read back the same: `2.0E-3` is, `4.2698567140197741E17` is not. Scripts compare
//! and print such texts, so the steps of Java's own algorithm (Steele and White's, with its stopping rules) are kept.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::ToPrimitive;

/// Bits of the fraction of a `double`.
const FRACTION: i32 = 52;
/// How many bits 5 to the power of the index has; Java only tabulates these.
const BITS_OF_POWER_OF_5: [i32; 27] =
    [0, 3, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28, 31, 33, 35, 38, 40, 42, 45, 47, 49, 52, 54, 56, 59, 61];

/// Digits, and the place of the decimal point relative to their start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Digits {
    pub(crate) digits: Vec<u8>,
    pub(crate) point: i32,
}

/// The digits of a positive finite `double`.
pub(crate) fn of_double(value: f64) -> Digits {
    let bits = value.to_bits();
    let fraction = bits & ((1 << FRACTION) - 1);
    let exponent = ((bits >> FRACTION) & 0x7ff) as i32;
    if exponent == 0 {
        let zeros = fraction.leading_zeros() as i32;
        let shift = zeros - (63 - FRACTION);
        return develop(1 - shift - 1023, fraction << shift, 64 - zeros);
    }
    develop(exponent - 1023, fraction | 1 << FRACTION, FRACTION + 1)
}

/// The digits of a positive finite `float`.
pub(crate) fn of_float(value: f32) -> Digits {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 23) - 1);
    let exponent = ((bits >> 23) & 0xff) as i32;
    let widen = |fraction: u32| u64::from(fraction) << (FRACTION - 23);
    if exponent == 0 {
        let zeros = fraction.leading_zeros() as i32;
        let shift = zeros - (31 - 23);
        return develop(1 - shift - 127, widen(fraction << shift), 32 - zeros);
    }
    develop(exponent - 127, widen(fraction | 1 << 23), 24)
}

fn bits_of_power_of_5(power: i32) -> i32 {
    usize::try_from(power).ok().and_then(|power| BITS_OF_POWER_OF_5.get(power)).copied().unwrap_or(power * 3)
}

/// A number as `fraction * 2^(exponent - 52)`, with this many bits that mean something.
fn develop(exponent: i32, fraction: u64, significant: i32) -> Digits {
    let tail = fraction.trailing_zeros() as i32;
    let width = FRACTION + 1 - tail;
    let tiny = (width - exponent - 1).max(0);
    if tiny == 0 && (-21..=62).contains(&exponent) && width < 64 {
        return whole(exponent, fraction, significant);
    }
    let point = estimated_exponent(fraction, exponent);
    let scale = Scale::new(point, tiny, exponent, width, significant);
    let small = scale.fits_in(64, width);
    scale.run(fraction >> tail, point, small, scale.fits_in(32, width))
}

/// A whole number that fits into a `long`: its digits, without those that mean nothing.
fn whole(exponent: i32, fraction: u64, significant: i32) -> Digits {
    let mut number =
        if exponent >= FRACTION { fraction << (exponent - FRACTION) } else { fraction >> (FRACTION - exponent) };
    let mut point = 0;
    let beyond = exponent - significant - 1;
    if exponent > significant && beyond > 1 {
        let meaningless = (1u64 << beyond.min(63)).ilog10();
        if meaningless > 0 {
            let ten = 10u64.pow(meaningless);
            let residue = number % ten;
            number = number / ten + u64::from(residue >= ten / 2);
            point = meaningless as i32;
        }
    }
    let text = number.to_string();
    let digits = text.trim_end_matches('0');
    Digits { digits: digits.bytes().map(|digit| digit - b'0').collect(), point: point + text.len() as i32 }
}

/// The decimal exponent, at most one too high.
fn estimated_exponent(fraction: u64, exponent: i32) -> i32 {
    let mantissa = f64::from_bits(1023u64 << FRACTION | fraction & ((1 << FRACTION) - 1));
    // Java's own constants, to estimate what Java estimates.
    #[expect(clippy::approx_constant, reason = "FloatingDecimal writes log10(2) with these digits")]
    let estimate = (mantissa - 1.5) * 0.289_529_654 + 0.176_091_259 + f64::from(exponent) * 0.301_029_995_663_981;
    estimate.floor() as i32
}

/// Powers of 2 and 5 in the number (b), its scale (s), and half the distance to its neighbours (m).
#[derive(Debug, Clone, Copy)]
struct Scale {
    b2: i32,
    b5: i32,
    s2: i32,
    s5: i32,
    m2: i32,
}

impl Scale {
    fn new(point: i32, tiny: i32, exponent: i32, width: i32, significant: i32) -> Self {
        let (b5, s5) = ((-point).max(0), point.max(0));
        let b2 = b5 + tiny + exponent;
        let mut scale = Self { b2: b2 - (width - 1), b5, s2: s5 + tiny, s5, m2: b2 - significant };
        let common = scale.b2.min(scale.s2);
        scale.shift(-common);
        // Below a power of two the neighbour is only half as far away.
        if width == 1 {
            scale.m2 -= 1;
        }
        if scale.m2 < 0 {
            scale.shift(-scale.m2);
        }
        scale
    }

    fn shift(&mut self, by: i32) {
        self.b2 += by;
        self.s2 += by;
        self.m2 += by;
    }

    /// Whether Java would calculate with `int` (32) or `long` (64).
    fn fits_in(&self, bits: i32, width: i32) -> bool {
        let number = width + self.b2 + bits_of_power_of_5(self.b5);
        let ten = self.s2 + 1 + bits_of_power_of_5(self.s5 + 1);
        number < bits && ten < bits
    }

    fn run(&self, fraction: u64, point: i32, small: bool, tiny: bool) -> Digits {
        let power = |five: i32, two: i32| BigUint::from(5u8).pow(five.max(0) as u32) << two.max(0) as u32;
        let scale = power(self.s5, self.s2);
        let ten = &scale * 10u8;
        let mut rest = BigUint::from(fraction) * power(self.b5, self.b2);
        let mut margin = power(self.b5, self.m2);
        let largest = BigUint::from(if tiny { i32::MAX as u64 } else { i64::MAX as u64 });
        let mut digits: Vec<u8> = Vec::new();
        let mut point = point;
        let mut first = true;
        let (mut low, mut high);
        loop {
            let (digit, left) = rest.div_rem(&scale);
            rest = left * 10u8;
            margin *= 10u8;
            (low, high) = if small && !first && margin > largest {
                // The product would have overflowed, and Java takes it for larger than everything.
                (true, true)
            } else if small {
                (rest < margin, &rest + &margin > ten)
            } else {
                (rest < margin, &rest + &margin >= ten)
            };
            let digit = digit.to_u8().unwrap_or_default();
            if first && digit == 0 && !high {
                point -= 1;
            } else {
                digits.push(digit);
            }
            // With an exponent there is always a second digit.
            if first && !(-3..8).contains(&point) {
                (low, high) = (false, false);
            }
            first = false;
            if low || high {
                break;
            }
        }
        let mut found = Digits { digits, point: point + 1 };
        let twice = (&rest * 2u8).cmp(&ten);
        let odd = found.digits.last().is_some_and(|digit| digit % 2 == 1);
        if high && (!low || twice.is_gt() || (twice.is_eq() && odd)) {
            found.round_up();
        }
        found
    }
}

impl Digits {
    fn round_up(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        if let Some(first) = self.digits.first_mut() {
            *first = 1;
        }
        self.point += 1;
    }

    /// `Double.toString` from the digits.
    pub(crate) fn text(&self) -> String {
        let digits: String = self.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        let length = digits.len() as i32;
        if (1..8).contains(&self.point) {
            let point = self.point as usize;
            if length <= self.point {
                return format!("{digits:0<point$}.0");
            }
            let (whole, part) = digits.split_at(point);
            return format!("{whole}.{part}");
        }
        if (-2..=0).contains(&self.point) {
            return format!("0.{}{digits}", "0".repeat(self.point.unsigned_abs() as usize));
        }
        let (first, rest) = digits.split_at(1);
        format!("{first}.{}E{}", if rest.is_empty() { "0" } else { rest }, self.point - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_java_17() {
        // As printed by OpenJDK 17.
        for (value, text) in [
            (1.0, "1.0"),
            (0.1, "0.1"),
            (2.0e-3, "0.002"),
            (1.0e23, "9.999999999999999E22"),
            (2.0e23, "1.9999999999999998E23"),
            (4.269_856_714_019_774e17, "4.2698567140197741E17"),
            (123_456_789.123, "1.23456789123E8"),
            (5e-324, "4.9E-324"),
            (f64::MAX, "1.7976931348623157E308"),
            (9_999_999.0, "9999999.0"),
            (1.0e7, "1.0E7"),
            (0.001, "0.001"),
            (1.0e-4, "1.0E-4"),
        ] {
            assert_eq!(of_double(value).text(), text);
        }
        assert_eq!(of_float(0.1).text(), "0.1");
        assert_eq!(of_float(16_777_216.0).text(), "1.6777216E7");
    }
}
