//! What Groovy says of arithmetic with null: each operator fails in its own place.

use crate::code::BinaryOp;
use crate::interp::Interp;
use crate::ops::arithmetic;
use crate::types::Type;
use crate::value::Value;

/// What Groovy says of `1 + null`, `1 & null`, `1 << null`: each fails in its own place.
pub(super) fn with_null(interp: &Interp<'_>, this: &Value, name: &str, op: BinaryOp) -> Box<crate::interp::Fault> {
    let missing = match op {
        BinaryOp::Plus | BinaryOp::Minus | BinaryOp::Multiply | BinaryOp::Div => {
            return ambiguous_null(interp, this, name);
        }
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
            let (class, number) = (interp.class_name(this), arithmetic::plain(this));
            let message = format!("Cannot use {name}() on this number type: {class} with value: {number}");
            return interp.throw(Type::UnsupportedOperationException, message);
        }
        BinaryOp::Power => "java.lang.Number.doubleValue()\" because \"exponent",
        BinaryOp::Mod => "Object.toString()\" because \"n",
        _ => "java.lang.Number.intValue()\" because \"right",
    };
    interp.throw(Type::NullPointerException, format!("Cannot invoke \"{missing}\" is null"))
}

/// Several methods take null, and none of them better than the others.
pub(crate) fn ambiguous_null(interp: &Interp<'_>, this: &Value, name: &str) -> Box<crate::interp::Fault> {
    let prototypes = match name {
        "plus" => "\n\t[class java.lang.Character]\n\t[class java.lang.String]\n\t[class java.lang.Number]",
        _ => "\n\t[class java.lang.Character]\n\t[class java.lang.Number]",
    };
    let message = format!(
        "Ambiguous method overloading for method {}#{name}.\nCannot resolve which method to invoke for [null] due to overlapping prototypes between:{prototypes}",
        interp.class_name(this)
    );
    interp.throw(Type::GroovyRuntimeException, message)
}
