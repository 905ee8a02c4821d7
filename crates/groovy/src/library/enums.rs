//! `EnumMap` and `EnumSet`: what is kept by the constants of an enum, in their order.

use std::rc::Rc;

use super::args::Call;
use super::{ANY, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Set, Value};

pub(super) const MODULE: Module = Module {
    methods: &[(Type::RegularEnumSet, "clone", 0, 0, |interp, this, _| copy(interp, this))],
    statics: &[
        (Type::EnumSet, "of", 1, ANY, of),
        (Type::EnumSet, "noneOf", 1, 1, |interp, this, args| {
            let class = enum_class(interp, this, "noneOf", args)?;
            filled(interp, class, Vec::new())
        }),
        (Type::EnumSet, "allOf", 1, 1, |interp, this, args| {
            let class = enum_class(interp, this, "allOf", args)?;
            let constants = constants(interp, &class)?;
            filled(interp, class, constants)
        }),
        (Type::EnumSet, "range", 2, 2, range),
        (Type::EnumSet, "copyOf", 1, 1, |interp, this, args| match args {
            [set @ Value::Set(of)] if of.kind == Type::RegularEnumSet => copy(interp, set),
            [items] => {
                let items = interp.elements(items)?;
                if items.is_empty() {
                    return Err(interp.throw(Type::IllegalArgumentException, "Collection is empty"));
                }
                of(interp, this, &items)
            }
            _ => Err(interp.no_method(this, "copyOf", args)),
        }),
        (Type::EnumSet, "complementOf", 1, 1, complement_of),
    ],
    constructors: &[(Type::EnumMap, 1, 1, new_map)],
    constants: &[],
};

/// Whether a value is a constant of an enum.
fn is_constant(interp: &Interp<'_>, value: &Value) -> bool {
    match value {
        Value::Object(object) => interp.ordinal(object).is_some(),
        other => other.type_of().is(Type::Enum),
    }
}

/// The class among the arguments.
fn enum_class(interp: &Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval<Value> {
    match args {
        [class @ (Value::Class(_) | Value::Type(_))] => Ok(class.clone()),
        _ => Err(interp.no_method(this, name, args)),
    }
}

fn class_of(interp: &mut Interp<'_>, constant: &Value) -> Eval {
    if !is_constant(interp, constant) {
        return Err(match constant {
            Value::Null => interp.throw_with(Type::NullPointerException, None),
            other => interp.class_cast(other, "java.lang.Enum"),
        });
    }
    interp.call_method(constant, "getDeclaringClass", &[])
}

fn constants(interp: &mut Interp<'_>, class: &Value) -> Eval<Vec<Value>> {
    let constants = interp.call_method(class, "values", &[])?;
    interp.elements(&constants)
}

/// A set of constants of a class.
fn filled(interp: &mut Interp<'_>, class: Value, items: Vec<Value>) -> Eval {
    interp.reserve(std::mem::size_of::<Set>())?;
    let mut set = Set::new(Type::RegularEnumSet);
    set.view_of = class;
    let set = Rc::new(set);
    for item in items {
        interp.set_add(&set, item)?;
    }
    Ok(Value::Set(set))
}

fn of(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let class = class_of(interp, args.first().unwrap_or(&Value::Null))?;
    let mut items = Vec::new();
    for arg in args {
        match arg {
            Value::Array(_) => items.extend(interp.elements(arg)?),
            constant => items.push(constant.clone()),
        }
    }
    filled(interp, class, items)
}

fn range(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let [from, to] = args else { return Ok(Value::Null) };
    let class = class_of(interp, from)?;
    if interp.compare(from, to)?.is_gt() {
        let message = format!("{} > {}", interp.to_text(from)?, interp.to_text(to)?);
        return Err(interp.throw(Type::IllegalArgumentException, message));
    }
    let mut kept = Vec::new();
    for constant in constants(interp, &class)? {
        if interp.compare(from, &constant)?.is_le() && interp.compare(&constant, to)?.is_le() {
            kept.push(constant);
        }
    }
    filled(interp, class, kept)
}

fn copy(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let Value::Set(set) = this else { return Err(interp.no_method(this, "clone", &[])) };
    let items = interp.members(set)?;
    filled(interp, set.view_of.clone(), items)
}

fn complement_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let set = match args {
        [Value::Set(set)] if set.kind == Type::RegularEnumSet => set,
        _ => return Err(interp.no_method(this, "complementOf", args)),
    };
    let mut left = Vec::new();
    for constant in constants(interp, &set.view_of)? {
        if !interp.set_contains(set, &constant)? {
            left.push(constant);
        }
    }
    filled(interp, set.view_of.clone(), left)
}

/// `new EnumMap(Day)`, or the entries of another map.
fn new_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Class(_) | Value::Type(_)] => Ok(Value::Map(interp.new_map(Type::EnumMap)?)),
        [Value::Map(other)] if other.is_empty() && other.kind != Type::EnumMap => {
            Err(interp.throw(Type::IllegalArgumentException, "Specified map is empty"))
        }
        [Value::Map(other)] => {
            let entries = interp.entries(other)?;
            Ok(Value::Map(interp.map_from(Type::EnumMap, entries)?))
        }
        _ => Err(Call::new(this, "<init>", args).refuse(interp)),
    }
}

impl Interp<'_> {
    /// Whether a sorted collection can look for a key at all: one of an enum knows no others.
    pub(crate) fn may_hold(&self, kind: Type, key: &Value) -> bool {
        !matches!(kind, Type::EnumMap | Type::RegularEnumSet) || is_constant(self, key)
    }
}
