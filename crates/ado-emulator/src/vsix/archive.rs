//! The zip file, read within bounds.

use std::{collections::HashMap, fs::File, io::Read, path::Path};

use bytes::Bytes;
use zip::ZipArchive;

use super::Error;

const MOST_FILES: usize = 5_000;
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// All files by name.
pub(super) fn read(path: &Path) -> Result<HashMap<String, Bytes>, Error> {
    let mut archive = ZipArchive::new(File::open(path).map_err(Error::Read)?)?;
    if archive.len() > MOST_FILES {
        return Err(Error::TooLarge("more than 5,000 files"));
    }
    let mut files = HashMap::new();
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        let entry = archive.by_index(index)?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().replace('\\', "/");
        let mut bytes = Vec::new();
        // The sizes in a zip file are claims; what counts is what comes out.
        let size = entry.take(left + 1).read_to_end(&mut bytes).map_err(Error::Read)?;
        left = left.checked_sub(size as u64).ok_or(Error::TooLarge("more than 256 MB when unpacked"))?;
        files.insert(name, Bytes::from(bytes));
    }
    Ok(files)
}
