//! `XmlParser`: nodes from a document.

use std::any::Any;

use super::tree::make;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::xml::document::{Document, Element, Kind, parse, source};
use crate::library::xml::native;
use crate::types::Type;
use crate::value::{NativeObject, Value};

/// The parser object.
#[derive(Debug)]
pub(super) struct Parser {
    pub(super) namespaces: bool,
}

impl NativeObject for Parser {
    fn type_of(&self) -> Type {
        Type::XmlParser
    }

    fn to_text(&self) -> String {
        "groovy.xml.XmlParser".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Parses a text into nodes.
pub(super) fn read(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = source(interp, &Call::new(this, "parseText", args).get(0))?;
    let namespaces = native::<Parser>(this).is_none_or(|parser| parser.namespaces);
    let document = parse(interp, &text, namespaces)?;
    build(interp, &document)
}

/// The nodes of a document, children before their parents so that nothing recurses.
fn build(interp: &mut Interp<'_>, document: &Document) -> Eval {
    let mut made: Vec<Value> = vec![Value::Null; document.nodes.len()];
    for (at, node) in document.nodes.iter().enumerate().rev() {
        let value = match &node.kind {
            Kind::Text(text) => Value::Str(text.clone()),
            Kind::Element(element) => element_node(interp, element, &made)?,
        };
        if let Some(place) = made.get_mut(at) {
            *place = value;
        }
    }
    Ok(made.into_iter().next().unwrap_or_default())
}

fn element_node(interp: &mut Interp<'_>, element: &Element, made: &[Value]) -> Eval {
    let children: Vec<Value> = element.children.iter().filter_map(|child| made.get(*child).cloned()).collect();
    let attributes = interp.new_map(Type::LinkedHashMap)?;
    for (name, value) in &element.attributes {
        interp.map_put(&attributes, Value::Str(name.key()), Value::Str(value.clone()))?;
    }
    let list = interp.list_of(Type::NodeList, children)?;
    make(interp, Value::Str(element.name.key()), element.name.prefix.clone(), attributes, list)
}
