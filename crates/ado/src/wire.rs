//! One request and one answer: what ADO wants to see in every request, and a limit to what we read.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use url::Url;

use crate::error::{Error, Unavailable, Unexpected};

/// The largest answer we read. A page of 200 projects with long descriptions stays well below.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;

/// Asks ADO for a plain 401 where a browser would be sent to a sign-in page.
const SUPPRESS_SIGN_IN_PAGE: (&str, &str) = ("x-tfs-fedauthredirect", "Suppress");

/// Sends requests and reads answers within bounds.
#[derive(Clone, Debug)]
pub(crate) struct Wire(outbound::Client);

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Wire {
    pub(crate) const fn new(outbound: outbound::Client) -> Self {
        Self(outbound)
    }

    pub(crate) async fn get(&self, url: Url, authorization: HeaderValue) -> Result<Answer, Error> {
        let request = self
            .0
            .request(Method::GET, url)
            .map_err(failed)?
            .header(header::AUTHORIZATION, authorization)
            .header(header::ACCEPT, "application/json")
            .header(SUPPRESS_SIGN_IN_PAGE.0, SUPPRESS_SIGN_IN_PAGE.1);
        let answer = self.0.send(request).await.map_err(failed)?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = outbound::read(answer, MAX_BODY_BYTES).await.map_err(failed)?;
        Ok(Answer { status, headers, body })
    }
}

fn failed(error: outbound::Error) -> Error {
    match error {
        outbound::Error::TooLarge { limit } => Unexpected::TooLarge { limit }.into(),
        error => Error::Unavailable(Unavailable::Transport(error)),
    }
}
