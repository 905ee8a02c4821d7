//! Sealing: XChaCha20-Poly1305 under a derived key. A sealed value opens only at the place it was sealed for, so that
//! whoever can write to the database cannot move secrets between rows.
//!
//! Format: version (1), length of the key id, key id, nonce (24 bytes), ciphertext with tag. The header and the place
//! are authenticated. Nonces are random, which 192 bits make safe for any number of values.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{DerivedKey, Error, KeyId, KeyRing, NodeKey, Purpose};

const VERSION: u8 = 1;
const NONCE_BYTES: usize = 24;

/// Where a sealed value is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub table: &'a str,
    pub column: &'a str,
    pub row: Uuid,
}

impl KeyRing {
    /// Seals a value with the newest key.
    pub fn seal(&self, place: Place<'_>, plaintext: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|_| Error::NoRandomness)?;
        let mut sealed = header(self.newest().id());
        let aad = associated_data(&sealed, place);
        let payload = Payload { msg: plaintext, aad: &aad };
        let ciphertext = cipher(self.newest()).encrypt(&nonce.into(), payload).map_err(|_| Error::Malformed)?;
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&ciphertext);
        Ok(sealed)
    }

    /// Opens a value with whichever key it was sealed with. The plaintext is wiped when dropped.
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (id, rest) = read_header(sealed)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(Error::Malformed)?;
        let aad = associated_data(&header(&id), place);
        let key = self.key(&id).ok_or(Error::UnknownKey { id })?;
        let payload = Payload { msg: ciphertext, aad: &aad };
        let opened = cipher(key).decrypt(&(*nonce).into(), payload).map_err(|_| Error::Tampered)?;
        Ok(Zeroizing::new(opened))
    }
}

fn cipher(key: &NodeKey) -> XChaCha20Poly1305 {
    let derived: DerivedKey = key.derive(Purpose::Seal, b"");
    XChaCha20Poly1305::new((&*derived).into())
}

fn header(id: &KeyId) -> Vec<u8> {
    let id = id.as_str().as_bytes();
    // A key id has at most 32 bytes.
    let len = u8::try_from(id.len()).unwrap_or(u8::MAX);
    [&[VERSION, len], id].concat()
}

fn read_header(sealed: &[u8]) -> Result<(KeyId, &[u8]), Error> {
    let (&version, rest) = sealed.split_first().ok_or(Error::Malformed)?;
    if version != VERSION {
        return Err(Error::UnknownFormat { version });
    }
    let (&len, rest) = rest.split_first().ok_or(Error::Malformed)?;
    let (id, rest) = rest.split_at_checked(usize::from(len)).ok_or(Error::Malformed)?;
    let id = std::str::from_utf8(id).ok().and_then(|id| id.parse().ok()).ok_or(Error::Malformed)?;
    Ok((id, rest))
}

/// Header and place, each part with its length in front, so that no two places read the same.
fn associated_data(header: &[u8], place: Place<'_>) -> Vec<u8> {
    let mut data = Vec::new();
    for part in [header, place.table.as_bytes(), place.column.as_bytes(), place.row.as_bytes()] {
        data.extend_from_slice(&(part.len() as u64).to_be_bytes());
        data.extend_from_slice(part);
    }
    data
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLACE: Place<'_> = Place { table: "tenants", column: "secret", row: Uuid::from_u128(1) };

    fn ring(id: &str, byte: u8) -> KeyRing {
        KeyRing::from_keys(vec![NodeKey::new(id.parse().unwrap(), Zeroizing::new([byte; 32]))]).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_at_its_place() {
        let ring = ring("a", 1);
        for plaintext in [&b""[..], b"x", &[0; 10_000]] {
            let sealed = ring.seal(PLACE, plaintext).unwrap();
            assert_eq!(*ring.open(PLACE, &sealed).unwrap(), plaintext);
        }
    }

    #[test]
    fn the_same_value_never_looks_the_same_twice() {
        let ring = ring("a", 1);
        assert_ne!(ring.seal(PLACE, b"secret").unwrap(), ring.seal(PLACE, b"secret").unwrap());
    }

    #[test]
    fn a_value_moved_to_another_place_does_not_open() {
        let ring = ring("a", 1);
        let sealed = ring.seal(PLACE, b"secret").unwrap();
        let elsewhere = [
            Place { row: Uuid::from_u128(2), ..PLACE },
            Place { column: "secret2", ..PLACE },
            Place { table: "tenant", ..PLACE },
            Place { table: "tenantss", column: "ecret", ..PLACE },
        ];
        for place in elsewhere {
            assert_eq!(ring.open(place, &sealed), Err(Error::Tampered));
        }
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let ring = ring("a", 1);
        let sealed = ring.seal(PLACE, b"secret").unwrap();
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(ring.open(PLACE, &changed).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn every_cut_and_every_addition_is_noticed() {
        let ring = ring("a", 1);
        let sealed = ring.seal(PLACE, b"secret").unwrap();
        for len in 0..sealed.len() {
            assert!(ring.open(PLACE, &sealed[..len]).is_err(), "first {len} bytes");
        }
        assert_eq!(ring.open(PLACE, &[&sealed[..], b"\0"].concat()), Err(Error::Tampered));
    }

    #[test]
    fn an_older_key_still_opens_and_a_removed_one_is_named() {
        let old = ring("old", 1);
        let sealed = old.seal(PLACE, b"secret").unwrap();
        let newest = NodeKey::new("new".parse().unwrap(), Zeroizing::new([2; 32]));
        let rotated = old.with_newest(newest).unwrap();
        assert_eq!(*rotated.open(PLACE, &sealed).unwrap(), b"secret");
        assert_eq!(ring("new", 2).open(PLACE, &sealed), Err(Error::UnknownKey { id: "old".parse().unwrap() }));
        assert_eq!(ring("new", 2).open(PLACE, &rotated.seal(PLACE, b"s").unwrap()).unwrap().as_slice(), b"s");
    }

    #[test]
    fn another_key_under_the_same_id_does_not_open() {
        let sealed = ring("a", 1).seal(PLACE, b"secret").unwrap();
        assert_eq!(ring("a", 2).open(PLACE, &sealed), Err(Error::Tampered));
    }

    #[test]
    fn a_newer_format_is_told_from_damage() {
        let mut sealed = ring("a", 1).seal(PLACE, b"secret").unwrap();
        sealed[0] = 2;
        assert_eq!(ring("a", 1).open(PLACE, &sealed), Err(Error::UnknownFormat { version: 2 }));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_open_and_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(ring("a", 1).open(PLACE, &bytes).is_err());
        }

        #[test]
        fn bytes_behind_a_valid_header_never_open(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let sealed = [&header(&"a".parse().unwrap())[..], &bytes].concat();
            prop_assert!(ring("a", 1).open(PLACE, &sealed).is_err());
        }
    }
}
