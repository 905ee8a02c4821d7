//! `java.util.UUID`.

use std::any::Any;
use std::cmp::Ordering;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::UUID, "version", 0, 0, |interp, this, _| {
            Ok(Value::Int((own::<Uuid>(interp, this, "version")?.0 >> 76) as i32 & 15))
        }),
        (Type::UUID, "variant", 0, 0, |_, _, _| Ok(Value::Int(2))),
        (Type::UUID, "getMostSignificantBits", 0, 0, |interp, this, _| {
            Ok(Value::Long((own::<Uuid>(interp, this, "getMostSignificantBits")?.0 >> 64) as i64))
        }),
        (Type::UUID, "getLeastSignificantBits", 0, 0, |interp, this, _| {
            Ok(Value::Long(own::<Uuid>(interp, this, "getLeastSignificantBits")?.0 as i64))
        }),
        (Type::UUID, "timestamp", 0, 0, |interp, this, _| {
            let bits = time_based(interp, this)?;
            let (low, middle, high) = (bits >> 96, bits >> 80 & 0xffff, bits >> 64 & 0x0fff);
            Ok(Value::Long((high << 48 | middle << 32 | low) as i64))
        }),
        (Type::UUID, "clockSequence", 0, 0, |interp, this, _| {
            Ok(Value::Int((time_based(interp, this)? >> 48 & 0x3fff) as i32))
        }),
        (Type::UUID, "node", 0, 0, |interp, this, _| {
            Ok(Value::Long((time_based(interp, this)? & 0xffff_ffff_ffff) as i64))
        }),
        (Type::UUID, "compareTo", 1, 1, |interp, this, args| {
            interp.compare_int(this, &Call::new(this, "compareTo", args).get(0)).map(Value::Int)
        }),
    ],
    statics: &[
        (Type::UUID, "fromString", 1, 1, from_string),
        (Type::UUID, "randomUUID", 0, 0, |interp, _, _| {
            let bits = u128::from(interp.host().next_random()) << 64 | u128::from(interp.host().next_random());
            Ok(uuid(with_version(bits, 4)))
        }),
        (Type::UUID, "nameUUIDFromBytes", 1, 1, |interp, this, args| {
            let bytes = crate::library::text::bytes::bytes_arg(
                interp,
                this,
                "nameUUIDFromBytes",
                args,
                &Call::new(this, "", args).get(0),
            )?;
            let digest = crate::library::text::bytes::digest("MD5", &bytes).unwrap_or_default();
            let bits = digest.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
            Ok(uuid(with_version(bits, 3)))
        }),
    ],
    constructors: &[(Type::UUID, 2, 2, |interp, this, args| {
        let call = Call::new(this, "<init>", args);
        let (high, low) = (call.long(interp, 0)?, call.long(interp, 1)?);
        Ok(uuid(u128::from(high as u64) << 64 | u128::from(low as u64)))
    })],
    constants: &[],
};

#[derive(Debug, PartialEq)]
struct Uuid(u128);

impl NativeObject for Uuid {
    fn type_of(&self) -> Type {
        Type::UUID
    }

    fn to_text(&self) -> String {
        let digits = format!("{:032x}", self.0);
        let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
        format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }

    fn hash(&self) -> Option<i32> {
        let mixed = (self.0 >> 64) as u64 ^ self.0 as u64;
        Some((mixed >> 32) as i32 ^ mixed as i32)
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        let halves = |bits: u128| ((bits >> 64) as i64, bits as i64);
        Some(halves(self.0).cmp(&halves(other.0)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn uuid(bits: u128) -> Value {
    Value::Native(Native::new(Uuid(bits)))
}

/// The bits of an identifier of version 1, the only one with a time.
fn time_based(interp: &mut Interp<'_>, this: &Value) -> Eval<u128> {
    let bits = own::<Uuid>(interp, this, "timestamp")?.0;
    if bits >> 76 & 15 == 1 {
        return Ok(bits);
    }
    Err(interp.throw(Type::UnsupportedOperationException, "Not a time-based UUID"))
}

fn with_version(bits: u128, version: u128) -> u128 {
    bits & !(0xf << 76) & !(0x3 << 62) | version << 76 | 0x2 << 62
}

fn from_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "fromString", args).text(interp, 0)?;
    let parts: Vec<&str> = text.split('-').collect();
    let widths = [8, 4, 4, 4, 12];
    let valid =
        parts.len() == 5 && parts.iter().zip(widths).all(|(part, width)| !part.is_empty() && part.len() <= width);
    let mut bits = Some(0u128).filter(|_| valid);
    for (part, width) in parts.iter().zip(widths) {
        let value = u128::from_str_radix(part, 16).ok();
        bits = bits.zip(value).map(|(bits, value)| bits << (width * 4) | value);
    }
    match bits {
        Some(bits) => Ok(uuid(bits)),
        None => Err(interp.throw(Type::IllegalArgumentException, format!("Invalid UUID string: {text}"))),
    }
}
