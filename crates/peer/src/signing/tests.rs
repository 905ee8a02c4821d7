use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::*;
use crate::jws;
use crate::keys::{DirectionKey, IncomingKeys, PairingId};

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);
const LINE: RequestLine<'_> = RequestLine { method: "POST", target: "/peer/v1/messages?x=1" };
const BODY: &[u8] = br#"{"messages":[]}"#;

fn pairing() -> PairingId {
    PairingId::from_uuid(Uuid::from_u128(40))
}

fn key() -> DirectionKey {
    DirectionKey::from_bytes([1; 32])
}

fn back() -> DirectionKey {
    DirectionKey::from_bytes([2; 32])
}

fn sign_at(id: u128, now: OffsetDateTime) -> SentRequest {
    let sender = Sender::new(pairing(), key());
    sender.sign(LINE, BodyDigest::of(BODY), Uuid::from_u128(id), now, ClockOffset::default())
}

fn token() -> String {
    sign_at(1, NOW).token
}

fn unseen(token: &str, line: RequestLine<'_>, now: OffsetDateTime) -> Result<UnseenRequest, Rejection> {
    UnverifiedRequest::parse(token)?.verify(pairing(), &key(), line, now)
}

fn check(token: &str, now: OffsetDateTime) -> Result<VerifiedRequest, Rejection> {
    unseen(token, LINE, now)?.admit(&mut MemoryNonces::new(NOW - Duration::DAY), now)
}

fn reason(token: &str) -> Reason {
    check(token, NOW).unwrap_err().reason()
}

fn signed(claims: &Value) -> String {
    jws::sign("adnode-request+jwt", key().id().as_uuid(), &key().for_requests(), claims)
}

fn claims() -> Value {
    let token = token();
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64.decode(payload).unwrap()).unwrap()
}

#[test]
fn a_signed_request_is_believed_once() {
    let mut nonces = MemoryNonces::new(NOW);
    let first = unseen(&token(), LINE, NOW).unwrap().admit(&mut nonces, NOW).unwrap();
    assert_eq!(first.key_id(), key().id());
    first.check_body(BodyDigest::of(BODY)).unwrap();
    for later in [0, 30, 59, 89] {
        let now = NOW + Duration::seconds(later);
        let again = unseen(&token(), LINE, now).unwrap().admit(&mut nonces, now);
        assert_eq!(again.unwrap_err().reason(), Reason::Replayed);
    }
}

