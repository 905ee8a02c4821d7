//! App tokens: JWTs that say which person an extension is talking to, and nothing about the organization.

use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{Person, User, guid};

/// The lifetime seen in production: 70 minutes.
const LIFETIME_SECONDS: i64 = 4200;
const ISSUER: &str = "app.vstoken.visualstudio.com";

/// What an app token should say, for tests that need a wrong one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppTokenRequest {
    /// Whom the token is about.
    pub user: User,
    /// Claims to set over the usual ones; `null` leaves a claim out.
    #[serde(default)]
    pub claims: Map<String, Value>,
    /// Signs with this key instead of the extension's.
    #[serde(default)]
    pub key: Option<String>,
}

impl AppTokenRequest {
    /// An ordinary token for `user`.
    pub fn new(user: User) -> Self {
        Self { user, claims: Map::new(), key: None }
    }

    /// Sets a claim, or leaves it out when `value` is `null`.
    #[must_use]
    pub fn claim(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.claims.insert(name.to_owned(), value.into());
        self
    }

    /// Signs with another key.
    #[must_use]
    pub fn signed_with(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }
}

/// The token could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the app token could not be signed")]
pub struct SigningError(#[from] jsonwebtoken::errors::Error);

/// Exactly the seven claims of a production token, in its order: one of its checks is the token's length.
#[derive(Serialize)]
struct Claims {
    nameid: Uuid,
    tid: Uuid,
    jti: Uuid,
    iss: &'static str,
    aud: Uuid,
    nbf: i64,
    exp: i64,
}

pub(crate) fn mint(
    person: &Person,
    request: &AppTokenRequest,
    key: &str,
    app_id: Uuid,
    now: i64,
) -> Result<String, SigningError> {
    let claims = Claims {
        nameid: person.token_name_id,
        tid: guid::stable(&["app token tenant"]),
        jti: guid::fresh(),
        iss: ISSUER,
        aud: app_id,
        nbf: now,
        exp: now + LIFETIME_SECONDS,
    };
    let key = EncodingKey::from_secret(request.key.as_deref().unwrap_or(key).as_bytes());
    let header = Header::new(Algorithm::HS256);
    if request.claims.is_empty() {
        return Ok(encode(&header, &claims, &key)?);
    }
    Ok(encode(&header, &overridden(&claims, &request.claims)?, &key)?)
}

fn overridden(claims: &Claims, overrides: &Map<String, Value>) -> Result<Map<String, Value>, SigningError> {
    let mut all = match serde_json::to_value(claims) {
        Ok(Value::Object(map)) => map,
        Ok(_) => Map::new(),
        Err(error) => return Err(SigningError(error.into())),
    };
    for (name, value) in overrides {
        if value.is_null() {
            all.remove(name);
        } else {
            all.insert(name.clone(), value.clone());
        }
    }
    Ok(all)
}
