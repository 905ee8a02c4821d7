//! `use(Category) { ... }`

use crate::interp::{Eval, Interp};
use crate::library::{ANY, Module};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module =
    Module { methods: &[(Type::Object, "use", 1, ANY, use_category)], statics: &[], constructors: &[], constants: &[] };

fn use_category(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::List(list), closure @ Value::Closure(_)] => {
            let classes = interp.copied(list)?;
            refuse_others(interp, &classes)?;
            interp.with_categories(&classes, closure)
        }
        [Value::Null, Value::Closure(_)] => {
            let message = "Cannot invoke \"java.util.List.iterator()\" because \"categoryClasses\" is null";
            Err(interp.throw(Type::NullPointerException, message))
        }
        [] | [_] => {
            let message = "Expecting at least 2 arguments, a category class and a Closure";
            Err(interp.throw(Type::IllegalArgumentException, message))
        }
        [classes @ .., closure @ Value::Closure(_)] => {
            refuse_others(interp, classes)?;
            interp.with_categories(classes, closure)
        }
        _ => Err(interp.throw(Type::IllegalArgumentException, "Expecting a Closure to be the last argument")),
    }
}

/// Only classes can be used.
fn refuse_others(interp: &Interp<'_>, classes: &[Value]) -> Eval<()> {
    let is_class = |class: &Value| matches!(class, Value::Type(_) | Value::Class(_) | Value::Host(_));
    match classes.iter().position(|class| !is_class(class)) {
        Some(at) => {
            let message = format!("Expecting a Category Class for argument {at}");
            Err(interp.throw(Type::IllegalArgumentException, message))
        }
        None => Ok(()),
    }
}
