//! `adnode keys`

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::{Args, Subcommand};
use secrecy::{ExposeSecret, SecretString};
use store::{KeyId, KeyRing, keyring::NodeKey};
use time::OffsetDateTime;

use super::print;

/// Make keys for the key ring.
#[derive(Debug, Args)]
pub(super) struct Keys {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a new key: print it with instructions, or write a key ring file.
    #[command(after_help = "\
Examples:
  adnode keys new --out /etc/adnode/keys   first key: makes the file, readable by its owner only
  adnode keys new --out /etc/adnode/keys   later: puts another key on top; the older ones stay in use for what
                                           they protect
  adnode keys new                          print a key for a secret store or ADNODE_KEYS__RING

The key ring seals secrets in the database and signs sessions and invitations. Keep a copy of it apart from the
database's backups: without it, sealed secrets are lost and open invitations end.")]
    New {
        /// The key ring file to make, or to put the new key on top of.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The new key's name. The time of day by default, such as 2026-11-23t1430.
        #[arg(long, value_name = "NAME")]
        id: Option<KeyId>,
    },
}

impl Keys {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let Action::New { out, id } = self.action;
        let id = match id {
            Some(id) => id,
            None => id_of_now()?,
        };
        match out {
            None => print_key(id),
            Some(path) => write_key(&path, id),
        }
    }
}

fn print_key(id: KeyId) -> anyhow::Result<()> {
    let ring = KeyRing::generate(id)?;
    print(&format!(
        "{}\n# A new entry for the key ring. Put it on top of the file that keys.file names, or in front of\n\
         # ADNODE_KEYS__RING (entries separated by commas), and restart the node. Keep the older entries.\n",
        ring.to_text().expose_secret().trim_end()
    ))
}

fn write_key(path: &Path, id: KeyId) -> anyhow::Result<()> {
    let ring = match fs::read_to_string(path) {
        Ok(text) => {
            let ring: KeyRing = SecretString::from(text).expose_secret().parse()?;
            ring.with_newest(NodeKey::generate(id)?)?
        }
        Err(error) if error.kind() == ErrorKind::NotFound => KeyRing::generate(id)?,
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    replace(path, ring.to_text().expose_secret()).with_context(|| format!("cannot write {}", path.display()))?;
    let name = ring.newest().id();
    print(&format!("The key {name} is in {}. Restart nodes that use this file.\n", path.display()))
}

/// Writes beside the file first: a ring that is half written would lock everybody out.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(beside, path)
}

/// Minutes are enough to tell keys apart, and people can read them.
fn id_of_now() -> anyhow::Result<KeyId> {
    let now = OffsetDateTime::now_utc();
    let (date, time) = (now.date(), now.time());
    Ok(format!("{date}t{:02}{:02}", time.hour(), time.minute()).parse()?)
}
