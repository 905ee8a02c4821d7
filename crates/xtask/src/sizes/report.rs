//! The table of sizes.

use super::{FileSize, first_load_brotli};

/// The table: every file, then the first load.
pub(crate) fn table(sizes: &[FileSize]) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max("first load".len());
    let mut lines = vec![format!("{:width$} {:>11} {:>11} {:>11}", "file", "raw", "gzip", "brotli")];
    lines.extend(sizes.iter().map(|size| {
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
        let later = if size.is_first_load() { "" } else { "  (not on first load)" };
        format!("{:width$} {raw:>11} {gzip:>11} {brotli:>11}{later}", size.name)
    }));
    let total = kilobytes(first_load_brotli(sizes));
    lines.push(format!("{:width$} {:>11} {:>11} {total:>11}", "first load", "", ""));
    lines.join("\n")
}

/// Bytes as `1.5 kB`, decimal like the gate.
pub(crate) fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn kilobytes_are_rounded_to_tenths() {
        assert_eq!([0, 49, 50, 1_549, 200_000].map(kilobytes), ["0.0 kB", "0.0 kB", "0.1 kB", "1.5 kB", "200.0 kB"]);
    }
}
