//! Which of Java's overloads Groovy calls for static methods of numbers and `Math`, and what it makes of the arguments.
//!
//! Groovy asks first whether each argument could become the parameter (`BigInteger` an `int`, but `long` never), then takes the
//! overload that is nearest by a table of distances; two equally near ones are an error.

use smallvec::SmallVec;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::types::Type::{
    BigDecimal, BigInteger, CharSequence, Object, PrimBoolean, PrimByte, PrimChar, PrimDouble, PrimFloat, PrimInt,
    PrimLong, PrimShort, String,
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

/// The types the table of distances knows, in its order.
const RANKED: [Type; 20] = [
    PrimBoolean,
    Type::Boolean,
    PrimByte,
    Type::Byte,
    PrimShort,
    Type::Short,
    PrimChar,
    Type::Character,
    PrimInt,
    Type::Integer,
    PrimLong,
    Type::Long,
    BigInteger,
    PrimFloat,
    Type::Float,
    PrimDouble,
    Type::Double,
    BigDecimal,
    Type::Number,
    Object,
];

/// How far a parameter (column) is from an argument of a boxed type; the columns are [`RANKED`].
fn distances(argument: Type) -> Option<[u8; 20]> {
    Some(match argument {
        Type::Boolean => [1, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 2],
        Type::Byte => [18, 19, 1, 0, 2, 3, 16, 17, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        Type::Short => [18, 19, 14, 15, 1, 0, 16, 17, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
        Type::Character => [18, 19, 16, 17, 14, 15, 1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
        Type::Integer => [18, 19, 14, 15, 12, 13, 16, 17, 1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        Type::Long => [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 1, 0, 2, 3, 4, 5, 6, 7, 8, 9],
        BigInteger => [18, 19, 9, 10, 7, 8, 16, 17, 5, 6, 3, 4, 0, 14, 15, 12, 13, 11, 1, 2],
        Type::Float => [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 1, 0, 2, 3, 4, 5, 6],
        Type::Double => [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 1, 0, 2, 3, 4],
        BigDecimal => [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 3, 4, 0, 1, 2],
        _ => return None,
    })
}

/// Whether Groovy would give this argument to this parameter.
fn accepts(interp: &Interp<'_>, parameter: Type, argument: &Value) -> bool {
    let class = argument.type_of();
    let whole = matches!(class, Type::Integer | Type::Short | Type::Byte);
    match parameter {
        _ if argument.is_null() => !parameter.is_primitive(),
        PrimInt | Type::Integer => whole || class == BigInteger,
        PrimLong | Type::Long => whole || class == Type::Long,
        PrimShort | Type::Short => matches!(class, Type::Short | Type::Byte),
        PrimByte | Type::Byte => class == Type::Byte,
        PrimFloat | Type::Float => argument.is_number() && class != Type::Double,
        PrimDouble | Type::Double | BigDecimal => argument.is_number(),
        BigInteger => whole || matches!(class, Type::Long | BigInteger),
        PrimChar | Type::Character => class == Type::Character,
        PrimBoolean | Type::Boolean => class == Type::Boolean,
        String => matches!(argument, Value::Str(_) | Value::GString(_)),
        other => interp.is_instance(argument, other),
    }
}

/// How far an argument is from a parameter that accepts it.
fn distance(parameter: Type, argument: &Value) -> u64 {
    const PRIMITIVE: u32 = 21;
    const OBJECT: u32 = 23;
    let class = argument.type_of();
    if argument.is_null() {
        return if matches!(parameter, Object | CharSequence) { 0 } else { 2 << OBJECT };
    }
    if class == parameter {
        return 0;
    }
    let place = RANKED.iter().position(|known| *known == parameter);
    if let (Some(row), Some(place)) = (distances(class), place) {
        return u64::from(row.get(place).copied().unwrap_or_default()) << PRIMITIVE;
    }
    match parameter {
        CharSequence => 1,
        String => (21 + 3 + 2) << OBJECT,
        _ => (21 + 3) << OBJECT,
    }
}

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
        let fits = |parameters: &&Parameters| {
            parameters.len() == args.len()
                && parameters.iter().zip(args).all(|(parameter, argument)| accepts(self, *parameter, argument))
        };
        let far =
            |parameters: Parameters| parameters.iter().zip(args).map(|(to, from)| distance(*to, from)).sum::<u64>();
        let candidates: SmallVec<[(u64, Parameters); 4]> =
            overloads.iter().filter(fits).map(|parameters| (far(parameters), *parameters)).collect();
        let Some(nearest) = candidates.iter().map(|(far, _)| *far).min() else {
            return Err(self.no_method(receiver, name, args));
        };
        let mut chosen = candidates.iter().filter(|(far, _)| *far == nearest).map(|(_, parameters)| *parameters);
        let parameters = chosen.next().unwrap_or_default();
        let rivals: Vec<Parameters> = chosen.collect();
        if !rivals.is_empty() {
            return Err(self.ambiguous(receiver, name, args, &[&[parameters], rivals.as_slice()].concat()));
        }
        let mut converted = SmallVec::with_capacity(args.len());
        for (parameter, argument) in parameters.iter().zip(args) {
            let as_is = argument.is_null() || argument.type_of() == parameter.boxed();
            converted.push(if as_is { argument.clone() } else { self.cast_builtin(argument.clone(), *parameter)? });
        }
        Ok(converted)
    }

    /// Several methods are equally near to the arguments.
    pub(crate) fn ambiguous(
        &self,
        receiver: &Value,
        name: &str,
        args: &[Value],
        overloads: &[Parameters],
    ) -> Box<crate::interp::Fault> {
        let class = self.type_name_of(receiver);
        let given: Vec<_> = args
            .iter()
            .map(|argument| match argument {
                Value::Null => "null".to_owned(),
                other => format!("class {}", self.class_name(other)),
            })
            .collect();
        let mut message = format!(
            "Ambiguous method overloading for method {class}#{name}.\nCannot resolve which method to invoke for [{}] due to overlapping prototypes between:",
            given.join(", ")
        );
        for parameters in overloads {
            let names: Vec<_> = parameters.iter().map(|parameter| parameter.described()).collect();
            message.push_str("\n\t[");
            message.push_str(&names.join(", "));
            message.push(']');
        }
        self.throw(Type::GroovyRuntimeException, message)
    }
}
