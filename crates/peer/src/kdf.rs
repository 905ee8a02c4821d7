//! Key derivation: HKDF-SHA256 (RFC 5869) and labelled SHA-256, both with our own prefix, so that
//! a value made for one purpose never equals a value made for another.

use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

const PREFIX: &str = "adnode/peer/v1/";

/// A pseudorandom key from which labelled keys are expanded.
pub(crate) struct KeySource(Hkdf<Sha256>);

impl KeySource {
    /// HKDF-Extract over `material`.
    pub(crate) fn extract(salt: &[u8], material: &[u8]) -> Self {
        Self(Hkdf::new(Some(salt), material))
    }

    /// HKDF-Expand: `N` bytes for `label`, told apart further by `context`.
    pub(crate) fn expand<const N: usize>(&self, label: &str, context: &[u8]) -> Zeroizing<[u8; N]> {
        const { assert!(N <= 64, "far below the 8160 bytes that HKDF-SHA256 can give") };
        let mut out = Zeroizing::new([0; N]);
        let info = [PREFIX.as_bytes(), label.as_bytes(), &[0], context];
        #[expect(clippy::expect_used, reason = "only lengths above 8160 fail, see the assertion")]
        self.0.expand_multi_info(&info, out.as_mut()).expect("HKDF length");
        out
    }
}

/// SHA-256 over a label and parts, each with its length in front: no two lists of parts collide.
pub(crate) fn digest(label: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(PREFIX);
    hash.update(label);
    hash.update([0]);
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 5869, test case 1: the primitive under `KeySource` is the published one.
    #[test]
    fn hkdf_agrees_with_rfc_5869() {
        let salt: Vec<u8> = (0x00..=0x0c).collect();
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        let mut okm = [0; 42];
        Hkdf::<Sha256>::new(Some(&salt), &[0x0b; 22]).expand(&info, &mut okm).unwrap();
        assert_eq!(okm[..8], [0x3c, 0xb2, 0x5f, 0x25, 0xfa, 0xac, 0xd5, 0x7a]);
        assert_eq!(okm[34..], [0x34, 0x00, 0x72, 0x08, 0xd5, 0xb8, 0x87, 0x18, 0x58, 0x65][2..]);
    }

    #[test]
    fn label_and_context_separate_keys() {
        let source = KeySource::extract(b"salt", b"material");
        let key = source.expand::<32>("a", b"b");
        assert_ne!(*key, *source.expand::<32>("ab", b""));
        assert_ne!(*key, *source.expand::<32>("a", b"c"));
        assert_ne!(*key, *KeySource::extract(b"salt", b"other").expand::<32>("a", b"b"));
    }

    #[test]
    fn digest_parts_do_not_run_into_each_other() {
        assert_ne!(digest("l", &[b"ab", b"c"]), digest("l", &[b"a", b"bc"]));
        assert_ne!(digest("l", &[b"ab"]), digest("la", &[b"b"]));
    }
}
