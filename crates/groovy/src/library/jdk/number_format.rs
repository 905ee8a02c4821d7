//! `DecimalFormat` and `NumberFormat`.

use std::any::Any;
use std::cell::Cell;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::ops::arithmetic::{to_decimal, to_double};
use crate::ops::text::zero_padded;
use crate::types::Type;
use crate::value::{Decimal, Native, NativeObject, Rounding, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::NumberFormat, "format", 1, 1, |interp, this, args| {
            let call = Call::new(this, "format", args);
            let format = own::<Format>(interp, this, "format")?;
            let Some(number) = to_decimal(&call.get(0)) else {
                if to_double(&call.get(0)).is_some() {
                    return interp.text("\u{221e}");
                }
                return Err(interp.throw(Type::IllegalArgumentException, "Cannot format given Object as a Number"));
            };
            // Writing a long number takes the square of its length.
            let words = (number.unscaled().bits() / 64) as usize;
            let digits = format.whole.saturating_add(format.most.get());
            interp.charge(8 + words.saturating_mul(words) / 16 + digits / 16)?;
            interp.room_for_text(digits)?;
            let text = format.format(&number);
            interp.text(text)
        }),
        (Type::NumberFormat, "parse", 1, 1, parse),
        (Type::NumberFormat, "toPattern", 0, 0, |interp, this, _| {
            let pattern = own::<Format>(interp, this, "toPattern")?.pattern.clone();
            interp.text(pattern)
        }),
        (Type::NumberFormat, "setRoundingMode", 1, 1, |interp, this, args| {
            let mode = crate::library::decimal::rounding_of(interp, &Call::new(this, "setRoundingMode", args).get(0))?;
            own::<Format>(interp, this, "setRoundingMode")?.rounding.set(mode);
            Ok(Value::Null)
        }),
        (Type::NumberFormat, "setMaximumFractionDigits", 1, 1, |interp, this, args| {
            let count = Call::new(this, "setMaximumFractionDigits", args).count(interp, 0)?.min(340);
            let format = own::<Format>(interp, this, "setMaximumFractionDigits")?;
            format.most.set(count);
            format.least.set(format.least.get().min(count));
            Ok(Value::Null)
        }),
        (Type::NumberFormat, "setMinimumFractionDigits", 1, 1, |interp, this, args| {
            let count = Call::new(this, "setMinimumFractionDigits", args).count(interp, 0)?.min(340);
            let format = own::<Format>(interp, this, "setMinimumFractionDigits")?;
            format.least.set(count);
            format.most.set(format.most.get().max(count));
            Ok(Value::Null)
        }),
        (Type::NumberFormat, "getMaximumFractionDigits", 0, 0, |interp, this, _| {
            Ok(crate::library::args::size(own::<Format>(interp, this, "getMaximumFractionDigits")?.most.get()))
        }),
        (Type::NumberFormat, "getMinimumFractionDigits", 0, 0, |interp, this, _| {
            Ok(crate::library::args::size(own::<Format>(interp, this, "getMinimumFractionDigits")?.least.get()))
        }),
        (Type::NumberFormat, "getMinimumIntegerDigits", 0, 0, |interp, this, _| {
            Ok(crate::library::args::size(own::<Format>(interp, this, "getMinimumIntegerDigits")?.whole))
        }),
        (Type::NumberFormat, "isGroupingUsed", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own::<Format>(interp, this, "isGroupingUsed")?.group.get() > 0))
        }),
        (Type::DecimalFormat, "getGroupingSize", 0, 0, |interp, this, _| {
            Ok(crate::library::args::size(own::<Format>(interp, this, "getGroupingSize")?.group.get()))
        }),
        (Type::DecimalFormat, "getPositivePrefix", 0, 0, |interp, this, _| {
            let prefix = own::<Format>(interp, this, "getPositivePrefix")?.prefix.clone();
            interp.text(prefix)
        }),
        (Type::DecimalFormat, "getPositiveSuffix", 0, 0, |interp, this, _| {
            let suffix = own::<Format>(interp, this, "getPositiveSuffix")?.suffix.clone();
            interp.text(suffix)
        }),
        (Type::NumberFormat, "setGroupingUsed", 1, 1, |interp, this, args| {
            let used = interp.truth(&Call::new(this, "setGroupingUsed", args).get(0))?;
            own::<Format>(interp, this, "setGroupingUsed")?.group.set(if used { 3 } else { 0 });
            Ok(Value::Null)
        }),
    ],
    statics: &[
        (Type::NumberFormat, "getInstance", 0, 1, |interp, _, args| made(interp, "#,##0.###", args.first())),
        (Type::NumberFormat, "getNumberInstance", 0, 1, |interp, _, args| made(interp, "#,##0.###", args.first())),
        (Type::NumberFormat, "getIntegerInstance", 0, 1, |interp, _, args| made(interp, "#,##0", args.first())),
        (Type::NumberFormat, "getPercentInstance", 0, 1, |interp, _, args| made(interp, "#,##0%", args.first())),
        (Type::NumberFormat, "getCurrencyInstance", 0, 1, |interp, _, args| {
            let locale = match args.first() {
                Some(locale) => interp.to_text(locale)?,
                None => "en_US".into(),
            };
            let pattern = match locale.as_str() {
                "en_US" | "en_CA" => "$#,##0.00",
                "en_GB" => "\u{a3}#,##0.00",
                locale if locale.starts_with("en") => "\u{a4}#,##0.00",
                _ => "#,##0.00\u{a0}\u{20ac}",
            };
            made(interp, pattern, args.first())
        }),
    ],
    constructors: &[
        (Type::DecimalFormat, 0, 2, |interp, this, args| {
            let pattern =
                if args.is_empty() { "#,##0.###".into() } else { Call::new(this, "<init>", args).text(interp, 0)? };
            made(interp, &pattern, args.get(1))
        }),
        (Type::DecimalFormatSymbols, 0, 1, |_, _, args| Ok(args.first().cloned().unwrap_or_default())),
    ],
    constants: &[],
};

