//! The address of the node in the packed page.

use super::super::{BackendAddress, page, vsix::Vsix};

/// Every package knows its node. One for everybody does not point at the reader's own computer.
pub(super) fn address(package: &Vsix) -> Vec<String> {
    let Some(address) = package.text("hub/index.html").and_then(page::backend_of) else {
        return vec!["hub/index.html does not say where the node is; pack with --backend https://...".to_owned()];
    };
    match address.parse::<BackendAddress>() {
        Ok(backend) if backend.is_loopback() && is_public(package) => {
            vec![format!(
                "the package is public and talks to {backend}, the reader's own computer; pack it with --backend https://..."
            )]
        }
        Ok(_) => Vec::new(),
        Err(error) => vec![format!("the address of the node in hub/index.html is not usable: {error}")],
    }
}

fn is_public(package: &Vsix) -> bool {
    package.gallery.flags.iter().any(|flag| flag == "Public")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;

    const PAGE: &str = "hub/index.html";
    const NODE: &str = "https://node.example.com";

    #[test]
    fn a_package_without_a_node_is_refused() {
        Fixture::good().replace(PAGE, "adnode-backend", "other").must_be_refused("does not say where the node is");
    }

    #[test]
    fn a_node_that_is_not_encrypted_is_refused() {
        Fixture::good().replace(PAGE, NODE, "http://node.example.com").must_be_refused("use https");
    }

    #[test]
    fn a_public_package_does_not_point_at_the_readers_computer() {
        let local = || Fixture::good().replace(PAGE, NODE, "http://127.0.0.1:7301");
        local().must_pass();
        local()
            .replace("extension.vsixmanifest", "<GalleryFlags>", "<GalleryFlags>Public ")
            .must_be_refused("the reader's own computer");
    }
}
