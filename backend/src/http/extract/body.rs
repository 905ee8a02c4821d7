//! A JSON body: of the right media type, within the limit, with the fields the type knows and no others.

use std::sync::Arc;

use api_types::Code;
use axum::{
    body::{Body, BodyDataStream},
    extract::{FromRequest, Request},
};
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use http::{HeaderMap, header};
use serde::de::DeserializeOwned;

use crate::{http::ApiError, node::Node};

/// A browser only reads our answer when its request was taken off the wire, so a body that is too large is read on to
/// here and thrown away. Whoever sends more than that loses the connection.
const MAX_DISCARDED_BYTES: usize = 16 * 1024 * 1024;

/// The body of a request.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<Node>> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, node: &Arc<Node>) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::new(Code::RequestMediaType));
        }
        let body = read(request.into_body(), node.limits.body_bytes).await?;
        parse(&body).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

async fn read(body: Body, limit: usize) -> Result<Bytes, ApiError> {
    let mut stream = body.into_data_stream();
    let mut bytes = BytesMut::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|error| ApiError::new(Code::RequestMalformed).because(error))?;
        if bytes.len() + chunk.len() > limit {
            discard(stream).await;
            let detail = format!("The body is larger than the {limit} bytes this node accepts.");
            return Err(ApiError::new(Code::RequestTooLarge).detail(detail));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes.freeze())
}

async fn discard(mut stream: BodyDataStream) {
    let mut discarded = 0;
    while let Some(Ok(chunk)) = stream.next().await {
        discarded += chunk.len();
        if discarded > MAX_DISCARDED_BYTES {
            return;
        }
    }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiError> {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| malformed(&error))?;
    deserializer.end().map_err(|_| ApiError::new(Code::RequestMalformed))?;
    Ok(value)
}

/// Names the field, where the body got as far as one.
fn malformed(error: &serde_path_to_error::Error<serde_json::Error>) -> ApiError {
    let problem = ApiError::new(Code::RequestMalformed);
    let (field, inner) = (error.path().to_string(), error.inner());
    if field == "." || inner.is_eof() {
        return problem;
    }
    // serde's messages about data name fields, types and positions: all from the caller's own text.
    let message =
        if inner.is_data() { inner.to_string() } else { "This value has another form than expected.".to_owned() };
    problem.at(&field, message)
}
