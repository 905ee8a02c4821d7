//! A node: an element with its attributes, children and parent.

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::describe::describe;
use crate::interp::{Eval, Interp};
use crate::library::xml::native;
use crate::types::Type;
use crate::value::{List, Map, Native, NativeObject, NativeRef, Str, Value};

/// An element with its attributes, and its children or text.
#[derive(Debug)]
pub(in crate::library::xml) struct Node {
    /// `name`, or `{uri}name` in a namespace.
    pub(in crate::library::xml) name: Value,
    /// The prefix of the namespace.
    pub(in crate::library::xml) prefix: Str,
    pub(in crate::library::xml) attributes: Rc<Map>,
    /// A list of nodes and texts, or a single value.
    pub(in crate::library::xml) value: RefCell<Value>,
    /// Weak, so that documents are freed: a node knows its parent while the script holds the document.
    pub(super) parent: RefCell<Weak<Native>>,
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

/// A node that knows its children, and they it.
pub(super) fn make(interp: &mut Interp<'_>, name: Value, prefix: Str, attributes: Rc<Map>, value: Value) -> Eval {
    interp.reserve(128)?;
    let node =
        Native::new(Node { name, prefix, attributes, value: RefCell::new(value.clone()), parent: RefCell::default() });
    if let Value::List(list) = &value {
        adopt(&node, list);
    }
    Ok(Value::Native(node))
}

pub(super) fn adopt(node: &NativeRef, list: &List) {
    for child in list.items().iter() {
        if let Some(child) = native::<Node>(child) {
            *child.parent.borrow_mut() = Rc::downgrade(node);
        }
    }
}

/// `name`, `name, value`, `name, attributes`, `name, attributes, value`
pub(super) fn new_node(interp: &mut Interp<'_>, args: &[Value]) -> Eval {
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
