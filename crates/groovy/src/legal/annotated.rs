//! Annotations on what they are for, once, and with the values they ask for.

use std::collections::HashSet;

use super::kin::{Kin, Named};
use crate::ast::{
    Annotation, Class, ClassKind, Expr, ExprKind, Field, Member, MemberName, Method, Modifiers, Node, Script, StmtKind,
    TypeName,
};
use crate::diagnostic::Diagnostic;

/// Annotations of Groovy and Java that stand before classes only.
const OF_CLASSES: &[&str] = &[
    "ToString",
    "EqualsAndHashCode",
    "TupleConstructor",
    "MapConstructor",
    "Canonical",
    "Immutable",
    "Sortable",
    "Singleton",
    "InheritConstructors",
    "AutoClone",
    "FunctionalInterface",
    "SelfType",
    "Sealed",
    "RecordType",
];

/// What an annotation stands before, as `ElementType` names it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Type,
    Field,
    Method,
    Constructor,
    Variable,
}

impl Place {
    fn element_type(self) -> &'static str {
        match self {
            Self::Type => "TYPE",
            Self::Field => "FIELD",
            Self::Method => "METHOD",
            Self::Constructor => "CONSTRUCTOR",
            Self::Variable => "LOCAL_VARIABLE",
        }
    }
}

pub(super) fn check(tree: &Script, classes: &[&Class], kin: &Kin<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut found = Annotated { kin, diagnostics };
    for class in classes {
        found.all(&class.modifiers, Place::Type);
        for member in &class.members {
            match member {
                Member::Field(field) => found.all(&field.modifiers, Place::Field),
                Member::Method(method) => found.all(&method.modifiers, Place::Method),
                Member::Constructor(constructor) => found.all(&constructor.modifiers, Place::Constructor),
                _ => {}
            }
        }
        found.transformed(class);
    }
    tree.methods.iter().for_each(|method| found.all(&method.modifiers, Place::Method));
    found.fields_of_the_script(tree, classes);
}

struct Annotated<'a, 'd> {
    kin: &'d Kin<'a>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Annotated<'_, '_> {
    fn error(&mut self, annotation: &Annotation, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::syntax(annotation.span, message.into()));
    }

    fn all(&mut self, modifiers: &Modifiers, place: Place) {
        let mut seen = HashSet::new();
        for annotation in &modifiers.annotations {
            let name = annotation.simple_name();
            let first = seen.insert(name);
            let ty = TypeName { name: annotation.name.clone(), dimensions: 0, span: annotation.span };
            if let Named::Own(own) = self.kin.named(&ty) {
                self.own(annotation, own, place, first);
                continue;
            }
            let misplaced = match name {
                "Override" => place != Place::Method,
                "Field" => place != Place::Variable,
                _ => OF_CLASSES.contains(&name) && place != Place::Type,
            };
            if misplaced {
                self.error(annotation, format!("@{name} does not belong here"));
            } else if !first && (name == "Override" || OF_CLASSES.contains(&name)) {
                self.error(annotation, format!("@{name} stands here twice"));
            }
        }
    }

    /// An annotation that the script declares.
    fn own(&mut self, annotation: &Annotation, own: &Class, place: Place, first: bool) {
        if own.kind != ClassKind::Annotation || self.kin.tires(own.members.len() * (1 + annotation.named.len())) {
            return;
        }
        let with = |name: &str| own.modifiers.annotations.iter().find(|found| found.simple_name() == name);
        if !first && with("Repeatable").is_none() {
            self.error(annotation, format!("@{} stands here twice", own.name.text));
        }
        if let Some(places) = with("Target").and_then(targets)
            && !places.iter().any(|target| *target == place.element_type())
        {
            self.error(annotation, format!("@{} does not belong here", own.name.text));
        }
        let mut given: Vec<&str> = annotation.named.iter().filter_map(|entry| key(entry.key.as_ref())).collect();
        given.extend(annotation.value.is_some().then_some("value"));
        let members = || {
            own.members.iter().filter_map(|member| match member {
                Member::Method(method) => Some(method),
                _ => None,
            })
        };
        if let Some(unknown) = given.iter().find(|name| !members().any(|method| method.name.text.as_str() == **name)) {
            self.error(annotation, format!("@{} has no '{unknown}'", own.name.text));
        }
        let source_known = members().all(|method| method.body.is_none());
        let missing = members().find(|method| !method.has_default && !given.contains(&method.name.text.as_str()));
        if let Some(missing) = missing.filter(|_| source_known) {
            self.error(annotation, format!("@{} asks for '{}'", own.name.text, missing.name.text));
        }
    }

