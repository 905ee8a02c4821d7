//! `XmlParser` and its `groovy.util.Node`s, which scripts may change.

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::document::{Document, Element, Kind, parse, source};
use super::native;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Module, iterator};
use crate::types::Type;
use crate::value::{List, Map, Native, NativeObject, NativeRef, Str, Value};

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

/// The parser object.
#[derive(Debug)]
struct Parser {
    namespaces: bool,
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

/// An element with its attributes, and its children or text.
#[derive(Debug)]
pub(super) struct Node {
    /// `name`, or `{uri}name` in a namespace.
    pub(super) name: Value,
    /// The prefix of the namespace.
    pub(super) prefix: Str,
    pub(super) attributes: Rc<Map>,
    /// A list of nodes and texts, or a single value.
    pub(super) value: RefCell<Value>,
    /// Weak, so that documents are freed: a node knows its parent while the script holds the document.
    parent: RefCell<Weak<Native>>,
}

impl NativeObject for Node {
    fn type_of(&self) -> Type {
        Type::Node
    }

    fn to_text(&self) -> String {
        let mut out = String::new();
        describe(self, &mut out, 0);
        out
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(self.value.get_mut())]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `name[attributes={k=v}; value=[...]]`, as Java writes maps and lists.
fn describe(node: &Node, out: &mut String, depth: usize) {
    // Nodes may contain themselves.
    const DEEPEST: usize = 64;
    const LONGEST: usize = 1 << 18;
    let plain = |value: &Value| match value {
        Value::Str(text) => text.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Null => "null".to_owned(),
        Value::Native(native) if native.type_of() != Type::Node => native.to_text(),
        other => format!("{other:?}"),
    };
    let attributes =
        node.attributes.entries().into_iter().map(|(key, value)| format!("{}={}", plain(&key), plain(&value)));
    let attributes: Vec<String> = attributes.collect();
    out.push_str(&format!("{}[attributes={{{}}}; value=", plain(&node.name), attributes.join(", ")));
    match &*node.value.borrow() {
        Value::List(list) => {
            out.push('[');
            for (at, item) in list.items().iter().enumerate() {
                if at > 0 {
                    out.push_str(", ");
                }
                match native::<Node>(item) {
                    Some(child) if depth < DEEPEST && out.len() < LONGEST => describe(child, out, depth + 1),
                    Some(_) => out.push_str("..."),
                    None => out.push_str(&plain(item)),
                }
            }
            out.push(']');
        }
        other => out.push_str(&plain(other)),
    }
    out.push(']');
}

pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Node> {
    native(this).ok_or_else(|| interp.no_method(this, "name", &[]))
}

/// Parses a text into nodes.
pub(super) fn read(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = source(interp, &Call::new(this, "parseText", args).get(0))?;
    let namespaces = native::<Parser>(this).is_none_or(|parser| parser.namespaces);
    let document = parse(interp, &text, namespaces)?;
    build(interp, &document)
}

/// The nodes of a document, children before their parents so that nothing recurses.
pub(super) fn build(interp: &mut Interp<'_>, document: &Document) -> Eval {
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

/// A node that knows its children, and they it.
fn make(interp: &mut Interp<'_>, name: Value, prefix: Str, attributes: Rc<Map>, value: Value) -> Eval {
    interp.reserve(128)?;
    let node =
        Native::new(Node { name, prefix, attributes, value: RefCell::new(value.clone()), parent: RefCell::default() });
    if let Value::List(list) = &value {
        adopt(&node, list);
    }
    Ok(Value::Native(node))
}

fn adopt(node: &NativeRef, list: &List) {
    for child in list.items().iter() {
        if let Some(child) = native::<Node>(child) {
            *child.parent.borrow_mut() = Rc::downgrade(node);
        }
    }
}

/// `name`, `name, value`, `name, attributes`, `name, attributes, value`
fn new_node(interp: &mut Interp<'_>, args: &[Value]) -> Eval {
    let (name, attributes, value) = match args {
        [name] => (name, None, None),
        [name, Value::Map(attributes)] => (name, Some(attributes.clone()), None),
        [name, Value::Map(attributes), value] => (name, Some(attributes.clone()), Some(value.clone())),
        [name, value] => (name, None, Some(value.clone())),
        _ => return Err(interp.throw(Type::IllegalArgumentException, "A node needs a name")),
    };
    let name = match name {
        text @ Value::Str(_) => text.clone(),
        other => Value::Str(interp.to_text(other)?),
    };
    let attributes = match attributes {
        Some(attributes) => {
            let entries = interp.entries(&attributes)?;
            interp.map_from(Type::LinkedHashMap, entries)?
        }
        None => interp.new_map(Type::LinkedHashMap)?,
    };
    let value = match value {
        Some(Value::Null) | None => interp.list_of(Type::NodeList, Vec::new())?,
        Some(value) => value,
    };
    make(interp, name, Str::new(), attributes, value)
}

/// Children and texts of a node.
pub(super) fn contents(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let value = own(interp, this)?.value.borrow().clone();
    match value {
        Value::List(list) => {
            interp.charge(list.len() / 8 + 1)?;
            Ok(list.items().clone())
        }
        Value::Null => Ok(Vec::new()),
        other => Ok(vec![other]),
    }
}

fn append(interp: &mut Interp<'_>, this: &Value, node: &Value) -> Eval<()> {
    let mut items = contents(interp, this)?;
    interp.grow(items.len(), 1)?;
    items.push(node.clone());
    let list = interp.list_of(Type::NodeList, items)?;
    if let (Value::Native(above), Some(child)) = (this, native::<Node>(node)) {
        *child.parent.borrow_mut() = Rc::downgrade(above);
    }
    *own(interp, this)?.value.borrow_mut() = list;
    Ok(())
}

fn set_value(interp: &mut Interp<'_>, this: &Value, value: Value) -> Eval {
    if let (Value::Native(node), Value::List(list)) = (this, &value) {
        adopt(node, list);
    }
    *own(interp, this)?.value.borrow_mut() = value;
    Ok(Value::Null)
}

/// All text in a node, however deep.
fn text_of(interp: &mut Interp<'_>, this: &Value) -> Eval<String> {
    interp.check_stack()?;
    let mut text = String::new();
    for item in contents(interp, this)? {
        interp.charge(1)?;
        let part = match native::<Node>(&item) {
            Some(_) => text_of(interp, &item)?,
            None => interp.to_text(&item)?.to_string(),
        };
        interp.room_for_text(text.len() + part.len())?;
        text.push_str(&part);
    }
    Ok(text)
}

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
fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn walk(interp: &mut Interp<'_>, this: &Value, depth_first: bool) -> Eval {
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

fn spread(interp: &mut Interp<'_>, this: &Value, method: &str) -> Eval<Vec<Value>> {
    let mut answers = Vec::new();
    for item in interp.elements(this)? {
        answers.push(interp.call_method(&item, method, &[])?);
    }
    Ok(answers)
}

/// `list.name`: what the nodes of the list have of that name, in one list.
fn of_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