/// Pinned, because a partner of another release checks it: header, claims and their spelling.
#[test]
fn the_token_never_changes_between_releases() {
    let token = token();
    let parts: Vec<String> =
        token.split('.').take(2).map(|part| String::from_utf8(BASE64.decode(part).unwrap()).unwrap()).collect();
    insta::assert_snapshot!(parts.join("\n"), @r#"
    {"alg":"HS256","typ":"adnode-request+jwt","kid":"3cae601b-3986-8918-b92a-29bccdec52f2"}
    {"cid":"00000000-0000-0000-0000-000000000028","htm":"POST","htu":"/peer/v1/messages?x=1","bd":"Xkzns2uje3il1fn9COa3tUumh51lGqRuyeHW-iTr4wo","jti":"00000000-0000-0000-0000-000000000001","iat":1795435200,"exp":1795435260}
    "#);
}

/// A second implementation reads our tokens: they are plain JWTs.
#[test]
fn another_implementation_agrees_with_the_token() {
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
    let mut rules = Validation::new(Algorithm::HS256);
    rules.validate_exp = false;
    let read = |key: &[u8]| decode::<Value>(&token(), &DecodingKey::from_secret(key), &rules);
    let token = read(&*key().for_requests()).unwrap();
    assert_eq!(token.claims, claims());
    assert_eq!(token.header.kid, Some(key().id().to_string()));
    assert!(read(&*key().for_answers()).is_err());
}

#[rstest]
#[case::method(RequestLine { method: "PUT", target: LINE.target }, Reason::Method)]
#[case::method_case(RequestLine { method: "post", target: LINE.target }, Reason::Method)]
#[case::path(RequestLine { method: "POST", target: "/peer/v1/blobs?x=1" }, Reason::Target)]
#[case::query(RequestLine { method: "POST", target: "/peer/v1/messages?x=2" }, Reason::Target)]
#[case::no_query(RequestLine { method: "POST", target: "/peer/v1/messages" }, Reason::Target)]
fn a_request_for_something_else_is_refused(#[case] line: RequestLine<'_>, #[case] reason: Reason) {
    assert_eq!(unseen(&token(), line, NOW).unwrap_err().reason(), reason);
}

#[test]
fn another_body_is_refused() {
    let request = check(&token(), NOW).unwrap();
    for body in [&b""[..], br#"{"messages":[] }"#, &BODY[1..]] {
        let refused = request.check_body(BodyDigest::of(body)).unwrap_err();
        assert_eq!(refused.reason(), Reason::Body);
    }
}

#[test]
fn another_connections_key_or_name_is_refused() {
    let parsed = || UnverifiedRequest::parse(Box::leak(token().into_boxed_str())).unwrap();
    assert_eq!(parsed().key_id(), key().id());
    let other_key = parsed().verify(pairing(), &back(), LINE, NOW);
    assert_eq!(other_key.unwrap_err().reason(), Reason::UnknownKey);
    let other_name = PairingId::from_uuid(Uuid::from_u128(41));
    let other = parsed().verify(other_name, &key(), LINE, NOW);
    assert_eq!(other.unwrap_err().reason(), Reason::Connection);
}

/// Header and payload, each field: changed, dropped, swapped with that of another request; the
/// parts exchanged; each character changed; cut off anywhere.
#[test]
fn a_token_with_anything_tampered_with_is_refused() {
    let token = token();
    let sender = Sender::new(PairingId::from_uuid(Uuid::nil()), back());
    let line = RequestLine { method: "GET", target: "/peer/v1/x" };
    let other =
        sender.sign(line, BodyDigest::of(b""), Uuid::nil(), NOW + Duration::SECOND, ClockOffset::default()).token;
    let (parts, foreign) = (split(&token), split(&other));
    let mut all: Vec<String> = (0..token.len()).map(|length| token[..length].to_owned()).collect();
    for index in 0..2 {
        let (content, theirs) = (object(&parts[index]), object(&foreign[index]));
        for field in content.as_object().unwrap().keys() {
            for change in [Some(json!("x")), Some(theirs[field].clone()), None] {
                if change.as_ref() == Some(&content[field]) {
                    continue;
                }
                let mut changed = content.clone();
                match change {
                    Some(value) => changed[field] = value,
                    None => drop(changed.as_object_mut().unwrap().remove(field)),
                }
                let mut parts = parts.clone();
                parts[index] = BASE64.encode(changed.to_string());
                all.push(parts.join("."));
            }
        }
    }
    for index in 0..3 {
        let mut exchanged = parts.clone();
        exchanged[index].clone_from(&foreign[index]);
        all.push(exchanged.join("."));
    }
    for index in 0..token.len() {
        let mut flipped = token.clone();
        let new = if flipped.as_bytes()[index] == b'A' { "B" } else { "A" };
        flipped.replace_range(index..=index, new);
        all.push(flipped);
    }
    assert!(all.len() > 800);
    for changed in all {
        let refused = check(&changed, NOW).unwrap_err();
        assert_eq!(refused.to_string(), "The request was not accepted.");
        assert_eq!(refused.request_id(), None, "an unproven request gets no signed answer: {changed}");
    }
}

fn split(token: &str) -> Vec<String> {
    token.split('.').map(str::to_owned).collect()
}

fn object(part: &str) -> Value {
    serde_json::from_slice(&BASE64.decode(part).unwrap()).unwrap()
}

/// Even the partner, who can sign, cannot make tokens that live long or say more than agreed.
#[rstest]
#[case("exp", json!(1_795_435_261), Reason::Lifetime)]
#[case("exp", json!(1_795_435_200), Reason::Lifetime)]
#[case("exp", json!(i64::MAX), Reason::Content)]
#[case("exp", Value::Null, Reason::Content)]
#[case("iat", json!("2026"), Reason::Content)]
#[case("htm", json!(["POST"]), Reason::Content)]
#[case("bd", json!("short"), Reason::Content)]
#[case("jti", json!("1"), Reason::Content)]
#[case("admin", json!(true), Reason::Content)]
fn a_signed_but_unusual_token_is_refused(#[case] claim: &str, #[case] value: Value, #[case] expected: Reason) {
    assert_eq!(NOW.unix_timestamp(), 1_795_435_200);
    let mut claims = claims();
    claims[claim] = value;
    assert_eq!(reason(&signed(&claims)), expected);
}

#[test]
fn what_is_no_request_token_is_refused() {
    let answer = jws::sign("adnode-answer+jwt", key().id().as_uuid(), &key().for_requests(), &claims());
    for text in ["", ".", "..", "a.b.c", "Bearer x", answer.as_str(), &"A".repeat(MAX_TOKEN + 1)] {
        assert_eq!(UnverifiedRequest::parse(text).unwrap_err().reason(), Reason::Malformed, "{text}");
    }
    let none = BASE64.encode(format!(r#"{{"alg":"none","typ":"adnode-request+jwt","kid":"{}"}}"#, key().id()));
    let token = format!("{none}.{}.", BASE64.encode(claims().to_string()));
    assert_eq!(UnverifiedRequest::parse(&token).unwrap_err().reason(), Reason::Algorithm);
}

#[rstest]
#[case(-31, Some(Reason::Early(Duration::seconds(31))))]
#[case(-30, None)]
#[case(0, None)]
#[case(89, None)]
#[case(90, Some(Reason::Stale(Duration::seconds(30))))]
#[case(600, Some(Reason::Stale(Duration::seconds(540))))]
fn a_token_lives_a_minute_give_or_take_the_tolerance(#[case] later: i64, #[case] refusal: Option<Reason>) {
    let checked = check(&token(), NOW + Duration::seconds(later));
    assert_eq!(checked.err().map(|rejection| rejection.reason()), refusal);
}

#[rstest]
#[case(-600)]
#[case(600)]
#[case(-36_000)]
fn clocks_that_disagree_are_corrected_by_one_signed_refusal(#[case] ahead: i64) {
    let theirs = NOW + Duration::seconds(ahead);
    let sender = Sender::new(pairing(), key());
    let sent = sign_at(1, NOW);
    let refused = check(&sent.token, theirs).unwrap_err();
    assert_eq!(refused.to_string(), "The request was not accepted.");
    let body = AnswerBody::Digest(BodyDigest::of(b"refused"));
    let answer = SignedAnswer::to_rejected(&refused, pairing(), &back(), 401, body, theirs).unwrap();
    let (their_time, _) = sent.check_answer(answer.as_str(), &IncomingKeys::new(back()), 401, body, NOW).unwrap();
    let clock = ClockOffset::default().learn(their_time, NOW, NOW).unwrap();
    let again = sender.sign(LINE, BodyDigest::of(BODY), Uuid::from_u128(2), NOW, clock);
    assert!(unseen(&again.token, LINE, theirs).is_ok());
}

#[test]
fn an_unproven_refusal_is_not_signed() {
    let refused = check("a.b.c", NOW).unwrap_err();
    let body = AnswerBody::Digest(BodyDigest::of(b""));
    assert_eq!(SignedAnswer::to_rejected(&refused, pairing(), &back(), 401, body, NOW), None);
}

fn answer(body: AnswerBody) -> SignedAnswer {
    let request = check(&token(), NOW).unwrap();
    SignedAnswer::to(&request, pairing(), &back(), 200, body, NOW)
}

#[test]
fn only_the_answer_to_this_request_is_believed() {
    let body = AnswerBody::Digest(BodyDigest::of(b"ok"));
    let token = answer(body);
    let keys = IncomingKeys::new(back());
    let sent = sign_at(1, NOW);
    let check = |sent: &SentRequest, status, body| sent.check_answer(token.as_str(), &keys, status, body, NOW);
    assert_eq!(check(&sent, 200, body), Ok((NOW, back().id())));
    let mismatch = Err(AnswerRejection::Mismatch);
    assert_eq!(check(&sign_at(2, NOW), 200, body), mismatch, "another request");
    assert_eq!(check(&sent, 404, body), mismatch, "another status");
    assert_eq!(check(&sent, 200, AnswerBody::Digest(BodyDigest::of(b"ko"))), mismatch, "another body");
    assert_eq!(check(&sent, 200, AnswerBody::Streamed), mismatch, "no body digest expected");
    let elsewhere = SentRequest { pairing: PairingId::from_uuid(Uuid::nil()), ..sent.clone() };
    assert_eq!(check(&elsewhere, 200, body), mismatch, "another connection");
    let strangers = IncomingKeys::new(key());
    assert_eq!(sent.check_answer(token.as_str(), &strangers, 200, body, NOW), Err(AnswerRejection::UnknownKey));
    assert_eq!(sent.check_answer("", &keys, 200, body, NOW), Err(AnswerRejection::Unsigned));
    assert_eq!(sent.check_answer(&sent.token, &keys, 200, body, NOW), Err(AnswerRejection::Unsigned));
}

#[test]
fn an_answer_with_any_character_changed_is_refused() {
    let body = AnswerBody::Streamed;
    let token = answer(body).as_str().to_owned();
    for index in 0..token.len() {
        let mut changed = token.clone();
        let new = if changed.as_bytes()[index] == b'A' { "B" } else { "A" };
        changed.replace_range(index..=index, new);
        let checked = sign_at(1, NOW).check_answer(&changed, &IncomingKeys::new(back()), 200, body, NOW);
        assert!(checked.is_err(), "{changed}");
    }
}

/// A request reflected to its sender is signed with the other direction's key.
#[test]
fn a_request_cannot_be_reflected() {
    let token = token();
    let reflected = UnverifiedRequest::parse(&token).unwrap().verify(pairing(), &back(), LINE, NOW);
    assert_eq!(reflected.unwrap_err().reason(), Reason::UnknownKey);
}

#[test]
fn both_live_keys_are_honoured_during_a_rotation() {
    let mut keys = IncomingKeys::new(key());
    for signing in [key(), key().successor(), key()] {
        let sent = Sender::new(pairing(), signing).sign(
            LINE,
            BodyDigest::of(BODY),
            Uuid::from_u128(1),
            NOW,
            ClockOffset::default(),
        );
        let parsed = UnverifiedRequest::parse(&sent.token).unwrap();
        let found = keys.find(parsed.key_id(), NOW).unwrap();
        let checked = parsed.verify(pairing(), &found, LINE, NOW).unwrap();
        let _ = keys.used(checked.nonce().key, NOW);
    }
    assert_eq!(keys.current().id(), key().successor().id());
}

#[test]
fn reasons_for_the_log() {
    let reasons = [
        Reason::Malformed,
        Reason::Algorithm,
        Reason::UnknownKey,
        Reason::Signature,
        Reason::Content,
        Reason::Connection,
        Reason::Method,
        Reason::Target,
        Reason::Lifetime,
        Reason::Stale(Duration::seconds(5)),
        Reason::Early(Duration::seconds(600)),
        Reason::Replayed,
        Reason::BeforeMemory,
        Reason::Flood,
        Reason::Body,
    ];
    let texts: Vec<String> = reasons.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(texts.join("\n"), @r"
    the token is not a request token
    the token asks for another algorithm
    no connection has this key
    the signature does not fit
    the token's content cannot be read
    the token is for another connection
    the token is for another method
    the token is for another target
    the token's life is longer than allowed, or empty
    the token ended 5 seconds ago
    the token begins in 600 seconds
    the request was seen before
    the token is older than this node's memory
    the connection has too many requests under way
    the body is not the one that was signed
    ");
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}", shape in "[A-Za-z0-9_.-]{0,300}") {
        prop_assert!(check(&text, NOW).is_err());
        prop_assert!(check(&shape, NOW).is_err());
    }

    #[test]
    fn any_request_is_believed_by_its_receiver_only(
        target in "/peer/v1/[a-z0-9/?=&]{0,80}",
        body in proptest::collection::vec(any::<u8>(), 0..200),
        id in any::<u128>(),
        secret in any::<[u8; 32]>(),
    ) {
        let key = DirectionKey::from_bytes(secret);
        let line = RequestLine { method: "GET", target: &target };
        let sent = Sender::new(pairing(), key.clone()).sign(line, BodyDigest::of(&body), Uuid::from_u128(id), NOW, ClockOffset::default());
        let parsed = UnverifiedRequest::parse(&sent.token).unwrap();
        let checked = parsed.verify(pairing(), &key, line, NOW).unwrap();
        let request = checked.admitted(Admission::Fresh).unwrap();
        prop_assert!(request.check_body(BodyDigest::of(&body)).is_ok());
        prop_assert!(unseen(&sent.token, line, NOW).is_err());
    }
}
