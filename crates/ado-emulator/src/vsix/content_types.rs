//! `[Content_Types].xml`: what the gallery serves each file as. A wrong entry there breaks wasm in production, so the
//! emulator believes it and nothing else.

use std::collections::HashMap;

use super::{
    Error,
    manifest::{children, document},
};

const PART: &str = "[Content_Types].xml";
const UNKNOWN: &str = "application/octet-stream";

#[derive(Debug, Default)]
pub(super) struct ContentTypes {
    by_extension: HashMap<String, String>,
    by_part: HashMap<String, String>,
}

pub(super) fn parse(xml: &[u8]) -> Result<ContentTypes, Error> {
    let text = document(PART, xml)?;
    let xml = roxmltree::Document::parse(&text).map_err(|e| Error::Invalid { part: PART, problem: e.to_string() })?;
    let mut types = ContentTypes::default();
    for node in children(xml.root_element()) {
        let Some(content_type) = node.attribute("ContentType").map(str::to_owned) else { continue };
        if let Some(extension) = node.attribute("Extension") {
            types.by_extension.insert(extension.trim_start_matches('.').to_lowercase(), content_type);
        } else if let Some(part) = node.attribute("PartName") {
            types.by_part.insert(part.trim_start_matches('/').to_owned(), content_type);
        }
    }
    Ok(types)
}

impl ContentTypes {
    pub(super) fn of(&self, path: &str) -> String {
        let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
        let found = self.by_part.get(path).or_else(|| self.by_extension.get(&extension));
        found.map_or(UNKNOWN, String::as_str).to_owned()
    }
}
