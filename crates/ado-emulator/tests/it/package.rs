//! A .vsix made by hand, right or wrong.

use std::io::Write;

use ado_emulator::{Emulator, Error, Options, VsixError};
use tempfile::NamedTempFile;
use zip::{ZipWriter, write::SimpleFileOptions};

pub struct Package {
    parts: Vec<(&'static str, String)>,
}

const TYPES: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".html" ContentType="text/html"/><Default Extension=".js" ContentType="application/javascript"/>
  <Override ContentType="application/wasm" PartName="/dist/App.wasm"/>
</Types>"#;

const PACKAGE: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata><Identity Language="en-US" Id="probe" Publisher="acme" Version="1.2.3"/>
    <DisplayName>Probe</DisplayName><Description>Tries &lt;things&gt; out</Description></Metadata>
  <Assets>
    <Asset Type="dist/index.html" d:Source="File" Path="dist/index.html" Addressable="true"/>
    <Asset Type="dist/App.wasm" d:Source="File" Path="dist/App.wasm" Addressable="true"/>
    <Asset Type="dist/data.xyz" d:Source="File" Path="dist/data.xyz" Addressable="true"/>
    <Asset Type="secret.js" d:Source="File" Path="secret.js" Addressable="false"/>
  </Assets>
</PackageManifest>"#;

const MANIFEST: &str = r#"{"manifestVersion":1,"scopes":["vso.work"],"contributions":[
  {"id":"hub","type":"ms.vss-web.hub","targets":["ms.vss-web.collection-admin-hub-group"],
   "properties":{"name":"Probe </script><b>hub","uri":"dist/index.html"}},
  {"id":"other","type":"ms.vss-web.hub","targets":["ms.vss-web.project-admin-hub-group"],
   "properties":{"name":"Project hub","uri":"dist/index.html"}}]}"#;

impl Default for Package {
    fn default() -> Self {
        let parts = [
            ("[Content_Types].xml", TYPES),
            ("extension.vsixmanifest", PACKAGE),
            ("extension.vsomanifest", MANIFEST),
            ("dist/index.html", "<!doctype html><title>hub</title>"),
            ("dist/App.wasm", "\0asm"),
            ("dist/data.xyz", "?"),
            ("secret.js", "never served"),
        ];
        Self { parts: parts.map(|(name, text)| (name, text.to_owned())).to_vec() }
    }
}

impl Package {
    pub fn without(mut self, part: &str) -> Self {
        self.parts.retain(|(name, _)| *name != part);
        self
    }

    pub fn with(mut self, part: &'static str, text: &str) -> Self {
        self = self.without(part);
        self.parts.push((part, text.to_owned()));
        self
    }

    pub fn write(self) -> NamedTempFile {
        let mut file = NamedTempFile::new().unwrap();
        let mut zip = ZipWriter::new(&mut file);
        for (name, text) in self.parts {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap();
        file
    }
}

async fn installing(file: &NamedTempFile) -> VsixError {
    let mut options = Options::services("fabrikam").unwrap();
    options.vsix = Some(file.path().to_owned());
    match Emulator::start(options).await {
        Err(Error::Vsix(error)) => error,
        other => panic!("installed: {other:?}"),
    }
}

#[tokio::test]
async fn a_file_that_is_no_package_is_refused_with_the_reason() {
    let mut nonsense = NamedTempFile::new().unwrap();
    nonsense.write_all(b"PK? no").unwrap();
    assert!(installing(&nonsense).await.to_string().contains("no .vsix"));
    for part in ["[Content_Types].xml", "extension.vsixmanifest", "extension.vsomanifest"] {
        let error = installing(&Package::default().without(part).write()).await.to_string();
        assert!(error.contains(part), "{error}");
    }
    let error = installing(&Package::default().with("extension.vsomanifest", "{").write()).await.to_string();
    assert!(error.contains("extension.vsomanifest") && error.contains("not valid"), "{error}");
    let anonymous = PACKAGE.replace("Publisher=\"acme\"", "");
    let error = installing(&Package::default().with("extension.vsixmanifest", &anonymous).write()).await.to_string();
    assert!(error.contains("Publisher"), "{error}");
}

#[tokio::test]
async fn a_byte_order_mark_does_no_harm() {
    let package = Package::default().with("extension.vsomanifest", &format!("\u{feff}{MANIFEST}")).write();
    let mut options = Options::services("fabrikam").unwrap();
    options.vsix = Some(package.path().to_owned());
    Emulator::start(options).await.unwrap();
}
