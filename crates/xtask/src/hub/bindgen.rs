//! The second step: wasm-bindgen, linked in at the version of `Cargo.lock`, so it always fits the compiled hub.

use std::path::Path;

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
    Ok(Bound { js: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() })
}
