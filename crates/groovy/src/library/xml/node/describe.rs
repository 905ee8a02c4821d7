//! Nodes as text.

use super::tree::Node;
use crate::library::xml::native;
use crate::types::Type;
use crate::value::Value;

/// `name[attributes={k=v}; value=[...]]`, as Java writes maps and lists.
pub(super) fn describe(node: &Node, out: &mut String, depth: usize) {
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
