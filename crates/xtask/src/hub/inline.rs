//! The module as text in a classic script, for frames of opaque origin: there a script may come from anywhere, and
//! `fetch` may not.

use base64::{Engine, engine::general_purpose::STANDARD};

/// The global that `boot.js` reads.
const GLOBAL: &str = "adnodeWasmBase64";

/// The content of `app_inline.js`.
pub(crate) fn script(wasm: &[u8]) -> String {
    format!("globalThis.{GLOBAL}=\"{}\";\n", STANDARD.encode(wasm))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_script_carries_the_module_as_one_string() {
        assert_eq!(super::script(b"\0asm"), "globalThis.adnodeWasmBase64=\"AGFzbQ==\";\n");
    }
}
