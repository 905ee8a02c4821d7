//! One step of a path: children, attributes, the parent, an index.

use std::rc::Rc;

use super::own;
use super::result::{Item, Path, Tree};
use super::walk::{each, single, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::xml::document::Document;
use crate::library::xml::wrap;
use crate::types::Type;
use crate::value::{Str, Value};

/// One element as a result of its own.
pub(super) fn node(interp: &mut Interp<'_>, tree: &Rc<Tree>, at: usize, before: Value) -> Eval {
    wrap(
        interp,
        Path { class: Type::NodeChild, tree: tree.clone(), items: vec![Item::Element(at)], step: Str::new(), before },
    )
}

pub(super) fn result(interp: &mut Interp<'_>, this: &Value, class: Type, items: Vec<Item>, step: &str) -> Eval {
    let tree = own(interp, this)?.tree.clone();
    interp.charge(items.len() + 1)?;
    // The items, and the text of the step with the counters in front of it.
    interp.reserve(items.len() * std::mem::size_of::<Item>() + step.len() + 24)?;
    wrap(interp, Path { class, tree, items, step: Str::from(step), before: this.clone() })
}

/// Whether an element or attribute has a name; without a prefix any namespace will do.
fn is_named(tree: &Tree, name: &crate::library::xml::document::Name, wanted: &str) -> bool {
    if wanted == "*" || name.local.as_str() == wanted {
        return true;
    }
    match wanted.split_once(':') {
        Some(("*", local)) => name.local.as_str() == local,
        Some((prefix, local)) => {
            name.local.as_str() == local && tree.namespace(prefix).is_some_and(|uri| uri == name.uri)
        }
        None => false,
    }
}

pub(super) fn children(interp: &mut Interp<'_>, this: &Value, wanted: &str) -> Eval {
    let own = own(interp, this)?;
    let document = &own.tree.document;
    let named = |at: &usize| document.element(*at).is_some_and(|element| is_named(&own.tree, &element.name, wanted));
    let looked_at = own.elements().filter_map(|at| document.element(at)).map(|element| element.children.len());
    interp.charge(looked_at.sum::<usize>() / 8)?;
    let items: Vec<Item> =
        own.elements().flat_map(|at| document.children(at)).filter(named).map(Item::Element).collect();
    interp.charge(own.items.len())?;
    let class = if own.class == Type::NoChildren { Type::NoChildren } else { Type::NodeChildren };
    result(interp, this, class, items, wanted)
}

fn attributes(interp: &mut Interp<'_>, this: &Value, wanted: &str) -> Eval {
    let own = own(interp, this)?;
    let document = &own.tree.document;
    let of = |at: usize| {
        let list = document.element(at).map(|element| element.attributes.as_slice()).unwrap_or_default();
        let named = list.iter().enumerate().filter(|(_, (name, _))| is_named(&own.tree, name, wanted));
        named.map(move |(number, _)| Item::Attribute(at, number)).collect::<Vec<_>>()
    };
    let items: Vec<Item> = own.elements().flat_map(of).collect();
    result(interp, this, Type::Attributes, items, &format!("@{wanted}"))
}

pub(super) fn parent(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let own = own(interp, this)?;
    match (own.class, own.items.first()) {
        (Type::NodeChild, Some(Item::Element(at))) => match own.tree.document.parent(*at) {
            Some(above) => {
                let tree = own.tree.clone();
                node(interp, &tree, above, Value::Null)
            }
            None => Ok(this.clone()),
        },
        (_, Some(Item::Attribute(at, _))) => {
            let (tree, at) = (own.tree.clone(), *at);
            node(interp, &tree, at, Value::Null)
        }
        _ if own.before.is_null() => Ok(this.clone()),
        _ => Ok(own.before.clone()),
    }
}

/// `path.name`, `path.'@name'`, `path.'*'`, `path.'**'`, `path.'..'`
pub(super) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = Call::new(this, "getProperty", args).text(interp, 0)?;
    match name.as_str() {
        ".." => parent(interp, this),
        "**" => walk(interp, this, Document::depth_first),
        "*" => children(interp, this, "*"),
        other => match other.strip_prefix('@') {
            Some(attribute) => attributes(interp, this, attribute),
            None => children(interp, this, other),
        },
    }
}

/// `path[0]`, `path[-1]`, `path[0..1]`, `path['name']`
pub(super) fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let own = own(interp, this)?;
    match args {
        [Value::Int(index)] => {
            let length = own.items.len() as i64;
            let index = if *index < 0 { i64::from(*index) + length } else { i64::from(*index) };
            let item = usize::try_from(index).ok().and_then(|index| own.items.get(index)).copied();
            let (tree, step) = (own.tree.clone(), own.step.clone());
            match item {
                Some(item) => single(interp, &tree, item, &step),
                None => result(interp, this, Type::NoChildren, Vec::new(), &step),
            }
        }
        [Value::Str(_) | Value::GString(_)] => {
            let name = interp.to_text(&args.first().cloned().unwrap_or_default())?;
            get(interp, this, &[Value::Str(name)])
        }
        [many] => {
            let items = each(interp, this)?;
            let list = interp.list(items)?;
            interp.get_at(&list, many)
        }
        _ => Err(interp.no_method(this, "getAt", args)),
    }
}
