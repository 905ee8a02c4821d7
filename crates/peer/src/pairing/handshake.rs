//! The key agreement itself, the same on both sides.

use x25519_dalek::{PublicKey as DhPublic, StaticSecret};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::wire::PublicKey;
use crate::kdf::{KeySource, digest};
use crate::keys::{DirectionKey, PairingId};
use crate::negotiation::Agreement;
use crate::profile::{Profile, Terms};
use crate::{Fingerprint, InvitationSecret};

/// 32 fresh bytes from the operating system, used for one key and then gone.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Entropy([u8; 32]);

/// Which side of the acceptance a node was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Minted the invitation.
    Inviter,
    /// Accepted it.
    Acceptor,
}

/// A connection just agreed on: what a side keeps of its acceptance.
#[derive(Debug)]
pub struct Pairing {
    /// Names the connection on both sides.
    pub id: PairingId,
    /// Which side this is.
    pub role: Role,
    /// What both nodes can do.
    pub agreement: Agreement,
    /// Who the other side is.
    pub partner: Profile,
    /// What the inviter proposed and the acceptor accepted.
    pub terms: Terms,
    /// Equal on both sides unless somebody sits between them.
    pub fingerprint: Fingerprint,
    /// Signs what this side sends.
    pub outgoing: DirectionKey,
    /// Checks what the other side sends.
    pub incoming: DirectionKey,
}

/// The other side sent one of the few points for which every agreement has the same result.
#[derive(Debug)]
pub(super) struct WeakKey;

/// One side's key of this acceptance.
#[derive(Clone)]
pub(super) struct Ephemeral(StaticSecret);

/// The agreement, bound to the code and to the request.
pub(super) struct Shared {
    material: Zeroizing<[u8; 64]>,
    request: [u8; 32],
}

impl Entropy {
    /// Takes over 32 bytes that must come from a cryptographic random number generator.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl std::fmt::Debug for Entropy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entropy(..)")
    }
}

impl Ephemeral {
    pub(super) fn new(entropy: &Entropy) -> Self {
        Self(StaticSecret::from(entropy.0))
    }

    pub(super) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(StaticSecret::from(bytes))
    }

    pub(super) fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    pub(super) fn public(&self) -> PublicKey {
        PublicKey(DhPublic::from(&self.0).to_bytes())
    }

    /// Agrees with the other side on something that only holders of the code can reach, and only
    /// those who took part in this exchange.
    pub(super) fn agree(&self, theirs: PublicKey, secret: &InvitationSecret, request: &str) -> Result<Shared, WeakKey> {
        let agreed = self.0.diffie_hellman(&DhPublic::from(theirs.0));
        if !agreed.was_contributory() {
            return Err(WeakKey);
        }
        let mut material = Zeroizing::new([0; 64]);
        material[..32].copy_from_slice(agreed.as_bytes());
        material[32..].copy_from_slice(secret.as_bytes());
        Ok(Shared { material, request: request_hash(request) })
    }
}

impl Shared {
    /// Authenticates the answer: whoever made it knows the code and its own fresh key.
    pub(super) fn answer_key(&self) -> Zeroizing<[u8; 32]> {
        KeySource::extract(&self.request, &*self.material).expand("acceptance answer", &[])
    }

    /// What both sides keep, once the answer is complete.
    pub(super) fn pairing(
        &self,
        role: Role,
        answer: &str,
        agreement: Agreement,
        partner: Profile,
        terms: Terms,
    ) -> Pairing {
        let transcript = digest("transcript", &[&self.request, answer.as_bytes()]);
        let source = KeySource::extract(&transcript, &*self.material);
        let key = |label| DirectionKey::from_bytes(*source.expand(label, &[]));
        let (outgoing, incoming) = match role {
            Role::Inviter => (key("inviter to acceptor"), key("acceptor to inviter")),
            Role::Acceptor => (key("acceptor to inviter"), key("inviter to acceptor")),
        };
        Pairing {
            id: PairingId::derived(*source.expand("pairing id", &[])),
            role,
            agreement,
            partner,
            terms,
            fingerprint: Fingerprint::of("pairing", &[&transcript]),
            outgoing,
            incoming,
        }
    }
}

/// The key under which an acceptance is asked for.
pub(super) fn request_key(secret: &InvitationSecret) -> Zeroizing<[u8; 32]> {
    invitation_key(secret, "acceptance request")
}

/// A key made from the code alone, for one kind of token.
pub(super) fn invitation_key(secret: &InvitationSecret, purpose: &str) -> Zeroizing<[u8; 32]> {
    KeySource::extract(b"adnode invitation", secret.as_bytes()).expand(purpose, &[])
}

pub(super) fn request_hash(request: &str) -> [u8; 32] {
    digest("acceptance request", &[request.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn hex(text: &str) -> [u8; 32] {
        let byte = |at: usize| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap();
        std::array::from_fn(byte)
    }

    /// RFC 7748, section 6.1.
    #[test]
    fn the_agreement_agrees_with_rfc_7748() {
        let alice = Ephemeral::from_bytes(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        let bob = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
        let shared = alice.0.diffie_hellman(&DhPublic::from(bob));
        assert_eq!(*shared.as_bytes(), hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    }

    #[test]
    fn a_key_that_forces_the_result_is_refused() {
        let secret = InvitationSecret::derive(&[1; 32], Uuid::nil());
        let ours = Ephemeral::new(&Entropy::new([2; 32]));
        for weak in [[0; 32], {
            let mut one = [0; 32];
            one[0] = 1;
            one
        }] {
            assert!(ours.agree(PublicKey(weak), &secret, "request").is_err());
        }
    }
}
