//! How far arguments are from parameters, by Groovy's table.

use crate::interp::Interp;
use crate::types::Type;
use crate::types::Type::{
    BigDecimal, BigInteger, CharSequence, Object, PrimBoolean, PrimByte, PrimChar, PrimDouble, PrimFloat, PrimInt,
    PrimLong, PrimShort, String,
};
use crate::value::Value;

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
pub(super) fn accepts(interp: &Interp<'_>, parameter: Type, argument: &Value) -> bool {
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
pub(super) fn distance(parameter: Type, argument: &Value) -> u64 {
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
