//! `object.withTraits(A, B)`

use crate::interp::{Eval, Interp};
use crate::library::{ANY, Module};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[(Type::Object, "withTraits", 1, ANY, with_traits)],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn with_traits(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut traits = Vec::new();
    for arg in super::class::given(interp, args)? {
        match arg {
            Value::Class(class) => traits.push(class),
            _ => return Err(interp.no_method(this, "withTraits", args)),
        }
    }
    interp.with_traits(this, &traits)
}
