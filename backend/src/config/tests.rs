use insta::assert_snapshot;
use rstest::rstest;

use super::{Config, Sources, load};

const RING: (&str, &str) = ("ADNODE_KEYS__RING", "k:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");

fn with(environment: &[(&str, &str)]) -> Result<Config, String> {
    let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    load(&Sources { file: None, environment }).map_err(|error| error.to_string())
}

/// What is said about a file.
fn complaint(toml: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("adnode.toml");
    std::fs::write(&file, toml).unwrap();
    let sources = Sources { file: Some(file), environment: vec![(RING.0.to_owned(), RING.1.to_owned())] };
    let error = load(&sources).unwrap_err().to_string();
    error.replace(folder.path().to_str().unwrap(), "[folder]")
}

#[test]
fn the_defaults_need_only_a_key_ring() {
    let config = with(&[RING]).unwrap();
    assert_snapshot!(config, @"
    listen = 127.0.0.1:8080
    public_url = http://127.0.0.1:8080
    metrics_listen = off
    database.url = sqlite:adnode.db
    database.migrate_on_start = true
    keys = (inline)
    extension.app_ids = (none)
    extension.issuer = app.vstoken.visualstudio.com
    extension.keys = (0 inline)
    extension.key_files = (none)
    hub.allowed_origins = https://idalko-tools.gallerycdn.vsassets.io
    ado.collections = (none)
    ado.timeout = 20s, to connect 5s
    ado.project_cache = 30s
    outbound.allow = (none)
    outbound.ca_bundle = (none)
    outbound.proxy = (none)
    outbound.no_proxy = (none)
    outbound.connect_timeout = 5s
    limits.body_bytes = 65536
    limits.request_timeout = 60s
    limits.opening_sessions = 32
    session.lifetime = 600s
    log = Text, info,sea_orm_migration=warn
    ");
    assert!(with(&[]).unwrap_err().contains("adnode keys new"));
}

#[test]
fn the_environment_wins_over_the_file_and_that_over_the_defaults() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("adnode.toml");
    std::fs::write(&file, "listen = \"127.0.0.1:1\"\n[limits]\nbody_bytes = 20000\n").unwrap();
    let variables = [RING, ("ADNODE_LISTEN", "127.0.0.1:2"), ("ADNODE_EXTENSION__APP_IDS", "[\"a\", \"b\"]")];
    let environment = variables.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let config = load(&Sources { file: Some(file), environment }).unwrap();
    assert_eq!(config.listen.port(), 2);
    assert_eq!(config.limits.body_bytes, 20_000);
    assert_eq!(config.extension.app_ids, ["a", "b"]);
    assert_eq!(config.limits.opening_sessions, 32);
}

#[test]
fn an_unknown_setting_is_named_with_the_one_that_was_meant() {
    assert_snapshot!(complaint("lisen = \"127.0.0.1:1\""), @r#"unknown setting "lisen" (in [folder]/adnode.toml); did you mean "listen"?"#);
    assert_snapshot!(complaint("[limits]\nbody_byte = 1"), @r#"unknown setting "limits.body_byte" (in [folder]/adnode.toml); did you mean "body_bytes"?"#);
    assert_snapshot!(complaint("[[ado.collections]]\nurl = \"https://a.example/b\"\nkind = \"server\"\nname = \"x\""), @r#"unknown setting "ado.collections.0.name" (in [folder]/adnode.toml); known here: url, kind"#);
    assert_snapshot!(with(&[RING, ("ADNODE_DATABSE__URL", "sqlite:x")]).unwrap_err(), @r#"unknown setting "databse" (in environment variable ADNODE_DATABSE__URL); did you mean "database"?"#);
}

#[test]
fn every_value_that_makes_no_sense_is_reported_at_once() {
    let settings = "listen = \"here\"\npublic_url = \"http://node.example\"\nmetrics_listen = \"1\"\n\
        [database]\nurl = \"mysql://root:hunter2@db/x\"\n[limits]\nbody_bytes = 1\n[session]\nlifetime_seconds = 6000\n\
        [hub]\nallowed_origins = [\"*\"]\n[extension]\nkeys = [\"hunter2\"]\n[log]\nlevel = \"info,=\"\n\
        [[ado.collections]]\nurl = \"http://tfs.example/tfs/x\"\nkind = \"server\"\n\
        [[ado.collections]]\nurl = \"https://tfs.example\"\nkind = \"server\"\n";
    let said = complaint(settings);
    assert!(!said.contains("hunter2"));
    assert_snapshot!(said, @r#"
    these settings need your attention:
      listen: "here" is no IP address with a port, such as 127.0.0.1:8080
      public_url: "http://node.example" cannot be used: it has to start with https://; plain http is only possible on the same machine
      metrics_listen: "1" is no IP address with a port, such as 127.0.0.1:8080
      database.url: The database address starts with neither "sqlite:" nor "postgres://".
      extension.keys: a key has 7 bytes; expected 32 to 8192
      extension.app_ids: there are extension keys but no app id: list the `aud` of the app tokens
      hub.allowed_origins: "*" cannot be used: origins are compared exactly: list each one, without "*"
      ado.collections: "http://tfs.example/tfs/x" cannot be used: Start the address with https://.
      ado.collections: "https://tfs.example" cannot be used: the address names no collection: add it to the path, as in https://server/tfs/DefaultCollection
      limits.body_bytes: 1 is not between 16384 and 16777216
      session.lifetime_seconds: 6000 is not between 60 and 600
      log.level: "info,=" cannot be used: invalid filter directive
    "#);
}

#[rstest]
#[case("listen = 1")]
#[case("[limits]\nbody_bytes = \"many\"")]
#[case("[limits]\nbody_bytes = -1")]
#[case("[log]\nformat = \"xml\"")]
#[case("[[ado.collections]]\nurl = \"https://a.example/b\"\nkind = \"cloud\"")]
#[case("[[ado.collections]]\nurl = \"https://a.example/b\"")]
#[case("database = \"sqlite:x\"")]
fn a_value_of_another_type_is_refused_with_its_key(#[case] toml: &str) {
    let said = complaint(toml);
    let table = toml.split([' ', ']', '[', '.', '\n']).find(|word| !word.is_empty()).unwrap();
    assert!(said.contains(table), "{said}");
}

#[test]
fn text_that_is_no_toml_is_refused_with_its_place() {
    assert!(complaint("listen = ").contains("adnode.toml"));
}

#[test]
fn no_secret_is_printed_at_the_start() {
    let environment = [
        RING,
        ("ADNODE_DATABASE__URL", "postgres://adnode:hunter2@db/adnode"),
        ("ADNODE_EXTENSION__KEYS", "[\"hunter2-hunter2-hunter2-hunter2-hunter2\"]"),
        ("ADNODE_EXTENSION__APP_IDS", "[\"a\"]"),
    ];
    let config = with(&environment).unwrap();
    let printed = format!("{config}\n{config:?}");
    assert!(!printed.contains("hunter2") && !printed.contains("AQEB"), "{printed}");
}
