//! Methods that stand for those above answer what they answered, and are seen by as many.

use super::kin::{Above, Kin, Named};
use super::owed::{self, OfJava};
use crate::ast::{Class, ClassKind, Field, Member, Method, Modifiers, Parameter, TypeName};
use crate::diagnostic::Diagnostic;
use crate::lexer::Keyword;
use crate::span::Span;
use crate::types::Type;

/// So many methods of one name are compared.
const MOST_OVERLOADS: usize = 100;

pub(super) fn check<'a>(kin: &Kin<'a>, classes: &[&'a Class], diagnostics: &mut Vec<Diagnostic>) {
    for class in classes {
        let mut found = Overriding { kin, class, above: kin.above(class), diagnostics: &mut *diagnostics };
        for member in &class.members {
            match member {
                Member::Method(method) if !method.modifiers.is_static => found.method(method),
                Member::Field(field) if !field.modifiers.has_visibility && !field.modifiers.is_static => {
                    found.property(field);
                }
                _ => {}
            }
        }
    }
}

/// The methods of a script stand for those of `groovy.lang.Script`.
pub(super) fn check_script(methods: &[Method], has_body: bool, diagnostics: &mut Vec<Diagnostic>) {
    for method in methods.iter().filter(|method| !method.modifiers.is_static) {
        let name = &method.name.text;
        if has_body && name.as_str() == "run" && method.params.is_empty() {
            diagnostics.push(Diagnostic::syntax(method.name.span, "run() is what the statements of the script are"));
        }
        let wanted = owed::of_java([Type::Script, Type::Object].into_iter(), name, &method.params);
        if let Some(wanted) = wanted
            && !answers_java(method.returns.as_ref(), &wanted)
        {
            let message = format!("'{name}' answers {} in every script", wanted.answer);
            diagnostics.push(Diagnostic::syntax(method.name.span, message));
        }
    }
}

struct Overriding<'a, 'd> {
    kin: &'d Kin<'a>,
    class: &'a Class,
    above: Above<'a>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

/// What stands above: its answer.
struct Wanted<'a> {
    answer: Option<&'a TypeName>,
}

