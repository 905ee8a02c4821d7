//! The package's two manifests: `extension.vsixmanifest` (XML: who, what version, which files may be fetched) and
//! `extension.vsomanifest` (JSON: scopes and contributions).

use roxmltree::{Document, Node};
use serde::Deserialize;

use super::Error;

const PACKAGE: &str = "extension.vsixmanifest";
const EXTENSION: &str = "extension.vsomanifest";

#[derive(Debug)]
pub(super) struct Package {
    pub(super) publisher: String,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) name: String,
    pub(super) description: String,
    /// Name on the CDN and path in the package.
    pub(super) addressable: Vec<(String, String)>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ExtensionManifest {
    #[serde(default)]
    pub(super) scopes: Vec<String>,
    #[serde(default)]
    pub(super) contributions: Vec<Contribution>,
}

/// Something the extension adds to Azure DevOps.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Contribution {
    pub(crate) id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) targets: Vec<String>,
    #[serde(default)]
    pub(crate) properties: Properties,
}

/// What a hub says about itself; other kinds of contributions have other properties.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Properties {
    #[serde(default)]
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) uri: String,
    #[serde(default)]
    pub(crate) order: f64,
}

pub(super) fn parse_extension(json: &[u8]) -> Result<ExtensionManifest, Error> {
    let text = document(EXTENSION, json)?;
    serde_json::from_str(&text).map_err(|error| invalid(EXTENSION, &error))
}

pub(super) fn parse_package(xml: &[u8]) -> Result<Package, Error> {
    let text = document(PACKAGE, xml)?;
    let xml = Document::parse(&text).map_err(|error| invalid(PACKAGE, &error))?;
    let root = xml.root_element();
    let metadata = child(root, "Metadata").ok_or_else(|| invalid(PACKAGE, &"there is no Metadata"))?;
    let identity = child(metadata, "Identity").ok_or_else(|| invalid(PACKAGE, &"there is no Identity"))?;
    let attribute = |name: &str| {
        let value = identity.attribute(name).filter(|value| !value.is_empty());
        value.map(str::to_owned).ok_or_else(|| invalid(PACKAGE, &format!("Identity has no {name}")))
    };
    let text = |name| child(metadata, name).and_then(|node| node.text()).unwrap_or_default().trim().to_owned();
    let assets = child(root, "Assets").into_iter().flat_map(children);
    Ok(Package {
        publisher: attribute("Publisher")?,
        id: attribute("Id")?,
        version: attribute("Version")?,
        name: text("DisplayName"),
        description: text("Description"),
        addressable: assets.filter_map(addressable).collect(),
    })
}

fn addressable(asset: Node<'_, '_>) -> Option<(String, String)> {
    let is_addressable = asset.attribute("Addressable")?.eq_ignore_ascii_case("true");
    let path = asset.attribute("Path")?.trim_start_matches('/').replace('\\', "/");
    let name = asset.attribute("Type")?.to_owned();
    is_addressable.then_some((name, path))
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    children(node).find(|child| child.tag_name().name() == name)
}

pub(super) fn children<'a, 'input>(node: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(Node::is_element)
}

/// The part as text; Windows tools write a byte order mark first.
pub(super) fn document(part: &'static str, bytes: &[u8]) -> Result<String, Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| invalid(part, &error))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn invalid(part: &'static str, problem: &impl ToString) -> Error {
    Error::Invalid { part, problem: problem.to_string() }
}
