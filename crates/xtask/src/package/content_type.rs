//! Content types by file name. Without one, tfx on Linux asks the `file` program, which need not be there.

use anyhow::{Result, bail};

const BY_EXTENSION: &[(&str, &str)] = &[
    ("css", "text/css"),
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
];

/// The content type that a packed file is served with.
pub(crate) fn of(name: &str) -> Result<&'static str> {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match BY_EXTENSION.iter().find(|(known, _)| *known == extension) {
        Some((_, content_type)) => Ok(content_type),
        None => bail!(
            "{name}: no content type is known for this kind of file; add it to content_type.rs, or rename the file (.mjs becomes .js)"
        ),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn wasm_is_served_as_wasm() {
        assert_eq!(super::of("hub/app_bg.wasm").unwrap(), "application/wasm");
    }

    #[test]
    fn a_file_of_unknown_kind_is_refused_before_tfx_guesses() {
        for name in ["hub/editor.mjs", "hub/LICENSE", "hub/font.woff2"] {
            assert!(super::of(name).unwrap_err().to_string().starts_with(name));
        }
    }
}
