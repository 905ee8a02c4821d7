//! What a path leads to: elements, attributes and texts of one document.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::library::xml::document::{Document, Kind};
use crate::types::Type;
use crate::value::{NativeObject, Str, Value};

/// A document with the prefixes the script declared.
#[derive(Debug)]
pub(in crate::library::xml) struct Tree {
    pub(in crate::library::xml) document: Document,
    pub(super) hints: RefCell<Vec<(Str, Str)>>,
}

impl Tree {
    pub(super) fn namespace(&self, prefix: &str) -> Option<Str> {
        let hints = self.hints.borrow();
        let hint = hints.iter().rev().find(|(known, _)| known.as_str() == prefix).map(|(_, uri)| uri.clone());
        hint.or_else(|| self.document.namespace(prefix).cloned())
    }
}

/// One thing a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library::xml) enum Item {
    Element(usize),
    /// An attribute of an element, by its number.
    Attribute(usize, usize),
}

/// What a path leads to.
#[derive(Debug)]
pub(in crate::library::xml) struct Path {
    pub(super) class: Type,
    pub(in crate::library::xml) tree: Rc<Tree>,
    pub(in crate::library::xml) items: Vec<Item>,
    /// The last name of the path.
    pub(super) step: Str,
    /// The path before the last name.
    pub(super) before: Value,
}

impl Path {
    pub(super) fn name(&self) -> Str {
        match (self.class, self.items.first()) {
            (Type::NodeChild, Some(Item::Element(at))) => {
                self.tree.document.element(*at).map(|element| element.name.local.clone()).unwrap_or_default()
            }
            (Type::Attributes, _) => Str::from(self.step.trim_start_matches('@')),
            _ => self.step.clone(),
        }
    }

    pub(super) fn uri(&self) -> Str {
        self.elements()
            .next()
            .and_then(|at| self.tree.document.element(at))
            .map(|element| element.name.uri.clone())
            .unwrap_or_default()
    }

    pub(in crate::library::xml) fn elements(&self) -> impl Iterator<Item = usize> + '_ {
        self.items.iter().filter_map(|item| match item {
            Item::Element(at) => Some(*at),
            Item::Attribute(..) => None,
        })
    }

    pub(super) fn text(&self) -> String {
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
    pub(super) fn local_texts(&self) -> Vec<Value> {
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
