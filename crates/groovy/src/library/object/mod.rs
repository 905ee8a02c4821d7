//! What every object can do, and what every script can call.
//!
//! Files: `basics` of `java.lang.Object` · `members` by their names · `scope` `with` and `tap` · `printing` · `binding` the
//! variables of a script · `plain` `new Object()` · `refused` what scripts may not do.

mod basics;
mod binding;
mod members;
mod null;
mod plain;
mod printing;
mod refused;
mod scope;

use super::{ANY, Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;
use basics::{as_boolean, equals, get_class, hash_code, inspect, is, is_case, iterator, outer, to_string};
use binding::binding;
use members::{get_at, get_property, invoke_method, properties, put_at, set_property};
use plain::new_object;
use printing::{print, printf, println, sprintf};
use refused::{no_sleep, no_threads};
use scope::{tap, with};

pub(super) use binding::BINDING_MODULE;
pub(super) use null::itself;

pub(super) const MODULE: Module =
    Module { methods: METHODS, statics: &[], constructors: &[(Type::Object, 0, 0, new_object)], constants: &[] };

const METHODS: &[Method] = &[
    (Type::Object, "println", 0, 1, println),
    (Type::Object, "print", 1, 1, print),
    (Type::Object, "toString", 0, 0, to_string),
    (Type::Object, "inspect", 0, 0, inspect),
    (Type::Object, "equals", 1, 1, equals),
    (Type::Object, "hashCode", 0, 0, hash_code),
    (Type::Object, "getClass", 0, 0, get_class),
    (Type::Object, "is", 1, 1, is),
    (Type::Object, "invokeMethod", 2, 2, invoke_method),
    (Type::Object, "getProperty", 1, 1, get_property),
    (Type::Object, "setProperty", 2, 2, set_property),
    (Type::Object, "getAt", 1, 1, get_at),
    (Type::Object, "putAt", 2, 2, put_at),
    (Type::Object, "asBoolean", 0, 0, as_boolean),
    (Type::Object, "with", 1, 2, with),
    (Type::Object, "tap", 1, 1, tap),
    (Type::Object, "identity", 1, 1, with),
    (Type::Object, "printf", 1, ANY, printf),
    (Type::Object, "sprintf", 1, ANY, sprintf),
    (Type::Object, "getProperties", 0, 0, properties),
    (Type::Object, "isCase", 1, 1, is_case),
    (Type::Object, "sleep", 1, 2, no_sleep),
    (Type::Object, "addShutdownHook", 1, 1, no_sleep),
    (Type::Object, "iterator", 0, 0, iterator),
    (Type::Object, "$outer", 0, 0, outer),
    (Type::Object, "notify", 0, 0, no_threads),
    (Type::Object, "notifyAll", 0, 0, no_threads),
    (Type::Object, "wait", 0, 2, no_threads),
    (Type::Script, "getBinding", 0, 0, binding),
    (Type::NullObject, "with", 1, 2, with),
    (Type::NullObject, "identity", 1, 1, with),
    (Type::NullObject, "tap", 1, 1, tap),
    (Type::NullObject, "println", 0, 1, println),
    (Type::NullObject, "print", 1, 1, print),
    (Type::NullObject, "printf", 1, ANY, printf),
    (Type::NullObject, "sprintf", 1, ANY, sprintf),
    (Type::NullObject, "sleep", 1, 2, no_sleep),
    (Type::NullObject, "toString", 0, 0, to_string),
    (Type::NullObject, "inspect", 0, 0, inspect),
    (Type::NullObject, "equals", 1, 1, equals),
    (Type::NullObject, "is", 1, 1, is),
    (Type::NullObject, "asBoolean", 0, 0, as_boolean),
    (Type::NullObject, "plus", 1, 1, null_plus),
    (Type::NullObject, "getClass", 0, 0, get_class),
];

fn null_plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args.first() {
        Some(text @ (Value::Str(_) | Value::GString(_))) => interp.concat(this, text),
        Some(Value::Null) => Err(interp.throw(Type::NullPointerException, "Cannot execute null+null")),
        Some(other) => {
            let text = interp.to_text(other)?;
            Err(interp.throw(Type::NullPointerException, format!("Cannot execute null+{text}")))
        }
        None => Ok(Value::Null),
    }
}
