//! Annotations: what they generate, what can be ignored, what is refused.

use super::Lower;
use crate::ast::{Annotation, Expr, ExprKind};
use crate::code::{EqualsOptions, Generated, ToStringOptions};
use crate::value::Str;

/// Annotations that change nothing here.
const HARMLESS: &[&str] = &[
    "Override",
    "Category",
    "Deprecated",
    "SuppressWarnings",
    "CompileStatic",
    "TypeChecked",
    "CompileDynamic",
    "Generated",
    "Internal",
    "PackageScope",
    "FunctionalInterface",
    "SafeVarargs",
    "Field",
    "AutoFinal",
    "NullCheck",
    "VisibilityOptions",
    "PropertyOptions",
    "ImmutableOptions",
    "RecordOptions",
    "KnownImmutable",
    "NonSealed",
    "Sealed",
    "SelfType",
    "ToString",
    "EqualsAndHashCode",
    "Canonical",
    "Immutable",
    "TupleConstructor",
    "MapConstructor",
    "Sortable",
    "Singleton",
    "InheritConstructors",
    "AutoClone",
    "NotNull",
    "Nullable",
    "Nonnull",
];

impl Lower<'_> {
    /// What the annotations of a class generate.
    pub(super) fn annotations(&mut self, annotations: &[Annotation]) -> Generated {
        self.refuse_annotations(annotations);
        let mut generated = Generated::default();
        for annotation in annotations {
            let simple = annotation.name.rsplit('.').next().unwrap_or_default();
            match simple {
                "ToString" => generated.to_string = Some(to_string_options(annotation)),
                "EqualsAndHashCode" => generated.equals = Some(equals_options(annotation)),
                "TupleConstructor" => {
                    generated.tuple_constructor = true;
                    generated.tuple_includes = texts(annotation, "includes");
                    generated.tuple_excludes = texts(annotation, "excludes");
                    generated.tuple_force = flag(annotation, "force", false);
                }
                "ImmutableOptions" => generated.copy_with |= flag(annotation, "copyWith", false),
                "InheritConstructors" => generated.inherit_constructors = true,
                "Sortable" => generated.sortable = Some(texts(annotation, "includes")),
                "Singleton" => generated.singleton = true,
                "AutoClone" => self.auto_clone(annotation, &mut generated),
                "RecordOptions" => self.record_options(annotation, &mut generated),
                "Canonical" | "Immutable" => {
                    generated.immutable |= simple == "Immutable";
                    generated.copy_with |= flag(annotation, "copyWith", false);
                    generated.tuple_constructor = true;
                    generated.to_string.get_or_insert_with(|| to_string_options(annotation));
                    generated.equals.get_or_insert_with(|| equals_options(annotation));
                }
                _ => {}
            }
        }
        generated
    }

    fn auto_clone(&mut self, annotation: &Annotation, generated: &mut Generated) {
        generated.auto_clone = true;
        if let Some(entry) = annotation.named.first() {
            self.not_supported(entry.value.span, "options of @AutoClone", "a method clone()");
        }
    }

    /// What a record has without being asked stays; what it would lose is refused.
    fn record_options(&mut self, annotation: &Annotation, generated: &mut Generated) {
        generated.copy_with = flag(annotation, "copyWith", false);
        let kept = |key: &str| {
            key == "copyWith" || (matches!(key, "getAt" | "toList" | "toMap" | "size") && flag(annotation, key, true))
        };
        for entry in &annotation.named {
            if let Some(Expr { kind: ExprKind::Str(key), span }) = &entry.key
                && !kept(key)
            {
                self.not_supported(*span, &format!("the option {key} of @RecordOptions"), "a method of the record");
            }
        }
    }

    /// Refuses annotations whose effect is missing here.
    pub(super) fn refuse_annotations(&mut self, annotations: &[Annotation]) {
        for annotation in annotations {
            let simple = annotation.name.rsplit('.').next().unwrap_or_default();
            if !HARMLESS.contains(&simple) {
                let what = format!("the annotation @{simple}");
                self.not_supported(annotation.span, &what, "the code it stands for");
            }
        }
    }
}

fn value<'a>(annotation: &'a Annotation, name: &str) -> Option<&'a Expr> {
    let named = annotation.named.iter().find(|entry| match &entry.key {
        Some(Expr { kind: ExprKind::Str(key), .. }) => key.as_str() == name,
        _ => false,
    });
    named.map(|entry| &entry.value)
}

fn flag(annotation: &Annotation, name: &str, otherwise: bool) -> bool {
    match value(annotation, name) {
        Some(Expr { kind: ExprKind::Bool(flag), .. }) => *flag,
        _ => otherwise,
    }
}

/// A list of names, or names in one string with commas.
fn texts(annotation: &Annotation, name: &str) -> Box<[Str]> {
    match value(annotation, name).map(|value| &value.kind) {
        Some(ExprKind::Str(text)) => text.split(',').map(|part| Str::from(part.trim())).collect(),
        Some(ExprKind::List(items)) => items
            .iter()
            .filter_map(|item| match &item.value.kind {
                ExprKind::Str(text) => Some(text.clone()),
                _ => None,
            })
            .collect(),
        _ => Box::default(),
    }
}

fn to_string_options(annotation: &Annotation) -> ToStringOptions {
    ToStringOptions {
        names: flag(annotation, "includeNames", false),
        package: flag(annotation, "includePackage", true),
        ignore_nulls: flag(annotation, "ignoreNulls", false),
        include_super: flag(annotation, "includeSuper", false),
        super_properties: flag(annotation, "includeSuperProperties", false),
        fields: flag(annotation, "includeFields", false),
        includes: texts(annotation, "includes"),
        excludes: texts(annotation, "excludes"),
    }
}

fn equals_options(annotation: &Annotation) -> EqualsOptions {
    EqualsOptions {
        call_super: flag(annotation, "callSuper", false),
        fields: flag(annotation, "includeFields", false),
        includes: texts(annotation, "includes"),
        excludes: texts(annotation, "excludes"),
    }
}
