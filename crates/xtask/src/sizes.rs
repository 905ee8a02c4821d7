//! How many bytes the hub costs, file by file, and on first load.

mod limit;
mod report;

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

pub(crate) use limit::ByteLimit;

use crate::process;

/// Files that the ordinary first load does not fetch.
const LATER: &[&str] = &["app_inline.js", "notices.txt"];

/// One file of the hub, in bytes.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct FileSize {
    pub(crate) name: String,
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

impl FileSize {
    /// Whether the page needs this file before it can show anything, in a frame that is not sandboxed.
    fn is_first_load(&self) -> bool {
        !LATER.contains(&self.name.as_str())
    }
}

/// The sizes of every file below a folder. Node's zlib measures: it is here already, and its brotli is the real one.
pub(crate) fn measure(folder: &Path) -> Result<Vec<FileSize>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/sizes/measure.js");
    let json = process::output(Command::new("node").arg(script).arg(folder))?;
    serde_json::from_str(&json).context("cannot read the sizes that node reports")
}

/// Prints the table; fails when the first load in brotli is above the gate.
pub(crate) fn report(sizes: &[FileSize], gate: Option<ByteLimit>) -> Result<()> {
    println!("{}", report::table(sizes));
    let total = first_load_brotli(sizes);
    match gate {
        Some(gate) if total > gate.bytes() => bail!(
            "the hub's first load is {} in brotli, the gate is {}; find what grew with `cargo xtask sizes`",
            report::kilobytes(total),
            report::kilobytes(gate.bytes())
        ),
        _ => Ok(()),
    }
}

/// What the first load costs in brotli.
pub(crate) fn first_load_brotli(sizes: &[FileSize]) -> u64 {
    sizes.iter().filter(|size| size.is_first_load()).map(|size| size.brotli).sum()
}

#[cfg(test)]
mod tests {
    use super::{ByteLimit, FileSize, report};

    fn size(name: &str, brotli: u64) -> FileSize {
        FileSize { name: name.into(), raw: brotli * 4, gzip: brotli * 2, brotli }
    }

    fn gate(text: &str) -> Option<ByteLimit> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_hub_above_the_gate_fails_with_both_numbers() {
        let error = report(&[size("app_bg.wasm", 150_000), size("app.js", 50_001)], gate("200kB")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the hub's first load is 200.0 kB in brotli, the gate is 200.0 kB; find what grew with `cargo xtask sizes`"
        );
    }

    #[test]
    fn files_for_sandboxed_frames_are_not_part_of_the_first_load() {
        let sizes = [size("app_bg.wasm", 150_000), size("app_inline.js", 190_000), size("notices.txt", 60_000)];
        report(&sizes, gate("150kB")).unwrap();
    }

    #[test]
    fn a_folder_is_measured_to_the_byte() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("images")).unwrap();
        std::fs::write(folder.path().join("images/a.css"), "a".repeat(1000)).unwrap();
        let sizes = super::measure(folder.path()).unwrap();
        assert_eq!((sizes[0].name.as_str(), sizes[0].raw), ("images/a.css", 1000));
        assert!(sizes[0].brotli < 40 && sizes[0].gzip < 60);
    }
}
