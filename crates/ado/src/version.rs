//! Which API version a Server speaks: the newest it takes, found once per collection and remembered.

use std::{collections::HashMap, sync::Mutex};

use crate::{collection::Collection, error::Error};

/// Services, and Servers from newest (2022.1) to oldest (2019).
pub(crate) const VERSIONS: [&str; 4] = ["7.1", "7.0", "6.0", "5.0"];

/// The `typeKey` of "this version is too new for me".
const OUT_OF_RANGE: &str = "VssVersionOutOfRangeException";

/// What we found out so far.
#[derive(Debug, Default)]
pub(crate) struct Versions(Mutex<HashMap<Collection, &'static str>>);

impl Versions {
    /// The version to try first. A Server may have been upgraded since, but never the other way round.
    pub(crate) fn known(&self, collection: &Collection) -> Option<&'static str> {
        if collection.is_hosted() {
            return Some(VERSIONS[0]);
        }
        self.0.lock().ok()?.get(collection).copied()
    }

    pub(crate) fn remember(&self, collection: &Collection, version: &'static str) {
        if let Ok(mut known) = self.0.lock() {
            known.insert(collection.clone(), version);
        }
    }
}

/// Whether an error means "ask again with an older version".
pub(crate) fn is_too_new(error: &Error) -> bool {
    error.type_key() == Some(OUT_OF_RANGE)
}
