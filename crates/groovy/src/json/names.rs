//! Many names of one object, looked at together.

use super::COLLISIONS;
use crate::value::java_hash_str;

/// What can be wrong with the names of an object.
pub(super) struct Names {
    /// Whether a name comes twice.
    pub(super) repeat: bool,
    /// Whether so many have the same hash that finding one takes long.
    pub(super) collide: bool,
}

impl Names {
    pub(super) fn of(names: &[&str]) -> Self {
        let mut hashed: Vec<(i32, &str)> = names.iter().map(|name| (java_hash_str(name), *name)).collect();
        hashed.sort_unstable();
        let repeat = hashed.windows(2).any(|pair| matches!(pair, [before, after] if before == after));
        hashed.dedup();
        let collide = hashed.chunk_by(|before, after| before.0 == after.0).any(|same| same.len() > COLLISIONS);
        Self { repeat, collide }
    }
}
