//! Reads `Authorization: Bearer <token>` (RFC 6750 section 2.1).

use http::{HeaderMap, header};

use super::{MAX_TOKEN_BYTES, Refused};

/// The one token in the `Authorization` header.
pub(super) fn bearer(headers: &HeaderMap) -> Result<&str, Refused> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let value = values.next().ok_or(Refused::Missing)?;
    if values.next().is_some() {
        return Err(Refused::Malformed);
    }
    let value = value.to_str().map_err(|_| Refused::Malformed)?;
    let (scheme, token) = value.split_once(' ').ok_or(Refused::Malformed)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Refused::Malformed);
    }
    check_size(token)
}

/// The one value of a header that carries a secret.
pub(super) fn secret<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Refused> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(Refused::Malformed);
    }
    let value = value.to_str().map_err(|_| Refused::Malformed)?;
    if value.bytes().any(|b| !b.is_ascii_graphic()) {
        return Err(Refused::Malformed);
    }
    check_size(value).map(Some)
}

fn check_size(token: &str) -> Result<&str, Refused> {
    match token.len() {
        0 => Err(Refused::Missing),
        size if size > MAX_TOKEN_BYTES => Err(Refused::TooLarge),
        _ => Ok(token),
    }
}
