//! `@Builder`: a class inside whose methods take the values one by one.

use super::{Expansion, properties, take, text, type_text};
use crate::ast::{Annotation, Class, Constructor, ExprKind, Member, MemberName, Method, Parameter};
use crate::diagnostic::Diagnostic;
use crate::interp::capitalized;

/// The options that are understood.
const OPTIONS: &[&str] = &[
    "builderClassName",
    "builderMethodName",
    "buildMethodName",
    "prefix",
    "includes",
    "excludes",
    "includeSuperProperties",
    "builderStrategy",
    "useSetters",
    "force",
    "allNames",
];

/// How a builder makes its object.
struct Plan {
    /// The names of the builder's class, of the method that makes one, and of the method that ends it.
    class: String,
    start: String,
    end: String,
    prefix: String,
    /// Types and names of what is taken.
    parts: Vec<(String, String)>,
    /// What is answered, and the code that makes it.
    made: String,
    making: String,
}

impl Expansion<'_> {
    /// `@Builder` of a class.
    pub(super) fn builder(&mut self, class: &mut Class) {
        let Some(annotation) = take(&mut class.modifiers, "Builder") else { return };
        let mut parts = properties(class);
        if annotation.flag("includeSuperProperties", false) {
            parts.splice(0..0, self.inherited(class));
        }
        let (includes, excludes) = (annotation.texts("includes"), annotation.texts("excludes"));
        let wanted = |name: &str| {
            (includes.is_empty() || includes.iter().any(|known| known.as_str() == name))
                && !excludes.iter().any(|known| known.as_str() == name)
        };
        parts.retain(|(_, name)| wanted(name));
        self.refuse_others(&annotation, OPTIONS, "the options of the default strategy");
        match strategy(&annotation).as_deref() {
            None | Some("DefaultStrategy") => {
                let name = class.name.text.to_string();
                let sets: String = parts.iter().map(|(_, part)| format!("$built.{part} = this.@{part}\n")).collect();
                let making = format!("def $built = new {name}()\n{sets}return $built");
                let plan = plan(&annotation, &name, name.clone(), parts, making);
                let members = self.plan_members(&plan, annotation.span);
                class.members.extend(members);
            }
            Some("SimpleStrategy") => {
                let setters = simple(&annotation, &class.name.text, &parts);
                let members = self.members(vec![text(setters)], annotation.span);
                class.members.extend(members);
            }
            Some(other) => {
                let what = format!("the strategy {other} of @Builder");
                self.diagnostics.push(Diagnostic::not_supported(annotation.span, &what, "the default strategy"));
            }
        }
    }

    /// `@Builder` of a static method.
    pub(super) fn method_builder(&mut self, class: &mut Class, mut method: Method) {
        if let Some(annotation) = take(&mut method.modifiers, "Builder") {
            let parts = taken(&method.params);
            let making = format!("return {}.{}({})", class.name.text, method.name.text, arguments(&parts));
            self.refuse_others(&annotation, OPTIONS, "the options of the default strategy");
            let made = super::returns(&method);
            let plan = plan(&annotation, &class.name.text, made, parts, making);
            let members = self.plan_members(&plan, annotation.span);
            class.members.extend(members);
        }
        class.members.push(Member::Method(method));
    }

    /// `@Builder` of a constructor.
    pub(super) fn constructor_builder(&mut self, class: &mut Class, mut constructor: Constructor) {
        if let Some(annotation) = take(&mut constructor.modifiers, "Builder") {
            let parts = taken(constructor.params.as_deref().unwrap_or_default());
            let name = class.name.text.to_string();
            let making = format!("return new {name}({})", arguments(&parts));
            self.refuse_others(&annotation, OPTIONS, "the options of the default strategy");
            let plan = plan(&annotation, &name, name.clone(), parts, making);
            let members = self.plan_members(&plan, annotation.span);
            class.members.extend(members);
        }
        class.members.push(Member::Constructor(constructor));
    }

    fn plan_members(&mut self, plan: &Plan, at: crate::span::Span) -> Vec<Member> {
        let Plan { class, start, end, prefix, parts, made, making } = plan;
        let mut code = format!("static {class} {start}() {{ return new {class}() }}\nstatic class {class} {{\n");
        for (ty, name) in parts {
            let method = if prefix.is_empty() { name.clone() } else { format!("{prefix}{}", capitalized(name)) };
            let parameter = if ty == "def" { name.clone() } else { format!("{ty} {name}") };
            code.push_str(&format!(
                "private {ty} {name}\n{class} {method}({parameter}) {{ this.@{name} = {name}\nreturn this }}\n"
            ));
        }
        code.push_str(&format!("{made} {end}() {{\n{making}\n}}\n}}\n"));
        self.members(vec![text(code)], at)
    }
}

fn plan(annotation: &Annotation, class: &str, made: String, parts: Vec<(String, String)>, making: String) -> Plan {
    let option =
        |name: &str, otherwise: &str| annotation.text(name).map_or_else(|| otherwise.to_owned(), ToString::to_string);
    // Static or not, what the method answers names the builder.
    let named = if made == "def" || made == "void" { "Object" } else { &made };
    let simple = named.rsplit('.').next().unwrap_or(class);
    Plan {
        class: option("builderClassName", &format!("{simple}Builder")),
        start: option("builderMethodName", "builder"),
        end: option("buildMethodName", "build"),
        prefix: option("prefix", ""),
        parts,
        made,
        making,
    }
}

fn taken(params: &[Parameter]) -> Vec<(String, String)> {
    params.iter().map(|param| (type_text(param.ty.as_ref()), param.name.text.to_string())).collect()
}

fn arguments(parts: &[(String, String)]) -> String {
    parts.iter().map(|(_, name)| format!("this.@{name}")).collect::<Vec<_>>().join(", ")
}

/// The class named as the strategy, without its package.
fn strategy(annotation: &Annotation) -> Option<String> {
    match &annotation.get("builderStrategy")?.kind {
        ExprKind::Name(name) => Some(name.to_string()),
        ExprKind::Property { name: MemberName::Fixed(last), .. } => Some(last.text.to_string()),
        ExprKind::Type(ty) => ty.name.rsplit('.').next().map(str::to_owned),
        _ => None,
    }
}

/// Setters that answer the object.
fn simple(annotation: &Annotation, class: &str, parts: &[(String, String)]) -> String {
    let prefix = annotation.text("prefix").map_or("set", |prefix| prefix.as_str());
    let setter = |(ty, name): &(String, String)| {
        let method = if prefix.is_empty() { name.clone() } else { format!("{prefix}{}", capitalized(name)) };
        let parameter = if ty == "def" { name.clone() } else { format!("{ty} {name}") };
        format!("{class} {method}({parameter}) {{ this.@{name} = {name}\nreturn this }}\n")
    };
    parts.iter().map(setter).collect()
}
