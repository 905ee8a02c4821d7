//! From pasted text to a code, or to the one sentence that helps the person who pasted it.

use super::InvitationCode;
use super::error::{Error, LooksLike};
use super::layout::{self, Flaw};
use super::symbols::{self, Reading, Symbol};

/// Symbols of `ADN`, and of the `1` behind it.
const BRAND: [u8; 3] = [10, 13, 21];
const PREFIX: [u8; 4] = [10, 13, 21, InvitationCode::VERSION];

/// A text with the prefix of a newer version must be at least this long to be taken for a code.
const SHORTEST_NEWER: usize = 40;

pub(super) fn parse(text: &str) -> Result<InvitationCode, Error> {
    let reading = symbols::read(text).ok_or(Error::NotACode(LooksLike::Unknown))?;
    if reading.symbols.is_empty() && reading.foreign.is_none() {
        return Err(Error::Empty);
    }
    if values(&reading.symbols).starts_with(&PREFIX) {
        return with_prefix(&reading);
    }
    without_prefix(text, &reading)
}

fn with_prefix(reading: &Reading) -> Result<InvitationCode, Error> {
    let codeword = values(&reading.symbols);
    let body = &codeword[PREFIX.len()..];
    let complete = layout::expected(body).is_some_and(|expected| body.len() >= expected);
    match (layout::decode(body), reading.foreign) {
        (Ok(_), Some(position)) => Err(Error::ExtraText { position }),
        (Ok(code), None) => Ok(code),
        (Err(Flaw::Address(error)), _) => Err(Error::NodeAddress(error)),
        (Err(Flaw::Long(expected)), _) if layout::decode(&body[..expected]).is_ok() => {
            let position = reading.symbols[PREFIX.len() + expected].position;
            Err(Error::ExtraText { position })
        }
        (Err(_), Some(position)) if !complete => Err(Error::Mistyped { position: Some(position) }),
        (Err(flaw), _) => Err(match (typing_error(&reading.symbols), flaw) {
            (None, Flaw::Short(missing)) => Error::Truncated { missing },
            (position, _) => Error::Mistyped { position },
        }),
    }
}

/// A double click selects the run behind `ADN1-` alone: that is enough if the checksum agrees.
fn without_prefix(text: &str, reading: &Reading) -> Result<InvitationCode, Error> {
    let codeword = values(&reading.symbols);
    if reading.foreign.is_none() {
        if let Ok(code) = layout::decode(&codeword) {
            return Ok(code);
        }
        if let Some(position) = typing_error(&reading.symbols) {
            return Err(Error::Mistyped { position: Some(position) });
        }
    }
    Err(newer_version(&codeword).unwrap_or_else(|| foreign_text(text)))
}

fn newer_version(codeword: &[u8]) -> Option<Error> {
    let version = *codeword.strip_prefix(&BRAND)?.first()?;
    let newer = (InvitationCode::VERSION + 1..=9).contains(&version);
    (newer && codeword.len() >= SHORTEST_NEWER).then_some(Error::NewerVersion { version })
}

fn foreign_text(text: &str) -> Error {
    let upper = text.trim().to_ascii_uppercase();
    if upper.find("ADN1-").is_some_and(|at| at > 0) {
        return Error::ExtraText { position: 1 };
    }
    if ["ADN-", "DN1-", "N1-", "1-"].iter().any(|rest| upper.starts_with(rest)) {
        return Error::StartMissing;
    }
    if "ADN1".starts_with(&upper) {
        return Error::Truncated { missing: None };
    }
    Error::NotACode(looks_like(text.trim()))
}

fn looks_like(text: &str) -> LooksLike {
    let alphanumeric = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=-_.\r\n".contains(&byte);
    if text.contains("://") || text.starts_with("www.") {
        LooksLike::WebAddress
    } else if alphanumeric && (text.len() == 52 || text.len() == 84) {
        LooksLike::AccessToken
    } else if text.len() >= 60 && text.bytes().all(base64) {
        LooksLike::OtherCode
    } else {
        LooksLike::Unknown
    }
}

/// Looks for the one character, or the one swapped pair, whose correction makes the code fit.
/// With forty bits of checksum a wrong guess is out of question, yet nothing is corrected silently.
fn typing_error(symbols: &[Symbol]) -> Option<usize> {
    let bare = values(symbols);
    let prefixed: Vec<u8> = PREFIX.iter().chain(&bare).copied().collect();
    let whole = one_correction(bare, 0);
    let index = whole.or_else(|| one_correction(prefixed, PREFIX.len()).map(|at| at - PREFIX.len()))?;
    symbols.get(index).map(|symbol| symbol.position)
}

fn one_correction(mut codeword: Vec<u8>, from: usize) -> Option<usize> {
    (from..codeword.len()).find(|&index| substituted(&mut codeword, index) || swapped(&mut codeword, index))
}

fn substituted(codeword: &mut [u8], index: usize) -> bool {
    let original = codeword[index];
    let fits = (0..32).any(|value| {
        codeword[index] = value;
        value != original && fits(codeword)
    });
    codeword[index] = original;
    fits
}

fn swapped(codeword: &mut [u8], index: usize) -> bool {
    let next = index + 1;
    if next >= codeword.len() || codeword[index] == codeword[next] {
        return false;
    }
    codeword.swap(index, next);
    let fits = fits(codeword);
    codeword.swap(index, next);
    fits
}

fn fits(codeword: &[u8]) -> bool {
    codeword.strip_prefix(&PREFIX).is_some_and(|body| layout::decode(body).is_ok())
}

fn values(symbols: &[Symbol]) -> Vec<u8> {
    symbols.iter().map(|symbol| symbol.value).collect()
}
