//! The bytes of a code:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | length of the address, *n* |
//! | 16 | invitation id |
//! | 32 | secret |
//! | 4 | expiry, seconds since 1970, big endian |
//! | *n* | address without `https://` (but with `http://`) |
//! | 5 | checksum: labelled SHA-256 over the version and all the above |
//!
//! The length comes first, so that a truncated code can say how much is missing.

use subtle::ConstantTimeEq;
use time::OffsetDateTime;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{InvitationCode, symbols};
use crate::kdf::digest;
use crate::{InvitationSecret, NodeUrl, NodeUrlError};

/// In front of every code: the product and the version.
pub(super) const PREFIX: &str = "ADN1";

const ID: usize = 1;
const SECRET: usize = ID + 16;
const EXPIRY: usize = SECRET + 32;
const ADDRESS: usize = EXPIRY + 4;
const CHECKSUM: usize = 5;
const PLAIN: &str = "http://";

/// Why symbols are not the body of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Fewer symbols than the length demands; `None` if not even the length is there.
    Short(Option<usize>),
    /// More symbols than the length demands, which is this many.
    Long(usize),
    /// The checksum does not fit.
    Checksum,
    /// The checksum fits, the address is unacceptable.
    Address(NodeUrlError),
}

/// The bytes of a code, checksum included.
pub(super) fn encode(code: &InvitationCode) -> Zeroizing<Vec<u8>> {
    let address = compact(&code.node_url);
    let mut bytes = Zeroizing::new(Vec::with_capacity(ADDRESS + address.len() + CHECKSUM));
    // `NodeUrl::MAX_LEN` and `http://` stay below 255.
    bytes.push(address.len() as u8);
    bytes.extend_from_slice(code.invitation_id.as_bytes());
    bytes.extend_from_slice(code.secret.as_bytes());
    bytes.extend_from_slice(&(code.expires_at.unix_timestamp() as u32).to_be_bytes());
    bytes.extend_from_slice(address.as_bytes());
    let sum = checksum(&bytes);
    bytes.extend_from_slice(&sum);
    bytes
}

/// Reads the symbols behind the prefix.
pub(super) fn decode(body: &[u8]) -> Result<InvitationCode, Flaw> {
    let expected = expected(body).ok_or(Flaw::Short(None))?;
    if body.len() < expected {
        return Err(Flaw::Short(Some(expected - body.len())));
    }
    if body.len() > expected {
        return Err(Flaw::Long(expected));
    }
    let bytes = symbols::to_bytes(body.iter().copied()).ok_or(Flaw::Checksum)?;
    let (content, sum) = bytes.split_last_chunk::<CHECKSUM>().ok_or(Flaw::Checksum)?;
    if !bool::from(checksum(content).ct_eq(sum)) {
        return Err(Flaw::Checksum);
    }
    read(content)
}

/// How many symbols a body that begins like this has.
pub(super) fn expected(body: &[u8]) -> Option<usize> {
    let [high, low, ..] = *body else { return None };
    let length = usize::from((high << 3) | (low >> 2));
    Some(symbols::count(ADDRESS + length + CHECKSUM))
}

pub(super) fn from_seconds(seconds: u32) -> OffsetDateTime {
    OffsetDateTime::UNIX_EPOCH + time::Duration::seconds(i64::from(seconds))
}

fn read(content: &[u8]) -> Result<InvitationCode, Flaw> {
    let fixed: &[u8; ADDRESS] = content.first_chunk().ok_or(Flaw::Checksum)?;
    let address = std::str::from_utf8(&content[ADDRESS..]).map_err(|_| Flaw::Address(NodeUrlError::Malformed))?;
    Ok(InvitationCode {
        node_url: expand(address).map_err(Flaw::Address)?,
        invitation_id: Uuid::from_bytes(part(fixed, ID)),
        secret: InvitationSecret::from_bytes(part(fixed, SECRET)),
        expires_at: from_seconds(u32::from_be_bytes(part(fixed, EXPIRY))),
    })
}

fn part<const N: usize>(fixed: &[u8; ADDRESS], from: usize) -> [u8; N] {
    let mut bytes = [0; N];
    bytes.copy_from_slice(&fixed[from..from + N]);
    bytes
}

fn compact(url: &NodeUrl) -> String {
    let scheme = if url.is_encrypted() { "" } else { PLAIN };
    format!("{scheme}{}", url.without_scheme())
}

fn expand(address: &str) -> Result<NodeUrl, NodeUrlError> {
    match address.strip_prefix(PLAIN) {
        Some(rest) => NodeUrl::from_parts(false, rest),
        None => NodeUrl::from_parts(true, address),
    }
}

fn checksum(content: &[u8]) -> [u8; CHECKSUM] {
    let sum = digest("invitation code checksum", &[PREFIX.as_bytes(), content]);
    let mut short = [0; CHECKSUM];
    short.copy_from_slice(&sum[..CHECKSUM]);
    short
}
