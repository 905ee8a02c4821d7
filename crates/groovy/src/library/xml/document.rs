//! A parsed document: elements and texts in one list, linked by their places.

use roxmltree::{Error, ParsingOptions};

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Str, Value};

/// How many elements and texts a document may have.
const MAX_NODES: u32 = 200_000;
/// What a node of the parser's tree weighs, about, and what ours have on the heap.
const PARSED_NODE: usize = 96;

/// A document; its first node is the root element.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) nodes: Vec<Node>,
    /// Prefixes declared anywhere in the document.
    pub(super) namespaces: Vec<(Str, Str)>,
}

/// An element or a text.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) parent: Option<usize>,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Text(Str),
    Element(Element),
}

#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: Name,
    pub(super) attributes: Vec<(Name, Str)>,
    pub(super) children: Vec<usize>,
    /// Prefixes declared here.
    pub(super) declared: Vec<(Str, Str)>,
}

/// A name with its namespace; without namespaces the name holds the prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) local: Str,
    pub(super) prefix: Str,
    pub(super) uri: Str,
}

impl Name {
    /// `prefix:local`
    pub(super) fn qualified(&self) -> Str {
        if self.prefix.is_empty() { self.local.clone() } else { Str::from(format!("{}:{}", self.prefix, self.local)) }
    }

    /// `{uri}local`, as Groovy shows names with a namespace.
    pub(super) fn key(&self) -> Str {
        if self.uri.is_empty() { self.qualified() } else { Str::from(format!("{{{}}}{}", self.uri, self.local)) }
    }
}

impl Document {
    /// The element at a place.
    pub(super) fn element(&self, at: usize) -> Option<&Element> {
        match &self.nodes.get(at)?.kind {
            Kind::Element(element) => Some(element),
            Kind::Text(_) => None,
        }
    }

    /// The element that an element stands in.
    pub(super) fn parent(&self, at: usize) -> Option<usize> {
        self.nodes.get(at)?.parent
    }

    /// The child elements of an element.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let children = self.element(at).map(|element| element.children.as_slice()).unwrap_or_default();
        children.iter().copied().filter(|child| self.element(*child).is_some())
    }

    /// All text in an element, however deep.
    pub(super) fn text(&self, at: usize, out: &mut String) {
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            match self.nodes.get(at).map(|node| &node.kind) {
                Some(Kind::Text(text)) => out.push_str(text),
                Some(Kind::Element(element)) => open.extend(element.children.iter().rev()),
                None => {}
            }
        }
    }

    /// The element and all elements in it, parents first.
    pub(super) fn depth_first(&self, at: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            found.push(at);
            let children: Vec<usize> = self.children(at).collect();
            open.extend(children.into_iter().rev());
        }
        found
    }

    /// The element and all elements in it, level by level.
    pub(super) fn breadth_first(&self, at: usize) -> Vec<usize> {
        let mut found = vec![at];
        let mut next = 0;
        while let Some(at) = found.get(next).copied() {
            found.extend(self.children(at));
            next += 1;
        }
        found
    }

    /// The namespace of a prefix.
    pub(super) fn namespace(&self, prefix: &str) -> Option<&Str> {
        self.namespaces.iter().find(|(known, _)| known.as_str() == prefix).map(|(_, uri)| uri)
    }
}

/// Parses a text.
///
/// # Errors
/// `SAXParseException` with the place in the message, or a limit.
pub(super) fn parse(interp: &mut Interp<'_>, text: &str, namespaces: bool) -> Eval<Document> {
    interp.charge(text.len() / 8 + 1)?;
    // Every attribute is compared with those before it, every namespace in every element with those above.
    let attributes = text.split('<').map(|tag| tag.bytes().filter(|byte| *byte == b'=').count());
    interp.charge(attributes.map(|count| count.saturating_mul(count) / 64).sum())?;
    // The tree of the parser takes much more than its text when that has many short elements.
    let nodes = text.bytes().filter(|byte| *byte == b'<').count().saturating_mul(2);
    let declared = text.matches("xmlns").count();
    interp.charge(nodes.saturating_mul(declared.saturating_mul(declared)) / 64)?;
    let held = interp.hold(text.len().saturating_add(nodes.saturating_mul(PARSED_NODE)))?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let tree = roxmltree::Document::parse_with_options(text, options).map_err(|error| refuse(interp, &error))?;
    let mut document = Document::default();
    copy(&tree, text, namespaces, &mut document);
    interp.charge(document.nodes.len())?;
    drop(tree);
    drop(held);
    // Every node has a few heap parts of its own.
    interp.reserve(document.nodes.len() * (std::mem::size_of::<Node>() + PARSED_NODE) + text.len())?;
    Ok(document)
}

