//! Identifiers: some random, some the same in every run so that people can write them into their notes.

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// A GUID that depends only on `parts`, shaped like the random ones Azure DevOps uses.
pub(crate) fn stable(parts: &[&str]) -> Uuid {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.to_lowercase().as_bytes());
        digest.update([0]);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.finalize()[..16]);
    Builder::from_random_bytes(bytes).into_uuid()
}

/// A GUID nobody has seen before.
pub(crate) fn fresh() -> Uuid {
    Builder::from_random_bytes(random_bytes()).into_uuid()
}

/// Bytes from the operating system. An emulator that cannot get any is of no use, but must not crash a test
/// runner either: it falls back to the clock, which is enough for identifiers of demo data.
pub(crate) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        let now = time::OffsetDateTime::now_utc().unix_timestamp_nanos().to_le_bytes();
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = now[index % now.len()].wrapping_add(u8::try_from(index % 251).unwrap_or(0));
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_guids_ignore_case_and_keep_the_parts_apart() {
        assert_eq!(stable(&["project", "Warehouse"]), stable(&["project", "warehouse"]));
        assert_ne!(stable(&["ab", "c"]), stable(&["a", "bc"]));
        assert_ne!(fresh(), fresh());
    }
}
