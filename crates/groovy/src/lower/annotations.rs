//! Annotations: what they generate, what can be ignored, what is refused.

use super::Lower;
use crate::ast::{Annotation, Expr, ExprKind};
use crate::code::{EqualsOptions, Generated, ToStringOptions, TypeRef};

/// Annotations that change nothing here.
const HARMLESS: &[&str] = &[
    "Override",
    "Category",
    "Newify",
    "TailRecursive",
    "Delegate",
    "Deprecated",
    "Retention",
    "Target",
    "Documented",
    "Inherited",
    "Repeatable",
    "Native",
    "DelegatesTo",
    "ClosureParams",
    "Final",
    "Synchronized",
    "WithReadLock",
    "WithWriteLock",
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
            let simple = annotation.simple_name();
            match simple {
                "ToString" => {
                    generated.to_string = Some(to_string_options(annotation));
                    if annotation.flag("allNames", false) {
                        self.not_supported(annotation.span, "allNames of @ToString", "names without a dollar sign");
                    }
                }
                "EqualsAndHashCode" => generated.equals = Some(equals_options(annotation)),
                "TupleConstructor" => {
                    generated.tuple_constructor = true;
                    generated.tuple_includes = annotation.texts("includes");
                    generated.tuple_excludes = annotation.texts("excludes");
                    generated.tuple_force = annotation.flag("force", false);
                }
                "ImmutableOptions" => generated.copy_with |= annotation.flag("copyWith", false),
                "InheritConstructors" => generated.inherit_constructors = true,
                "Sortable" => {
                    generated.sortable = Some(annotation.texts("includes"));
                    generated.sortable_excludes = annotation.texts("excludes");
                    generated.sortable_reversed = annotation.flag("reversed", false);
                }
                "Singleton" if annotation.flag("strict", true) => {
                    let property = annotation.text("property").cloned();
                    generated.singleton = Some(property.unwrap_or_else(|| "instance".into()));
                }
                "AutoClone" => self.auto_clone(annotation, &mut generated),
                "RecordOptions" => self.record_options(annotation, &mut generated),
                "Canonical" | "Immutable" => {
                    generated.immutable |= simple == "Immutable";
                    generated.copy_with |= annotation.flag("copyWith", false);
                    generated.tuple_constructor = true;
                    let (includes, excludes) = (annotation.texts("includes"), annotation.texts("excludes"));
                    if !includes.is_empty() || !excludes.is_empty() {
                        (generated.tuple_includes, generated.tuple_excludes) = (includes, excludes);
                    }
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
        generated.clone_excludes = annotation.texts("excludes");
        let style = annotation.get("style").map(|style| match &style.kind {
            ExprKind::Name(name) => name.to_string(),
            ExprKind::Property { name: crate::ast::MemberName::Fixed(name), .. } => name.text.to_string(),
            _ => String::new(),
        });
        let known = matches!(style.as_deref(), None | Some("CLONE"))
            || generated.clone_excludes.is_empty() && matches!(style.as_deref(), Some("SIMPLE" | "COPY_CONSTRUCTOR"));
        if !known || !annotation.others(&["excludes", "style"]).is_empty() {
            self.not_supported(annotation.span, "this style of @AutoClone", "a method clone()");
        }
    }

    /// What a record has without being asked stays; what it would lose is refused.
    fn record_options(&mut self, annotation: &Annotation, generated: &mut Generated) {
        generated.copy_with = annotation.flag("copyWith", false);
        let kept = |key: &str| {
            key == "copyWith" || (matches!(key, "getAt" | "toList" | "toMap" | "size") && annotation.flag(key, true))
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
            let simple = annotation.simple_name();
            if !HARMLESS.contains(&simple) && !self.is_own_annotation(&annotation.name) {
                let what = format!("the annotation @{simple}");
                self.not_supported(annotation.span, &what, "the code it stands for");
            }
        }
    }

    /// An annotation of the script: it is known, and nothing asks for it while the script runs.
    fn is_own_annotation(&self, name: &str) -> bool {
        let found = if name.contains('.') { self.class_by_path(name) } else { self.class_by_name(name) };
        matches!(found, Some(TypeRef::Script(index)) if self.annotation_names.contains(&index))
    }
}

fn to_string_options(annotation: &Annotation) -> ToStringOptions {
    ToStringOptions {
        names: annotation.flag("includeNames", false),
        package: annotation.flag("includePackage", true),
        ignore_nulls: annotation.flag("ignoreNulls", false),
        include_super: annotation.flag("includeSuper", false),
        super_properties: annotation.flag("includeSuperProperties", false),
        fields: annotation.flag("includeFields", false),
        includes: annotation.texts("includes"),
        excludes: annotation.texts("excludes"),
        cache: annotation.flag("cache", false),
        all_properties: annotation.flag("allProperties", false),
        without_getters: !annotation.flag("useGetters", true),
    }
}

fn equals_options(annotation: &Annotation) -> EqualsOptions {
    EqualsOptions {
        call_super: annotation.flag("callSuper", false),
        fields: annotation.flag("includeFields", false),
        includes: annotation.texts("includes"),
        excludes: annotation.texts("excludes"),
    }
}
