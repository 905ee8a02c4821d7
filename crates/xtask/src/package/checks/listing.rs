//! The files, and what the package says about them.

use super::{
    super::{content_type, vsix::Vsix},
    when,
};

/// Whatever the manifest lists has to be in the zip.
pub(super) fn every_asset_is_packed(package: &Vsix) -> Vec<String> {
    package
        .gallery
        .assets
        .iter()
        .filter(|asset| !package.files.contains_key(&asset.path))
        .map(|asset| {
            format!("{} is listed and not packed; build the hub again, or take it out of the manifest", asset.path)
        })
        .collect()
}

/// ADO hands `.mjs` out as plain text, and browsers refuse such a module.
pub(super) fn no_module_is_named_mjs(package: &Vsix) -> Vec<String> {
    let modules = package.files.keys().filter(|name| name.ends_with(".mjs"));
    modules.map(|name| format!("{name} would be served as plain text; rename it to .js")).collect()
}

/// The browser decides by content type; ADO sends the one recorded here.
pub(super) fn content_types(package: &Vsix) -> Vec<String> {
    package
        .files
        .keys()
        .filter(|name| name.starts_with("hub/"))
        .flat_map(|name| content_type_of(package, name))
        .collect()
}

fn content_type_of(package: &Vsix, name: &str) -> Vec<String> {
    let recorded = package.content_types.of(name);
    let Ok(right) = content_type::of(name) else { return Vec::new() };
    when(recorded != Some(right), || {
        let recorded = recorded.unwrap_or("nothing");
        format!("{name} would be served as {recorded}; give it the contentType {right} in the list of files")
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;

    #[test]
    fn a_listed_file_that_is_missing_is_refused() {
        Fixture::good().remove("hub/boot.js").must_be_refused("hub/boot.js is listed and not packed");
    }

    #[test]
    fn a_module_that_ado_serves_as_plain_text_is_refused() {
        Fixture::good()
            .add("hub/editor.mjs", b"export {}")
            .must_be_refused("hub/editor.mjs would be served as plain text");
    }

    #[test]
    fn wasm_with_another_content_type_is_refused() {
        Fixture::good().replace("[Content_Types].xml", "application/wasm", "application/octet-stream").must_be_refused(
            "hub/app_bg.wasm would be served as application/octet-stream; give it the contentType application/wasm",
        );
    }

    #[test]
    fn a_script_without_a_content_type_is_refused() {
        Fixture::good().add("hub/more.js", b"").must_be_refused("hub/more.js would be served as nothing");
    }
}
