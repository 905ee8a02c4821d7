//! The classes of a script by their names, and everything above a class.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use crate::ast::{Class, ClassKind, Field, Member, Method, TypeName};
use crate::types::Type;

/// So many classes above one are looked at.
const MOST: usize = 64;

/// So much is looked at in one script; what comes then goes unchecked. Nobody writes that much by hand.
const MOST_LOOKS: usize = 150_000;

pub(super) struct Kin<'a> {
    /// `None`: two classes have the name.
    classes: HashMap<&'a str, Option<&'a Class>>,
    /// What each class has, by address.
    members: HashMap<*const Class, Members<'a>>,
    looks: Cell<usize>,
    /// The names of all type parameters.
    type_params: HashSet<&'a str>,
}

/// The members of one class by their names.
pub(super) struct Members<'a> {
    pub(super) methods: HashMap<&'a str, Vec<&'a Method>>,
    /// Methods without a body.
    pub(super) open: Vec<&'a Method>,
    /// The properties by their getters.
    pub(super) getters: HashMap<String, &'a Field>,
    /// The names of the accessors of its properties, and of its components.
    accessors: HashSet<String>,
    /// Whether no annotation could give it more.
    pub(super) quiet: bool,
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
        let members = classes.iter().map(|class| (std::ptr::from_ref(*class), members_of(class))).collect();
        Self { classes: found, members, looks: Cell::new(0), type_params: type_parameters(classes) }
    }

    /// What a class has; `None` when enough has been looked at.
    pub(super) fn members(&self, class: &Class) -> Option<&Members<'a>> {
        self.looks.set(self.looks.get() + 1);
        if self.looks.get() > MOST_LOOKS {
            return None;
        }
        self.members.get(&std::ptr::from_ref(class))
    }

    /// Whether a name is a type parameter somewhere.
    pub(super) fn is_type_parameter(&self, name: &str) -> bool {
        self.type_params.contains(name)
    }

    /// Whether a class has the property that an accessor belongs to.
    pub(super) fn has_accessor(&self, class: &Class, method: &str) -> bool {
        self.members(class).is_none_or(|members| members.accessors.contains(method))
    }

    /// Notes a look at something else.
    pub(super) fn tired(&self) -> bool {
        self.tires(1)
    }

    /// Notes a look at so many things.
    pub(super) fn tires(&self, things: usize) -> bool {
        self.looks.set(self.looks.get().saturating_add(things));
        self.looks.get() > MOST_LOOKS
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
            if seen.len() > MOST || self.tired() {
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

fn type_parameters<'a>(classes: &[&'a Class]) -> HashSet<&'a str> {
    let of_classes = classes.iter().flat_map(|class| {
        let of_methods = class.members.iter().flat_map(|member| match member {
            Member::Method(method) => method.type_params.as_slice(),
            _ => &[],
        });
        class.type_params.iter().chain(of_methods)
    });
    of_classes.map(|parameter| parameter.name.as_str()).collect()
}

/// Whether instances cannot be made of it, and methods need no body.
pub(super) fn is_interface(class: &Class) -> bool {
    matches!(class.kind, ClassKind::Interface | ClassKind::Trait | ClassKind::Annotation)
}

fn members_of(class: &Class) -> Members<'_> {
    let mut methods: HashMap<&str, Vec<&Method>> = HashMap::new();
    let (mut open, mut accessors, mut getters) = (Vec::new(), HashSet::new(), HashMap::new());
    let mut property = |name: &str| {
        let capital = crate::interp::capitalized(name);
        accessors.extend(["get", "is", "set"].map(|prefix| format!("{prefix}{capital}")));
    };
    for member in &class.members {
        match member {
            Member::Method(method) => {
                methods.entry(method.name.text.as_str()).or_default().push(method);
                if method.body.is_none() {
                    open.push(method);
                }
            }
            Member::Field(field) if !field.modifiers.has_visibility => {
                property(&field.name.text);
                if !field.modifiers.is_static {
                    getters.insert(format!("get{}", crate::interp::capitalized(&field.name.text)), field);
                }
            }
            _ => {}
        }
    }
    class.components.iter().for_each(|component| property(&component.name.text));
    accessors.extend(class.components.iter().map(|component| component.name.text.to_string()));
    Members { methods, open, getters, accessors, quiet: quiet(class) }
}

/// Whether a class has no annotation that could give it methods.
fn quiet(class: &Class) -> bool {
    let known = |name: &str| {
        matches!(
            name,
            "CompileStatic"
                | "TypeChecked"
                | "CompileDynamic"
                | "ToString"
                | "EqualsAndHashCode"
                | "TupleConstructor"
                | "Canonical"
                | "Immutable"
                | "SuppressWarnings"
                | "Deprecated"
                | "FunctionalInterface"
                | "PackageScope"
                | "SelfType"
                | "Sealed"
                | "InheritConstructors"
                | "MapConstructor"
        )
    };
    let members = class.members.iter().all(|member| match member {
        Member::Field(field) => field.modifiers.annotations.is_empty(),
        Member::Method(method) => method.modifiers.annotations.iter().all(|found| found.simple_name() != "Delegate"),
        _ => true,
    });
    members && class.modifiers.annotations.iter().all(|annotation| known(annotation.simple_name()))
}
