//! What a class owes to those above it: bodies for their abstract methods, their answers, and respect for `final`.

use super::kin::{Above, Kin, Named, is_interface};
use super::owed::{self, Answer};
use crate::ast::{Class, ClassKind, Member, Method, Parameter};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;

pub(super) fn check<'a>(kin: &Kin<'a>, classes: &[&'a Class], diagnostics: &mut Vec<Diagnostic>) {
    for class in classes {
        let mut found = Heritage { kin, class, above: kin.above(class), diagnostics: &mut *diagnostics };
        found.parents();
        found.answers_of_object();
        found.overriding();
        found.promises();
    }
}

/// So many methods of one name are compared.
const MOST_OVERLOADS: usize = 100;

struct Heritage<'a, 'd> {
    kin: &'d Kin<'a>,
    class: &'a Class,
    above: Above<'a>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

fn methods(class: &Class) -> impl Iterator<Item = &Method> {
    class.members.iter().filter_map(|member| match member {
        Member::Method(method) => Some(method),
        _ => None,
    })
}

/// The numbers of arguments a method can be called with.
fn arities(params: &[Parameter]) -> std::ops::RangeInclusive<usize> {
    params.iter().filter(|param| param.default.is_none()).count()..=params.len()
}

/// Types whose names say all there is to know.
fn plain_type(param: &Parameter) -> Option<&str> {
    let ty = match &param.ty {
        Some(ty) if ty.dimensions == 0 && !param.varargs => ty.name.as_str(),
        Some(_) => return None,
        None => "Object",
    };
    let known =
        ["Object", "String", "int", "long", "double", "float", "boolean", "char", "byte", "short", "Integer", "Long"];
    known.into_iter().find(|known| *known == ty)
}

/// Whether a method could stand for another one.
fn covers(own: &Method, wanted: &Method) -> bool {
    own.name.text == wanted.name.text
        && arities(&own.params).contains(&wanted.params.len())
        && own.params.iter().zip(&wanted.params).all(|(own, wanted)| match (plain_type(own), plain_type(wanted)) {
            (Some(own), Some(wanted)) => own == wanted || wanted == "Object",
            _ => true,
        })
}

impl<'a> Heritage<'a, '_> {
    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::syntax(span, message.into()));
    }

    fn is_anonymous(&self) -> bool {
        self.class.name.text.is_empty()
    }

    /// `extends` names classes that may be extended, `implements` interfaces.
    fn parents(&mut self) {
        let class = self.class;
        for ty in &class.extends {
            let message = match self.kin.named(ty) {
                Named::Own(found) if found.modifiers.is_final || found.kind == ClassKind::Record => {
                    format!("the class '{}' is final: it cannot be extended", ty.name)
                }
                Named::Own(found) if found.kind == ClassKind::Enum && !self.is_anonymous() => {
                    format!("the enum '{}' cannot be extended", ty.name)
                }
                Named::Own(found) if class.kind == ClassKind::Class && is_interface(found) && !self.is_anonymous() => {
                    format!("'{}' is an interface: implement it", ty.name)
                }
                Named::BuiltIn(found) if is_final(found) => {
                    format!("the class '{}' is final: it cannot be extended", ty.name)
                }
                Named::BuiltIn(found)
                    if found.is_interface() && class.kind == ClassKind::Class && !self.is_anonymous() =>
                {
                    format!("'{}' is an interface: implement it", ty.name)
                }
                _ => continue,
            };
            self.error(ty.span, message);
        }
        for ty in &class.implements {
            let is_class = match self.kin.named(ty) {
                Named::Own(found) => !is_interface(found),
                Named::BuiltIn(found) => !found.is_interface(),
                Named::Unknown => false,
            };
            if is_class {
                self.error(ty.span, format!("'{}' is a class, not an interface", ty.name));
            }
        }
    }

    /// `toString`, `hashCode` and `equals` answer what those of `Object` do, and everybody may call them.
    fn answers_of_object(&mut self) {
        let class = self.class;
        for method in methods(class).filter(|method| !method.modifiers.is_static) {
            let Some(wanted) = owed::answer_of_object(&method.name.text, method.params.len()) else { continue };
            if method.name.text.as_str() == "equals" && plain_type_of(method) != Some("Object") {
                continue;
            }
            let answer = method.returns.as_ref().map_or("Object", |ty| ty.name.as_str());
            if answer.rsplit('.').next() != Some(wanted) {
                self.error(method.name.span, format!("'{}' answers a {wanted}", method.name.text));
            } else if method.modifiers.is_private {
                self.error(method.name.span, format!("'{}' cannot be private", method.name.text));
            }
        }
    }

    /// `@Override` tells the truth, and methods that are `final` stay as they are.
    fn overriding(&mut self) {
        let class = self.class;
        for method in methods(class) {
            let same = self.same_above(method);
            if self.is_kept_above(method) {
                self.error(method.name.span, format!("the method '{}' above is final", method.name.text));
            }
            let annotation = method.modifiers.annotations.iter().find(|found| found.simple_name() == "Override");
            if let Some(annotation) = annotation
                && same.is_empty()
                && !self.known_above(method)
            {
                self.error(annotation.span, "this method overrides nothing: remove @Override");
            }
        }
    }

    /// Whether something above has the method and keeps it; what is final in a trait is so for the trait.
    fn is_kept_above(&self, method: &Method) -> bool {
        let classes = self.above.own.iter().filter(|above| above.kind != ClassKind::Trait);
        let members = classes.filter_map(|above| self.kin.members(above));
        let named =
            members.flat_map(|members| members.methods.get(method.name.text.as_str()).into_iter().flatten().copied());
        named.take(MOST_OVERLOADS).any(|above| above.modifiers.is_final && covers(method, above))
    }

    /// The methods above that a method stands for.
    fn same_above(&self, method: &Method) -> Vec<&'a Method> {
        let above = self.above.own.iter().filter_map(|above| self.kin.members(above));
        let named =
            above.flat_map(|members| members.methods.get(method.name.text.as_str()).into_iter().flatten().copied());
        named.take(MOST_OVERLOADS).filter(|above| covers(method, above)).collect()
    }

    /// Whether something above has the method, or could have it.
    fn known_above(&self, method: &Method) -> bool {
        let (name, params) = (method.name.text.as_str(), method.params.len());
        let in_built_in = |ty: &Type| match owed::of_interface(*ty) {
            Some(owed) => owed.iter().any(|(owed, arity, _)| *owed == name && *arity == params),
            None => *ty != Type::Object,
        };
        let in_own = |above: &&Class| {
            above.kind == ClassKind::Enum
                || self.kin.has_accessor(above, name)
                || self.kin.members(above).is_none_or(|members| !members.quiet)
        };
        self.above.unknown
            || owed::of_object(name, params)
            || matches!(self.class.kind, ClassKind::Enum | ClassKind::Record | ClassKind::Trait)
            || self.above.own.iter().any(in_own)
            || self.above.built_in.iter().any(in_built_in)
    }

    /// A class that is not abstract has a body for every method that the classes and interfaces above it leave open.
    fn promises(&mut self) {
        let class = self.class;
        let extends_java = self.above.built_in.iter().any(|ty| !ty.is_interface() && *ty != Type::Object);
        if is_interface(class) || class.modifiers.is_abstract || self.above.unknown || extends_java {
            return;
        }
        let all: Vec<&'a Class> = std::iter::once(class).chain(self.above.own.iter().copied()).collect();
        if all.iter().any(|above| self.kin.members(above).is_none_or(|members| !members.quiet)) {
            return;
        }
        self.own_promises(&all);
        for ty in self.above.built_in.clone() {
            for (name, arity, answer) in owed::of_interface(ty).unwrap_or_default() {
                let met = self.given(&all, name).into_iter().find(|own| arities(&own.params).contains(arity));
                match met {
                    Some(own) => self.fits_answer(own, *answer),
                    None if all.iter().any(|class| self.kin.has_accessor(class, name)) => {}
                    None => self.missing(name),
                }
            }
        }
    }

    /// What classes of the script leave open. One finding for a class is enough.
    fn own_promises(&mut self, all: &[&'a Class]) {
        let kin = self.kin;
        // What an enum itself leaves open its constants may give.
        let excused = left_to_constants(self.class);
        let owing = all.iter().filter(|class| !(excused && std::ptr::eq(**class, self.class)));
        let open = owing.filter_map(|class| kin.members(class)).flat_map(|members| members.open.iter().copied());
        for wanted in open {
            if kin.tired() {
                return;
            }
            let own = self.given(all, &wanted.name.text);
            match own.iter().find(|own| covers(own, wanted)) {
                Some(own) => self.fits(own, wanted),
                None if owed::of_object(&wanted.name.text, wanted.params.len()) => {}
                None if all.iter().any(|class| kin.has_accessor(class, &wanted.name.text)) => {}
                None => return self.missing(&wanted.name.text),
            }
        }
    }

    /// The methods of a name that have a body.
    fn given(&self, all: &[&'a Class], name: &str) -> Vec<&'a Method> {
        let members = all.iter().filter_map(|class| self.kin.members(class));
        let named = members.flat_map(|members| members.methods.get(name).into_iter().flatten().copied());
        named.filter(|method| method.body.is_some()).take(MOST_OVERLOADS).collect()
    }

    fn missing(&mut self, name: &str) {
        let message =
            format!("the class has no body for the method '{name}' that it promises: add it, or the word abstract");
        self.error(self.class.name.span, message);
    }

    fn fits(&mut self, own: &Method, wanted: &Method) {
        let own_answer = own.returns.as_ref().filter(|ty| ty.dimensions == 0).map_or("Object", |ty| ty.name.as_str());
        let answer = wanted.returns.as_ref().filter(|ty| ty.dimensions == 0).map_or("Object", |ty| ty.name.as_str());
        let strict = |answer: &str| crate::types::is_primitive_name(answer);
        let wrong = (strict(own_answer) || strict(answer)) && own_answer != answer
            || answer == "String" && own_answer == "Object";
        if wrong {
            self.error(own.name.span, format!("'{}' answers {answer} where it is promised", own.name.text));
        } else if own.modifiers.is_private && !wanted.modifiers.is_private {
            self.error(own.name.span, format!("'{}' cannot be private", own.name.text));
        }
    }

    fn fits_answer(&mut self, own: &Method, answer: Answer) {
        let own_answer = own.returns.as_ref().map_or("Object", |ty| ty.name.as_str());
        let wrong = match answer {
            Answer::Void => own_answer != "void",
            Answer::Primitive(name) => own_answer != name,
            Answer::Any => crate::types::is_primitive_name(own_answer),
        };
        if wrong {
            self.error(own.name.span, format!("'{}' answers something else where it is promised", own.name.text));
        }
    }
}

fn plain_type_of(method: &Method) -> Option<&str> {
    method.params.first().and_then(plain_type)
}

/// Whether every constant of an enum has a body of its own, which may keep the promises of the enum.
fn left_to_constants(class: &Class) -> bool {
    let mut constants = class.members.iter().filter_map(|member| match member {
        Member::Constant { body, .. } => Some(body.is_some()),
        _ => None,
    });
    class.kind == ClassKind::Enum && constants.clone().next().is_some() && constants.all(|has_body| has_body)
}

fn is_final(ty: Type) -> bool {
    matches!(
        ty,
        Type::String
            | Type::Integer
            | Type::Long
            | Type::Double
            | Type::Float
            | Type::Boolean
            | Type::Character
            | Type::Short
            | Type::Byte
            | Type::Math
            | Type::StringBuilder
            | Type::Optional
            | Type::UUID
    )
}
