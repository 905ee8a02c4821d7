//! `@TupleConstructor` with options that need code, and `@MapConstructor`.

use super::{Expansion, take, text, type_text};
use crate::ast::{Annotation, Class, Expr, ExprKind, Field, Member};
use crate::interp::{capitalized, setter_name};
use crate::parser::Piece;
use crate::span::Span;

/// What `@TupleConstructor` can be told that the evaluator does by itself.
const SIMPLE: &[&str] = &["excludes", "force", "callSuper", "namedVariant", "visibilityId", "allNames"];
const TUPLE: &[&str] = &[
    "includes",
    "excludes",
    "includeFields",
    "includeSuperProperties",
    "callSuper",
    "defaults",
    "defaultsMode",
    "force",
    "pre",
    "post",
    "useSetters",
    "allProperties",
    "namedVariant",
    "visibilityId",
    "allNames",
];
const MAP: &[&str] = &[
    "includes",
    "excludes",
    "includeFields",
    "includeSuperProperties",
    "noArg",
    "pre",
    "post",
    "useSetters",
    "allProperties",
    "specialNamedArgHandling",
    "visibilityId",
    "allNames",
];

/// A parameter: type, name, and the value the field starts with.
struct Part {
    ty: String,
    name: String,
    initial: Option<Span>,
}

impl Expansion<'_> {
    pub(super) fn constructors(&mut self, class: &mut Class) {
        let is_simple = |annotation: &Annotation| annotation.others(SIMPLE).is_empty();
        let tuple = class.modifiers.annotations.iter().find(|found| found.simple_name() == "TupleConstructor");
        if tuple.is_some_and(|annotation| !is_simple(annotation))
            && let Some(annotation) = take(&mut class.modifiers, "TupleConstructor")
        {
            self.refuse_others(&annotation, TUPLE, "a constructor of the class");
            self.tuple_constructor(class, &annotation);
        }
        if let Some(annotation) = take(&mut class.modifiers, "MapConstructor") {
            self.refuse_others(&annotation, MAP, "a constructor of the class");
            self.map_constructor(class, &annotation);
        }
    }

    /// The properties, and fields if wanted, that an annotation is about, in its order.
    fn parts(&mut self, class: &Class, annotation: &Annotation) -> Vec<Part> {
        let mut parts = Vec::new();
        if annotation.flag("includeSuperProperties", false) {
            parts.extend(self.inherited(class).into_iter().map(|(ty, name)| Part { ty, name, initial: None }));
        }
        let part = |field: &Field| Part {
            ty: type_text(field.ty.as_ref()),
            name: field.name.text.to_string(),
            initial: field.value.as_ref().map(|value| value.span),
        };
        let mut fields = Vec::new();
        for member in &class.members {
            match member {
                Member::Field(field) if field.modifiers.is_static => {}
                Member::Field(field) if field.modifiers.has_visibility => fields.push(part(field)),
                Member::Field(field) => parts.push(part(field)),
                _ => {}
            }
        }
        if annotation.flag("includeFields", false) {
            parts.extend(fields);
        }
        let (includes, excludes) = (annotation.texts("includes"), annotation.texts("excludes"));
        parts.retain(|part| !excludes.iter().any(|name| *name == part.name.as_str()));
        if includes.is_empty() {
            return parts;
        }
        let place = |part: &Part| includes.iter().position(|name| *name == part.name.as_str());
        parts.retain(|part| place(part).is_some());
        parts.sort_by_key(|part| place(part));
        parts
    }

    fn tuple_constructor(&mut self, class: &mut Class, annotation: &Annotation) {
        let parts = self.parts(class, annotation);
        let defaults = annotation.flag("defaults", true);
        let own: Vec<String> = super::properties(class).into_iter().map(|(_, name)| name).collect();
        let mut pieces = vec![text(format!("{}(", class.name.text))];
        for (at, part) in parts.iter().enumerate() {
            let comma = if at > 0 { ", " } else { "" };
            pieces.push(text(format!("{comma}{} {}", part.ty, part.name)));
            if defaults {
                pieces.push(text(" = "));
                pieces.push(part.initial.map_or_else(|| text(zero(&part.ty)), Piece::Source));
            }
        }
        pieces.push(text(") {\n"));
        let above: Vec<&str> = parts
            .iter()
            .filter(|part| annotation.flag("callSuper", false) && !own.contains(&part.name))
            .map(|part| part.name.as_str())
            .collect();
        if !above.is_empty() {
            pieces.push(text(format!("super({})\n", above.join(", "))));
        }
        pieces.extend(body_of(annotation, "pre"));
        for part in parts.iter().filter(|part| !above.contains(&part.name.as_str())) {
            let name = &part.name;
            pieces.push(text(match annotation.flag("useSetters", false) {
                true => format!("this.{}({name})\n", setter_name(name)),
                false if own.contains(name) || annotation.flag("includeFields", false) => {
                    format!("this.@{name} = {name}\n")
                }
                false => format!("this.{name} = {name}\n"),
            }));
        }
        pieces.extend(body_of(annotation, "post"));
        pieces.push(text("}\n"));
        let members = self.members_named(class, pieces, annotation.span);
        class.members.extend(members);
    }

    fn map_constructor(&mut self, class: &mut Class, annotation: &Annotation) {
        let parts = self.parts(class, annotation);
        let name = class.name.text.clone();
        let mut pieces = vec![text(format!("{name}(Map args) {{\nif (args == null) args = [:]\n"))];
        pieces.extend(body_of(annotation, "pre"));
        for part in &parts {
            let name = &part.name;
            pieces.push(text(match annotation.flag("useSetters", false) {
                true => format!("if (args.containsKey('{name}')) this.set{}(args.{name})\n", capitalized(name)),
                false => format!("if (args.containsKey('{name}')) this.{name} = args.{name}\n"),
            }));
        }
        pieces.extend(body_of(annotation, "post"));
        pieces.push(text("}\n"));
        if annotation.flag("noArg", false) {
            pieces.push(text(format!("{name}() {{ this([:]) }}\n")));
        }
        let members = self.members_named(class, pieces, annotation.span);
        class.members.extend(members);
    }

    /// Members of a class with constructors: its name tells them from methods.
    fn members_named(&self, class: &Class, mut pieces: Vec<Piece>, at: Span) -> Vec<Member> {
        pieces.insert(0, text(format!("class {} {{\n", class.name.text)));
        pieces.push(text("\n}\n"));
        crate::parser::parse_pieces(self.source, &pieces, at)
            .classes
            .into_iter()
            .flat_map(|class| class.members)
            .collect()
    }
}

fn zero(ty: &str) -> &'static str {
    match ty {
        "int" | "long" | "short" | "byte" | "float" | "double" => "0",
        "boolean" => "false",
        _ => "null",
    }
}

/// The statements of a closure given as an option.
fn body_of(annotation: &Annotation, name: &str) -> Vec<Piece> {
    match annotation.get(name) {
        Some(Expr { kind: ExprKind::Closure(closure), .. }) => {
            let statements = &closure.body.statements;
            let mut pieces = Vec::new();
            for statement in statements {
                pieces.push(Piece::Source(statement.span));
                pieces.push(text("\n"));
            }
            pieces
        }
        _ => Vec::new(),
    }
}
