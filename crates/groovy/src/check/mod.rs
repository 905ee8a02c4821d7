//! Findings that do not stop a script: what is probably not meant.
//!
//! Files: `schema` what the embedder tells about its objects · `walk` the tree with its scopes · `infer` what is known of
//! the type of an expression · `rules` the single findings.

mod infer;
mod rules;
mod schema;
mod walk;

use crate::diagnostic::Diagnostic;
use crate::script::Options;
use crate::stack::StackGuard;
use crate::{lower, parser};

pub use schema::{Known, ObjectType, Schema};

/// Native stack the checker may use.
const STACK: usize = 640 << 10;

/// Everything that is wrong or doubtful with a script: syntax errors and unsupported constructs first of all, then warnings.
/// In order of place.
pub fn check(source: &str, schema: &Schema) -> Vec<Diagnostic> {
    let (tree, mut found) = parser::parse(source);
    let options = Options { host_classes: schema.classes.clone(), ..Options::default() };
    lower::lower(source, &tree, &options, &mut found);
    let mut walk = walk::Walk::new(schema, StackGuard::new(STACK));
    walk.script(&tree);
    found.extend(walk.finish());
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code as u8));
    found.dedup();
    found
}
