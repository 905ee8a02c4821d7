//! Classes by their names: in full, without an import, and as older scripts write them.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{TYPES, Type};

/// Packages whose classes need no import.
const DEFAULT_PACKAGES: &[&str] =
    &["java.lang.", "java.util.", "java.io.", "java.net.", "groovy.lang.", "groovy.util."];

/// Old names that Groovy 4 moved; scripts still write them.
const MOVED: &[(&str, Type)] = &[
    ("groovy.util.XmlSlurper", Type::XmlSlurper),
    ("groovy.util.XmlParser", Type::XmlParser),
    ("java.util.Map.Entry", Type::MapEntry),
    ("groovy.json.JsonGenerator.Options", Type::JsonGeneratorOptions),
    ("java.text.Normalizer.Form", Type::NormalizerForm),
    ("java.util.AbstractMap.SimpleEntry", Type::SimpleEntry),
    ("java.util.AbstractMap.SimpleImmutableEntry", Type::ImmutableEntry),
];

impl Type {
    /// Finds a class by its full name.
    pub fn by_name(name: &str) -> Option<Self> {
        if let Some((_, found)) = MOVED.iter().find(|(moved, _)| *moved == name) {
            return Some(*found);
        }
        by_full_name().get(name).copied()
    }

    /// Finds a class that needs no import by its simple name.
    pub fn by_default_import(simple: &str) -> Option<Self> {
        static KNOWN: OnceLock<HashMap<&'static str, Type>> = OnceLock::new();
        let known = KNOWN.get_or_init(|| {
            let visible = TYPES.iter().filter_map(|(found, info)| Some((visible_by_default(info.name)?, *found)));
            visible.collect()
        });
        known.get(simple).copied()
    }
}

fn visible_by_default(name: &'static str) -> Option<&'static str> {
    if matches!(name, "java.math.BigDecimal" | "java.math.BigInteger") {
        return name.rsplit('.').next();
    }
    let simple = DEFAULT_PACKAGES.iter().find_map(|package| name.strip_prefix(package))?;
    (!simple.contains(['.', '$'])).then_some(simple)
}

fn by_full_name() -> &'static HashMap<&'static str, Type> {
    static KNOWN: OnceLock<HashMap<&'static str, Type>> = OnceLock::new();
    KNOWN.get_or_init(|| TYPES.iter().map(|(found, info)| (info.name, *found)).collect())
}