fn copy(tree: &roxmltree::Document<'_>, text: &str, namespaces: bool, document: &mut Document) {
    // Places of the elements of the other tree, by its own numbers.
    let mut places = vec![None; tree.descendants().count() + 1];
    for node in tree.descendants() {
        let parent = node.parent().and_then(|parent| places.get(parent.id().get_usize()).copied().flatten());
        let at = document.nodes.len();
        if node.is_element() {
            let element = element(&node, text, namespaces, document);
            document.nodes.push(Node { parent, kind: Kind::Element(element) });
            if let Some(place) = places.get_mut(node.id().get_usize()) {
                *place = Some(at);
            }
        } else if node.is_text() {
            let content = node.text().unwrap_or_default();
            if parent.is_none() || content.trim().is_empty() {
                continue;
            }
            document.nodes.push(Node { parent, kind: Kind::Text(Str::from(content)) });
        } else {
            continue;
        }
        if let Some(Kind::Element(above)) =
            parent.and_then(|parent| document.nodes.get_mut(parent)).map(|node| &mut node.kind)
        {
            above.children.push(at);
        }
    }
}

fn element(node: &roxmltree::Node<'_, '_>, text: &str, namespaces: bool, document: &mut Document) -> Element {
    let own: Vec<(Str, Str)> = node
        .namespaces()
        .filter(|namespace| node.parent().is_none_or(|parent| !parent.namespaces().any(|above| above == *namespace)))
        .map(|namespace| (Str::from(namespace.name().unwrap_or_default()), Str::from(namespace.uri())))
        .collect();
    for declared in &own {
        if !document.namespaces.iter().any(|(prefix, _)| *prefix == declared.0) {
            document.namespaces.push(declared.clone());
        }
    }
    let written = text.get(node.range().start + 1..).unwrap_or_default();
    let written = written.split(|c: char| c.is_whitespace() || c == '/' || c == '>').next().unwrap_or_default();
    let attributes = node.attributes().map(|attribute| {
        let written = text.get(attribute.range_qname()).unwrap_or_default();
        (name(written, attribute.namespace(), namespaces), Str::from(attribute.value()))
    });
    Element {
        name: name(written, node.tag_name().namespace(), namespaces),
        attributes: attributes.collect(),
        children: Vec::new(),
        declared: own,
    }
}

fn name(written: &str, uri: Option<&str>, namespaces: bool) -> Name {
    if !namespaces {
        return Name { local: Str::from(written), prefix: Str::new(), uri: Str::new() };
    }
    let (prefix, local) = written.split_once(':').unwrap_or(("", written));
    Name { local: Str::from(local), prefix: Str::from(prefix), uri: Str::from(uri.unwrap_or_default()) }
}

/// The exception of Java's parser for a text that is not XML, in its words where they are known.
fn refuse(interp: &Interp<'_>, error: &Error) -> Box<Fault> {
    let message = match error {
        Error::DtdDetected => {
            "DOCTYPE is disallowed when the feature \"http://apache.org/xml/features/disallow-doctype-decl\" set to true.".to_owned()
        }
        Error::UnexpectedCloseTag(expected, ..) => {
            format!("The element type \"{expected}\" must be terminated by the matching end-tag \"</{expected}>\".")
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => "XML document structures must start and end within the same entity.".to_owned(),
        Error::NoRootNode => "Premature end of file.".to_owned(),
        Error::UnknownToken(at) if at.row == 1 && at.col == 1 => "Content is not allowed in prolog.".to_owned(),
        Error::UnknownToken(_) => "The markup in the document following the root element must be well-formed.".to_owned(),
        Error::UnknownEntityReference(name, _) => format!("The entity \"{name}\" was referenced, but not declared."),
        Error::DuplicatedAttribute(name, _) => format!("Attribute \"{name}\" was already specified."),
        other => other.to_string(),
    };
    interp.throw(Type::SAXParseException, message)
}

/// The text to parse: a string, or what a reader still holds.
pub(super) fn source(interp: &mut Interp<'_>, argument: &Value) -> Eval<Str> {
    match argument {
        Value::Null => {
            Err(interp.throw(Type::NullPointerException, "Cannot invoke \"String.length()\" because \"s\" is null"))
        }
        Value::Native(native) if native.type_of() == Type::StringReader => {
            let text = interp.call_method(argument, "getText", &[])?;
            interp.to_text(&text)
        }
        other => interp.to_text(other),
    }
}
