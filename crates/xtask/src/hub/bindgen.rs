//! The second step: wasm-bindgen, linked in at the version of `Cargo.lock`, so it always fits the compiled hub.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// What wasm-bindgen makes: the classic script `app.js` and the module it drives.
pub(crate) struct Bound {
    pub(crate) js: String,
    pub(crate) wasm: Vec<u8>,
}

/// Writes the JavaScript side of a compiled hub.
pub(crate) fn bind(compiled: &Path) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("app")
        .no_modules(true)?
        .typescript(false)
        .keep_debug(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output().context(
        "wasm-bindgen cannot write classic scripts for the hub; JavaScript that it imports as a module has to become a \
         plain global function in frontend/static/boot.js",
    )?;
    let mut js = output.js().to_owned();
    let module = output.wasm_mut();
    let imports = module.imports.iter().map(|import| import.name.clone());
    let short = without_hashes(imports.chain(module.exports.iter().map(|export| export.name.clone())));
    for name in module.imports.iter_mut().map(|import| &mut import.name) {
        shorten(name, &short);
    }
    for name in module.exports.iter_mut().map(|export| &mut export.name) {
        shorten(name, &short);
    }
    for (long, short) in &short {
        js = js.replace(long, short);
    }
    Ok(Bound { js, wasm: module.emit_wasm() })
}

fn shorten(name: &mut String, short: &BTreeMap<String, String>) {
    if let Some(short) = short.get(name) {
        short.clone_into(name);
    }
}

/// Names without the hashes at their ends. wasm-bindgen keeps several versions of a crate apart by them; nobody reads them
/// here, both files carry each, and noise does not compress.
fn without_hashes(names: impl Iterator<Item = String>) -> BTreeMap<String, String> {
    let names: BTreeSet<String> = names.collect();
    let mut taken = names.clone();
    let mut short = BTreeMap::new();
    for name in names {
        let Some(stem) = stem(&name) else { continue };
        let free = (1..).map(|number| format!("{stem}_{number}")).find(|candidate| !taken.contains(candidate));
        if let Some(free) = free {
            taken.insert(free.clone());
            short.insert(name, free);
        }
    }
    short
}

/// What stands before the 16 digits of a hash, if there is one.
fn stem(name: &str) -> Option<&str> {
    let at = name.len().checked_sub(16)?;
    let (stem, hash) = (name.get(..at)?, name.get(at..)?);
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
    (is_hash && stem.ends_with(['_', 'h'])).then(|| stem.trim_end_matches('h').trim_end_matches('_'))
}

#[cfg(test)]
mod tests {
    use super::without_hashes;

    #[test]
    fn names_lose_their_hashes_and_stay_different() {
        let names =
            ["__wbg_a_0123456789abcdef", "__wbg_a_fedcba9876543210", "__wbg_a_1", "x__h0123456789abcdef", "main"];
        let short = without_hashes(names.into_iter().map(str::to_owned));
        let renamed: Vec<_> = short.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(
            renamed,
            [
                ("__wbg_a_0123456789abcdef", "__wbg_a_2"),
                ("__wbg_a_fedcba9876543210", "__wbg_a_3"),
                ("x__h0123456789abcdef", "x_1"),
            ]
        );
    }
}