/// A pattern, taken apart.
#[derive(Debug)]
struct Format {
    pattern: String,
    prefix: String,
    suffix: String,
    whole: usize,
    least: Cell<usize>,
    most: Cell<usize>,
    group: Cell<usize>,
    factor: i32,
    exponent: Option<(usize, usize)>,
    rounding: Cell<Rounding>,
    point: char,
    separator: char,
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

fn made(interp: &mut Interp<'_>, pattern: &str, locale: Option<&Value>) -> Eval {
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
        whole: zeros(whole),
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

impl Format {
    fn format(&self, number: &Decimal) -> String {
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
        let width = self.whole;
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
        let (step, significant) = if width > self.whole.max(1) {
            (width as i64, width + self.most.get())
        } else {
            (1, self.whole.max(1) + self.most.get())
        };
        let rounded = number.round(significant as u64, self.rounding.get()).unwrap_or_else(|| number.clone());
        let exponent =
            if step > 1 { magnitude.div_euclid(step) * step } else { magnitude - (self.whole.max(1) as i64 - 1) };
        let mantissa = Decimal::new(rounded.unscaled().clone(), (i64::from(rounded.scale()) + exponent) as i32);
        let text = mantissa.to_plain();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let part = self.trimmed(part);
        let point = if part.is_empty() { String::new() } else { format!("{}{part}", self.point) };
        let sign = if exponent < 0 { "-" } else { "" };
        format!("{whole}{point}E{sign}{}", zero_padded(&exponent.abs().to_string(), digits))
    }
}

/// The number at the start of a text.
fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "parse", args).text(interp, 0)?;
    let format = own::<Format>(interp, this, "parse")?;
    let body = text.strip_prefix(format.prefix.as_str()).unwrap_or(&text);
    let digits: String = body
        .chars()
        .filter(|c| *c != format.separator)
        .map(|c| if c == format.point { '.' } else { c })
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | 'E'))
        .collect();
    let Ok(number) = digits.trim_end_matches('.').parse::<Decimal>() else {
        return Err(interp.throw(Type::ParseException, format!("Unparseable number: \"{text}\"")));
    };
    let scaled = Decimal::new(number.unscaled().clone(), number.scale().saturating_add(format.factor));
    let whole = scaled.with_scale(0, Rounding::Unnecessary);
    match whole.and_then(|whole| crate::ops::arithmetic::to_long(&Value::from(whole))) {
        Some(long) => Ok(Value::Long(long)),
        None => Ok(Value::Double(scaled.to_f64())),
    }
}
