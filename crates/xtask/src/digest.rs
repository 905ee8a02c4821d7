//! A fingerprint of the inputs of a step, so that work already done is not done again.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Collects the inputs of a step, in order.
#[derive(Default)]
pub(crate) struct Fingerprint(Sha256);

impl Fingerprint {
    /// Adds one input under a name. Lengths are part of it: neighbours cannot run into each other.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) {
        for part in [name.as_bytes(), content] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }

    /// Adds the content of a file.
    pub(crate) fn add_file(&mut self, path: &Path) -> Result<()> {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        self.add(&path.to_string_lossy(), &content);
        Ok(())
    }

    /// The fingerprint as hexadecimal text.
    pub(crate) fn finish(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    fn of(parts: &[(&str, &[u8])]) -> String {
        let mut fingerprint = Fingerprint::default();
        for (name, content) in parts {
            fingerprint.add(name, content);
        }
        fingerprint.finish()
    }

    #[test]
    fn same_inputs_have_the_same_fingerprint() {
        assert_eq!(of(&[("a", b"1"), ("b", b"2")]), of(&[("a", b"1"), ("b", b"2")]));
    }

    #[test]
    fn moving_a_byte_between_neighbours_changes_it() {
        assert_ne!(of(&[("a", b"12"), ("b", b"")]), of(&[("a", b"1"), ("b", b"2")]));
        assert_ne!(of(&[("ab", b"")]), of(&[("a", b"b")]));
    }
}
