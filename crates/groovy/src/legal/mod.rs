//! What Groovy's compiler refuses although it can be read: jumps that lead nowhere, classes that leave out what they promise.
//!
//! Works on the tree alone and refuses only what is certain; where a name could mean something unseen, it is silent.
//!
//! Files: `jumps` of statements · `members` one class by itself · `kin` the classes by their names · `heritage` what a class owes to those
//! above it · `overriding` what stands for a method above · `owed` the methods of built-in interfaces · `constants` fields that are `final` · `creations` what `new` can
//! make · `modifiers` words that do not go together ·
//! `generics` how many type arguments · `sealed` who may extend a class · `contexts` where there is no instance · `kinds` what enums, records and traits leave
//! out · `annotated` what annotations belong to · `finals` variables that are `final` and get their value later.

mod annotated;
mod constants;
mod contexts;
mod creations;
mod finals;
mod generics;
mod heritage;
mod jumps;
mod kin;
mod kinds;
mod members;
mod modifiers;
mod overriding;
mod owed;
mod sealed;

use crate::ast::{Class, Node, Script, descend};
use crate::diagnostic::Diagnostic;
use kin::Kin;

/// Adds what is wrong with the classes and jumps of a script.
pub(crate) fn check(tree: &Script, diagnostics: &mut Vec<Diagnostic>) {
    jumps::check(tree, diagnostics);
    let classes = classes_of(tree);
    let kin = Kin::new(&classes);
    for class in &classes {
        members::check(class, diagnostics);
        modifiers::check(class, diagnostics);
        kinds::check(class, &kin, diagnostics);
        constants::check(class, &kin, diagnostics);
    }
    members::check_script(tree, diagnostics);
    modifiers::check_script(tree, diagnostics);
    annotated::check(tree, &classes, &kin, diagnostics);
    contexts::check(tree, &classes, &kin, diagnostics);
    sealed::check(&classes, &kin, diagnostics);
    generics::check(tree, &kin, diagnostics);
    creations::check(tree, &kin, diagnostics);
    heritage::check(&kin, &classes, diagnostics);
    overriding::check(&kin, &classes, diagnostics);
    overriding::check_script(&tree.methods, !tree.body.is_empty(), diagnostics);
    finals::check(tree, &classes, diagnostics);
}

/// All classes of a script, anonymous ones too.
fn classes_of(tree: &Script) -> Vec<&Class> {
    let mut found = Vec::new();
    descend(roots(tree), |node| {
        if let Node::Class(class) = node {
            found.push(class);
        }
    });
    found
}

/// The statements, methods and classes of a script.
fn roots(tree: &Script) -> impl Iterator<Item = Node<'_>> {
    let statements = tree.body.iter().map(Node::Stmt);
    let methods = tree.methods.iter().filter_map(|method| method.body.as_ref());
    let in_methods = methods.flat_map(|body| body.statements.iter().map(Node::Stmt));
    statements.chain(in_methods).chain(tree.classes.iter().map(Node::Class))
}
