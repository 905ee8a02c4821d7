//! What a rule finds in a node, as far as the engine's speed depends on it.

use std::any::Any;
use std::cell::RefCell;

use groovy::{Eval, Host, HostBox, HostObject, Interp, Value};

/// An object with fields, as replicas and work items are.
macro_rules! item {
    ($($field:ident $name:literal),* $(,)?) => {
        #[derive(Debug, Default)]
        struct Item {
            $($field: RefCell<Value>),*
        }

        /// The properties of an item.
        const FIELDS: &[&str] = &[$($name),*];

        impl Item {
            fn field(&self, name: &str) -> Option<&RefCell<Value>> {
                match name {
                    $($name => Some(&self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

item! {
    project_key "projectKey", type_name "typeName", summary "summary", description "description",
    attachments "attachments", comments "comments", labels "labels", priority "priority", key "key",
    assignee "assignee", kind "type", status "status", project "project", area_path "areaPath",
    iteration_path "iterationPath", name "name",
}

impl Item {
    fn of(properties: &[(&str, Value)]) -> Value {
        let item = Self::default();
        for (name, value) in properties {
            if let Some(field) = item.field(name) {
                field.replace(value.clone());
            }
        }
        Value::Host(HostBox::new(item))
    }
}

impl HostObject for Item {
    fn class_name(&self) -> &str {
        "Item"
    }

    fn get(&self, _interp: &mut Interp<'_>, name: &str) -> Eval<Option<Value>> {
        Ok(self.field(name).map(|field| field.borrow().clone()))
    }

    fn set(&self, _interp: &mut Interp<'_>, name: &str, value: Value) -> Eval<bool> {
        Ok(self.field(name).map(|field| drop(field.replace(value))).is_some())
    }

    fn call(&self, _interp: &mut Interp<'_>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        Ok(match name {
            "mergeComments" | "mergeAttachments" | "setStatus" => args.first().cloned(),
            "getIssueType" => Some(Value::Null),
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Variables by name.
pub struct World(Vec<(&'static str, Value)>);

impl Host for World {
    fn variable(&self, name: &str) -> Option<Value> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }
}

/// The variables that the measured rules use, as objects of the embedder.
pub fn objects() -> World {
    let fields: Vec<(&str, Value)> =
        FIELDS.iter().map(|name| (*name, Value::from(format!("the {name} of this item")))).collect();
    let mut replica = fields.clone();
    replica.push(("status", Item::of(&[("name", Value::from("To Do"))])));
    replica.push(("type", Item::of(&[("name", Value::from("Bug"))])));
    World(vec![
        ("firstSync", Value::Bool(true)),
        ("workItem", Item::of(&fields)),
        ("replica", Item::of(&replica)),
        ("nodeHelper", Item::of(&[])),
        ("attachmentHelper", Item::of(&[])),
        ("commentHelper", Item::of(&[])),
    ])
}

/// What a rule calls in a node.
#[derive(Debug)]
struct Helper;

impl HostObject for Helper {
    fn class_name(&self) -> &str {
        "Helper"
    }

    fn call(&self, interp: &mut Interp<'_>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        Ok(match (name, args) {
            ("mergeAttachments", [_, theirs]) => Some(interp.get_property(theirs, "attachments")?),
            ("mergeComments", [_, theirs]) => Some(interp.get_property(theirs, "comments")?),
            ("stripHtml" | "stripHtmlFromComments", [text]) => Some(text.clone()),
            ("getIssueType", _) => Some(Value::Null),
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The variables of a rule that reads one map and fills another one.
pub fn maps(reads: &'static str, read: Value, writes: &'static str, written: Value) -> World {
    let helper = Value::Host(HostBox::new(Helper));
    World(vec![
        ("firstSync", Value::Bool(true)),
        (reads, read),
        (writes, written),
        ("nodeHelper", helper.clone()),
        ("attachmentHelper", helper.clone()),
        ("commentHelper", helper),
    ])
}
