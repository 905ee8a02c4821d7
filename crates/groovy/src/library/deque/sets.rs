//! New sets.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::{Call, asks_null, capacity};
use crate::types::Type;
use crate::value::{Set, Value};

pub(super) fn new_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = crate::library::list::class_of(this);
    match args {
        [] => Ok(Value::Set(interp.new_set(kind)?)),
        [_, load] if !load.is_number() || matches!(load, Value::Double(_)) => {
            Err(interp.no_method(this, "<init>", args))
        }
        [_] | [_, _] if let Some(room) = capacity(interp, this, args).filter(|_| kind != Type::TreeSet) => {
            if room < 0 {
                return Err(interp.throw(Type::IllegalArgumentException, format!("Illegal initial capacity: {room}")));
            }
            Ok(Value::Set(interp.new_set(kind)?))
        }
        [comparator @ (Value::Closure(_) | Value::Object(_))] if kind.is(Type::TreeSet) => {
            interp.reserve(128)?;
            let mut set = Set::new(kind);
            set.comparator = comparator.clone();
            Ok(Value::Set(Rc::new(set)))
        }
        [Value::Null] if kind == Type::TreeSet => {
            let overloads: &[&[Type]] = &[&[Type::SortedSet], &[Type::Collection], &[Type::Comparator]];
            Err(interp.ambiguous(this, "<init>", args, overloads))
        }
        [Value::Null] => Err(asks_null(interp, "java.util.Collection.size()", "c")),
        [items] if crate::library::list::is_collection(items) && kind == Type::HashSet => {
            let items = interp.elements(items)?;
            let set = interp.sized_set((items.len() * 4 / 3 + 1).max(16))?;
            for item in items {
                interp.set_add(&set, item)?;
            }
            Ok(Value::Set(set))
        }
        [Value::Set(other)] if kind.is(Type::TreeSet) && other.type_of().is(Type::SortedSet) => {
            let items = interp.members(other)?;
            interp.reserve(160)?;
            let mut set = Set::new(kind);
            set.comparator = other.comparator.clone();
            let set = Rc::new(set);
            for item in items {
                interp.set_add(&set, item)?;
            }
            Ok(Value::Set(set))
        }
        [items] if crate::library::list::is_collection(items) => {
            let items = interp.elements(items)?;
            Ok(Value::Set(interp.set_from(kind, items)?))
        }
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

/// Java does not say in which order it shows the elements; here it is the order written.
pub(super) fn set_of(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    if args.iter().any(Value::is_null) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let set = interp.set_from(Type::LinkedHashSet, args.to_vec())?;
    if set.len() < args.len() {
        return Err(interp.throw(Type::IllegalArgumentException, "duplicate element"));
    }
    let table = set.table().clone();
    Ok(Value::Set(Rc::new(Set::from_table(Type::ImmutableSet, table))))
}

pub(super) fn set_copy_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(&Call::new(this, "copyOf", args).get(0))?;
    let set = interp.set_from(Type::LinkedHashSet, items)?;
    let table = set.table().clone();
    Ok(Value::Set(Rc::new(Set::from_table(Type::ImmutableSet, table))))
}
