//! Blobs, streamed. A reader that was cut off goes on where it was, by `Range` (RFC 9110, section 14); the hash of the whole
//! is in a header and in the message that announces the blob.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    response::Response,
};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use domain::ConnectionId;
use futures_util::stream;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use store::{
    TenantStore,
    blobs::{Blob, PIECE_BYTES, Piece},
};
use uuid::Uuid;

use super::{
    door::Caller,
    limits,
    reply::{self, Refusal},
};
use crate::node::Node;

const PIECE: u64 = PIECE_BYTES as u64;

/// Which bytes are wanted, of a blob that has some: the first and the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    first: u64,
    last: u64,
}

/// Answers a blob of the connection, or the rest of it.
pub(super) async fn read(
    caller: Caller,
    State(node): State<Arc<Node>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let now = node.clock.now();
    let missing = || reply::signed(&caller, StatusCode::NOT_FOUND, br#"{"code":"not_found"}"#.to_vec(), now);
    let Ok(id) = id.parse::<Uuid>() else { return Ok(missing()) };
    let (rows, connection) = (caller.rows.clone(), caller.link.connection);
    let found = rows.blob(connection, id).await.map_err(|error| Refusal::new(reply::trouble(&error)))?;
    let Some(blob) = found else { return Ok(missing()) };
    if blob.size == 0 {
        let mut answer = reply::signed(&caller, StatusCode::OK, Vec::new(), now);
        describe(&mut answer, &blob);
        return Ok(answer);
    }
    let Ok(span) = Span::wanted(headers.get(header::RANGE), blob.size) else {
        let mut answer = reply::signed(&caller, StatusCode::RANGE_NOT_SATISFIABLE, Vec::new(), now);
        put(&mut answer, header::CONTENT_RANGE, &format!("bytes */{}", blob.size));
        return Ok(answer);
    };
    let whole = span == Span::whole(blob.size);
    let status = if whole { StatusCode::OK } else { StatusCode::PARTIAL_CONTENT };
    let mut answer = reply::streamed(&caller, status, body(rows, connection, id, span), now);
    describe(&mut answer, &blob);
    put(&mut answer, header::CONTENT_LENGTH, &span.len().to_string());
    if !whole {
        put(&mut answer, header::CONTENT_RANGE, &format!("bytes {}-{}/{}", span.first, span.last, blob.size));
    }
    Ok(answer)
}

fn describe(answer: &mut Response, blob: &Blob) {
    put(answer, header::CONTENT_TYPE, "application/octet-stream");
    put(answer, header::ACCEPT_RANGES, "bytes");
    // RFC 9530: the hash of the whole, also when only a part is sent.
    let digest = BASE64.encode(blob.sha256);
    put(answer, header::HeaderName::from_static("repr-digest"), &format!("sha-256=:{digest}:"));
}

fn put(answer: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

/// One piece in memory at a time. A piece that is gone ends the stream with an error: the reader asks again.
fn body(rows: TenantStore, connection: ConnectionId, id: Uuid, span: Span) -> Body {
    let numbers = span.first / PIECE..span.last / PIECE + 1;
    let pieces = stream::unfold((rows, numbers), move |(rows, mut numbers)| async move {
        let number = numbers.next()?;
        let piece = match rows.blob_piece(connection, id, number).await {
            Ok(Some(bytes)) => Ok(Bytes::from(cut(bytes, number, span))),
            Ok(None) => Err(std::io::Error::other("the blob was removed")),
            Err(error) => Err(std::io::Error::other(error)),
        };
        Some((piece, (rows, numbers)))
    });
    Body::from_stream(pieces)
}

/// The part of a piece that lies within the span.
fn cut(bytes: Vec<u8>, number: u64, span: Span) -> Vec<u8> {
    let start = number * PIECE;
    let from = usize::try_from(span.first.saturating_sub(start)).unwrap_or(usize::MAX);
    let to = usize::try_from((span.last + 1 - start).min(bytes.len() as u64)).unwrap_or(usize::MAX);
    bytes.get(from..to).map(<[u8]>::to_vec).unwrap_or_default()
}

impl Span {
    const fn whole(size: u64) -> Self {
        Self { first: 0, last: size.saturating_sub(1) }
    }

    const fn len(self) -> u64 {
        self.last + 1 - self.first
    }

    /// One range of bytes; anything else means the whole (RFC 9110, section 14.2 lets us).
    fn wanted(range: Option<&HeaderValue>, size: u64) -> Result<Self, ()> {
        let Some(text) = range.and_then(|value| value.to_str().ok()).and_then(|text| text.strip_prefix("bytes="))
        else {
            return Ok(Self::whole(size));
        };
        let Some((first, last)) = text.split_once('-').filter(|_| !text.contains(',')) else {
            return Ok(Self::whole(size));
        };
        let Ok(first) = first.parse::<u64>() else { return Ok(Self::whole(size)) };
        let last = if last.is_empty() { u64::MAX } else { last.parse().map_err(|_| ())? };
        let last = last.min(size.saturating_sub(1));
        if first < size && first <= last { Ok(Self { first, last }) } else { Err(()) }
    }
}

/// Takes one piece of a blob at the offset in `Content-Range`; the last one completes it. The body is as small as a piece, so
/// it is signed like any other.
pub(super) async fn write(
    caller: Caller,
    State(node): State<Arc<Node>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let Ok(_permit) = node.arriving.try_acquire() else { return Ok(reply::later(1)) };
    let read = tokio::time::timeout(limits::PIECE_TIME, caller.body(&node, body, PIECE_BYTES)).await;
    let bytes =
        read.map_err(|_| Refusal::new(reply::plain(StatusCode::REQUEST_TIMEOUT, r#"{"code":"too_slow"}"#)))??;
    let now = node.clock.now();
    let answer = |status: StatusCode, code: &str| {
        reply::signed(&caller, status, format!(r#"{{"code":"{code}"}}"#).into_bytes(), now)
    };
    let (Ok(id), Some(place)) = (id.parse::<Uuid>(), Place::read(&headers)) else {
        return Ok(answer(StatusCode::BAD_REQUEST, "malformed"));
    };
    if place.offset.saturating_add(bytes.len() as u64) > place.size {
        return Ok(answer(StatusCode::BAD_REQUEST, "malformed"));
    }
    let trouble = |error: store::Error| Refusal::new(reply::trouble(&error));
    let (rows, connection) = (&caller.rows, caller.link.connection);
    if place.offset == 0 && rows.drop_blob(connection, id).await.map_err(trouble)? {
        tracing::debug!(blob.id = %id, "a blob is written anew");
    }
    if place.offset == 0 {
        rows.begin_blob(connection, id, now).await.map_err(trouble)?;
    }
    match rows.put_piece(connection, id, place.offset, &bytes).await.map_err(trouble)? {
        Piece::Kept => {}
        Piece::TooLarge => return Ok(answer(StatusCode::PAYLOAD_TOO_LARGE, "too_large")),
        Piece::OutOfPlace => return Ok(answer(StatusCode::CONFLICT, "out_of_place")),
    }
    if place.offset + (bytes.len() as u64) < place.size {
        return Ok(answer(StatusCode::OK, "more"));
    }
    if complete(rows, connection, id, place).await.map_err(trouble)? {
        return Ok(answer(StatusCode::CREATED, "complete"));
    }
    rows.drop_blob(connection, id).await.map_err(trouble)?;
    Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, "other_hash"))
}

/// Where a piece belongs, how large the whole is, and its hash.
#[derive(Clone, Copy, Debug)]
struct Place {
    offset: u64,
    size: u64,
    sha256: [u8; 32],
}

impl Place {
    fn read(headers: &HeaderMap) -> Option<Self> {
        let range = headers.get(header::CONTENT_RANGE)?.to_str().ok()?.strip_prefix("bytes ")?;
        let (span, size) = range.split_once('/')?;
        let (first, _) = span.split_once('-')?;
        let digest = headers.get("repr-digest")?.to_str().ok()?;
        let digest = digest.strip_prefix("sha-256=:")?.strip_suffix(':')?;
        let sha256 = BASE64.decode(digest).ok()?.try_into().ok()?;
        Some(Self { offset: first.parse().ok()?, size: size.parse().ok()?, sha256 })
    }
}

/// Hashes what is there, piece by piece, and completes the blob if it is what was announced.
async fn complete(rows: &TenantStore, connection: ConnectionId, id: Uuid, place: Place) -> Result<bool, store::Error> {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for number in 0..place.size.div_ceil(PIECE) {
        match rows.blob_piece(connection, id, number).await? {
            Some(bytes) => hash.update(&bytes),
            None => return Ok(false),
        }
    }
    let sha256: [u8; 32] = hash.finalize().into();
    Ok(sha256 == place.sha256 && rows.finish_blob(connection, id, sha256).await?)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn wanted(range: &'static str, size: u64) -> Result<(u64, u64), ()> {
        Span::wanted(Some(&HeaderValue::from_static(range)), size).map(|span| (span.first, span.last))
    }

    #[rstest]
    #[case("bytes=0-", Ok((0, 99)))]
    #[case("bytes=10-19", Ok((10, 19)))]
    #[case("bytes=90-999", Ok((90, 99)))]
    #[case("bytes=-5", Ok((0, 99)))]
    #[case("bytes=0-1,5-6", Ok((0, 99)))]
    #[case("lines=1-2", Ok((0, 99)))]
    #[case("bytes=100-", Err(()))]
    #[case("bytes=20-10", Err(()))]
    fn ranges_are_cut_to_what_is_there(#[case] range: &'static str, #[case] span: Result<(u64, u64), ()>) {
        assert_eq!(wanted(range, 100), span);
    }

    #[test]
    fn pieces_are_cut_at_both_ends() {
        let span = Span { first: PIECE + 3, last: 2 * PIECE + 1 };
        let piece: Vec<u8> = (0..PIECE_BYTES).map(|at| at as u8).collect();
        assert_eq!(cut(piece.clone(), 1, span), piece[3..]);
        assert_eq!(cut(piece.clone(), 2, span), piece[..2]);
    }
}
