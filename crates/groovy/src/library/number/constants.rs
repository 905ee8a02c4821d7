//! What the classes of numbers hold: `Integer.MAX_VALUE`.

use crate::library::Module;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[],
    statics: &[],
    constructors: &[],
    constants: &[
        (Type::Integer, "MAX_VALUE", |_| Ok(Value::Int(i32::MAX))),
        (Type::Integer, "MIN_VALUE", |_| Ok(Value::Int(i32::MIN))),
        (Type::Integer, "SIZE", |_| Ok(Value::Int(32))),
        (Type::Integer, "BYTES", |_| Ok(Value::Int(4))),
        (Type::Integer, "TYPE", |_| Ok(Value::Type(Type::PrimInt))),
        (Type::Long, "MAX_VALUE", |_| Ok(Value::Long(i64::MAX))),
        (Type::Long, "MIN_VALUE", |_| Ok(Value::Long(i64::MIN))),
        (Type::Long, "SIZE", |_| Ok(Value::Int(64))),
        (Type::Long, "TYPE", |_| Ok(Value::Type(Type::PrimLong))),
        (Type::Short, "MAX_VALUE", |_| Ok(Value::Short(i16::MAX))),
        (Type::Short, "MIN_VALUE", |_| Ok(Value::Short(i16::MIN))),
        (Type::Byte, "MAX_VALUE", |_| Ok(Value::Byte(i8::MAX))),
        (Type::Byte, "MIN_VALUE", |_| Ok(Value::Byte(i8::MIN))),
        (Type::Double, "MAX_VALUE", |_| Ok(Value::Double(f64::MAX))),
        (Type::Double, "MIN_NORMAL", |_| Ok(Value::Double(f64::MIN_POSITIVE))),
        (Type::Double, "MAX_EXPONENT", |_| Ok(Value::Int(1023))),
        (Type::Double, "MIN_EXPONENT", |_| Ok(Value::Int(-1022))),
        (Type::Float, "MIN_NORMAL", |_| Ok(Value::Float(f32::MIN_POSITIVE))),
        (Type::Double, "MIN_VALUE", |_| Ok(Value::Double(5e-324))),
        (Type::Double, "NaN", |_| Ok(Value::Double(f64::NAN))),
        (Type::Double, "POSITIVE_INFINITY", |_| Ok(Value::Double(f64::INFINITY))),
        (Type::Double, "NEGATIVE_INFINITY", |_| Ok(Value::Double(f64::NEG_INFINITY))),
        (Type::Float, "MAX_VALUE", |_| Ok(Value::Float(f32::MAX))),
        (Type::Float, "MIN_VALUE", |_| Ok(Value::Float(1e-45))),
        (Type::Float, "NaN", |_| Ok(Value::Float(f32::NAN))),
        (Type::Float, "POSITIVE_INFINITY", |_| Ok(Value::Float(f32::INFINITY))),
        (Type::Float, "NEGATIVE_INFINITY", |_| Ok(Value::Float(f32::NEG_INFINITY))),
        (Type::Boolean, "TRUE", |_| Ok(Value::Bool(true))),
        (Type::Boolean, "FALSE", |_| Ok(Value::Bool(false))),
    ],
};
