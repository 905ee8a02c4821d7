//! What a script finds below a node by name.

use super::contents::{contents, set_value};
use super::own;
use super::tree::Node;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::xml::native;
use crate::types::Type;
use crate::value::{Str, Value};

/// Whether a node has a name; nodes in a namespace are found by `prefix:name`, as Groovy does it.
fn is_named(node: &Node, wanted: &str) -> bool {
    let Value::Str(name) = &node.name else {
        return false;
    };
    let local = name.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(_, local)| local);
    match (local, wanted.rsplit_once(':')) {
        _ if wanted == name.as_str() => true,
        (Some(local), None) => node.prefix.is_empty() && wanted == local,
        (Some(local), Some((prefix, wanted))) => {
            (prefix == "*" || prefix == node.prefix.as_str()) && (wanted == "*" || wanted == local)
        }
        _ => false,
    }
}

/// `node.name`, `node.'@attribute'`, `node.'*'`, `node.'**'`, `node.'..'`; `node[0]` is a child.
pub(super) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [Value::Int(index)] = args {
        let items = contents(interp, this)?;
        let found = usize::try_from(*index).ok().and_then(|index| items.get(index).cloned());
        return Ok(found.into());
    }
    let name = Call::new(this, "get", args).text(interp, 0)?;
    match name.as_str() {
        ".." => interp.call_method(this, "parent", &[]),
        "**" => walk(interp, this, true),
        "*" => {
            let children = contents(interp, this)?;
            interp.list_of(Type::NodeList, children)
        }
        other => match other.strip_prefix('@') {
            Some(attribute) => interp.call_method(this, "attribute", &[Value::Str(Str::from(attribute))]),
            None => {
                let children = contents(interp, this)?;
                let named = children
                    .into_iter()
                    .filter(|child| native::<Node>(child).is_some_and(|child| is_named(child, other)));
                interp.list_of(Type::NodeList, named.collect())
            }
        },
    }
}

/// `node.'@attribute' = value`, `node.value = x`
pub(super) fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setProperty", args);
    let (name, value) = (call.text(interp, 0)?, call.get(1));
    match name.strip_prefix('@') {
        Some(attribute) => {
            let attributes = own(interp, this)?.attributes.clone();
            interp.map_put(&attributes, Value::Str(Str::from(attribute)), value)
        }
        None if name.as_str() == "value" => set_value(interp, this, value),
        None => Err(interp.no_property(this, &name)),
    }
}

/// All nodes and texts below a node, and itself.
pub(super) fn walk(interp: &mut Interp<'_>, this: &Value, depth_first: bool) -> Eval {
    let mut found = Vec::new();
    let mut open = std::collections::VecDeque::from([this.clone()]);
    while let Some(next) = open.pop_front() {
        interp.charge(1)?;
        interp.grow(found.len(), 1)?;
        if native::<Node>(&next).is_some() {
            let mut children = contents(interp, &next)?;
            // A text that is all there is in an element is not a node of its own.
            if !found.is_empty() && matches!(children.as_slice(), [text] if native::<Node>(text).is_none()) {
                children.clear();
            }
            if depth_first {
                children.into_iter().rev().for_each(|child| open.push_front(child));
            } else {
                open.extend(children);
            }
        }
        found.push(next);
    }
    interp.list(found)
}

pub(super) fn spread(interp: &mut Interp<'_>, this: &Value, method: &str) -> Eval<Vec<Value>> {
    let mut answers = Vec::new();
    for item in interp.elements(this)? {
        answers.push(interp.call_method(&item, method, &[])?);
    }
    Ok(answers)
}

/// `list.name`: what the nodes of the list have of that name, in one list.
pub(super) fn of_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = Call::new(this, "getAt", args).text(interp, 0)?;
    let mut found = Vec::new();
    for item in interp.elements(this)? {
        if native::<Node>(&item).is_none() {
            continue;
        }
        match get(interp, &item, &[Value::Str(name.clone())])? {
            Value::List(inner) => {
                interp.grow(found.len(), inner.len())?;
                found.extend(inner.items().iter().cloned());
            }
            other => found.push(other),
        }
    }
    interp.list_of(Type::NodeList, found)
}
