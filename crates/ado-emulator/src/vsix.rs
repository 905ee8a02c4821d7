//! An installed extension: what its package says and holds.

mod archive;
mod content_types;
mod manifest;

use std::{collections::HashMap, io, path::Path};

use bytes::Bytes;

pub(crate) use manifest::Contribution;

/// Hubs with this target appear under *Extensions* in Organization settings.
const COLLECTION_ADMIN_HUB_GROUP: &str = "ms.vss-web.collection-admin-hub-group";

/// Why a .vsix cannot be installed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is missing or unreadable.
    #[error("the extension package cannot be read; give --vsix a file packed by tfx")]
    Read(#[source] io::Error),
    /// It is no zip file.
    #[error("the extension package is no .vsix: it is not a readable zip file")]
    Zip(#[from] zip::result::ZipError),
    /// It holds more than an extension may.
    #[error("the extension package is too large: {0}")]
    TooLarge(&'static str),
    /// A part every package has is missing.
    #[error("the extension package has no {0}; pack it with `tfx extension create`")]
    Missing(&'static str),
    /// A part is not written as it should be.
    #[error("{part} of the extension package is not valid: {problem}")]
    Invalid {
        /// Which part.
        part: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

/// A package, unpacked in memory.
#[derive(Debug)]
pub(crate) struct Extension {
    pub(crate) publisher: String,
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) scopes: Vec<String>,
    contributions: Vec<Contribution>,
    assets: HashMap<String, Asset>,
}

/// One addressable file.
#[derive(Clone, Debug)]
pub(crate) struct Asset {
    pub(crate) bytes: Bytes,
    pub(crate) content_type: String,
}

impl Extension {
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let mut files = archive::read(path)?;
        let mut take = |name: &'static str| files.remove(name).ok_or(Error::Missing(name));
        let types = content_types::parse(&take("[Content_Types].xml")?)?;
        let package = manifest::parse_package(&take("extension.vsixmanifest")?)?;
        let manifest = manifest::parse_extension(&take("extension.vsomanifest")?)?;
        let assets = package.addressable.iter().filter_map(|(name, path)| {
            let asset = Asset { bytes: files.get(path)?.clone(), content_type: types.of(path) };
            Some((name.clone(), asset))
        });
        Ok(Self {
            assets: assets.collect(),
            publisher: package.publisher,
            id: package.id,
            version: package.version,
            name: package.name,
            description: package.description,
            scopes: manifest.scopes,
            contributions: manifest.contributions,
        })
    }

    /// `publisher.extension`
    pub(crate) fn full_id(&self) -> String {
        format!("{}.{}", self.publisher, self.id)
    }

    /// `publisher.extension.contribution`
    pub(crate) fn full_contribution_id(&self, contribution: &Contribution) -> String {
        format!("{}.{}", self.full_id(), contribution.id)
    }

    /// The hubs of Organization settings, in their order there.
    pub(crate) fn admin_hubs(&self) -> Vec<&Contribution> {
        let is_admin_hub = |hub: &&Contribution| {
            hub.kind == "ms.vss-web.hub" && hub.targets.iter().any(|target| target == COLLECTION_ADMIN_HUB_GROUP)
        };
        let mut hubs: Vec<_> = self.contributions.iter().filter(is_admin_hub).collect();
        hubs.sort_by(|a, b| a.properties.order.total_cmp(&b.properties.order));
        hubs
    }

    pub(crate) fn admin_hub(&self, full_id: &str) -> Option<&Contribution> {
        self.admin_hubs().into_iter().find(|hub| self.full_contribution_id(hub).eq_ignore_ascii_case(full_id))
    }

    /// Names are case-sensitive, as on the gallery's CDN.
    pub(crate) fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }
}
