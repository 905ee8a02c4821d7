//! Reading answers of people we do not trust.

use bytes::{Bytes, BytesMut};
use reqwest::Response;

use crate::client::Error;

/// Reads a whole body of at most `limit` bytes. The request's time limit goes on counting, so a partner that sends a byte a
/// second is cut off too.
///
/// # Errors
/// [`Error::TooLarge`] as soon as the limit is passed or announced to be, and transport errors.
pub async fn read(mut response: Response, limit: usize) -> Result<Bytes, Error> {
    let announced = response.content_length().unwrap_or(0);
    if announced > limit as u64 {
        return Err(Error::TooLarge { limit });
    }
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(Error::transport)? {
        if body.len() + chunk.len() > limit {
            return Err(Error::TooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}
