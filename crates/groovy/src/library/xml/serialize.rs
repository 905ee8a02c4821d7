//! `XmlUtil`: escaping, and writing nodes as text.

use super::document::{Document, Kind, parse};
use super::native;
use super::node::{Node, contents};
use super::path::Path;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[],
    statics: &[
        (Type::XmlUtil, "escapeXml", 1, 1, |interp, this, args| {
            let text = Call::new(this, "escapeXml", args).text(interp, 0)?;
            interp.charge(text.len() / 16)?;
            interp.text(
                text.replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;")
                    .replace('"', "&quot;")
                    .replace('\'', "&apos;"),
            )
        }),
        (Type::XmlUtil, "escapeControlCharacters", 1, 1, |interp, this, args| {
            let text = Call::new(this, "escapeControlCharacters", args).text(interp, 0)?;
            interp.charge(text.len() / 16)?;
            let escaped =
                text.chars().map(|c| if u32::from(c) < 32 { format!("&#{};", u32::from(c)) } else { c.to_string() });
            interp.text(escaped.collect::<String>())
        }),
        (Type::XmlUtil, "serialize", 1, 1, |interp, this, args| {
            let source = Call::new(this, "serialize", args).get(0);
            let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            if native::<Node>(&source).is_some() {
                write_node(interp, &source, 0, &mut out)?;
            } else if let Some(path) = native::<Path>(&source) {
                for at in path.elements().collect::<Vec<_>>() {
                    write_element(interp, &path.tree.document, at, 0, &mut out)?;
                }
            } else {
                let text = interp.to_text(&source)?;
                let document = parse(interp, &text, true)?;
                write_element(interp, &document, 0, 0, &mut out)?;
            }
            interp.text(out)
        }),
    ],
    constructors: &[],
    constants: &[],
};

/// Text between tags.
pub(super) fn escape_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text between quotes.
pub(super) fn escape_attribute(text: &str, quote: char) -> String {
    let text = escape_text(text).replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#09;");
    if quote == '"' { text.replace('"', "&quot;") } else { text.replace('\'', "&apos;") }
}

/// A piece to write: its start tag, and what stands in it.
struct Piece<'p> {
    tag: String,
    attributes: String,
    children: Vec<Child<'p>>,
    /// Groovy's own printer has written the indents of a `Node` already: Java's keeps them as lines of spaces.
    spaced: bool,
}

enum Child<'p> {
    Text(String),
    Element(&'p dyn Fn(&mut Interp<'_>, usize, &mut String) -> Eval<()>),
}

fn attribute_text(attributes: impl IntoIterator<Item = (String, String)>) -> String {
    attributes.into_iter().map(|(name, value)| format!(" {name}=\"{}\"", escape_attribute(&value, '"'))).collect()
}

/// Writes a piece indented; one that holds a single text stays on its line.
fn write_piece(interp: &mut Interp<'_>, piece: &Piece<'_>, depth: usize, out: &mut String) -> Eval<()> {
    interp.check_stack()?;
    interp.charge(piece.children.len() + 1)?;
    interp.room_for_text(out.len())?;
    let indent = "  ".repeat(depth);
    out.push_str(&format!("{indent}<{}{}", piece.tag, piece.attributes));
    match piece.children.as_slice() {
        [] => out.push_str("/>\n"),
        [Child::Text(text)] => out.push_str(&format!(">{}</{}>\n", escape_text(text), piece.tag)),
        children => {
            out.push_str(">\n");
            for child in children {
                match child {
                    Child::Text(text) => out.push_str(&format!("{indent}  {}\n", escape_text(text))),
                    Child::Element(write) => {
                        if piece.spaced {
                            out.push_str(&format!("{}\n", "    ".repeat(depth + 1)));
                        }
                        write(interp, depth + 1, out)?;
                    }
                }
            }
            if piece.spaced {
                out.push_str(&format!("{}  \n", "    ".repeat(depth)));
            }
            out.push_str(&format!("{indent}</{}>\n", piece.tag));
        }
    }
    Ok(())
}

fn write_element(interp: &mut Interp<'_>, document: &Document, at: usize, depth: usize, out: &mut String) -> Eval<()> {
    let Some(element) = document.element(at) else {
        return Ok(());
    };
    let declared = element.declared.iter().map(|(prefix, uri)| {
        let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        (name, uri.to_string())
    });
    let own = element.attributes.iter().map(|(name, value)| (name.qualified().to_string(), value.to_string()));
    let writers: Vec<_> = element
        .children
        .iter()
        .map(|child| {
            move |interp: &mut Interp<'_>, depth: usize, out: &mut String| {
                write_element(interp, document, *child, depth, out)
            }
        })
        .collect();
    let children =
        element.children.iter().zip(&writers).filter_map(|(child, write)| match &document.nodes.get(*child)?.kind {
            Kind::Text(text) => Some(Child::Text(text.to_string())),
            Kind::Element(_) => Some(Child::Element(write)),
        });
    let piece = Piece {
        tag: element.name.qualified().to_string(),
        attributes: attribute_text(declared.chain(own).collect::<Vec<_>>()),
        children: children.collect(),
        spaced: false,
    };
    write_piece(interp, &piece, depth, out)
}

fn write_node(interp: &mut Interp<'_>, value: &Value, depth: usize, out: &mut String) -> Eval<()> {
    let Some(node) = native::<Node>(value) else {
        return Ok(());
    };
    let name = interp.to_text(&node.name)?;
    let mut attributes = Vec::new();
    let mut tag = name.to_string();
    if let Some((uri, local)) = namespace_of(&name) {
        let prefix = node.prefix.as_str();
        let declared = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        attributes.push((declared, uri.to_owned()));
        tag = if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") };
    }
    for (key, value) in interp.entries(&node.attributes)? {
        let (key, value) = (interp.to_text(&key)?, interp.to_text(&value)?);
        match namespace_of(&key) {
            // The prefix of an attribute is not kept; any will do.
            Some((uri, local)) => {
                attributes.push(("xmlns:ns".to_owned(), uri.to_owned()));
                attributes.push((format!("ns:{local}"), value.to_string()));
            }
            None => attributes.push((key.to_string(), value.to_string())),
        }
    }
    let items = contents(interp, value)?;
    let writers: Vec<_> = items
        .iter()
        .map(|item| move |interp: &mut Interp<'_>, depth: usize, out: &mut String| write_node(interp, item, depth, out))
        .collect();
    let mut children = Vec::new();
    for (item, write) in items.iter().zip(&writers) {
        children.push(match native::<Node>(item) {
            Some(_) => Child::Element(write),
            None => Child::Text(interp.to_text(item)?.to_string()),
        });
    }
    let spaced = children.iter().all(|child| matches!(child, Child::Element(_)));
    let piece = Piece { tag, attributes: attribute_text(attributes), children, spaced };
    write_piece(interp, &piece, depth, out)
}

/// `{uri}name` as its two parts.
fn namespace_of(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix('{')?.split_once('}')
}
