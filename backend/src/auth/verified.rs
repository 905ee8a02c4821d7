//! Sessions that were verified a moment ago. The hub sends the same token with every request; its signature and its
//! claims cannot change, so only its end is looked at again.

use std::{fmt, sync::Arc};

use domain::TenantId;
use moka::sync::Cache;
use store::Actor;
use time::OffsetDateTime;

use super::{AllowedCollection, Refused};

/// More administrators than this at the same time are verified with every request, that is all.
const MAX_KEPT: u64 = 4_096;

/// What a session token said, once it was found to be ours.
#[derive(Clone, Debug)]
pub struct Verified {
    pub tenant: TenantId,
    pub actor: Actor,
    /// Where to ask ADO on the person's behalf.
    pub collection: AllowedCollection,
    pub(super) expires_at: OffsetDateTime,
}

/// The sessions that are kept, by their whole token. Only tokens that verified get in.
pub struct VerifiedSessions(Cache<Box<str>, Arc<Verified>>);

impl VerifiedSessions {
    /// The session behind a token: remembered, or verified now.
    pub(super) fn get_or_verify(
        &self,
        token: &str,
        now: OffsetDateTime,
        verify: impl FnOnce() -> Result<Verified, Refused>,
    ) -> Result<Arc<Verified>, Refused> {
        if let Some(known) = self.0.get(token) {
            return if now < known.expires_at {
                Ok(known)
            } else {
                self.0.invalidate(token);
                Err(Refused::Expired)
            };
        }
        let verified = Arc::new(verify()?);
        self.0.insert(token.into(), Arc::clone(&verified));
        Ok(verified)
    }
}

impl Default for VerifiedSessions {
    fn default() -> Self {
        Self(Cache::new(MAX_KEPT))
    }
}

impl fmt::Debug for VerifiedSessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifiedSessions").field("kept", &self.0.entry_count()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use domain::TrackerKind;
    use uuid::Uuid;

    use super::*;

    const END: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

    fn verified() -> Verified {
        let url = "https://dev.azure.com/fabrikam";
        let collection = ado::Collection::new(&url.parse().unwrap()).unwrap();
        Verified {
            tenant: TenantId::new(Uuid::from_u128(1)),
            actor: Actor::new(Uuid::from_u128(2), "Ada"),
            collection: AllowedCollection { collection, url: url.into(), kind: TrackerKind::AzureDevopsServices },
            expires_at: END,
        }
    }

    #[test]
    fn a_token_is_verified_once_and_ends_when_it_says() {
        let sessions = VerifiedSessions::default();
        let before = END - Duration::from_millis(1);
        sessions.get_or_verify("token", before, || Ok(verified())).unwrap();
        let again = sessions.get_or_verify("token", before, || Err(Refused::Signature)).unwrap();
        assert_eq!(again.actor.name(), "Ada");
        let ended = sessions.get_or_verify("token", END, || Err(Refused::Signature));
        assert_eq!(ended.unwrap_err(), Refused::Expired);
    }

    #[test]
    fn a_refused_token_and_a_longer_one_are_strangers() {
        let sessions = VerifiedSessions::default();
        let before = END - Duration::from_secs(1);
        assert!(sessions.get_or_verify("forged", before, || Err(Refused::Signature)).is_err());
        sessions.get_or_verify("token", before, || Ok(verified())).unwrap();
        for stranger in ["forged", "tokens", "toke", "Token", ""] {
            let refused = sessions.get_or_verify(stranger, before, || Err(Refused::Signature));
            assert_eq!(refused.unwrap_err(), Refused::Signature, "{stranger}");
        }
    }
}
