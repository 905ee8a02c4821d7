//! Annotations that stand for code: the members they generate are added to the tree before it is lowered.
//!
//! The generated code is Groovy, so that it means what Groovy's own means. What is expanded here loses its annotation; what keeps
//! it is either understood or refused by [`crate::lower`].

mod builder;
mod constructors;
mod indexed;
mod lazy;
mod memoized;
mod null_check;
mod singleton;

use std::collections::HashMap;

use crate::ast::{Annotation, Class, ClassKind, Member, Method, Modifiers, Parameter, Script, TypeName, TypeParameter};
use crate::diagnostic::Diagnostic;
use crate::parser::{Piece, parse_pieces};
use crate::span::Span;

/// Adds what annotations generate.
pub(crate) fn expand(source: &str, tree: &mut Script, diagnostics: &mut Vec<Diagnostic>) {
    if !source.contains('@') {
        return;
    }
    let mut expansion =
        Expansion { source, diagnostics, outlines: Vec::new(), places: HashMap::new(), type_params: Vec::new() };
    expansion.outline(&tree.classes);
    expansion.script(tree);
    for class in &mut tree.classes {
        expansion.class(class);
    }
}

/// What is known of a class for those that extend it.
struct Outline {
    parent: Option<String>,
    properties: Vec<(String, String)>,
}

struct Expansion<'a> {
    source: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
    outlines: Vec<Outline>,
    /// The places of the outlines by name; the first class of a name counts.
    places: HashMap<String, usize>,
    /// The parameters of the class at hand.
    type_params: Vec<TypeParameter>,
}

/// Java's own bound for the parameters of a method.
const MOST_PARAMETERS: usize = 255;
/// So many classes above a class are looked through.
const MOST_LEVELS: usize = 1_000;

impl Expansion<'_> {
    fn outline(&mut self, classes: &[Class]) {
        for class in classes {
            self.places.entry(class.name.text.to_string()).or_insert(self.outlines.len());
            self.outlines.push(Outline {
                parent: class.extends.first().map(|parent| parent.name.to_string()),
                properties: properties(class),
            });
        }
    }

    /// The properties of the classes above a class, the farthest first.
    fn inherited(&mut self, class: &Class) -> Vec<(String, String)> {
        let mut chain = Vec::new();
        let (mut count, mut levels) = (0, 0);
        let mut above = class.extends.first().map(|parent| parent.name.to_string());
        while let Some(place) = above.and_then(|name| self.places.get(&name).copied()) {
            let Some(outline) = self.outlines.get(place) else { break };
            count += outline.properties.len();
            levels += 1;
            if count > MOST_PARAMETERS || levels > MOST_LEVELS {
                let what = format!("inheriting more than {MOST_PARAMETERS} properties in a constructor or builder");
                self.diagnostics.push(Diagnostic::not_supported(class.name.span, &what, "a property that is a map"));
                return Vec::new();
            }
            chain.push(outline.properties.clone());
            above = outline.parent.clone();
        }
        chain.into_iter().rev().flatten().collect()
    }

    fn script(&mut self, tree: &mut Script) {
        let methods = std::mem::take(&mut tree.methods);
        let mut fields = Vec::new();
        for mut method in methods {
            self.null_check_method(&mut method, None);
            match self.memoized(Box::new(method), true) {
                Ok(made) => {
                    tree.methods.extend(made.methods);
                    fields.extend(made.body);
                }
                Err(method) => tree.methods.push(*method),
            }
        }
        fields.append(&mut tree.body);
        tree.body = fields;
    }

    fn class(&mut self, class: &mut Class) {
        let around = std::mem::replace(&mut self.type_params, class.type_params.clone());
        let members = std::mem::take(&mut class.members);
        for member in members {
            self.member(class, member);
        }
        self.builder(class);
        self.constructors(class);
        self.lazy_singleton(class);
        self.null_check(class);
        self.type_params = around;
        for member in &mut class.members {
            if let Member::Class(inner) = member {
                self.class(inner);
            }
        }
    }

    fn member(&mut self, class: &mut Class, member: Member) {
        match member {
            Member::Field(field) => {
                let field = match self.lazy(Box::new(field)) {
                    Ok(made) => return class.members.extend(made),
                    Err(field) => *field,
                };
                let (field, accessors) = self.indexed(field);
                class.members.push(Member::Field(field));
                class.members.extend(accessors);
            }
            Member::Method(method) if class.kind != ClassKind::Interface => {
                let method = match self.memoized(Box::new(method), false) {
                    Ok(made) => return class.members.extend(made.classes.into_iter().flat_map(|class| class.members)),
                    Err(method) => *method,
                };
                self.method_builder(class, method);
            }
            Member::Constructor(constructor) => self.constructor_builder(class, constructor),
            member => class.members.push(member),
        }
    }

    /// Parses the members of a class.
    fn members(&self, mut pieces: Vec<Piece>, at: Span) -> Vec<Member> {
        pieces.insert(0, text("class $Generated {\n"));
        pieces.push(text("\n}\n"));
        let generated = parse_pieces(self.source, &pieces, at).classes.into_iter().flat_map(|class| class.members);
        let mut members: Vec<Member> = generated.collect();
        if !self.type_params.is_empty() {
            members.iter_mut().for_each(|member| name_type_params(member, &self.type_params));
        }
        members
    }

    fn refuse_others(&mut self, annotation: &Annotation, known: &[&str], instead: &str) {
        for (option, span) in annotation.others(known) {
            let what = format!("the option {option} of @{}", annotation.simple_name());
            self.diagnostics.push(Diagnostic::not_supported(span, &what, instead));
        }
    }
}

