//! How this node introduces one of its tenants, and how it understands what others say of themselves.

use domain::{ConnectionMode, TrackerKind};
use peer::{
    NodeUrl,
    message::Notice,
    negotiation::{Features, Support, VersionRange},
    profile::{Profile, Tracker},
    text::{Identifier, Line, TextError},
};

use crate::node::Node;

/// The modes this release offers, and how they are called between nodes.
pub(crate) const MODES: [(ConnectionMode, &str); 3] =
    [(ConnectionMode::Basic, "basic"), (ConnectionMode::Visual, "visual"), (ConnectionMode::Script, "script")];

const KINDS: [(TrackerKind, &str); 2] = [
    (TrackerKind::AzureDevopsServices, "azure-devops-services"),
    (TrackerKind::AzureDevopsServer, "azure-devops-server"),
];

/// What this release can do.
pub(crate) fn support() -> Support {
    Support { versions: VersionRange::CURRENT, features: Features::default() }
}

/// A tenant, as its partners are told. A side that nobody can reach gives no address.
///
/// # Errors
/// A name or an address that no partner would take.
pub(crate) fn profile(
    tenant: domain::TenantId,
    kind: TrackerKind,
    name: &str,
    tracker_url: &str,
    node_url: Option<&NodeUrl>,
) -> Result<Profile, Unpresentable> {
    Ok(Profile {
        instance: tenant.uuid(),
        name: line(name)?,
        tracker: Tracker {
            kind: code_of_kind(kind)?,
            version: None,
            url: tracker_url.parse().map_err(|_| Unpresentable)?,
        },
        node_version: line(env!("CARGO_PKG_VERSION"))?,
        node_url: node_url.cloned(),
    })
}

/// The same of a tenant that is known already, as a message to its partners.
///
/// # Errors
/// The store's; and a tenant that cannot be introduced is told of as nothing.
pub(crate) async fn hello(
    node: &Node,
    tenant: domain::TenantId,
    tracker_url: Option<&str>,
) -> Result<Option<Notice>, store::Error> {
    let rows = node.store.tenant(tenant);
    let Some(known) = rows.profile().await? else { return Ok(None) };
    let set = rows.settings().await?.tracker_url;
    let url = tracker_url.map(ToOwned::to_owned).or(set).unwrap_or(known.url);
    // The address is left out: a side that has none stays unknown, and one that has it keeps it.
    let profile = profile(tenant, known.kind, &known.name, &url, None).ok();
    Ok(profile.map(|profile| Notice::Hello(Box::new(profile))))
}

/// Something of ours that does not fit into what is exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this tenant's name or address cannot be shown to a partner")]
pub(crate) struct Unpresentable;

impl From<TextError> for Unpresentable {
    fn from(_: TextError) -> Self {
        Self
    }
}

/// The kind of a partner's tracker, if this release knows it.
pub(crate) fn kind_of(profile: &Profile) -> Option<TrackerKind> {
    kind_named(profile.tracker.kind.as_str())
}

pub(super) fn kind_named(name: &str) -> Option<TrackerKind> {
    KINDS.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
}

pub(super) fn code_of_kind(kind: TrackerKind) -> Result<Identifier, TextError> {
    let name = KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, name)| name);
    name.parse()
}

/// A mode by its name between nodes.
pub(crate) fn mode_of(name: &Identifier) -> Option<ConnectionMode> {
    MODES.iter().find(|(_, known)| *known == name.as_str()).map(|(mode, _)| *mode)
}

/// The name of a mode between nodes.
///
/// # Errors
/// Never: every mode has one.
pub(crate) fn code_of_mode(mode: ConnectionMode) -> Result<Identifier, TextError> {
    let name = MODES.iter().find(|(known, _)| *known == mode).map_or("", |(_, name)| name);
    name.parse()
}

fn line<const MAX: usize>(text: &str) -> Result<Line<MAX>, TextError> {
    text.parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_mode_has_a_name_between_nodes() {
        for kind in [TrackerKind::AzureDevopsServices, TrackerKind::AzureDevopsServer] {
            assert_eq!(kind_named(code_of_kind(kind).unwrap().as_str()), Some(kind));
        }
        for mode in ConnectionMode::ALL {
            assert_eq!(mode_of(&code_of_mode(mode).unwrap()), Some(mode));
        }
    }
}