    /// What the annotations that write code refuse.
    fn transformed(&mut self, class: &Class) {
        let names: HashSet<&str> = properties(class).collect();
        for annotation in &class.modifiers.annotations {
            let name = annotation.simple_name();
            if matches!(name, "ToString" | "EqualsAndHashCode" | "TupleConstructor")
                && class.extends.is_empty()
                && !has_getters(class)
            {
                for list in ["includes", "excludes"] {
                    if let Some(unknown) = annotation
                        .texts(list)
                        .iter()
                        .find(|wanted| !wanted.is_empty() && !names.contains(wanted.as_str()))
                    {
                        self.error(annotation, format!("@{name} names '{unknown}', which the class has not"));
                    }
                }
            }
            let has_constructor = class.members.iter().any(|member| matches!(member, Member::Constructor(_)));
            match name {
                "Immutable" if has_constructor => self.error(annotation, "@Immutable makes the constructors itself"),
                "Singleton" if has_constructor && annotation.flag("strict", true) => {
                    self.error(annotation, "@Singleton makes the constructor itself");
                }
                "Immutable" | "Canonical" | "TupleConstructor" | "ToString" | "EqualsAndHashCode" | "Sortable"
                    if class.kind == ClassKind::Interface =>
                {
                    self.error(annotation, format!("@{name} is not for interfaces"));
                }
                "Immutable" | "Canonical" | "EqualsAndHashCode" if class.kind == ClassKind::Enum => {
                    self.error(annotation, format!("@{name} is not for enums"));
                }
                _ => {}
            }
        }
    }

    /// `@Field` makes fields of variables at the top of the script.
    fn fields_of_the_script(&mut self, tree: &Script, classes: &[&Class]) {
        let bodies = tree.methods.iter().chain(classes.iter().flat_map(|class| methods(class)));
        let inner = bodies.filter_map(|method| method.body.as_ref()).flat_map(|body| body.statements.iter());
        let mut wrong = Vec::new();
        crate::ast::descend(inner.map(Node::Stmt), |node| {
            let Node::Stmt(statement) = node else { return };
            let StmtKind::Declare(declarations) = &statement.kind else { return };
            let annotations = declarations.iter().flat_map(|declaration| &declaration.modifiers.annotations);
            wrong.extend(annotations.filter(|found| found.simple_name() == "Field"));
        });
        for annotation in wrong {
            self.error(annotation, "@Field stands at the top of the script only");
        }
    }
}

fn methods(class: &Class) -> impl Iterator<Item = &Method> {
    class.members.iter().filter_map(|member| match member {
        Member::Method(method) => Some(method),
        _ => None,
    })
}

/// Whether getters could be properties, too.
fn has_getters(class: &Class) -> bool {
    methods(class).any(|method| method.name.text.starts_with("get") || method.name.text.starts_with("is"))
}

/// The names of all fields and components of a class.
fn properties(class: &Class) -> impl Iterator<Item = &str> {
    let fields = class.members.iter().filter_map(|member| match member {
        Member::Field(Field { name, .. }) => Some(name.text.as_str()),
        _ => None,
    });
    class.components.iter().map(|component| component.name.text.as_str()).chain(fields)
}

fn key(key: Option<&Expr>) -> Option<&str> {
    match &key?.kind {
        ExprKind::Str(name) | ExprKind::Name(name) => Some(name.as_str()),
        _ => None,
    }
}

/// The names in `@Target(...)`; `None` when they are not plain to see.
fn targets(annotation: &Annotation) -> Option<Vec<&str>> {
    fn one(value: &Expr) -> Option<&str> {
        match &value.kind {
            ExprKind::Name(name) => Some(name.as_str()),
            ExprKind::Property { name: MemberName::Fixed(name), .. } => Some(name.text.as_str()),
            _ => None,
        }
    }
    let value = annotation.value.as_ref()?;
    match &value.kind {
        ExprKind::List(items) => items.iter().map(|item| one(&item.value)).collect(),
        _ => one(value).map(|name| vec![name]),
    }
}