impl<'a> Overriding<'a, '_> {
    fn error(&mut self, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::syntax(span, message));
    }

    fn method(&mut self, method: &'a Method) {
        let name = method.name.text.as_str();
        for above in self.above.own.clone() {
            let Some(members) = self.kin.members(above) else { return };
            let named = members.methods.get(name).into_iter().flatten().take(MOST_OVERLOADS);
            let same = named.copied().find(|found| same_signature(method, found));
            let getter = if method.params.is_empty() { members.getters.get(name).copied() } else { None };
            let wanted = match (same, getter) {
                (Some(wanted), _) => {
                    self.access(method, wanted, above);
                    (!wanted.modifiers.is_private && !wanted.modifiers.is_static)
                        .then_some(Wanted { answer: wanted.returns.as_ref() })
                }
                (None, Some(field)) => Some(Wanted { answer: field.ty.as_ref() }),
                _ => None,
            };
            if let Some(wanted) = wanted
                && method.type_params.is_empty()
                && !self.answers(method.returns.as_ref(), &wanted)
            {
                self.differs(method.name.span, name, wanted.answer);
                return;
            }
        }
        self.java(method.name.span, name, &method.params, method.returns.as_ref());
    }

    /// The getter of a property stands for a method above.
    fn property(&mut self, field: &'a Field) {
        let getter = format!("get{}", crate::interp::capitalized(&field.name.text));
        for above in self.above.own.clone() {
            let Some(members) = self.kin.members(above) else { return };
            let same = members.methods.get(getter.as_str()).into_iter().flatten().find(|found| found.params.is_empty());
            let wanted = match (same, members.getters.get(&getter).copied()) {
                (Some(wanted), _) if wanted.modifiers.is_private || wanted.modifiers.is_static => continue,
                (Some(wanted), _) => Wanted { answer: wanted.returns.as_ref() },
                (None, Some(field)) => Wanted { answer: field.ty.as_ref() },
                _ => continue,
            };
            if !self.answers(field.ty.as_ref(), &wanted) {
                self.differs(field.name.span, &getter, wanted.answer);
                return;
            }
        }
        self.java(field.name.span, &getter, &[], field.ty.as_ref());
    }

    fn differs(&mut self, span: Span, name: &str, wanted: Option<&TypeName>) {
        let wanted = wanted.map_or("Object", |ty| ty.name.as_str());
        self.error(span, format!("'{name}' answers {wanted} above: something else cannot stand for it"));
    }

    /// Nobody who sees the method above is shut out.
    fn access(&mut self, own: &Method, wanted: &Method, above: &Class) {
        let is_public = |modifiers: &Modifiers| {
            !modifiers.is_private
                && !modifiers.words.iter().any(|(word, _)| *word == Keyword::Protected)
                && !modifiers.annotations.iter().any(|found| found.simple_name() == "PackageScope")
        };
        if is_public(&wanted.modifiers) && !is_public(&own.modifiers) && above.kind != ClassKind::Trait {
            self.error(own.name.span, format!("'{}' is public above: it stays public", own.name.text));
        }
    }

    /// Whether an answer can stand for another one; where that is not certain, it can.
    fn answers(&self, own: Option<&TypeName>, wanted: &Wanted<'a>) -> bool {
        let (own_name, wanted_name) = (plain(own), plain(wanted.answer));
        let is_parameter = |name: &str| self.kin.is_type_parameter(name);
        if own_name == wanted_name || is_parameter(own_name) || is_parameter(wanted_name) {
            return true;
        }
        let arrays = own.is_some_and(|ty| ty.dimensions > 0) || wanted.answer.is_some_and(|ty| ty.dimensions > 0);
        if crate::types::is_primitive_name(own_name) || crate::types::is_primitive_name(wanted_name) {
            return arrays;
        }
        if wanted_name == "Object" || arrays {
            return true;
        }
        let Some(wanted) = wanted.answer.map(|ty| self.kin.named(ty)) else { return true };
        let Some(own) = own.filter(|_| own_name != "Object") else { return matches!(wanted, Named::Unknown) };
        match (self.kin.named(own), wanted) {
            (Named::BuiltIn(own), Named::BuiltIn(wanted)) => own.is(wanted),
            (Named::Own(own), Named::Own(wanted)) => {
                let above = self.kin.above(own);
                above.unknown || above.own.iter().any(|above| std::ptr::eq(*above, wanted))
            }
            (Named::BuiltIn(_), Named::Own(_)) => false,
            (Named::Own(own), Named::BuiltIn(wanted)) => {
                let above = self.kin.above(own);
                above.unknown || above.built_in.iter().any(|above| above.is(wanted)) || own.kind != ClassKind::Class
            }
            _ => true,
        }
    }

    fn java(&mut self, span: Span, name: &str, params: &[Parameter], answer: Option<&TypeName>) {
        let of_kind = match self.class.kind {
            ClassKind::Enum => Some(Type::Enum),
            _ => None,
        };
        let classes = self.above.built_in.iter().copied().chain(of_kind).chain([Type::Object]);
        let Some(wanted) = owed::of_java(classes, name, params) else { return };
        if !self.kin.is_type_parameter(plain(answer)) && !answers_java(answer, &wanted) {
            self.error(span, format!("'{name}' answers {} in {}", wanted.answer, wanted.class));
        }
    }
}

fn plain(ty: Option<&TypeName>) -> &str {
    let name = ty.map_or("Object", |ty| ty.name.as_str());
    name.strip_prefix("java.lang.").or_else(|| name.strip_prefix("java.util.")).unwrap_or(name)
}

fn answers_java(own: Option<&TypeName>, wanted: &OfJava) -> bool {
    let name = plain(own);
    let is_array = own.is_some_and(|ty| ty.dimensions > 0);
    match wanted.answer {
        "Object" => is_array || !crate::types::is_primitive_name(name),
        answer if crate::types::is_primitive_name(answer) => name == answer && !is_array,
        // More than `Object`: a class below might do.
        _ => name != "Object" && !crate::types::is_primitive_name(name),
    }
}

/// Whether two methods have the same parameters beyond doubt.
fn same_signature(own: &Method, other: &Method) -> bool {
    let same = |(a, b): (&Parameter, &Parameter)| {
        let dimensions = |param: &Parameter| param.ty.as_ref().map_or(0, |ty| ty.dimensions) + u8::from(param.varargs);
        plain(a.ty.as_ref()) == plain(b.ty.as_ref()) && dimensions(a) == dimensions(b) && a.default.is_none()
    };
    // A default makes shorter variants, too.
    let required = other.params.iter().filter(|param| param.default.is_none()).count();
    let shorter = own.params.len() < other.params.len() && own.params.is_empty() && required == 0;
    shorter || own.params.len() == other.params.len() && own.params.iter().zip(&other.params).all(same)
}
