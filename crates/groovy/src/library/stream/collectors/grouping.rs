//! Collectors whose answer is a map.

use super::{all, finish, setting};
use crate::interp::{Eval, Fault, Interp};
use crate::library::stream::pipe::test;
use crate::types::Type;
use crate::value::Value;

pub(super) fn to_map(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let factory = setting(settings, 3);
    let made =
        if factory.is_null() { Value::Map(interp.new_map(Type::HashMap)?) } else { interp.call(&factory, &[])? };
    let Value::Map(map) = &made else { return Err(no_map()) };
    for item in all(interp, args)? {
        let key = interp.call(&setting(settings, 0), std::slice::from_ref(&item))?;
        let value = interp.call(&setting(settings, 1), std::slice::from_ref(&item))?;
        if value.is_null() {
            return Err(interp.throw_with(Type::NullPointerException, None));
        }
        let merge = setting(settings, 2);
        match interp.map_get(map, &key)? {
            None => interp.map_put(map, key, value)?,
            Some(old) if !merge.is_null() => {
                let merged = interp.call(&merge, &[old, value])?;
                interp.map_put(map, key, merged)?
            }
            Some(old) => {
                let (key, old, value) = (interp.to_text(&key)?, interp.to_text(&old)?, interp.to_text(&value)?);
                let message = format!("Duplicate key {key} (attempted merging values {old} and {value})");
                return Err(interp.throw(Type::IllegalStateException, message));
            }
        };
    }
    Ok(made)
}

fn no_map() -> Box<Fault> {
    Fault::not_supported("a collector that fills something else than a map", "HashMap, LinkedHashMap or TreeMap")
}

pub(super) fn grouping_by(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let has_factory = !setting(settings, 2).is_null();
    let made = match has_factory {
        true => interp.call(&setting(settings, 1), &[])?,
        false => Value::Map(interp.new_map(Type::HashMap)?),
    };
    let Value::Map(map) = &made else { return Err(no_map()) };
    let downstream = setting(settings, if has_factory { 2 } else { 1 });
    for item in all(interp, args)? {
        let key = interp.call(&setting(settings, 0), std::slice::from_ref(&item))?;
        if key.is_null() {
            return Err(interp.throw(Type::NullPointerException, "element cannot be mapped to a null key"));
        }
        match interp.map_get(map, &key)? {
            Some(group) => interp.call_method(&group, "add", &[item])?,
            None => {
                let group = interp.list(vec![item])?;
                interp.map_put(map, key, group)?
            }
        };
    }
    for (key, group) in interp.entries(map)? {
        let items = interp.elements(&group)?;
        let answer = finish(interp, items, &downstream)?;
        interp.map_put(map, key, answer)?;
    }
    Ok(made)
}

pub(super) fn partitioning_by(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for item in all(interp, args)? {
        if test(interp, &setting(settings, 0), &item)? { yes.push(item) } else { no.push(item) }
    }
    let (no, yes) = (finish(interp, no, &setting(settings, 1))?, finish(interp, yes, &setting(settings, 1))?);
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, [(Value::Bool(false), no), (Value::Bool(true), yes)])?))
}
