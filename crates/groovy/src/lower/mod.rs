//! Tree to code: names become slots, type names classes, last expressions returns.
//!
//! Refuses what Groovy can do and this engine cannot, so that nothing runs with another meaning.

mod annotations;
mod call;
mod category;
mod class;
mod delegates;
mod expr;
mod function;
mod names;
mod newify;
mod record;
mod scope;
mod spell;
mod stmt;
mod tail_call;
mod types;
mod widening;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::ast;
use crate::code::{ClassCode, Code, Function, Name, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::library::Scripted;
use crate::script::Options;
use crate::span::{Lines, Span};
use crate::stack::StackGuard;
use crate::value::Str;

use scope::Scope;
use types::Imports;

/// Native stack lowering may use.
const STACK: usize = 768 << 10;

/// Lowers a syntax tree, together with the classes it names that the library has as Groovy code.
pub(crate) fn lower(source: &str, tree: &ast::Script, options: &Options, diagnostics: &mut Vec<Diagnostic>) -> Code {
    let mut borrowed: Vec<ast::Class> = Vec::new();
    loop {
        let mut found = Vec::new();
        let (code, mut wanted) = lower_with(source, tree, &borrowed, options, &mut found);
        wanted.retain(|class| borrowed.iter().all(|known| *known.name.text != *class.name));
        if wanted.is_empty() {
            diagnostics.append(&mut found);
            return code;
        }
        borrowed.extend(wanted.into_iter().flat_map(|class| class.tree(source)));
    }
}

/// So many findings of one script are told.
const MOST_FINDINGS: usize = 200;

/// Lowers a tree; what it names beside the classes at hand and the library could bring.
fn lower_with(
    source: &str,
    tree: &ast::Script,
    borrowed: &[ast::Class],
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Code, Vec<&'static Scripted>) {
    let mut lower = Lower {
        options,
        script_name: script_name(tree, options),
        wanted: RefCell::default(),
        package: tree.package.clone(),
        diagnostics,
        functions: Vec::new(),
        classes: Vec::new(),
        class_names: HashMap::default(),
        interface_names: HashSet::default(),
        extended: HashSet::default(),
        annotation_names: HashSet::default(),
        statics: HashSet::default(),
        in_trait: false,
        imports: Imports::default(),
        scopes: Vec::new(),
        names: HashMap::default(),
        globals: Vec::new(),
        global_index: HashMap::default(),
        class_stack: Vec::new(),
        anonymous: 0,
        stack: StackGuard::new(STACK),
        too_deep: false,
        recording: false,
        category: None,
        tail_recursive: None,
        newify: Vec::new(),
        newify_auto: false,
        type_params: Vec::new(),
    };
    lower.script(tree, borrowed);
    let entry = lower.entry(tree);
    let name = lower.with_package(&lower.script_name);
    let (functions, classes, globals) = (lower.functions, lower.classes, lower.globals);
    let classes = classes.into_iter().flatten().map(Arc::new).collect();
    let code = Code { name, source: source.into(), lines: Lines::of(source), functions, classes, entry, globals };
    (code, lower.wanted.into_inner())
}

/// What the class of a script is called: after its file. A file of nothing but classes has none of its own, and may name one of
/// them after itself.
fn script_name(tree: &ast::Script, options: &Options) -> Str {
    let name = if options.name.is_empty() { "Main" } else { &options.name };
    let only_classes = tree.body.is_empty() && tree.methods.is_empty();
    if only_classes && tree.classes.iter().any(|class| class.name.text.as_str() == name) {
        return format!("{name}$").into();
    }
    name.into()
}

struct Lower<'a> {
    options: &'a Options,
    /// What the class of the script is called.
    script_name: Str,
    /// Classes of the library that the script names and that are not at hand yet.
    wanted: RefCell<Vec<&'static Scripted>>,
    /// The package of the script.
    package: Option<Str>,
    diagnostics: &'a mut Vec<Diagnostic>,
    functions: Vec<Function>,
    /// Filled in as the classes are lowered; indices are given out beforehand.
    classes: Vec<Option<ClassCode>>,
    /// Full names (`Outer$Inner`) of the script's classes.
    class_names: HashMap<Str, u32>,
    /// Interfaces and traits among them.
    interface_names: HashSet<u32>,
    /// Everything static that a class of the script declares, whichever it is.
    statics: HashSet<Str>,
    /// Inside a trait, whose static methods are compiled where it is used.
    in_trait: bool,
    /// Classes that others extend or implement.
    extended: HashSet<u32>,
    /// Annotations among them.
    annotation_names: HashSet<u32>,
    imports: Imports,
    scopes: Vec<Scope>,
    names: HashMap<Str, Arc<Name>>,
    globals: Vec<Arc<Name>>,
    global_index: HashMap<Str, u32>,
    /// The classes around the current place, with their names.
    class_stack: Vec<(u32, Str)>,
    anonymous: u32,
    stack: StackGuard,
    too_deep: bool,
    /// Inside an assertion: parts record their values.
    recording: bool,
    /// Inside `@Category(T)`: methods are static, and `this` is their first parameter.
    category: Option<TypeRef>,
    /// Inside a `@TailRecursive` method: its name, and how many scopes are around its statements.
    tail_recursive: Option<(Str, usize)>,
    /// Inside `@Newify`: names that make instances when called, and whether `Name.new()` does.
    newify: Vec<(Str, TypeRef)>,
    newify_auto: bool,
    /// The parameters of generics that can be seen here.
    type_params: Vec<ast::TypeParameter>,
}

impl Lower<'_> {
    /// What runs when there are no statements.
    fn entry(&self, tree: &ast::Script) -> Option<u32> {
        if !tree.body.is_empty() {
            return None;
        }
        match tree.classes.first() {
            Some(first) if tree.methods.is_empty() => self.class_names.get(&first.name.text).copied(),
            _ => Some(0),
        }
    }

    /// The name of a class as it knows itself. Those of the library bring their package.
    fn with_package(&self, name: &Str) -> Str {
        match &self.package {
            Some(package) if !name.contains('.') => format!("{package}.{name}").into(),
            _ => name.clone(),
        }
    }

    fn error(&mut self, diagnostic: Diagnostic) {
        if !self.has_enough() {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Whether more findings would help nobody: what only makes them better need not be worked out.
    fn has_enough(&self) -> bool {
        self.diagnostics.len() >= MOST_FINDINGS
    }

    fn not_supported(&mut self, span: Span, what: &str, instead: &str) {
        self.error(Diagnostic::not_supported(span, what, instead));
    }

    /// Whether the native stack still allows to go deeper.
    fn deeper(&mut self, span: Span) -> bool {
        if self.stack.is_exhausted() && !self.too_deep {
            self.too_deep = true;
            self.error(Diagnostic::syntax(span, "this is nested too deeply: split it into parts"));
        }
        !self.too_deep
    }

    fn script(&mut self, tree: &ast::Script, borrowed: &[ast::Class]) {
        self.reserve_class(&self.script_name.clone());
        self.declare_classes(borrowed, None);
        self.declare_classes(&tree.classes, None);
        self.declare_local_classes(&tree.body);
        // Classes of the script can be imported, too.
        self.read_imports(&tree.imports);
        // The body of the script is function 0.
        self.functions.push(Function::default());
        self.class_stack.push((0, self.script_name.clone()));
        self.lower_script_class(tree);
        for class in tree.classes.iter().chain(borrowed) {
            self.lower_class(class, None);
        }
        self.class_stack.pop();
        self.settle_fields();
        self.settle_delegates();
    }
}
