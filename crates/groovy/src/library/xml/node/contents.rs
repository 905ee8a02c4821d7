//! Children and texts of a node, read and changed.

use std::rc::Rc;

use super::own;
use super::tree::{Node, adopt};
use crate::interp::{Eval, Interp};
use crate::library::xml::native;
use crate::types::Type;
use crate::value::Value;

/// Children and texts of a node.
pub(in crate::library::xml) fn contents(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let value = own(interp, this)?.value.borrow().clone();
    match value {
        Value::List(list) => {
            interp.charge(list.len() / 8 + 1)?;
            Ok(list.items().to_vec())
        }
        Value::Null => Ok(Vec::new()),
        other => Ok(vec![other]),
    }
}

pub(super) fn append(interp: &mut Interp<'_>, this: &Value, node: &Value) -> Eval<()> {
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

pub(super) fn set_value(interp: &mut Interp<'_>, this: &Value, value: Value) -> Eval {
    if let (Value::Native(node), Value::List(list)) = (this, &value) {
        adopt(node, list);
    }
    *own(interp, this)?.value.borrow_mut() = value;
    Ok(Value::Null)
}

/// All text in a node, however deep.
pub(super) fn text_of(interp: &mut Interp<'_>, this: &Value) -> Eval<String> {
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
