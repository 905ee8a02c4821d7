//! Lists that make the elements nobody put there: `withDefault`, `withLazyDefault`, `withEagerDefault`.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{List, Special, Value};

pub(in crate::library) const MODULE: Module =
    Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::List, "withDefault", 1, 1, |interp, this, args| with_default(interp, this, args, false)),
    (Type::List, "withLazyDefault", 1, 1, |interp, this, args| with_default(interp, this, args, false)),
    (Type::List, "withEagerDefault", 1, 1, |interp, this, args| with_default(interp, this, args, true)),
    (Type::ListWithDefault, "get", 1, 1, |interp, this, args| {
        let index = interp.int(args.first().unwrap_or(&Value::Null))?;
        interp.get_at(this, &Value::Int(index))
    }),
    (Type::ListWithDefault, "getAt", 1, 1, |interp, this, args| {
        interp.get_at(this, args.first().unwrap_or(&Value::Null))
    }),
];

fn with_default(interp: &mut Interp<'_>, this: &Value, args: &[Value], eager: bool) -> Eval {
    let make = Call::new(this, "withDefault", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    interp.reserve(96)?;
    interp.grow(0, items.len())?;
    let list = List::special(Type::ListWithDefault, items, Some(Special::Default { make, eager }));
    Ok(Value::List(Rc::new(list)))
}
