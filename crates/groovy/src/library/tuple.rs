//! Tuples of up to sixteen values.

use super::args::Call;
use super::{ANY, Constructor, Method, Module, Static};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

macro_rules! tuples {
    ($($class:ident $size:literal: $($part:literal $at:literal)*;)*) => {
        const METHODS: &[Method] = &[
            $($((Type::$class, $part, 0, 0, |_, this, _| Ok(part(this, $at))),)*)*
            (Type::Tuple, "subTuple", 2, 2, sub_tuple),
        ];
        const CONSTRUCTORS: &[Constructor] = &[
            (Type::Tuple, 0, ANY, new_tuple),
            $((Type::$class, $size, $size, new_tuple),)*
        ];
    };
}

tuples! {
    Tuple1 1: "getV1" 0 "getFirst" 0;
    Tuple2 2: "getV1" 0 "getV2" 1 "getFirst" 0 "getSecond" 1;
    Tuple3 3: "getV1" 0 "getV2" 1 "getV3" 2 "getFirst" 0 "getSecond" 1 "getThird" 2;
    Tuple4 4: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getFirst" 0 "getSecond" 1 "getThird" 2 "getFourth" 3;
    Tuple5 5: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getFirst" 0 "getSecond" 1 "getThird" 2 "getFourth" 3 "getFifth" 4;
    Tuple6 6: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5;
    Tuple7 7: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6;
    Tuple8 8: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7;
    Tuple9 9: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8;
    Tuple10 10: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9;
    Tuple11 11: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9 "getV11" 10;
    Tuple12 12: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9 "getV11" 10 "getV12" 11;
    Tuple13 13: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9 "getV11" 10 "getV12" 11 "getV13" 12;
    Tuple14 14: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9 "getV11" 10 "getV12" 11 "getV13" 12 "getV14" 13;
    Tuple15 15: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9 "getV11" 10 "getV12" 11 "getV13" 12 "getV14" 13 "getV15" 14;
    Tuple16 16: "getV1" 0 "getV2" 1 "getV3" 2 "getV4" 3 "getV5" 4 "getV6" 5 "getV7" 6 "getV8" 7 "getV9" 8 "getV10" 9 "getV11" 10 "getV12" 11 "getV13" 12 "getV14" 13 "getV15" 14 "getV16" 15;
}

const STATICS: &[Static] = &[(Type::Tuple, "tuple", 1, 16, tuple)];

pub(super) const MODULE: Module =
    Module { methods: METHODS, statics: STATICS, constructors: CONSTRUCTORS, constants: &[] };

fn part(this: &Value, at: usize) -> Value {
    match this {
        Value::List(list) => list.get(at).unwrap_or_default(),
        _ => Value::Null,
    }
}

fn new_tuple(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.list_of(super::list::class_of(this), args.to_vec())
}

fn tuple(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let kind = Type::by_name(&format!("groovy.lang.Tuple{}", args.len())).unwrap_or(Type::Tuple);
    interp.list_of(kind, args.to_vec())
}

fn sub_tuple(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "subTuple", args);
    let part = interp.call_method(this, "subList", &[call.get(0), call.get(1)])?;
    let items = interp.elements(&part)?;
    interp.list_of(Type::Tuple, items)
}
