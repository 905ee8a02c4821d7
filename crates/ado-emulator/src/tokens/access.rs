//! Access tokens: opaque to everybody but the emulator, which remembers whom each one stands for.

use std::collections::HashMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use parking_lot::Mutex;
use serde::Deserialize;

use crate::{User, guid};

/// Older ones are forgotten first; far more than any test run mints.
const MOST_TOKENS: usize = 50_000;

/// What an access token should be good for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessTokenRequest {
    /// Who acts through the token.
    pub user: User,
    /// Instead of the installed extension's scopes.
    #[serde(default)]
    pub scopes: Option<Vec<String>>,
    /// Instead of the emulator's usual lifetime; 0 or less gives a token that has already expired.
    #[serde(default)]
    pub lifetime_seconds: Option<i64>,
}

impl AccessTokenRequest {
    /// A token for `user` with the extension's scopes and the usual lifetime.
    pub fn new(user: User) -> Self {
        Self { user, scopes: None, lifetime_seconds: None }
    }
}

/// What a token stands for.
#[derive(Clone, Debug)]
pub(crate) struct AccessGrant {
    pub(crate) user: User,
    pub(crate) scopes: Vec<String>,
    expires_at: i64,
}

/// The tokens that are out there.
#[derive(Debug, Default)]
pub(crate) struct AccessTokens {
    grants: Mutex<HashMap<String, AccessGrant>>,
}

impl AccessTokens {
    /// A new token of about a thousand characters. It has no dots, so that nobody mistakes it for a JWT.
    pub(crate) fn mint(&self, user: User, scopes: Vec<String>, lifetime_seconds: i64, now: i64) -> String {
        let token = URL_SAFE_NO_PAD.encode(guid::random_bytes::<780>());
        let grant = AccessGrant { user, scopes, expires_at: now.saturating_add(lifetime_seconds) };
        let mut grants = self.grants.lock();
        if grants.len() >= MOST_TOKENS {
            grants.retain(|_, grant| grant.expires_at > now);
        }
        if grants.len() >= MOST_TOKENS {
            grants.clear();
        }
        grants.insert(token.clone(), grant);
        token
    }

    pub(crate) fn grant(&self, token: &str, now: i64) -> Option<AccessGrant> {
        self.grants.lock().get(token).filter(|grant| grant.expires_at > now).cloned()
    }

    /// Returns how many tokens that were.
    pub(crate) fn revoke(&self, user: Option<User>) -> usize {
        let mut grants = self.grants.lock();
        let before = grants.len();
        grants.retain(|_, grant| user.is_some_and(|user| grant.user != user));
        before - grants.len()
    }
}
