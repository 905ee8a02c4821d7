//! The one way out: a single connection pool, no redirects, a time limit and a size limit on every answer.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use url::Url;

use crate::error::{Error, Unavailable, Unexpected};

/// The largest answer we read. A page of 200 projects with long descriptions stays well below.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;

/// Asks ADO for a plain 401 where a browser would be sent to a sign-in page.
const SUPPRESS_SIGN_IN_PAGE: (&str, &str) = ("x-tfs-fedauthredirect", "Suppress");

/// Sends requests and reads answers within bounds.
#[derive(Clone, Debug)]
pub(crate) struct Wire(reqwest::Client);

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Wire {
    pub(crate) fn new(connect_timeout: Duration, timeout: Duration) -> Result<Self, Error> {
        reqwest::Client::builder()
            .connect_timeout(connect_timeout)
            .timeout(timeout)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .user_agent(concat!("adnode/", env!("CARGO_PKG_VERSION")))
            .build()
            .map(Self)
            .map_err(Error::request)
    }

    pub(crate) async fn get(&self, url: Url, authorization: HeaderValue) -> Result<Answer, Error> {
        let mut answer = self
            .0
            .get(url)
            .header(header::AUTHORIZATION, authorization)
            .header(header::ACCEPT, "application/json")
            .header(SUPPRESS_SIGN_IN_PAGE.0, SUPPRESS_SIGN_IN_PAGE.1)
            .send()
            .await
            .map_err(transport)?;
        let status = answer.status();
        let headers = std::mem::take(answer.headers_mut());
        let body = read_body(answer).await?;
        Ok(Answer { status, headers, body })
    }
}

async fn read_body(mut answer: reqwest::Response) -> Result<Bytes, Error> {
    let mut body = BytesMut::new();
    while let Some(chunk) = answer.chunk().await.map_err(transport)? {
        if body.len() + chunk.len() > MAX_BODY_BYTES {
            return Err(Unexpected::TooLarge { limit: MAX_BODY_BYTES }.into());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

/// The address is taken out of the error: it is known to the caller, and logs need not repeat it.
fn transport(error: reqwest::Error) -> Error {
    Error::Unavailable(Unavailable::Transport(error.without_url()))
}
