//! The program as people start it.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output, Stdio},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

fn adnode(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adnode"));
    command.current_dir(folder).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ADNODE_")) {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    adnode(folder, arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with a key ring and settings that name it.
fn prepared(more: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["keys", "new", "--out", "keys"]).status.success());
    let settings = format!("listen = \"127.0.0.1:0\"\n{more}[keys]\nfile = \"keys\"\n");
    fs::write(folder.path().join("adnode.toml"), settings).unwrap();
    folder
}

#[test]
fn a_key_ring_is_private_and_grows_from_the_top() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys");
    assert!(run(folder.path(), &["keys", "new", "--out", "keys", "--id", "first"]).status.success());
    let first = fs::read_to_string(&file).unwrap();
    assert!(run(folder.path(), &["keys", "new", "--out", "keys", "--id", "second"]).status.success());
    let both = fs::read_to_string(&file).unwrap();
    assert!(both.starts_with("second:") && both.ends_with(&first) && both != first, "{both}");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let again = run(folder.path(), &["keys", "new", "--out", "keys", "--id", "second"]);
    assert!(!again.status.success() && text(&again.stderr).contains("two keys called second"), "{again:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), both);
}

#[test]
fn a_file_that_is_no_key_ring_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes"), "not a key ring").unwrap();
    let refused = run(folder.path(), &["keys", "new", "--out", "notes"]);
    assert!(!refused.status.success());
    assert_eq!(fs::read_to_string(folder.path().join("notes")).unwrap(), "not a key ring");
}

#[test]
fn a_printed_key_is_a_ring_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let printed = text(&run(folder.path(), &["keys", "new"]).stdout);
    let ring: store::KeyRing = printed.parse().unwrap();
    assert_eq!(ring.keys().count(), 1);
}

#[test]
fn migrations_are_listed_run_and_done() {
    let folder = prepared("");
    let status = || run(folder.path(), &["migrate", "status", "--config", "adnode.toml"]);
    let pending = status();
    assert!(!pending.status.success() && text(&pending.stdout).contains("pending  m0001_tenants"), "{pending:?}");
    assert!(run(folder.path(), &["migrate", "--config", "adnode.toml"]).status.success());
    assert!(run(folder.path(), &["migrate", "up", "--config", "adnode.toml"]).status.success());
    assert!(status().status.success());
}

#[test]
fn the_api_description_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let printed = text(&run(folder.path(), &["openapi"]).stdout);
    assert_eq!(printed, format!("{}\n", adnode::http::document().to_pretty_json().unwrap()));
}

#[test]
fn the_defaults_are_printed_as_a_file_that_works() {
    let folder = prepared("");
    let defaults = run(folder.path(), &["serve", "--print-defaults"]).stdout;
    let settings = text(&defaults).replace("# file = \"/etc/adnode/keys\"", "file = \"keys\"");
    fs::write(folder.path().join("defaults.toml"), settings).unwrap();
    assert!(run(folder.path(), &["migrate", "--config", "defaults.toml"]).status.success());
}

#[test]
fn a_node_without_keys_does_not_start_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let refused = run(folder.path(), &["serve"]);
    assert_eq!(refused.status.code(), Some(1));
    insta::assert_snapshot!(text(&refused.stderr), @"
    adnode: these settings need your attention:
      keys: no key, no start: make one with `adnode keys new --out FILE` and set keys.file
    ");
}

#[test]
fn a_missing_settings_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let refused = run(folder.path(), &["serve", "--config", "nowhere.toml"]);
    assert!(!refused.status.success() && text(&refused.stderr).contains("nowhere.toml"), "{refused:?}");
}

#[test]
fn a_node_says_when_it_is_ready_and_stops_when_told() {
    let folder = prepared("");
    for signal in [Signal::TERM, Signal::INT] {
        let mut node =
            adnode(folder.path(), &["serve", "--config", "adnode.toml"]).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(node.stderr.take().unwrap()).lines().map(Result::unwrap);
        let before: Vec<String> = lines.by_ref().take_while(|line| !line.contains("adnode is ready")).collect();
        assert!(before.iter().any(|line| line.contains("database.url = sqlite:adnode.db")), "{before:?}");
        kill_process(Pid::from_child(&node), signal).unwrap();
        assert!(lines.any(|line| line.contains("stopped")));
        assert!(node.wait().unwrap().success());
    }
}

#[test]
fn a_log_for_machines_is_json_on_every_line_and_holds_no_secret() {
    let folder = prepared(
        "[log]\nformat = \"json\"\n[extension]\napp_ids = [\"a\"]\nkeys = [\"a-key-nobody-may-read-in-a-log-0123456789\"]\n",
    );
    let mut node = adnode(folder.path(), &["serve", "--config", "adnode.toml"]).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(node.stderr.take().unwrap()).lines().map(Result::unwrap);
    let ring = fs::read_to_string(folder.path().join("keys")).unwrap();
    let secret = ring.trim().split(':').nth(1).unwrap().to_owned();
    loop {
        let line = lines.next().unwrap();
        let event: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert!(!line.contains("a-key-nobody") && !line.contains(&secret), "{line}");
        if event["message"] == "adnode is ready" {
            break;
        }
    }
    node.kill().unwrap();
    node.wait().unwrap();
}

#[test]
fn every_command_explains_itself() {
    let folder = tempfile::tempdir().unwrap();
    for command in [&["--help"][..], &["serve", "--help"], &["migrate", "--help"], &["keys", "new", "--help"]] {
        let help = run(folder.path(), command);
        assert!(help.status.success() && text(&help.stdout).contains("Examples:"), "{command:?}");
    }
}
