//! `DecimalFormat` and `NumberFormat`.
//!
//! Files: `format` a pattern at work · `parse` numbers from texts.

mod format;
mod parse;

use super::own;
use crate::library::Module;
use crate::library::args::Call;
use crate::ops::arithmetic::{to_decimal, to_double};
use crate::types::Type;
use crate::value::Value;
use format::{Format, made};
use parse::parse;

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
            let digits = format.whole.get().saturating_add(format.most.get());
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
            Ok(crate::library::args::size(own::<Format>(interp, this, "getMinimumIntegerDigits")?.whole.get()))
        }),
        (Type::NumberFormat, "setMinimumIntegerDigits", 1, 1, |interp, this, args| {
            let count = Call::new(this, "setMinimumIntegerDigits", args).count(interp, 0)?.min(340);
            own::<Format>(interp, this, "setMinimumIntegerDigits")?.whole.set(count);
            Ok(Value::Null)
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
        (Type::DecimalFormatSymbols, "getInstance", 0, 1, |_, _, args| Ok(args.first().cloned().unwrap_or_default())),
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
