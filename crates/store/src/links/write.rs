//! Writes a new link.

use domain::{ConnectionId, TrackerKind};
use peer::{pairing::Pairing, profile::Profile};
use sea_orm::{ConnectionTrait, Value};
use serde::Serialize;
use time::OffsetDateTime;

use super::{accept::NewLink, keys, sql};
use crate::{Error, KeyRing, Result, TenantStore, codes::Code, micros};

impl TenantStore {
    pub(super) async fn insert_link(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        new: &NewLink<'_>,
        ring: &KeyRing,
        now: OffsetDateTime,
    ) -> Result<()> {
        let pairing: &Pairing = new.pairing;
        let [tenant, id] = sql::key(self.tenant, connection);
        let values: [Value; 12] = [
            tenant,
            id,
            pairing.id.as_uuid().into(),
            pairing.role.code().into(),
            new.dialling.code().into(),
            pairing.fingerprint.to_string().into(),
            json(&pairing.partner)?.into(),
            json(&pairing.agreement)?.into(),
            new.partner_node.map(ToString::to_string).into(),
            keys::seal(ring, keys::OUTGOING, connection, &pairing.outgoing)?.into(),
            keys::seal(ring, keys::INCOMING, connection, &pairing.incoming)?.into(),
            micros::from_time(now).into(),
        ];
        db.execute_raw(sql::statement(db, sql::INSERT, values)).await?;
        self.name_keys(db, connection, &pairing.incoming).await
    }
}

pub(super) fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::corrupt("what a partner said of itself cannot be written"))
}

/// The name, kind and address that the list shows.
pub(super) fn shown(profile: &Profile, kind: TrackerKind) -> [Value; 3] {
    [profile.name.as_str().into(), kind.code().into(), profile.tracker.url.as_str().into()]
}
