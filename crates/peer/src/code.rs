//! The invitation code: what one administrator mails to the other.
//!
//! `ADN1-` and one unbroken run of Crockford base32. No separators inside, so that a double click
//! selects the run; the reader ignores whatever mail programs add, and accepts the run without its
//! prefix. Forty bits of checksum cover prefix and content. `docs/adr/0003-invitation-code-and-pairing.md`
//! has the alternatives.

mod diagnosis;
mod error;
mod layout;
mod symbols;

use std::fmt;
use std::str::FromStr;

use time::OffsetDateTime;
use uuid::Uuid;

pub use error::{Error, LooksLike};

use crate::{Fingerprint, InvitationSecret, NodeUrl};

/// An invitation as it travels: whoever reads it can accept it, once, until it expires.
///
/// `Display` writes the code itself, so never put one into a log; `Debug` leaves the secret out.
#[derive(Clone, Debug)]
pub struct InvitationCode {
    node_url: NodeUrl,
    invitation_id: Uuid,
    secret: InvitationSecret,
    expires_at: OffsetDateTime,
}

impl InvitationCode {
    /// The version this release writes, and the newest one it reads.
    pub const VERSION: u8 = 1;

    /// A code for an invitation minted by the node at `node_url`. Expiry is kept to the second.
    ///
    /// # Errors
    /// [`Error::Expiry`] before 1970 or after 2106, which four bytes cannot hold.
    pub fn new(
        node_url: NodeUrl,
        invitation_id: Uuid,
        secret: InvitationSecret,
        expires_at: OffsetDateTime,
    ) -> Result<Self, Error> {
        let seconds = u32::try_from(expires_at.unix_timestamp()).map_err(|_| Error::Expiry)?;
        Ok(Self { node_url, invitation_id, secret, expires_at: layout::from_seconds(seconds) })
    }

    /// The version of the code's format.
    #[must_use]
    pub fn version(&self) -> u8 {
        Self::VERSION
    }

    /// Where the inviting node answers.
    #[must_use]
    pub fn node_url(&self) -> &NodeUrl {
        &self.node_url
    }

    /// Which invitation this is, at that node.
    #[must_use]
    pub fn invitation_id(&self) -> Uuid {
        self.invitation_id
    }

    /// What proves that somebody has read the code.
    #[must_use]
    pub fn secret(&self) -> &InvitationSecret {
        &self.secret
    }

    /// When the inviting node stops honouring the code, by the inviting node's clock.
    #[must_use]
    pub fn expires_at(&self) -> OffsetDateTime {
        self.expires_at
    }

    /// Whether the code is past its time. A hint for people: only the inviting node decides.
    #[must_use]
    pub fn is_expired(&self, now: OffsetDateTime) -> bool {
        now >= self.expires_at
    }

    /// What both administrators read to each other before acceptance: it differs as soon as one
    /// letter of the code was edited on its way, even if the checksum was made to fit.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of("invitation code", &[&layout::encode(self)])
    }
}

impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = symbols::write(&layout::encode(self));
        write!(f, "{}-{}", layout::PREFIX, *text)
    }
}

impl FromStr for InvitationCode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        diagnosis::parse(text)
    }
}

#[cfg(test)]
mod tests;
