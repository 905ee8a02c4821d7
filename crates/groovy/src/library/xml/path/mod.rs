//! `XmlSlurper` and what it answers: `GPathResult`s, which are walked with property syntax.
//!
//! Files: `slurper` · `result` what a path leads to · `steps` from one result to the next, `walk` over many · `numbers`.

mod numbers;
mod result;
mod slurper;
mod steps;
mod walk;

use super::document::Document;
use super::{native, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::{Module, iterator};
use crate::types::Type;
use crate::value::Value;
use slurper::{Slurper, slurp};
use steps::{children, get, get_at, parent};
use walk::{each, filtered, walk};

pub(super) use numbers::NUMBERS;
pub(super) use result::Path;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::XmlSlurper, "parseText", 1, 1, slurp),
        (Type::XmlSlurper, "parse", 1, 1, slurp),
        (Type::GPathResult, "$get", 1, 1, get),
        (Type::GPathResult, "getProperty", 1, 1, get),
        (Type::GPathResult, "getAt", 1, 1, get_at),
        (Type::GPathResult, "text", 0, 0, |interp, this, _| {
            let text = own(interp, this)?.text();
            interp.text(text)
        }),
        (Type::GPathResult, "localText", 0, 0, |interp, this, _| {
            let texts = own(interp, this)?.local_texts();
            interp.list(texts)
        }),
        (Type::GPathResult, "name", 0, 0, |interp, this, _| Ok(Value::Str(own(interp, this)?.name()))),
        (Type::GPathResult, "namespaceURI", 0, 0, |interp, this, _| Ok(Value::Str(own(interp, this)?.uri()))),
        (Type::GPathResult, "size", 0, 0, |interp, this, _| Ok(Value::Int(own(interp, this)?.items.len() as i32))),
        (Type::GPathResult, "isEmpty", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.items.is_empty()))),
        (Type::GPathResult, "list", 0, 0, |interp, this, _| {
            let items = each(interp, this)?;
            interp.list(items)
        }),
        (Type::GPathResult, "iterator", 0, 0, |interp, this, _| {
            let items = each(interp, this)?;
            iterator::over(interp, items)
        }),
        (Type::GPathResult, "children", 0, 0, |interp, this, _| children(interp, this, "*")),
        (Type::GPathResult, "childNodes", 0, 0, |interp, this, _| {
            let children = children(interp, this, "*")?;
            let items = each(interp, &children)?;
            interp.list(items)
        }),
        (Type::GPathResult, "parent", 0, 0, |interp, this, _| parent(interp, this)),
        (Type::GPathResult, "pop", 0, 0, |interp, this, _| parent(interp, this)),
        (Type::GPathResult, "attributes", 0, 0, |interp, this, _| {
            let own = own(interp, this)?;
            let attributes = own
                .elements()
                .next()
                .and_then(|at| own.tree.document.element(at))
                .map(|element| element.attributes.clone())
                .unwrap_or_default();
            let entries = attributes.into_iter().map(|(name, value)| (Value::Str(name.key()), Value::Str(value)));
            Ok(Value::Map(interp.map_from(Type::HashMap, entries)?))
        }),
        (Type::GPathResult, "depthFirst", 0, 0, |interp, this, _| walk(interp, this, Document::depth_first)),
        (Type::GPathResult, "breadthFirst", 0, 0, |interp, this, _| walk(interp, this, Document::breadth_first)),
        (Type::GPathResult, "find", 1, 1, |interp, this, args| filtered(interp, this, args, true)),
        (Type::GPathResult, "findAll", 1, 1, |interp, this, args| filtered(interp, this, args, false)),
        (Type::GPathResult, "equals", 1, 1, |interp, this, args| {
            let other = Call::new(this, "equals", args).get(0);
            interp.equals(this, &other).map(Value::Bool)
        }),
        (Type::GPathResult, "lookupNamespace", 1, 1, |interp, this, args| {
            let prefix = Call::new(this, "lookupNamespace", args).text(interp, 0)?;
            Ok(own(interp, this)?.tree.namespace(&prefix).map_or(Value::Null, Value::Str))
        }),
        (Type::GPathResult, "declareNamespace", 1, 1, |interp, this, args| {
            let [Value::Map(map)] = args else {
                return Err(interp.no_method(this, "declareNamespace", args));
            };
            for (prefix, uri) in interp.entries(map)? {
                let (prefix, uri) = (interp.to_text(&prefix)?, interp.to_text(&uri)?);
                own(interp, this)?.tree.hints.borrow_mut().push((prefix, uri));
            }
            Ok(this.clone())
        }),
        (Type::GPathResult, "toBoolean", 0, 0, |interp, this, _| {
            let text = own(interp, this)?.text();
            Ok(Value::Bool(matches!(text.trim().to_lowercase().as_str(), "true" | "y" | "1")))
        }),
        (Type::GPathResult, "toURI", 0, 0, |interp, this, _| {
            let text = own(interp, this)?.text();
            interp.construct_builtin(Type::URI, &[Value::str(text)])
        }),
        (Type::GPathResult, "$set", 2, 2, |_, _, _| Err(read_only())),
        (Type::GPathResult, "putAt", 2, 2, |_, _, _| Err(read_only())),
        (Type::GPathResult, "appendNode", 1, 1, |_, _, _| Err(read_only())),
        (Type::GPathResult, "replaceNode", 1, 1, |_, _, _| Err(read_only())),
        (Type::GPathResult, "replaceBody", 1, 1, |_, _, _| Err(read_only())),
        (Type::GPathResult, "leftShift", 1, 1, |_, _, _| Err(read_only())),
        (Type::GPathResult, "plus", 1, 1, |_, _, _| Err(read_only())),
    ],
    statics: &[],
    constructors: &[(Type::XmlSlurper, 0, 3, |interp, _, args| {
        let namespaces = !matches!(args, [_, Value::Bool(false), ..]);
        wrap(interp, Slurper { namespaces })
    })],
    constants: &[],
};

fn read_only() -> Box<Fault> {
    Fault::not_supported(
        "changing a document that XmlSlurper read",
        "XmlParser, whose nodes can be changed, or MarkupBuilder",
    )
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Path> {
    native(this).ok_or_else(|| interp.no_method(this, "text", &[]))
}
