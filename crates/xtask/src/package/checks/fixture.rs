//! A package that passes, and ways to spoil it. The manifests are what tfx 0.23 writes.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::super::vsix::Vsix;

const GALLERY: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="exalate" Publisher="idalko-tools" Version="0.1.0"/>
    <DisplayName>Exalate</DisplayName>
    <GalleryFlags>Preview</GalleryFlags>
    <Description xml:space="preserve">Keep work items in step.</Description>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Assets>
    <Asset Type="hub/index.html" d:Source="File" Path="hub/index.html" Addressable="true"/>
    <Asset Type="hub/boot.js" d:Source="File" Path="hub/boot.js" Addressable="true"/>
    <Asset Type="hub/app_bg.wasm" d:Source="File" Path="hub/app_bg.wasm" Addressable="true"/>
    <Asset Type="extension/images/list.png" d:Source="File" Path="extension/images/list.png" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" d:Source="File" Path="extension/icon.png" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" d:Source="File" Path="extension/overview.md" Addressable="true"/>
  </Assets>
</PackageManifest>"#;

const EXTENSION: &str = r#"{
  "manifestVersion": 1,
  "scopes": ["vso.project", "vso.work_write"],
  "contributions": [{
    "id": "adnode", "type": "ms.vss-web.hub", "description": "The hub.",
    "targets": ["ms.vss-web.collection-admin-hub-group"],
    "properties": {"name": "Exalate", "order": 100, "uri": "hub/index.html"}
  }],
  "contributionTypes": []
}"#;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".md" ContentType="text/markdown"/>
  <Override ContentType="text/html" PartName="/hub/index.html"/>
  <Override ContentType="text/javascript" PartName="/hub/boot.js"/>
  <Override ContentType="application/wasm" PartName="/hub/app_bg.wasm"/>
</Types>"#;

const PAGE: &str = r#"<!doctype html><html><head>
<meta name="adnode-backend" content="https://node.example.com"><script src="boot.js"></script></head></html>"#;

/// The files of a package.
pub(super) struct Fixture(BTreeMap<String, Vec<u8>>);

impl Fixture {
    /// A package without a fault.
    pub(super) fn good() -> Self {
        Self(BTreeMap::new())
            .add("extension.vsixmanifest", GALLERY.as_bytes())
            .add("extension.vsomanifest", EXTENSION.as_bytes())
            .add("[Content_Types].xml", CONTENT_TYPES.as_bytes())
            .add("hub/index.html", PAGE.as_bytes())
            .add("hub/boot.js", b"")
            .add("hub/app_bg.wasm", b"\0asm")
            .add("extension/icon.png", &Self::png(128, 128))
            .add("extension/images/list.png", &Self::png(640, 400))
            .add("extension/overview.md", b"# Exalate")
    }

    /// The first bytes of a PNG.
    pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
        [&b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..], &width.to_be_bytes(), &height.to_be_bytes()].concat()
    }

    /// Adds a file, or replaces one.
    pub(super) fn add(mut self, name: &str, content: &[u8]) -> Self {
        self.0.insert(name.to_owned(), content.to_owned());
        self
    }

    pub(super) fn remove(mut self, name: &str) -> Self {
        assert!(self.0.remove(name).is_some(), "{name} is not in the fixture");
        self
    }

    /// Replaces some text of a file.
    pub(super) fn replace(mut self, name: &str, from: &str, to: &str) -> Self {
        let text = String::from_utf8(self.0[name].clone()).unwrap();
        assert!(text.contains(from), "{name} does not contain {from}");
        self.0.insert(name.to_owned(), text.replace(from, to).into_bytes());
        self
    }

    pub(super) fn must_pass(self) {
        assert_eq!(self.problems(), Vec::<String>::new());
    }

    pub(super) fn must_be_refused(self, part: &str) {
        let problems = self.problems();
        assert!(problems.iter().any(|problem| problem.contains(part)), "no `{part}` in {problems:#?}");
    }

    fn problems(self) -> Vec<String> {
        super::problems(&Vsix::read(&self.zip()).unwrap())
    }

    fn zip(self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in self.0 {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

#[test]
fn a_package_without_a_fault_must_pass() {
    Fixture::good().must_pass();
}

#[test]
fn what_is_no_package_is_refused_with_the_reason() {
    let reason = |bytes: &[u8]| format!("{:#}", Vsix::read(bytes).unwrap_err());
    assert!(reason(b"hello").starts_with("the package is not a zip file"));
    let zip = Fixture::good().remove("extension.vsomanifest").zip();
    assert_eq!(reason(&zip), "the package has no extension.vsomanifest");
}
