//! The extension's keys that are accepted right now. Keys in files are read again while the node runs, so that a key can
//! be rotated without a restart.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use jsonwebtoken::DecodingKey;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::config::{self, check_extension_key};

/// Why a key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("the extension key file {} cannot be read", .0.display())]
    Io(PathBuf, #[source] io::Error),
    #[error("the extension key file {} cannot be used: {why}", path.display())]
    Invalid { path: PathBuf, why: String },
}

/// A list of keys that can change while it is in use.
pub struct ExtensionKeys {
    inline: Vec<SecretString>,
    files: Vec<PathBuf>,
    live: RwLock<Live>,
}

#[derive(Clone)]
struct Live {
    /// Tells whether a re-read changed anything, without comparing secrets.
    digest: [u8; 32],
    keys: Arc<[DecodingKey]>,
}

impl ExtensionKeys {
    /// Reads every key once.
    ///
    /// # Errors
    /// When a file cannot be read or holds no key.
    pub fn read(config: &config::Extension) -> Result<Self, ReadError> {
        let live = Live::of(&collect(&config.keys, &config.key_files)?);
        Ok(Self { inline: config.keys.clone(), files: config.key_files.clone(), live: RwLock::new(live) })
    }

    /// Reads the files again and takes what they hold now. Answers how many keys are accepted, if that list changed.
    ///
    /// # Errors
    /// When a file cannot be read or holds no key: then everything stays as it was.
    pub fn reload(&self) -> Result<Option<usize>, ReadError> {
        let live = Live::of(&collect(&self.inline, &self.files)?);
        let mut current = self.live.write().unwrap_or_else(PoisonError::into_inner);
        if current.digest == live.digest {
            return Ok(None);
        }
        *current = live;
        Ok(Some(current.keys.len()))
    }

    /// Whether there is anything to read again.
    #[must_use]
    pub fn has_files(&self) -> bool {
        !self.files.is_empty()
    }

    /// How many keys are accepted right now.
    #[must_use]
    pub fn count(&self) -> usize {
        self.current().len()
    }

    pub(super) fn current(&self) -> Arc<[DecodingKey]> {
        Arc::clone(&self.live.read().unwrap_or_else(PoisonError::into_inner).keys)
    }
}

fn collect(inline: &[SecretString], files: &[PathBuf]) -> Result<Vec<SecretString>, ReadError> {
    let from_files = files.iter().map(|path| read_key(path));
    inline.iter().cloned().map(Ok).chain(from_files).collect()
}

/// The downloaded text itself is the key; only the newline an editor adds at its end is not.
fn read_key(path: &Path) -> Result<SecretString, ReadError> {
    let text = fs::read_to_string(path).map_err(|error| ReadError::Io(path.to_owned(), error))?;
    let key = SecretString::from(text.trim_end_matches(['\r', '\n']));
    check_extension_key(&key).map_err(|why| ReadError::Invalid { path: path.to_owned(), why })?;
    Ok(key)
}

impl Live {
    fn of(keys: &[SecretString]) -> Self {
        let mut digest = Sha256::new();
        for key in keys {
            digest.update(key.expose_secret().len().to_be_bytes());
            digest.update(key.expose_secret());
        }
        let keys = keys.iter().map(|key| DecodingKey::from_secret(key.expose_secret().as_bytes())).collect();
        Self { digest: digest.finalize().into(), keys }
    }
}

impl fmt::Debug for ExtensionKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtensionKeys").field("files", &self.files).finish_non_exhaustive()
    }
}
