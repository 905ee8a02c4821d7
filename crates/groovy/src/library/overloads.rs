//! Which of Java's overloads Groovy calls for static methods of numbers and `Math`, and what it makes of the arguments.
//!
//! Groovy asks first whether each argument could become the parameter (`BigInteger` an `int`, but `long` never), then takes the
//! overload that is nearest by a table of distances; two equally near ones are an error.

use smallvec::SmallVec;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::types::Type::{
    PrimBoolean, PrimByte, PrimChar, PrimDouble, PrimFloat, PrimInt, PrimLong, PrimShort, String,
};
use crate::value::Value;

/// The parameters of one overload.
pub(super) type Parameters = &'static [Type];

const I: Parameters = &[PrimInt];
const L: Parameters = &[PrimLong];
const F: Parameters = &[PrimFloat];
const D: Parameters = &[PrimDouble];
const C: Parameters = &[PrimChar];
const S: Parameters = &[String];
const II: Parameters = &[PrimInt, PrimInt];
const LL: Parameters = &[PrimLong, PrimLong];
const LI: Parameters = &[PrimLong, PrimInt];
const FF: Parameters = &[PrimFloat, PrimFloat];
const DD: Parameters = &[PrimDouble, PrimDouble];
const SI: Parameters = &[String, PrimInt];

/// Static methods whose arguments decide between overloads, or may not fit at all.
pub(super) const OVERLOADS: &[(Type, &[&str], &[Parameters])] = &[
    (Type::Math, &["abs"], &[I, L, F, D]),
    (Type::Math, &["max", "min"], &[II, LL, DD, FF]),
    (Type::Math, &["round"], &[F, D]),
    (Type::Math, &["signum"], &[D, F]),
    (Type::Math, &["floorMod", "floorDiv"], &[II, LI, LL]),
    (Type::Math, &["addExact", "subtractExact"], &[II, LL]),
    (Type::Math, &["multiplyExact"], &[II, LI, LL]),
    (Type::Math, &["negateExact", "incrementExact", "decrementExact"], &[I, L]),
    (Type::Math, &["toIntExact"], &[L]),
    (Type::Math, &["pow", "hypot", "atan2"], &[DD]),
    (
        Type::Math,
        &[
            "sqrt",
            "cbrt",
            "floor",
            "ceil",
            "rint",
            "exp",
            "expm1",
            "log",
            "log10",
            "log1p",
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "sinh",
            "cosh",
            "tanh",
            "toDegrees",
            "toRadians",
        ],
        &[D],
    ),
    (Type::Integer, &["parseInt", "parseUnsignedInt"], &[S, SI]),
    (Type::Integer, &["valueOf"], &[S, I, SI]),
    (Type::Integer, &["toString"], &[I, II]),
    (Type::Integer, &["compare", "max", "min", "sum"], &[II]),
    (
        Type::Integer,
        &[
            "bitCount",
            "reverse",
            "reverseBytes",
            "signum",
            "highestOneBit",
            "lowestOneBit",
            "numberOfLeadingZeros",
            "numberOfTrailingZeros",
            "toBinaryString",
            "toHexString",
            "toOctalString",
            "hashCode",
        ],
        &[I],
    ),
    (Type::Integer, &["decode"], &[S]),
    (Type::Long, &["parseLong"], &[S, SI]),
    (Type::Long, &["valueOf"], &[S, L, SI]),
    (Type::Long, &["toString"], &[L, LI]),
    (Type::Long, &["compare", "max", "min", "sum"], &[LL]),
    (
        Type::Long,
        &[
            "bitCount",
            "signum",
            "numberOfLeadingZeros",
            "numberOfTrailingZeros",
            "toBinaryString",
            "toHexString",
            "toOctalString",
            "hashCode",
        ],
        &[L],
    ),
    (Type::Short, &["parseShort"], &[S, SI]),
    (Type::Short, &["valueOf"], &[S, &[PrimShort], SI]),
    (Type::Short, &["toString"], &[&[PrimShort]]),
    (Type::Byte, &["parseByte"], &[S, SI]),
    (Type::Byte, &["valueOf"], &[S, &[PrimByte], SI]),
    (Type::Byte, &["toString"], &[&[PrimByte]]),
    (Type::Double, &["parseDouble"], &[S]),
    (Type::Double, &["valueOf"], &[S, D]),
    (Type::Double, &["toString", "isNaN", "isInfinite", "isFinite", "hashCode"], &[D]),
    (Type::Double, &["compare", "max", "min", "sum"], &[DD]),
    (Type::Float, &["parseFloat"], &[S]),
    (Type::Float, &["valueOf"], &[S, F]),
    (Type::Float, &["toString", "isNaN", "isInfinite", "hashCode"], &[F]),
    (Type::Float, &["compare", "max", "min", "sum"], &[FF]),
    (Type::Boolean, &["parseBoolean"], &[S]),
    (Type::Boolean, &["valueOf"], &[S, &[PrimBoolean]]),
    (Type::Boolean, &["toString"], &[&[PrimBoolean]]),
    (
        Type::Character,
        &["getNumericValue", "isDigit", "isLetter", "isLetterOrDigit", "isUpperCase", "isLowerCase"],
        &[C, I],
    ),
    (Type::Character, &["toUpperCase", "toLowerCase", "isWhitespace", "isSpaceChar"], &[C, I]),
    (Type::BigDecimal, &["valueOf"], &[L, LI, D]),
    (Type::BigInteger, &["valueOf"], &[L]),
];

impl Interp<'_> {
    /// The arguments as the nearest of some overloads takes them.
    ///
    /// # Errors
    /// `MissingMethodException` when none fits, `GroovyRuntimeException` when two are equally near.
    pub(crate) fn for_overload(
        &mut self,
        receiver: &Value,
        name: &str,
        overloads: &[Parameters],
        args: &[Value],
    ) -> Eval<SmallVec<[Value; 4]>> {
        let Some(parameters) = self.nearest_overload((receiver, name), overloads, args)? else {
            return Err(self.no_method(receiver, name, args));
        };
        let mut converted = SmallVec::with_capacity(args.len());
        for (parameter, argument) in parameters.iter().zip(args) {
            let as_is = argument.is_null() || argument.type_of() == parameter.boxed();
            converted.push(if as_is { argument.clone() } else { self.cast_builtin(argument.clone(), *parameter)? });
        }
        Ok(converted)
    }
}
