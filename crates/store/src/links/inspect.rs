//! Everything there is to know about a link, without its keys.

use domain::ConnectionId;
use peer::{Fingerprint, negotiation::Agreement, pairing::Role, profile::Profile, signing::ClockOffset};
use time::OffsetDateTime;

use super::{Dialling, Link};
use crate::{KeyRing, Result, TenantStore};

/// What the *Info* page shows of a link.
#[derive(Clone, Debug)]
pub struct LinkInfo {
    pub role: Role,
    pub dialling: Dialling,
    pub fingerprint: Fingerprint,
    pub partner: Profile,
    pub partner_node: Option<String>,
    pub agreement: Agreement,
    pub clock: ClockOffset,
    pub linked_at: OffsetDateTime,
    pub last_contact_at: Option<OffsetDateTime>,
    pub trouble: Option<String>,
}

impl TenantStore {
    /// The link of a connection, to be shown.
    pub async fn link_info(&self, connection: ConnectionId, ring: &KeyRing) -> Result<Option<LinkInfo>> {
        Ok(self.link(connection, ring).await?.map(LinkInfo::from))
    }
}

impl From<Link> for LinkInfo {
    fn from(link: Link) -> Self {
        Self {
            role: link.role,
            dialling: link.dialling,
            fingerprint: link.fingerprint,
            partner: link.partner,
            partner_node: link.partner_node.map(|url| url.to_string()),
            agreement: link.agreement,
            clock: link.clock,
            linked_at: link.linked_at,
            last_contact_at: link.last_contact_at,
            trouble: link.trouble,
        }
    }
}
