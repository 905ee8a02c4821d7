//! `XmlParser` and its `groovy.util.Node`s, which scripts may change.
//!
//! Files: `parser` · `tree` nodes and their making · `contents` what is in a node · `path` `node.name` and its kind · `describe`
//! nodes as text.

mod contents;
mod describe;
mod parser;
mod path;
mod tree;

use super::native;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Module, iterator};
use crate::types::Type;
use crate::value::Value;
use contents::{append, set_value, text_of};
use parser::{Parser, read};
use path::{get, of_all, set, spread, walk};
use tree::new_node;

pub(super) use contents::contents;
pub(super) use tree::Node;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::XmlParser, "parseText", 1, 1, read),
        (Type::XmlParser, "parse", 1, 1, read),
        (Type::Node, "$get", 1, 1, get),
        (Type::Node, "get", 1, 1, get),
        (Type::Node, "getAt", 1, 1, get),
        (Type::Node, "$set", 2, 2, set),
        (Type::Node, "putAt", 2, 2, set),
        (Type::Node, "name", 0, 0, |interp, this, _| Ok(own(interp, this)?.name.clone())),
        (Type::Node, "value", 0, 0, |interp, this, _| Ok(own(interp, this)?.value.borrow().clone())),
        (Type::Node, "setValue", 1, 1, |interp, this, args| {
            let value = Call::new(this, "setValue", args).get(0);
            set_value(interp, this, value)
        }),
        (Type::Node, "text", 0, 0, |interp, this, _| {
            let text = text_of(interp, this)?;
            interp.text(text)
        }),
        (Type::Node, "localText", 0, 0, |interp, this, _| {
            let texts = contents(interp, this)?.into_iter().filter(|child| native::<Node>(child).is_none()).collect();
            interp.list(texts)
        }),
        (Type::Node, "children", 0, 0, |interp, this, _| {
            let value = own(interp, this)?.value.borrow().clone();
            match value {
                Value::List(_) => Ok(value),
                other => {
                    let items = contents(interp, this)?;
                    drop(other);
                    interp.list_of(Type::NodeList, items)
                }
            }
        }),
        (Type::Node, "attributes", 0, 0, |interp, this, _| Ok(Value::Map(own(interp, this)?.attributes.clone()))),
        (Type::Node, "attribute", 1, 1, |interp, this, args| {
            let name = Call::new(this, "attribute", args).get(0);
            let attributes = own(interp, this)?.attributes.clone();
            Ok(interp.map_get(&attributes, &name)?.into())
        }),
        (Type::Node, "parent", 0, 0, |interp, this, _| {
            let above = own(interp, this)?.parent.borrow().upgrade();
            Ok(above.map_or(Value::Null, Value::Native))
        }),
        (Type::Node, "iterator", 0, 0, |interp, this, _| {
            let items = contents(interp, this)?;
            iterator::over(interp, items)
        }),
        (Type::Node, "depthFirst", 0, 0, |interp, this, _| walk(interp, this, true)),
        (Type::Node, "breadthFirst", 0, 0, |interp, this, _| walk(interp, this, false)),
        (Type::Node, "appendNode", 1, 3, |interp, this, args| {
            let node = new_node(interp, args)?;
            append(interp, this, &node)?;
            Ok(node)
        }),
        (Type::Node, "append", 1, 1, |interp, this, args| {
            let node = Call::new(this, "append", args).get(0);
            append(interp, this, &node)?;
            Ok(Value::Bool(true))
        }),
        (Type::Node, "remove", 1, 1, |interp, this, args| {
            let node = Call::new(this, "remove", args).get(0);
            let mut items = contents(interp, this)?;
            let before = items.len();
            items.retain(|item| !crate::interp::same(item, &node));
            let removed = items.len() < before;
            let list = interp.list_of(Type::NodeList, items)?;
            *own(interp, this)?.value.borrow_mut() = list;
            Ok(Value::Bool(removed))
        }),
        (Type::NodeList, "$get", 1, 1, of_all),
        (Type::NodeList, "text", 0, 0, |interp, this, _| {
            let mut text = String::new();
            for item in interp.elements(this)? {
                match native::<Node>(&item) {
                    Some(_) => text.push_str(&text_of(interp, &item)?),
                    None => text.push_str(&interp.to_text(&item)?),
                }
            }
            interp.text(text)
        }),
        (Type::NodeList, "name", 0, 0, |interp, this, _| {
            let names = spread(interp, this, "name")?;
            interp.list(names)
        }),
    ],
    statics: &[],
    constructors: &[
        (Type::XmlParser, 0, 3, |interp, _, args| {
            let namespaces = !matches!(args, [_, Value::Bool(false), ..]);
            super::wrap(interp, Parser { namespaces })
        }),
        (Type::Node, 2, 4, |interp, _, args| {
            let node = new_node(interp, args.get(1..).unwrap_or_default())?;
            if let Some(above @ Value::Native(_)) = args.first() {
                append(interp, above, &node)?;
            }
            Ok(node)
        }),
    ],
    constants: &[],
};

pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Node> {
    native(this).ok_or_else(|| interp.no_method(this, "name", &[]))
}
