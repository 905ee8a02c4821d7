//! Findings that do not stop a script: what is probably not meant.
//!
//! Files: `schema` what the embedder tells about its objects · `names` what a script defines, gathered first · `walk` the tree
//! with its scopes, `statement` and `expression` by kind · `infer` what is known of the type of an expression · `findings` what
//! is reported.

mod expression;
mod findings;
mod infer;
mod names;
mod schema;
mod scope;
mod statement;
mod walk;

use crate::diagnostic::Diagnostic;
use crate::script::Options;
use crate::stack::StackGuard;
use crate::{expand, lower, parser};

pub use schema::{Known, ObjectType, Schema};

/// Native stack the checker may use.
const STACK: usize = 640 << 10;

/// Everything that is wrong or doubtful with a script: syntax errors and unsupported constructs first of all, then warnings.
/// In order of place.
pub fn check(source: &str, schema: &Schema) -> Vec<Diagnostic> {
    let (tree, mut found) = parser::parse(source);
    let options = Options { host_classes: schema.classes.clone(), ..Options::default() };
    if source.contains('@') {
        // What annotations generate is compiled; what is doubtful is asked of the code as written.
        let (mut full, _) = parser::parse(source);
        expand::expand(source, &mut full, &mut found);
        lower::lower(source, &full, &options, &mut found);
    } else {
        lower::lower(source, &tree, &options, &mut found);
    }
    let walk = walk::Walk::new(schema, &tree, adds_members(source), StackGuard::new(STACK));
    found.extend(walk.script(&tree));
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code as u8));
    found.dedup();
    found
}

/// Whether a script may add methods to built-in classes, by `metaClass` or a category: then none of them is known to be missing.
fn adds_members(source: &str) -> bool {
    ["metaClass", "use(", "use (", "@Category"].iter().any(|sign| source.contains(sign))
}
