//! A pattern, taken apart, and how it writes numbers.

use std::any::Any;
use std::cell::Cell;

use crate::interp::{Eval, Interp};
use crate::ops::text::zero_padded;
use crate::types::Type;
use crate::value::{Decimal, Native, NativeObject, Rounding, Str, Value};

/// A pattern, taken apart.
#[derive(Debug)]
pub(super) struct Format {
    pub(super) pattern: String,
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) whole: Cell<usize>,
    pub(super) least: Cell<usize>,
    pub(super) most: Cell<usize>,
    pub(super) group: Cell<usize>,
    pub(super) factor: i32,
    exponent: Option<(usize, usize)>,
    pub(super) rounding: Cell<Rounding>,
    pub(super) point: char,
    pub(super) separator: char,
}

impl NativeObject for Format {
    fn type_of(&self) -> Type {
        Type::DecimalFormat
    }

    fn to_text(&self) -> String {
        format!("java.text.DecimalFormat@{:x}", crate::value::java_hash_str(&self.pattern))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Format {
    pub(super) fn format(&self, number: &Decimal) -> String {
        let scaled = Decimal::new(number.unscaled().clone(), number.scale().saturating_sub(self.factor));
        let negative = scaled.signum() < 0;
        let body = match self.exponent {
            Some((digits, width)) => self.scientific(&scaled.abs(), digits, width),
            None => self.plain(&scaled.abs()),
        };
        let zero = body.chars().all(|c| !c.is_ascii_digit() || c == '0');
        let sign = if negative && !(zero && number.signum() == 0) { "-" } else { "" };
        format!("{sign}{}{body}{}", self.prefix, self.suffix)
    }

    fn plain(&self, number: &Decimal) -> String {
        let rounded = number.with_scale(self.most.get() as i32, self.rounding.get()).unwrap_or_else(|| number.clone());
        let text = rounded.to_plain();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let part = self.trimmed(part);
        let width = self.whole.get();
        let whole =
            if width == 0 && whole == "0" && !part.is_empty() { String::new() } else { zero_padded(whole, width) };
        let mut grouped = String::new();
        for (at, c) in whole.chars().enumerate() {
            if at > 0 && self.group.get() > 0 && (whole.len() - at) % self.group.get() == 0 {
                grouped.push(self.separator);
            }
            grouped.push(c);
        }
        if part.is_empty() { grouped } else { format!("{grouped}{}{part}", self.point) }
    }

    /// A fraction without the zeros nobody asked for.
    fn trimmed(&self, part: &str) -> String {
        let mut part = part.to_owned();
        while part.len() > self.least.get() && part.ends_with('0') {
            part.pop();
        }
        part
    }

    /// `##0.#E0`: the exponent is a multiple of the digits before the point.
    fn scientific(&self, number: &Decimal, digits: usize, width: usize) -> String {
        if number.signum() == 0 {
            return format!("{}E{}", self.plain(number), "0".repeat(digits));
        }
        let magnitude = number.precision() as i64 - 1 - i64::from(number.scale());
        let (step, significant) = if width > self.whole.get().max(1) {
            (width as i64, width + self.most.get())
        } else {
            (1, self.whole.get().max(1) + self.most.get())
        };
        let rounded = number.round(significant as u64, self.rounding.get()).unwrap_or_else(|| number.clone());
        let exponent =
            if step > 1 { magnitude.div_euclid(step) * step } else { magnitude - (self.whole.get().max(1) as i64 - 1) };
        let mantissa = Decimal::new(rounded.unscaled().clone(), (i64::from(rounded.scale()) + exponent) as i32);
        let text = mantissa.to_plain();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let part = self.trimmed(part);
        let point = if part.is_empty() { String::new() } else { format!("{}{part}", self.point) };
        let sign = if exponent < 0 { "-" } else { "" };
        format!("{whole}{point}E{sign}{}", zero_padded(&exponent.abs().to_string(), digits))
    }
}

pub(super) fn made(interp: &mut Interp<'_>, pattern: &str, locale: Option<&Value>) -> Eval {
    let locale: Str = match locale {
        Some(locale) => interp.to_text(locale)?,
        None => "en".into(),
    };
    if pattern.len() > 500 {
        return Err(interp.throw(Type::IllegalArgumentException, "The pattern is too long"));
    }
    let (point, separator) = crate::library::format::separators(&locale);
    let positive = pattern.split(';').next().unwrap_or_default();
    let is_digit = |c: char| "#0,.E".contains(c);
    let start = positive.find(is_digit).unwrap_or(positive.len());
    let end = positive.rfind(is_digit).map_or(start, |at| at + 1);
    let digits = positive.get(start..end).unwrap_or_default();
    let affix = |text: &str| text.replace('\'', "").replace('\u{a4}', "$");
    let (mantissa, exponent) = digits.split_once('E').unwrap_or((digits, ""));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let zeros = |text: &str| text.matches('0').count();
    let group = whole.rfind(',').map_or(0, |at| whole.len() - at - 1);
    let (prefix, suffix) = (positive.get(..start).unwrap_or_default(), positive.get(end..).unwrap_or_default());
    let factor = if positive.contains('%') {
        2
    } else if positive.contains('\u{2030}') {
        3
    } else {
        0
    };
    let width = whole.chars().filter(|c| matches!(c, '0' | '#')).count();
    Ok(Value::Native(Native::new(Format {
        pattern: pattern.to_owned(),
        prefix: affix(prefix),
        suffix: affix(suffix),
        whole: Cell::new(zeros(whole)),
        least: Cell::new(zeros(part)),
        most: Cell::new(part.len()),
        group: Cell::new(group),
        factor,
        exponent: (!exponent.is_empty()).then_some((exponent.len(), width)),
        rounding: Cell::new(Rounding::HalfEven),
        point,
        separator,
    })))
}
