//! `XmlSlurper`: a parser whose answer is the root as a path.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::result::Tree;
use super::steps::node;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::xml::document::{parse, source};
use crate::library::xml::native;
use crate::types::Type;
use crate::value::{NativeObject, Value};

/// The parser object.
#[derive(Debug)]
pub(super) struct Slurper {
    pub(super) namespaces: bool,
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

pub(super) fn slurp(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = source(interp, &Call::new(this, "parseText", args).get(0))?;
    let namespaces = native::<Slurper>(this).is_none_or(|slurper| slurper.namespaces);
    let document = parse(interp, &text, namespaces)?;
    let tree = Rc::new(Tree { document, hints: RefCell::default() });
    node(interp, &tree, 0, Value::Null)
}
