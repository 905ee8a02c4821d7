//! All that a path leads to, one after the other.

use std::rc::Rc;

use super::own;
use super::result::{Item, Path, Tree};
use super::steps::{node, result};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::xml::document::Document;
use crate::library::xml::wrap;
use crate::types::Type;
use crate::value::{Str, Value};

/// Every item as a result of its own.
pub(super) fn each(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let own = own(interp, this)?;
    let (tree, step) = (own.tree.clone(), own.step.clone());
    let mut found = Vec::new();
    for item in own.items.clone() {
        interp.grow(found.len(), 1)?;
        found.push(single(interp, &tree, item, &step)?);
    }
    Ok(found)
}

pub(super) fn single(interp: &mut Interp<'_>, tree: &Rc<Tree>, item: Item, step: &Str) -> Eval {
    match item {
        Item::Element(at) => node(interp, tree, at, Value::Null),
        Item::Attribute(..) => wrap(
            interp,
            Path {
                class: Type::Attributes,
                tree: tree.clone(),
                items: vec![item],
                step: step.clone(),
                before: Value::Null,
            },
        ),
    }
}

pub(super) fn walk(interp: &mut Interp<'_>, this: &Value, order: fn(&Document, usize) -> Vec<usize>) -> Eval {
    let own = own(interp, this)?;
    let places: Vec<usize> = own.elements().flat_map(|at| order(&own.tree.document, at)).collect();
    interp.charge(places.len())?;
    let tree = own.tree.clone();
    let mut found = Vec::new();
    for at in places {
        interp.grow(found.len(), 1)?;
        found.push(node(interp, &tree, at, Value::Null)?);
    }
    interp.list(found)
}

pub(super) fn filtered(interp: &mut Interp<'_>, this: &Value, args: &[Value], only_first: bool) -> Eval {
    let closure = Call::new(this, "find", args).closure(interp, 0)?;
    let (items, step) = own(interp, this).map(|own| (own.items.clone(), own.step.clone()))?;
    let tree = own(interp, this)?.tree.clone();
    let mut kept = Vec::new();
    for item in items {
        interp.charge(1)?;
        let value = single(interp, &tree, item, &step)?;
        let answer = interp.call(&closure, std::slice::from_ref(&value))?;
        if interp.truth(&answer)? {
            if only_first {
                return Ok(value);
            }
            kept.push(item);
        }
    }
    match (only_first, kept.first()) {
        (true, _) => result(interp, this, Type::NoChildren, Vec::new(), &step),
        (false, Some(Item::Attribute(..))) => result(interp, this, Type::Attributes, kept, &step),
        (false, _) => result(interp, this, Type::NodeChildren, kept, &step),
    }
}
