//! A finished package, read back: what ADO will see, whatever the manifest said.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use anyhow::{Context, Result};
use roxmltree::{Document, Node};
use serde::Deserialize;
use zip::ZipArchive;

/// A package.
#[derive(Debug)]
pub(crate) struct Vsix {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) gallery: Gallery,
    pub(crate) extension: Extension,
    pub(crate) content_types: ContentTypes,
}

/// `extension.vsixmanifest`: what the Marketplace reads.
#[derive(Debug)]
pub(crate) struct Gallery {
    pub(crate) publisher: String,
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) description: String,
    pub(crate) flags: Vec<String>,
    pub(crate) assets: Vec<Asset>,
}

/// One file that ADO can be asked for.
#[derive(Debug)]
pub(crate) struct Asset {
    pub(crate) kind: String,
    pub(crate) path: String,
    pub(crate) addressable: bool,
}

/// `extension.vsomanifest`: what ADO reads.
#[derive(Debug, Deserialize)]
pub(crate) struct Extension {
    #[serde(default)]
    pub(crate) scopes: Vec<String>,
    #[serde(default)]
    pub(crate) contributions: Vec<Contribution>,
}

/// One thing the extension adds to ADO.
#[derive(Debug, Deserialize)]
pub(crate) struct Contribution {
    pub(crate) id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) targets: Vec<String>,
    #[serde(default)]
    pub(crate) properties: Properties,
}

/// The properties of a hub.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Properties {
    pub(crate) name: Option<String>,
    pub(crate) uri: Option<String>,
}

/// `[Content_Types].xml`.
#[derive(Debug)]
pub(crate) struct ContentTypes {
    by_part: BTreeMap<String, String>,
    by_extension: BTreeMap<String, String>,
}

impl Vsix {
    /// Reads the bytes of a package.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let files = unzip(bytes).context("the package is not a zip file")?;
        let text = |name: &str| -> Result<&str> {
            let content = files.get(name).with_context(|| format!("the package has no {name}"))?;
            std::str::from_utf8(content).with_context(|| format!("{name} is not text"))
        };
        let gallery = Gallery::read(text("extension.vsixmanifest")?).context("cannot read extension.vsixmanifest")?;
        let extension =
            serde_json::from_str(text("extension.vsomanifest")?).context("cannot read extension.vsomanifest")?;
        let content_types =
            ContentTypes::read(text("[Content_Types].xml")?).context("cannot read [Content_Types].xml")?;
        Ok(Self { files, gallery, extension, content_types })
    }

    /// The text of a packed file, `None` when it is not there or no text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).and_then(|content| std::str::from_utf8(content).ok())
    }

    /// Whether ADO hands this file out to anybody who asks for it.
    pub(crate) fn is_served(&self, name: &str) -> bool {
        self.gallery.assets.iter().any(|asset| asset.addressable && asset.path == name)
    }

    /// The path of an asset of a well-known kind, like the default icon.
    pub(crate) fn asset(&self, kind: &str) -> Option<&str> {
        self.gallery.assets.iter().find(|asset| asset.kind == kind).map(|asset| asset.path.as_str())
    }
}

impl Gallery {
    fn read(xml: &str) -> Result<Self> {
        let document = Document::parse(xml)?;
        let identity = element(&document, "Identity").context("it has no Identity")?;
        let attribute = |name: &str| identity.attribute(name).unwrap_or_default().to_owned();
        let text = |name: &str| element(&document, name).and_then(|node| node.text()).unwrap_or_default();
        Ok(Self {
            publisher: attribute("Publisher"),
            id: attribute("Id"),
            version: attribute("Version"),
            description: text("Description").to_owned(),
            flags: text("GalleryFlags").split_whitespace().map(str::to_owned).collect(),
            assets: elements(&document, "Asset").map(asset).collect(),
        })
    }
}

impl ContentTypes {
    fn read(xml: &str) -> Result<Self> {
        let document = Document::parse(xml)?;
        let table = |name: &'static str, key: &'static str| {
            elements(&document, name)
                .filter_map(|node| Some((node.attribute(key)?.to_owned(), node.attribute("ContentType")?.to_owned())))
                .collect()
        };
        Ok(Self { by_part: table("Override", "PartName"), by_extension: table("Default", "Extension") })
    }

    /// What a packed file is served as.
    pub(crate) fn of(&self, name: &str) -> Option<&str> {
        let extension = name.rsplit_once('.').map(|(_, extension)| format!(".{extension}"));
        let by_extension = || extension.and_then(|extension| self.by_extension.get(&extension));
        self.by_part.get(&format!("/{name}")).or_else(by_extension).map(String::as_str)
    }
}

fn asset(node: Node<'_, '_>) -> Asset {
    let attribute = |name: &str| node.attribute(name).unwrap_or_default().to_owned();
    Asset {
        kind: attribute("Type"),
        path: attribute("Path"),
        addressable: node.attribute("Addressable") == Some("true"),
    }
}

fn elements<'a, 'input: 'a>(
    document: &'a Document<'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

fn element<'a, 'input: 'a>(document: &'a Document<'input>, name: &str) -> Option<Node<'a, 'input>> {
    document.descendants().find(|node| node.tag_name().name() == name)
}

fn unzip(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        files.insert(file.name().to_owned(), content);
    }
    Ok(files)
}
