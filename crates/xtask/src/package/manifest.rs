//! `vss-extension.json`, as far as packing has to know it, and what a package changes in it.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::Options;

/// Its name, at the top of the checkout.
pub(crate) const FILE: &str = "vss-extension.json";

/// What names an extension.
#[derive(Debug, Deserialize)]
pub(crate) struct Manifest {
    publisher: String,
    id: String,
    name: String,
    version: String,
}

/// Goes to tfx as its overrides file.
#[derive(Debug, Serialize)]
pub(crate) struct Overrides {
    publisher: String,
    id: String,
    name: String,
    version: String,
    public: bool,
}

impl Manifest {
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        serde_json::from_str(&text).with_context(|| format!("cannot understand {}", file.display()))
    }

    pub(crate) fn overrides(&self, options: &Options) -> Overrides {
        let (id, name) = match &options.dev {
            Some(dev) => (format!("{}-{dev}", self.id), format!("{} ({dev})", self.name)),
            None => (self.id.clone(), self.name.clone()),
        };
        let version = options.version.clone().unwrap_or_else(|| self.version.clone());
        Overrides { publisher: self.publisher.clone(), id, name, version, public: options.public }
    }
}

impl Overrides {
    /// `publisher.id-version`, the name tfx itself would choose.
    pub(crate) fn file_stem(&self) -> String {
        format!("{}.{}-{}", self.publisher, self.id, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::{Manifest, Options};

    fn manifest() -> Manifest {
        Manifest { publisher: "acme".into(), id: "sync".into(), name: "Sync".into(), version: "1.2.3".into() }
    }

    #[test]
    fn a_variant_has_an_id_and_a_name_of_its_own_and_is_never_public() {
        let options = Options { dev: Some("anna".parse().unwrap()), ..Options::default() };
        let overrides = serde_json::to_value(manifest().overrides(&options)).unwrap();
        let expected = serde_json::json!({
            "publisher": "acme", "id": "sync-anna", "name": "Sync (anna)", "version": "1.2.3", "public": false
        });
        assert_eq!(overrides, expected);
    }

    #[test]
    fn the_version_asked_for_is_the_one_packed() {
        let options = Options { version: Some("1.3.0".into()), ..Options::default() };
        assert_eq!(manifest().overrides(&options).file_stem(), "acme.sync-1.3.0");
    }
}
