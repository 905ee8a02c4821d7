//! Classes of the library that are written in Groovy. A script that names one is compiled together with it.

use crate::ast::Class;
use crate::parser::{Piece, parse_pieces};
use crate::span::Span;

/// A class of the library as Groovy code.
#[derive(Debug)]
pub(crate) struct Scripted {
    /// Its full name.
    pub(crate) name: &'static str,
    code: &'static str,
}

/// All of them. A file declares the class of its name first; what else it declares belongs to the same package.
const SCRIPTED: &[Scripted] = &[
    scripted("groovy.util.BuilderSupport", include_str!("scripted/BuilderSupport.groovy")),
    scripted("groovy.util.ClosureComparator", include_str!("scripted/ClosureComparator.groovy")),
    scripted("groovy.util.GroovyCollections", include_str!("scripted/GroovyCollections.groovy")),
    scripted("groovy.util.IndentPrinter", include_str!("scripted/IndentPrinter.groovy")),
    scripted("groovy.util.NodeBuilder", include_str!("scripted/NodeBuilder.groovy")),
    scripted("groovy.util.PermutationGenerator", include_str!("scripted/PermutationGenerator.groovy")),
    scripted("groovy.util.Proxy", include_str!("scripted/Proxy.groovy")),
    scripted("groovy.lang.Reference", include_str!("scripted/Reference.groovy")),
    scripted("java.util.concurrent.atomic.AtomicArray", include_str!("scripted/AtomicArray.groovy")),
    scripted("java.util.concurrent.atomic.AtomicIntegerArray", include_str!("scripted/AtomicIntegerArray.groovy")),
    scripted("java.util.concurrent.atomic.AtomicLongArray", include_str!("scripted/AtomicLongArray.groovy")),
    scripted("java.text.ChoiceFormat", include_str!("scripted/ChoiceFormat.groovy")),
    scripted("java.lang.ThreadLocal", include_str!("scripted/ThreadLocal.groovy")),
    scripted("java.util.Currency", include_str!("scripted/Currency.groovy")),
    scripted("groovy.util.ConfigObject", include_str!("scripted/ConfigObject.groovy")),
    scripted("groovy.util.ConfigReader", include_str!("scripted/ConfigReader.groovy")),
    scripted("groovy.util.ConfigSlurper", include_str!("scripted/ConfigSlurper.groovy")),
    scripted("groovy.text.TemplateEngine", include_str!("scripted/TemplateEngine.groovy")),
    scripted("groovy.text.SimpleTemplateEngine", include_str!("scripted/SimpleTemplateEngine.groovy")),
    scripted("groovy.text.GStringTemplateEngine", include_str!("scripted/GStringTemplateEngine.groovy")),
    scripted("groovy.text.StreamingTemplateEngine", include_str!("scripted/StreamingTemplateEngine.groovy")),
    scripted("java.util.concurrent.atomic.DoubleAdder", include_str!("scripted/DoubleAdder.groovy")),
    scripted("java.util.concurrent.atomic.LongAdder", include_str!("scripted/LongAdder.groovy")),
    scripted("java.util.concurrent.atomic.Striped64", include_str!("scripted/Striped64.groovy")),
    scripted("java.util.concurrent.locks.ReentrantLock", include_str!("scripted/ReentrantLock.groovy")),
    scripted("groovy.xml.StreamingMarkupBuilder", include_str!("scripted/StreamingMarkupBuilder.groovy")),
];

const fn scripted(name: &'static str, code: &'static str) -> Scripted {
    Scripted { name, code }
}

/// The full names of the classes of the library that are Groovy code.
pub fn scripted_classes() -> impl Iterator<Item = &'static str> {
    SCRIPTED.iter().map(|class| class.name)
}

impl Scripted {
    /// Finds a class by its full name.
    pub(crate) fn by_name(name: &str) -> Option<&'static Self> {
        SCRIPTED.iter().find(|class| class.name == name)
    }

    /// Finds a class that needs no import by its simple name.
    pub(crate) fn by_default_import(simple: &str) -> Option<&'static Self> {
        let is_meant = |class: &&Self| {
            class.name.rsplit_once('.').is_some_and(|(package, name)| {
                name == simple && matches!(package, "groovy.lang" | "groovy.util" | "java.util" | "java.lang")
            })
        };
        SCRIPTED.iter().find(is_meant)
    }

    /// The class, under its full name. An error in it is at the place where the script names it first.
    pub(crate) fn tree(&self, source: &str) -> Vec<Class> {
        let (package, simple) = self.name.rsplit_once('.').unwrap_or(("", self.name));
        let start = source.find(simple).unwrap_or_default() as u32;
        let at = Span::new(start, start + simple.len() as u32);
        let mut classes = parse_pieces(source, &[Piece::Text(self.code.to_owned())], at).classes;
        for class in &mut classes {
            class.name.text = format!("{package}.{}", class.name.text).into();
        }
        classes
    }
}

#[cfg(test)]
mod tests {
    use super::{SCRIPTED, scripted_classes};
    use crate::script::{Options, Script};

    #[test]
    fn every_file_declares_its_class_first() {
        for class in SCRIPTED {
            let declared = class.tree("").into_iter().next().map(|first| first.name.text.to_string());
            assert_eq!(declared.as_deref(), Some(class.name));
        }
    }

    #[test]
    fn every_class_compiles_with_a_script_that_names_it() {
        for name in scripted_classes() {
            let script = format!("def made(Object value) {{ value instanceof {name} }}\nmade(1)");
            assert!(Script::compile(&script, &Options::default()).is_ok(), "{name}");
        }
    }
}
