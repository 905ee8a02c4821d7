//! `XmlSlurper` and what it answers: `GPathResult`s, which are walked with property syntax.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::document::{Document, Kind, parse, source};
use super::{native, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::{Method, Module, iterator};
use crate::types::Type;
use crate::value::{NativeObject, Str, Value};

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

macro_rules! numbers {
    ($($name:literal $class:ident;)*) => {
        const CONVERSIONS: &[Method] = &[$((Type::GPathResult, $name, 0, 0, |interp, this, _| {
            let text = own(interp, this)?.text();
            interp.parse_number(&text, Type::$class)
        })),*];
    };
}

numbers! {
    "toInteger" Integer; "toLong" Long; "toFloat" Float; "toDouble" Double; "toBigDecimal" BigDecimal; "toBigInteger" BigInteger;
}

/// `toInteger()` and its kind.
pub(super) const NUMBERS: Module = Module { methods: CONVERSIONS, statics: &[], constructors: &[], constants: &[] };

fn read_only() -> Box<Fault> {
    Fault::not_supported(
        "changing a document that XmlSlurper read",
        "XmlParser, whose nodes can be changed, or MarkupBuilder",
    )
}

/// The parser object.
#[derive(Debug)]
struct Slurper {
    namespaces: bool,
}

impl NativeObject for Slurper {
    fn type_of(&self) -> Type {
        Type::XmlSlurper
    }

    fn to_text(&self) -> String {
        "groovy.xml.XmlSlurper".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A document with the prefixes the script declared.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) document: Document,
    hints: RefCell<Vec<(Str, Str)>>,
}

impl Tree {
    fn namespace(&self, prefix: &str) -> Option<Str> {
        let hints = self.hints.borrow();
        let hint = hints.iter().rev().find(|(known, _)| known.as_str() == prefix).map(|(_, uri)| uri.clone());
        hint.or_else(|| self.document.namespace(prefix).cloned())
    }
}

/// One thing a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Element(usize),
    /// An attribute of an element, by its number.
    Attribute(usize, usize),
}

/// What a path leads to.
#[derive(Debug)]
pub(super) struct Path {
    class: Type,
    pub(super) tree: Rc<Tree>,
    pub(super) items: Vec<Item>,
    /// The last name of the path.
    step: Str,
    /// The path before the last name.
    before: Value,
}

impl Path {
    fn name(&self) -> Str {
        match (self.class, self.items.first()) {
            (Type::NodeChild, Some(Item::Element(at))) => {
                self.tree.document.element(*at).map(|element| element.name.local.clone()).unwrap_or_default()
            }
            (Type::Attributes, _) => Str::from(self.step.trim_start_matches('@')),
            _ => self.step.clone(),
        }
    }

    fn uri(&self) -> Str {
        self.elements()
            .next()
            .and_then(|at| self.tree.document.element(at))
            .map(|element| element.name.uri.clone())
            .unwrap_or_default()
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = usize> + '_ {
        self.items.iter().filter_map(|item| match item {
            Item::Element(at) => Some(*at),
            Item::Attribute(..) => None,
        })
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            match item {
                Item::Element(at) => self.tree.document.text(*at, &mut text),
                Item::Attribute(at, number) => {
                    let value = self.tree.document.element(*at).and_then(|element| element.attributes.get(*number));
                    text.push_str(value.map(|(_, value)| value.as_str()).unwrap_or_default());
                }
            }
        }
        text
    }

    /// The texts that stand directly in the elements.
    fn local_texts(&self) -> Vec<Value> {
        let document = &self.tree.document;
        let children =
            self.elements().filter_map(|at| document.element(at)).flat_map(|element| element.children.iter());
        let texts = children.filter_map(|at| match &document.nodes.get(*at)?.kind {
            Kind::Text(text) => Some(Value::Str(text.clone())),
            Kind::Element(_) => None,
        });
        texts.collect()
    }
}

impl NativeObject for Path {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.text()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(&mut self.before)]
    }

    fn effort(&self) -> usize {
        1 + self.items.len() / 4 + self.tree.document.nodes.len() / 32
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| other.text() == self.text())
    }

    fn hash(&self) -> Option<i32> {
        Some(crate::value::java_hash_str(&self.text()))
    }

    fn truth(&self) -> bool {
        self.class != Type::NoChildren
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Path> {
    native(this).ok_or_else(|| interp.no_method(this, "text", &[]))
}

fn slurp(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = source(interp, &Call::new(this, "parseText", args).get(0))?;
    let namespaces = native::<Slurper>(this).is_none_or(|slurper| slurper.namespaces);
    let document = parse(interp, &text, namespaces)?;
    let tree = Rc::new(Tree { document, hints: RefCell::default() });
    node(interp, &tree, 0, Value::Null)
}

/// One element as a result of its own.
fn node(interp: &mut Interp<'_>, tree: &Rc<Tree>, at: usize, before: Value) -> Eval {
    wrap(
        interp,
        Path { class: Type::NodeChild, tree: tree.clone(), items: vec![Item::Element(at)], step: Str::new(), before },
    )
}

fn result(interp: &mut Interp<'_>, this: &Value, class: Type, items: Vec<Item>, step: &str) -> Eval {
    let tree = own(interp, this)?.tree.clone();
    interp.charge(items.len() + 1)?;
    // The items, and the text of the step with the counters in front of it.
    interp.reserve(items.len() * std::mem::size_of::<Item>() + step.len() + 24)?;
    wrap(interp, Path { class, tree, items, step: Str::from(step), before: this.clone() })
}

/// Every item as a result of its own.
fn each(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let own = own(interp, this)?;
    let (tree, step) = (own.tree.clone(), own.step.clone());
    let mut found = Vec::new();
    for item in own.items.clone() {
        interp.grow(found.len(), 1)?;
        found.push(single(interp, &tree, item, &step)?);
    }
    Ok(found)
}

fn single(interp: &mut Interp<'_>, tree: &Rc<Tree>, item: Item, step: &Str) -> Eval {
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

/// Whether an element or attribute has a name; without a prefix any namespace will do.
fn is_named(tree: &Tree, name: &super::document::Name, wanted: &str) -> bool {
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

fn children(interp: &mut Interp<'_>, this: &Value, wanted: &str) -> Eval {
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

fn parent(interp: &mut Interp<'_>, this: &Value) -> Eval {
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
fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn walk(interp: &mut Interp<'_>, this: &Value, order: fn(&Document, usize) -> Vec<usize>) -> Eval {
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

fn filtered(interp: &mut Interp<'_>, this: &Value, args: &[Value], only_first: bool) -> Eval {
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
