//! Blobs between nodes: written piece by piece, read whole or from where a reader was cut off, and nobody else's.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use peer::signing::{BodyDigest, ClockOffset, RequestLine, Sender};
use reqwest::Method;
use rstest::rstest;
use sha2::{Digest, Sha256};
use store::{KeyRing, blobs::PIECE_BYTES, links::Link};
use testkit::Engine;
use uuid::Uuid;

use crate::world::{Ends, Pair};

/// The private side, asking the public one.
struct Partner<'p> {
    pair: &'p Pair,
    link: Link,
}

impl<'p> Partner<'p> {
    async fn of(pair: &'p Pair, ends: Ends) -> Self {
        let ring: KeyRing = "test:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=".parse().unwrap();
        Self { pair, link: pair.private.rows().link(ends.private, &ring).await.unwrap().unwrap() }
    }

    fn request(&self, method: Method, id: Uuid, body: &[u8]) -> reqwest::RequestBuilder {
        let target = format!("/peer/v1/blobs/{id}");
        let line = RequestLine { method: method.as_str(), target: &target };
        let now = adnode::clock::Clock::now(&*self.pair.public.clock);
        let sender = Sender::new(self.link.pairing, self.link.outgoing.clone());
        let sent = sender.sign(line, BodyDigest::of(body), Uuid::new_v4(), now, ClockOffset::default());
        let request = self.pair.public.http().request(method, self.pair.public.url(&target));
        request.bearer_auth(sent.token).body(body.to_vec())
    }

    async fn put(&self, id: Uuid, piece: &[u8], at: usize, all: &[u8]) -> u16 {
        let range = format!("bytes {at}-{}/{}", at + piece.len() - 1, all.len());
        let request = self.request(Method::PUT, id, piece).header("content-range", range);
        request.header("repr-digest", digest(all)).send().await.unwrap().status().as_u16()
    }

    async fn get(&self, id: Uuid, range: Option<&str>) -> reqwest::Response {
        let mut request = self.request(Method::GET, id, b"");
        if let Some(range) = range {
            request = request.header("range", range);
        }
        request.send().await.unwrap()
    }
}

fn digest(all: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(Sha256::digest(all)))
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_blob_crosses_in_pieces_and_is_read_from_anywhere(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let pair = Pair::start(engine).await;
    let (ends, other) = (pair.link().await, pair.link().await);
    let (partner, stranger) = (Partner::of(&pair, ends).await, Partner::of(&pair, other).await);
    let all: Vec<u8> = (0..PIECE_BYTES * 2 + 77).map(|at| (at % 251) as u8).collect();
    let id = Uuid::new_v4();
    let pieces: Vec<&[u8]> = all.chunks(PIECE_BYTES).collect();
    assert_eq!(partner.put(id, pieces[1], PIECE_BYTES, &all).await, 409, "in order");
    assert_eq!(partner.put(id, pieces[0], 0, &all).await, 200);
    assert_eq!(partner.get(id, None).await.status(), 404, "not before it is complete");
    assert_eq!(partner.put(id, pieces[1], PIECE_BYTES, &all).await, 200);
    assert_eq!(partner.put(id, pieces[2], PIECE_BYTES * 2, &all).await, 201);

    let whole = partner.get(id, None).await;
    assert_eq!((whole.status().as_u16(), whole.headers()["repr-digest"].to_str().unwrap()), (200, &*digest(&all)));
    assert!(whole.headers().contains_key("adnode-answer"));
    assert_eq!(whole.bytes().await.unwrap(), all);
    let from = PIECE_BYTES + 5;
    let rest = partner.get(id, Some(&format!("bytes={from}-"))).await;
    assert_eq!(rest.status(), 206);
    let expected = format!("bytes {from}-{}/{}", all.len() - 1, all.len());
    assert_eq!(rest.headers()["content-range"], expected.as_str());
    assert_eq!(rest.bytes().await.unwrap(), all[from..]);
    assert_eq!(partner.get(id, Some("bytes=999999999-")).await.status(), 416);
    assert_eq!(stranger.get(id, None).await.status(), 404, "another connection's blob is no blob");
    assert_eq!(partner.get(Uuid::nil(), None).await.status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blob_that_is_not_what_was_announced_is_thrown_away() {
    let pair = Pair::start(Engine::Sqlite).await;
    let partner = Partner::of(&pair, pair.link().await).await;
    let id = Uuid::new_v4();
    let request = partner.request(Method::PUT, id, b"abc").header("content-range", "bytes 0-2/3");
    let answer = request.header("repr-digest", digest(b"abd")).send().await.unwrap();
    assert_eq!(answer.status(), 422);
    assert_eq!(partner.get(id, None).await.status(), 404);
    assert_eq!(partner.put(id, b"abc", 0, b"abc").await, 201, "and can be written anew");
    let nonsense = partner.request(Method::PUT, Uuid::new_v4(), b"abc").send().await.unwrap();
    assert_eq!(nonsense.status(), 400);
    let large = vec![0; PIECE_BYTES + 1];
    assert_eq!(partner.put(Uuid::new_v4(), &large, 0, &large).await, 413);
}
