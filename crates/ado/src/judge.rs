//! Reads what an answer means. ADO says "sign in first" in many ways: 401, 203 with a page, a redirect, or a page with 200.

use std::time::Duration;

use http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    error::{Error, Unavailable, Unexpected},
    wire::Answer,
};

/// Passes an answer on only when it is a JSON success.
pub(crate) fn success(answer: Answer) -> Result<Answer, Error> {
    let status = answer.status;
    if status == StatusCode::TOO_MANY_REQUESTS {
        return Err(Error::Throttled { retry_after: retry_after(&answer.headers) });
    }
    if status.is_server_error() {
        return Err(match retry_after(&answer.headers) {
            Some(wait) if status == StatusCode::SERVICE_UNAVAILABLE => Error::Throttled { retry_after: Some(wait) },
            _ => Error::Unavailable(Unavailable::Status(status)),
        });
    }
    let asks_to_sign_in = status == StatusCode::UNAUTHORIZED
        || status == StatusCode::NON_AUTHORITATIVE_INFORMATION
        || status.is_redirection();
    if asks_to_sign_in {
        return Err(Error::Unauthorized);
    }
    if status.is_success() {
        return if is_json(&answer.headers) { Ok(answer) } else { Err(Error::Unauthorized) };
    }
    let type_key = type_key(&answer);
    Err(match status {
        StatusCode::FORBIDDEN => Error::Forbidden { type_key },
        StatusCode::NOT_FOUND => Error::NotFound { type_key },
        _ => Unexpected::Status { status, type_key }.into(),
    })
}

/// Reads the body of a success.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    // Some ADO answers begin with a byte order mark.
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    serde_json::from_slice(body).map_err(|error| Unexpected::Shape(error).into())
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// Seconds only: ADO never sends a date here.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse::<f64>().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

fn type_key(answer: &Answer) -> Option<String> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Body {
        type_key: Option<String>,
    }
    let body: Body = serde_json::from_slice(&answer.body).ok()?;
    body.type_key.filter(|key| key.len() <= 200 && key.bytes().all(|b| b.is_ascii_graphic()))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use rstest::rstest;

    use super::*;

    fn answer(status: u16, content_type: &str, body: &'static str) -> Answer {
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, content_type.parse().unwrap())]);
        Answer { status: StatusCode::from_u16(status).unwrap(), headers, body: Bytes::from_static(body.as_bytes()) }
    }

    #[rstest]
    #[case::page_instead_of_json(200, "text/html")]
    #[case::sign_in_page(203, "text/html; charset=utf-8")]
    #[case::sign_in_page_called_json(203, "application/json")]
    #[case::redirect_to_sign_in(302, "text/html")]
    #[case::refused(401, "text/plain")]
    fn every_way_to_ask_for_a_sign_in_is_unauthorized(#[case] status: u16, #[case] content_type: &str) {
        assert!(matches!(success(answer(status, content_type, "")), Err(Error::Unauthorized)));
    }

    #[test]
    fn the_type_key_tells_errors_apart() {
        let body = r#"{"$id":"1","message":"TF200016: ...","typeKey":"ProjectDoesNotExistWithNameException"}"#;
        let error = success(answer(404, "application/json; charset=utf-8", body)).unwrap_err();
        assert!(matches!(error, Error::NotFound { .. }));
        assert_eq!(error.type_key(), Some("ProjectDoesNotExistWithNameException"));
    }

    #[test]
    fn a_failing_server_is_unavailable_and_a_busy_one_says_how_long() {
        assert!(matches!(success(answer(500, "text/html", "")), Err(Error::Unavailable(_))));
        let mut busy = answer(429, "application/json", "{}");
        busy.headers.insert(header::RETRY_AFTER, "2.5".parse().unwrap());
        let Err(Error::Throttled { retry_after }) = success(busy) else { panic!("not throttled") };
        assert_eq!(retry_after, Some(Duration::from_millis(2_500)));
    }

    #[test]
    fn a_byte_order_mark_does_not_hide_json() {
        assert_eq!(json::<Vec<u8>>("\u{feff}[1]".as_bytes()).unwrap(), [1]);
    }
}
