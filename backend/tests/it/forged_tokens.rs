//! Tokens that are not what they claim to be. Every one gets the same answer, and Azure DevOps hears of none.

use adnode::clock::Clock;
use ado_emulator::{AppTokenRequest, User};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use testkit::Engine;
use time::Duration;

use crate::world::World;

/// Makes tokens the way an attacker would.
struct Forge<'w> {
    world: &'w World,
    key: &'w str,
}

impl Forge<'_> {
    /// By the node's clock.
    fn now(&self) -> i64 {
        self.world.clock.now().unix_timestamp()
    }

    fn claims(&self) -> Value {
        let now = self.now();
        json!({
            "nameid": self.world.ado.person(User::Admin).token_name_id,
            "tid": "11111111-1111-4111-8111-111111111111",
            "jti": "22222222-2222-4222-8222-222222222222",
            "iss": "app.vstoken.visualstudio.com",
            "aud": self.world.ado.app_id(),
            "nbf": now,
            "exp": now + 4_200,
        })
    }

    /// The real claims with some set to something else; `null` leaves one out.
    fn with(&self, changes: Value) -> String {
        let mut request = AppTokenRequest::new(User::Admin);
        for (name, value) in changes.as_object().unwrap() {
            request = request.claim(name, value.clone());
        }
        self.world.ado.mint_app_token_with(&request).unwrap()
    }

    /// Signed with the right key, whatever header and claims say.
    fn signed(&self, header: &str, claims: &str) -> String {
        let message = format!("{}.{}", BASE64.encode(header), BASE64.encode(claims));
        let signature = jsonwebtoken::crypto::sign(
            message.as_bytes(),
            &EncodingKey::from_secret(self.key.as_bytes()),
            Algorithm::HS256,
        );
        format!("{message}.{}", signature.unwrap())
    }

    fn with_header(&self, header: &str) -> String {
        self.signed(header, &self.claims().to_string())
    }

    fn with_algorithm(&self, algorithm: Algorithm, key: &EncodingKey) -> String {
        jsonwebtoken::encode(&Header::new(algorithm), &self.claims(), key).unwrap()
    }

    /// The genuine token with one part replaced.
    fn with_part(&self, index: usize, part: &str) -> String {
        let genuine = self.with(json!({}));
        let mut parts: Vec<&str> = genuine.split('.').collect();
        parts[index] = part;
        parts.join(".")
    }

    fn tokens(&self) -> Vec<(&'static str, String)> {
        let genuine = self.with(json!({}));
        let mut tokens = self.shapes(&genuine);
        tokens.extend(self.algorithms(&genuine));
        tokens.extend(self.headers());
        tokens.extend(self.wrong_claims());
        tokens.extend(self.repeated_keys());
        tokens
    }

    fn shapes(&self, genuine: &str) -> Vec<(&'static str, String)> {
        let (message, signature) = genuine.rsplit_once('.').unwrap();
        let padded = format!("{message}.{signature}=");
        vec![
            ("nothing", String::new()),
            ("a word", "garbage".to_owned()),
            ("only dots", "..".to_owned()),
            ("two parts", message.to_owned()),
            ("four parts", format!("{genuine}.x")),
            ("five parts, as encrypted tokens have", format!("{genuine}.x.y")),
            ("an empty signature", format!("{message}.")),
            ("a cut signature", genuine[..genuine.len() - 4].to_owned()),
            ("padding", padded),
            ("an opaque access token", self.world.ado.mint_access_token(User::Admin)),
            ("a personal access token", User::Admin.pat().to_owned()),
            ("9 kB of claims", self.with(json!({ "more": "x".repeat(9_000) }))),
            ("no base64 in the header", self.with_part(0, "***")),
            ("no JSON in the header", self.with_part(0, &BASE64.encode("alg"))),
            ("no JSON in the claims", self.signed(r#"{"typ":"JWT","alg":"HS256"}"#, "nbf exp")),
            ("a list as claims", self.signed(r#"{"typ":"JWT","alg":"HS256"}"#, "[]")),
            ("claims of another token", self.with_part(1, &BASE64.encode(self.claims().to_string()))),
        ]
    }

    fn algorithms(&self, genuine: &str) -> Vec<(&'static str, String)> {
        let key = self.key.as_bytes();
        let claims = BASE64.encode(self.claims().to_string());
        let unsigned = |alg: &str| format!("{}.{claims}.", BASE64.encode(format!(r#"{{"typ":"JWT","alg":"{alg}"}}"#)));
        let signature = genuine.rsplit('.').next().unwrap();
        vec![
            ("alg none", unsigned("none")),
            ("alg None", unsigned("None")),
            ("alg NONE with a signature", format!("{}{signature}", unsigned("NONE"))),
            ("alg empty", unsigned("")),
            ("RS256 with a signature of its size", format!("{}{}", unsigned("RS256"), BASE64.encode([7; 256]))),
            ("RS256 with our key", self.with_header(r#"{"typ":"JWT","alg":"RS256"}"#)),
            ("PS256 with our key", self.with_header(r#"{"typ":"JWT","alg":"PS256"}"#)),
            ("ES256 with our key", self.with_header(r#"{"typ":"JWT","alg":"ES256"}"#)),
            ("EdDSA with our key", self.with_header(r#"{"typ":"JWT","alg":"EdDSA"}"#)),
            ("HS384 with the right key", self.with_algorithm(Algorithm::HS384, &EncodingKey::from_secret(key))),
            ("HS512 with the right key", self.with_algorithm(Algorithm::HS512, &EncodingKey::from_secret(key))),
            (
                "another key",
                self.world
                    .ado
                    .mint_app_token_with(&AppTokenRequest::new(User::Admin).signed_with(&"k".repeat(84)))
                    .unwrap(),
            ),
            ("an empty key", self.with_algorithm(Algorithm::HS256, &EncodingKey::from_secret(b""))),
            (
                "the key with a newline",
                self.with_algorithm(Algorithm::HS256, &EncodingKey::from_secret(format!("{}\n", self.key).as_bytes())),
            ),
            (
                "the app id as key",
                self.with_algorithm(
                    Algorithm::HS256,
                    &EncodingKey::from_secret(self.world.ado.app_id().to_string().as_bytes()),
                ),
            ),
        ]
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("no alg", self.with_header(r#"{"typ":"JWT"}"#)),
            ("alg twice", self.with_header(r#"{"alg":"none","alg":"HS256","typ":"JWT"}"#)),
            ("lower-case alg", self.with_header(r#"{"alg":"hs256","typ":"JWT"}"#)),
            ("a list of algs", self.with_header(r#"{"alg":["HS256"],"typ":"JWT"}"#)),
            ("another type", self.with_header(r#"{"alg":"HS256","typ":"adnode-session+jwt"}"#)),
            ("something critical", self.with_header(r#"{"alg":"HS256","typ":"JWT","crit":["b64"],"b64":true}"#)),
            ("a key of its own", self.with_algorithm_and_jwk()),
        ]
    }

    /// Brings a key along and is signed with that.
    fn with_algorithm_and_jwk(&self) -> String {
        let header = r#"{"alg":"HS256","typ":"JWT","kid":"/dev/null","jwk":{"kty":"oct","k":"AA"}}"#;
        let message = format!("{}.{}", BASE64.encode(header), BASE64.encode(self.claims().to_string()));
        let signature =
            jsonwebtoken::crypto::sign(message.as_bytes(), &EncodingKey::from_secret(&[0]), Algorithm::HS256);
        format!("{message}.{}", signature.unwrap())
    }

    fn wrong_claims(&self) -> Vec<(&'static str, String)> {
        let aud = self.world.ado.app_id();
        let now = self.now();
        vec![
            ("no aud", self.with(json!({ "aud": null }))),
            ("another aud", self.with(json!({ "aud": "33333333-3333-4333-8333-333333333333" }))),
            ("an empty aud", self.with(json!({ "aud": "" }))),
            ("a list as aud", self.with(json!({ "aud": [aud] }))),
            ("a list with another aud", self.with(json!({ "aud": [aud, "x"] }))),
            ("an upper-case aud", self.with(json!({ "aud": aud.to_string().to_uppercase() }))),
            ("no iss", self.with(json!({ "iss": null }))),
            ("another iss", self.with(json!({ "iss": "https://app.vstoken.visualstudio.com" }))),
            (
                "an iss that contains the right one",
                self.with(json!({ "iss": "app.vstoken.visualstudio.com.evil.example" })),
            ),
            ("a list as iss", self.with(json!({ "iss": ["app.vstoken.visualstudio.com"] }))),
            ("no exp", self.with(json!({ "exp": null }))),
            ("exp in the past", self.with(json!({ "exp": now - 1 }))),
            ("exp now", self.with(json!({ "exp": now }))),
            ("exp as text", self.with(json!({ "exp": (now + 4_200).to_string() }))),
            ("exp below zero", self.with(json!({ "exp": -1 }))),
            ("exp beyond every calendar", self.with(json!({ "exp": i64::MAX }))),
            ("exp as a large fraction", self.with(json!({ "exp": 1e300 }))),
            ("no nbf", self.with(json!({ "nbf": null }))),
            ("nbf in two minutes", self.with(json!({ "nbf": now + 120 }))),
            ("nbf as text", self.with(json!({ "nbf": now.to_string() }))),
            ("nbf before every calendar", self.with(json!({ "nbf": i64::MIN }))),
        ]
    }

    fn repeated_keys(&self) -> Vec<(&'static str, String)> {
        let claims = self.claims().to_string();
        let header = r#"{"typ":"JWT","alg":"HS256"}"#;
        let twice = |extra: &str| self.signed(header, &format!("{{{extra},{}", &claims[1..]));
        vec![
            ("aud twice", twice(r#""aud":"other""#)),
            ("exp twice", twice(r#""exp":1"#)),
            ("exp twice, once escaped", twice(r#""e\u0078p":1"#)),
            ("an unknown claim twice", twice(r#""x":1,"x":2"#)),
            ("a key twice inside a claim", twice(r#""x":{"y":1,"y":2}"#)),
        ]
    }
}

#[tokio::test]
async fn every_forged_or_stale_token_gets_the_same_answer() {
    let world = World::services(Engine::Sqlite).await;
    let forge = Forge { world: &world, key: world.ado.extension_key() };
    let at_the_door = world.at_the_door(User::Admin);
    let expected = at_the_door.clone().without("authorization").open_session().await;
    assert_eq!((expected.status, expected.code().as_str()), (401, "session.refused"));
    let tokens = forge.tokens();
    assert!(tokens.len() >= 60, "{}", tokens.len());
    for (what, token) in tokens {
        let answer = at_the_door.clone().bearer(&token).open_session().await;
        assert_eq!(answer.problem(), expected.problem(), "{what}");
        assert_eq!(answer.header("www-authenticate"), "Bearer", "{what}");
    }
    assert_eq!(world.ado.requests(), []);
}

#[tokio::test]
async fn the_genuine_token_is_accepted_as_azure_devops_and_proxies_write_it() {
    let world = World::services(Engine::Sqlite).await;
    let forge = Forge { world: &world, key: world.ado.extension_key() };
    let now = forge.now();
    let genuine = forge.with(json!({}));
    let accepted = [
        ("as it is", format!("Bearer {genuine}")),
        ("lower-case scheme", format!("bearer {genuine}")),
        ("signed by this file", format!("Bearer {}", forge.with_header(r#"{"typ":"JWT","alg":"HS256"}"#))),
        ("no type", format!("Bearer {}", forge.with_header(r#"{"alg":"HS256"}"#))),
        ("a clock that is 50 s ahead", format!("Bearer {}", forge.with(json!({ "nbf": now + 50 })))),
    ];
    for (what, header) in accepted {
        let answer = world.at_the_door(User::Admin).header("authorization", &header).open_session().await;
        assert_eq!(answer.status, 200, "{what}: {answer:?}");
    }
}

#[tokio::test]
async fn a_token_in_the_wrong_header_or_scheme_is_refused() {
    let world = World::services(Engine::Sqlite).await;
    let genuine = world.ado.mint_app_token(User::Admin).unwrap();
    for header in [
        genuine.clone(),
        format!("Basic {genuine}"),
        format!("Bearer  {genuine}"),
        format!("Bearer {genuine} "),
        format!("Bearer {genuine}, Bearer {genuine}"),
        "Bearer".to_owned(),
    ] {
        let answer = world.at_the_door(User::Admin).header("authorization", &header).open_session().await;
        // Trailing space is not part of a header's value (RFC 9110 section 5.5).
        let expected = if header.ends_with(' ') { 200 } else { 401 };
        assert_eq!(answer.status, expected, "{header}");
    }
}

#[tokio::test]
async fn an_app_token_that_ran_out_while_nobody_looked_is_refused() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.at_the_door(User::Admin);
    world.clock.advance(Duration::minutes(69));
    assert_eq!(admin.open_session().await.status, 200);
    // The emulator signed it a moment after the node's clock was stopped.
    world.clock.advance(Duration::minutes(2));
    assert_eq!(admin.open_session().await.code(), "session.refused");
}

/// What opens the door is not what keeps it open, and the other way round.
#[tokio::test]
async fn app_tokens_and_session_tokens_do_not_stand_in_for_each_other() {
    let world = World::services(Engine::Sqlite).await;
    let app_token = world.ado.mint_app_token(User::Admin).unwrap();
    assert_eq!(world.nobody().bearer(&app_token).get("/api/v1/connections").await.code(), "session.refused");
    let session = world.at_the_door(User::Admin).open_session().await.json();
    let session = session["token"].as_str().unwrap();
    assert_eq!(world.at_the_door(User::Admin).bearer(session).open_session().await.code(), "session.refused");
}

#[tokio::test]
async fn a_changed_session_token_is_refused() {
    let world = World::services(Engine::Sqlite).await;
    let session = world.at_the_door(User::Admin).open_session().await.json();
    let token = session["token"].as_str().unwrap().to_owned();
    let parts: Vec<&str> = token.split('.').collect();
    let claims: Value = serde_json::from_slice(&BASE64.decode(parts[1]).unwrap()).unwrap();
    let with = |name: &str, value: Value| {
        let mut claims = claims.clone();
        claims[name] = value;
        format!("{}.{}.{}", parts[0], BASE64.encode(claims.to_string()), parts[2])
    };
    let forged = [
        with("tid", json!("44444444-4444-4444-8444-444444444444")),
        with("exp", json!(i64::from(u32::MAX))),
        format!("{}.{}.", BASE64.encode(r#"{"typ":"adnode-session+jwt","alg":"none"}"#), parts[1]),
        format!("{}.{}.{}", BASE64.encode(r#"{"typ":"JWT","alg":"HS256"}"#), parts[1], parts[2]),
        format!("{}.{}", parts[0], parts[1]),
    ];
    for token in forged {
        assert_eq!(world.nobody().bearer(&token).get("/api/v1/connections").await.code(), "session.refused", "{token}");
    }
}
