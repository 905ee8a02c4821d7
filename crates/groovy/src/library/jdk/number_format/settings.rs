//! What can be asked and changed of a format.

use super::format::{Format, State};
use super::symbols::{Signs, new_symbols};
use super::{own, shape_of};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::decimal::{rounding_constant, rounding_of};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

pub(in crate::library::jdk) const SETTINGS: Module = table(OTHERS);

const fn table(methods: &'static [Method]) -> Module {
    Module { methods, statics: &[], constructors: &[], constants: &[] }
}

/// The most digits a script can ask for: as many as Java writes of a `double`.
const MOST_DIGITS: usize = 340;

macro_rules! counts {
    ($($getter:literal $setter:literal $field:ident |$shape:ident, $count:ident| $settle:expr;)*) => {
        /// How many digits there are at least and at most.
        pub(in crate::library::jdk) const COUNTS: Module = table(&[$(
            (Type::NumberFormat, $getter, 0, 0, |interp, this, _| read(interp, this, |state| size(state.shape.$field))),
            (Type::NumberFormat, $setter, 1, 1, |interp, this, args| {
                let $count = Call::new(this, $setter, args).count(interp, 0)?.min(MOST_DIGITS);
                change(interp, this, |state| {
                    let $shape = &mut state.shape;
                    $shape.$field = $count;
                    $settle;
                })
            }),
        )*]);
    };
}

counts! {
    "getMinimumFractionDigits" "setMinimumFractionDigits" least_part
        |shape, count| shape.most_part = shape.most_part.max(count);
    "getMaximumFractionDigits" "setMaximumFractionDigits" most_part
        |shape, count| shape.least_part = shape.least_part.min(count);
    "getMinimumIntegerDigits" "setMinimumIntegerDigits" least_whole
        |shape, count| shape.most_whole = shape.most_whole.max(count);
    "getMaximumIntegerDigits" "setMaximumIntegerDigits" most_whole
        |shape, count| shape.least_whole = shape.least_whole.min(count);
}

macro_rules! affixes {
    ($($getter:literal $setter:literal $field:ident;)*) => {
        /// What stands before and after numbers.
        pub(in crate::library::jdk) const AFFIXES: Module = table(&[$(
            (Type::DecimalFormat, $getter, 0, 0, |interp, this, _| {
                let text = {
                    let state = own::<Format>(interp, this, $getter)?.0.borrow();
                    state.affix(&state.shape.affixes.$field)
                };
                interp.text(text)
            }),
            (Type::DecimalFormat, $setter, 1, 1, |interp, this, args| {
                let text = Call::new(this, $setter, args).text(interp, 0)?;
                interp.reserve(text.len().saturating_mul(2))?;
                let literal = text.replace('\'', "\'\'");
                change(interp, this, |state| state.shape.affixes.$field = literal)
            }),
        )*]);
    };
}

affixes! {
    "getPositivePrefix" "setPositivePrefix" prefix;
    "getPositiveSuffix" "setPositiveSuffix" suffix;
    "getNegativePrefix" "setNegativePrefix" negative_prefix;
    "getNegativeSuffix" "setNegativeSuffix" negative_suffix;
}

