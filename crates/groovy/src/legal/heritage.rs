//! What a class owes to those above it: bodies for their abstract methods, their answers, and respect for `final`.

use std::collections::HashMap;

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
            let above = self.above.own.iter().flat_map(|above| methods(above));
            let mut same = above.filter(|above| covers(method, above)).peekable();
            let annotation = method.modifiers.annotations.iter().find(|found| found.simple_name() == "Override");
            let nothing = same.peek().is_none();
            let is_final = same.any(|above| above.modifiers.is_final && !above.modifiers.is_private);
            if is_final {
                self.error(method.name.span, format!("the method '{}' above is final", method.name.text));
            }
            if let Some(annotation) = annotation
                && nothing
                && !self.known_above(method)
            {
                self.error(annotation.span, "this method overrides nothing: remove @Override");
            }
        }
    }

    /// Whether something above has the method, or could have it.
    fn known_above(&self, method: &Method) -> bool {
        let (name, params) = (method.name.text.as_str(), method.params.len());
        let in_built_in = |ty: &Type| match owed::of_interface(*ty) {
            Some(owed) => owed.iter().any(|(owed, arity, _)| *owed == name && *arity == params),
            None => *ty != Type::Object,
        };
        self.above.unknown
            || owed::of_object(name, params)
            || self.class.kind == ClassKind::Enum
            || self.class.kind == ClassKind::Record
            || self.class.kind == ClassKind::Trait
            || self.above.own.iter().any(|above| has_accessor(above, name) || !quiet(above))
            || self.above.built_in.iter().any(in_built_in)
            // The constants of an enum extend it, and through it what Java has.
            || self.above.own.iter().any(|above| above.kind == ClassKind::Enum)
    }

    /// A class that is not abstract has a body for every method that the classes and interfaces above it leave open.
    fn promises(&mut self) {
        let class = self.class;
        let open = is_interface(class) || class.modifiers.is_abstract;
        let extends_java = self.above.built_in.iter().any(|ty| !ty.is_interface() && *ty != Type::Object);
        let constants = class.members.iter().filter(|member| matches!(member, Member::Constant { .. })).count();
        let left_to_constants =
            class.members.iter().any(|member| matches!(member, Member::Constant { body: Some(_), .. }))
                && class.members.iter().filter(|member| matches!(member, Member::Constant { body: None, .. })).count()
                    == 0;
        if open || self.above.unknown || extends_java || !quiet(class) || (constants > 0 && left_to_constants) {
            return;
        }
        let mut given: HashMap<&str, Vec<&Method>> = HashMap::new();
        let all: Vec<&Class> = std::iter::once(class).chain(self.above.own.iter().copied()).collect();
        if all.iter().any(|above| !quiet(above)) {
            return;
        }
        for method in all.iter().flat_map(|class| methods(class)).filter(|method| method.body.is_some()) {
            given.entry(method.name.text.as_str()).or_default().push(method);
        }
        let wanted: Vec<&Method> = all.iter().flat_map(|class| methods(class)).filter(|m| m.body.is_none()).collect();
        for wanted in wanted {
            let own = given.get(wanted.name.text.as_str()).map(Vec::as_slice).unwrap_or_default();
            let met = own.iter().find(|own| covers(own, wanted));
            match met {
                Some(own) => self.fits(own, wanted),
                None if owed::of_object(&wanted.name.text, wanted.params.len()) => {}
                None if all.iter().any(|class| has_accessor(class, &wanted.name.text)) => {}
                None => self.missing(&wanted.name.text),
            }
        }
        for ty in self.above.built_in.clone() {
            for (name, arity, answer) in owed::of_interface(ty).unwrap_or_default() {
                let own = given.get(name).map(Vec::as_slice).unwrap_or_default();
                let met = own.iter().find(|own| arities(&own.params).contains(arity));
                match met {
                    Some(own) => self.fits_answer(own, *answer),
                    None if all.iter().any(|class| has_accessor(class, name)) => {}
                    None => self.missing(name),
                }
            }
        }
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

/// Whether a class has the property that an accessor belongs to.
fn has_accessor(class: &Class, method: &str) -> bool {
    let named = |name: &str| {
        let capital = crate::interp::capitalized(name);
        ["get", "is", "set"].iter().any(|prefix| method.strip_prefix(prefix) == Some(capital.as_str()))
            || method == name
    };
    let fields = class.members.iter().any(|member| match member {
        Member::Field(field) => !field.modifiers.has_visibility && named(&field.name.text),
        _ => false,
    });
    fields || class.components.iter().any(|component| named(&component.name.text))
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
