//! Groovy's table of how far numbers, characters and flags are from each other.

use crate::types::Type;
use crate::types::Type::{
    BigDecimal, BigInteger, Object, PrimBoolean, PrimByte, PrimChar, PrimDouble, PrimFloat, PrimInt, PrimLong,
    PrimShort,
};

/// The types the table knows, in its order.
pub(super) const RANKED: [Type; 20] = [
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

/// How far a parameter is from an argument, if the table knows both.
pub(super) fn rank(parameter: Type, argument: Type) -> Option<i64> {
    let row = distances(argument.boxed())?;
    let place = RANKED.iter().position(|known| *known == parameter)?;
    // A primitive is nearest to itself, then to its wrapper; the rows are those of wrappers.
    if argument.is_primitive() && parameter == argument.boxed() {
        return Some(1);
    }
    row.get(place).map(|steps| i64::from(*steps))
}