const OTHERS: &[Method] = &[
    (Type::DecimalFormat, "toPattern", 0, 0, |interp, this, _| {
        let pattern = own::<Format>(interp, this, "toPattern")?.0.borrow().shape.to_pattern();
        interp.text(pattern)
    }),
    (Type::DecimalFormat, "applyPattern", 1, 1, |interp, this, args| {
        let pattern = Call::new(this, "applyPattern", args).text(interp, 0)?;
        let shape = shape_of(interp, &pattern)?;
        change(interp, this, |state| state.shape = shape)
    }),
    (Type::NumberFormat, "getRoundingMode", 0, 0, |interp, this, _| {
        let rounding = own::<Format>(interp, this, "getRoundingMode")?.0.borrow().rounding;
        rounding_constant(interp, rounding)
    }),
    (Type::NumberFormat, "setRoundingMode", 1, 1, |interp, this, args| {
        let mode = rounding_of(interp, &Call::new(this, "setRoundingMode", args).get(0))?;
        change(interp, this, |state| state.rounding = mode)
    }),
    (Type::NumberFormat, "isGroupingUsed", 0, 0, |interp, this, _| {
        read(interp, this, |state| Value::Bool(state.shape.is_grouped))
    }),
    (Type::NumberFormat, "setGroupingUsed", 1, 1, |interp, this, args| {
        let is_used = interp.truth(&Call::new(this, "setGroupingUsed", args).get(0))?;
        change(interp, this, |state| state.shape.is_grouped = is_used)
    }),
    (Type::DecimalFormat, "getGroupingSize", 0, 0, |interp, this, _| {
        read(interp, this, |state| size(state.shape.group))
    }),
    (Type::DecimalFormat, "setGroupingSize", 1, 1, |interp, this, args| {
        let count = Call::new(this, "setGroupingSize", args).count(interp, 0)?.min(127);
        change(interp, this, |state| state.shape.group = count)
    }),
    (Type::DecimalFormat, "getMultiplier", 0, 0, |interp, this, _| {
        read(interp, this, |state| Value::Int(state.shape.multiplier as i32))
    }),
    (Type::DecimalFormat, "setMultiplier", 1, 1, |interp, this, args| {
        let multiplier = Call::new(this, "setMultiplier", args).int(interp, 0)?;
        change(interp, this, |state| state.shape.multiplier = multiplier)
    }),
    (Type::DecimalFormat, "isDecimalSeparatorAlwaysShown", 0, 0, |interp, this, _| {
        read(interp, this, |state| Value::Bool(state.shape.shows_point))
    }),
    (Type::DecimalFormat, "setDecimalSeparatorAlwaysShown", 1, 1, |interp, this, args| {
        let is_shown = interp.truth(&Call::new(this, "setDecimalSeparatorAlwaysShown", args).get(0))?;
        change(interp, this, |state| state.shape.shows_point = is_shown)
    }),
    (Type::NumberFormat, "isParseIntegerOnly", 0, 0, |interp, this, _| {
        read(interp, this, |state| Value::Bool(state.reads_whole))
    }),
    (Type::NumberFormat, "setParseIntegerOnly", 1, 1, |interp, this, args| {
        let only = interp.truth(&Call::new(this, "setParseIntegerOnly", args).get(0))?;
        change(interp, this, |state| state.reads_whole = only)
    }),
    (Type::DecimalFormat, "isParseBigDecimal", 0, 0, |interp, this, _| {
        read(interp, this, |state| Value::Bool(state.reads_decimals))
    }),
    (Type::DecimalFormat, "setParseBigDecimal", 1, 1, |interp, this, args| {
        let reads = interp.truth(&Call::new(this, "setParseBigDecimal", args).get(0))?;
        change(interp, this, |state| state.reads_decimals = reads)
    }),
    (Type::DecimalFormat, "getDecimalFormatSymbols", 0, 0, |interp, this, _| {
        let symbols = own::<Format>(interp, this, "getDecimalFormatSymbols")?.0.borrow().symbols.clone();
        new_symbols(interp, symbols)
    }),
    (Type::DecimalFormat, "setDecimalFormatSymbols", 1, 1, |interp, this, args| {
        let given = Call::new(this, "setDecimalFormatSymbols", args).get(0);
        let symbols = own::<Signs>(interp, &given, "setDecimalFormatSymbols")?.0.borrow().clone();
        change(interp, this, |state| state.symbols = symbols)
    }),
];

fn read(interp: &Interp<'_>, this: &Value, of: fn(&State) -> Value) -> Eval {
    Ok(of(&own::<Format>(interp, this, "getMaximumFractionDigits")?.0.borrow()))
}

fn change(interp: &Interp<'_>, this: &Value, how: impl FnOnce(&mut State)) -> Eval {
    how(&mut own::<Format>(interp, this, "setMaximumFractionDigits")?.0.borrow_mut());
    Ok(Value::Null)
}
