//! The classes of a script by their names, and everything above a class.

use std::collections::{HashMap, HashSet};

use crate::ast::{Class, ClassKind, TypeName};
use crate::types::Type;

/// So many classes above one are looked at.
const MOST: usize = 200;

pub(super) struct Kin<'a> {
    /// `None`: two classes have the name.
    classes: HashMap<&'a str, Option<&'a Class>>,
}

/// What stands above a class.
#[derive(Default)]
pub(super) struct Above<'a> {
    /// Classes, interfaces and traits of the script, near ones first.
    pub(super) own: Vec<&'a Class>,
    /// Built-in ones.
    pub(super) built_in: Vec<Type>,
    /// Whether there are others, of which nothing is known.
    pub(super) unknown: bool,
}

/// A class named behind `extends` or `implements`.
pub(super) enum Named<'a> {
    Own(&'a Class),
    BuiltIn(Type),
    Unknown,
}

impl<'a> Kin<'a> {
    pub(super) fn new(classes: &[&'a Class]) -> Self {
        let mut found: HashMap<&str, Option<&Class>> = HashMap::new();
        for class in classes {
            let entry = found.entry(class.name.text.as_str());
            entry.and_modify(|known| *known = None).or_insert(Some(class));
        }
        Self { classes: found }
    }

    pub(super) fn named(&self, ty: &TypeName) -> Named<'a> {
        let simple = ty.name.rsplit('.').next().unwrap_or_default();
        match self.classes.get(simple) {
            Some(Some(class)) => Named::Own(class),
            Some(None) => Named::Unknown,
            None => match Type::by_name(&ty.name).or_else(|| Type::by_default_import(simple)) {
                Some(found) => Named::BuiltIn(found),
                None => Named::Unknown,
            },
        }
    }

    pub(super) fn above(&self, class: &'a Class) -> Above<'a> {
        let mut above = Above::default();
        let mut seen: HashSet<*const Class> = HashSet::from([std::ptr::from_ref(class)]);
        let mut ahead = vec![class];
        while let Some(next) = ahead.pop() {
            if seen.len() > MOST {
                above.unknown = true;
                break;
            }
            for ty in next.extends.iter().chain(&next.implements).rev() {
                match self.named(ty) {
                    Named::Own(found) => {
                        if seen.insert(std::ptr::from_ref(found)) {
                            above.own.push(found);
                            ahead.push(found);
                        }
                    }
                    Named::BuiltIn(found) => above.built_in.push(found),
                    Named::Unknown => above.unknown = true,
                }
            }
        }
        above
    }
}

/// Whether instances cannot be made of it, and methods need no body.
pub(super) fn is_interface(class: &Class) -> bool {
    matches!(class.kind, ClassKind::Interface | ClassKind::Trait | ClassKind::Annotation)
}