/// What is generated names the parameters of the class, even where it is static.
fn name_type_params(member: &mut Member, type_params: &[TypeParameter]) {
    match member {
        Member::Method(method) => method.type_params.extend_from_slice(type_params),
        Member::Class(class) => {
            class.type_params.extend_from_slice(type_params);
            class.members.iter_mut().for_each(|member| name_type_params(member, type_params));
        }
        _ => {}
    }
}

/// Takes an annotation off.
fn take(modifiers: &mut Modifiers, name: &str) -> Option<Annotation> {
    let at = modifiers.annotations.iter().position(|annotation| annotation.simple_name() == name)?;
    Some(modifiers.annotations.remove(at))
}

fn text(text: impl Into<String>) -> Piece {
    Piece::Text(text.into())
}

/// A type as text; `def` without one.
fn type_text(ty: Option<&TypeName>) -> String {
    ty.map_or_else(|| "def".to_owned(), |ty| format!("{}{}", ty.name, "[]".repeat(usize::from(ty.dimensions))))
}

/// The properties of a class with their types, in order.
fn properties(class: &Class) -> Vec<(String, String)> {
    let of = |member: &Member| match member {
        Member::Field(field) if !field.modifiers.is_static && !field.modifiers.has_visibility => {
            Some((type_text(field.ty.as_ref()), field.name.text.to_string()))
        }
        _ => None,
    };
    let components = class.components.iter().map(|part| (type_text(part.ty.as_ref()), part.name.text.to_string()));
    components.chain(class.members.iter().filter_map(of)).collect()
}

/// Parameters with their types and default values.
fn parameters(params: &[Parameter]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, param) in params.iter().enumerate() {
        let dots = if param.varargs { "..." } else { "" };
        let comma = if at > 0 { ", " } else { "" };
        pieces.push(text(format!("{comma}{}{dots} {} ", type_text(param.ty.as_ref()), param.name.text)));
        if let Some(default) = &param.default {
            pieces.push(text("= "));
            pieces.push(Piece::Source(default.span));
        }
    }
    pieces
}

/// The names of parameters, as arguments.
fn names(params: &[Parameter]) -> String {
    params.iter().map(|param| param.name.text.as_str()).collect::<Vec<_>>().join(", ")
}

fn returns(method: &Method) -> String {
    type_text(method.returns.as_ref())
}
