//! The contribution that puts the hub into the organization settings, and the page it points to.

use super::{
    super::{
        page,
        vsix::{Contribution, Vsix},
    },
    when,
};

/// Names that resemble it exist in older texts, and ADO ignores a contribution to an unknown target without a word.
const TARGET: &str = "ms.vss-web.collection-admin-hub-group";
const HUB: &str = "ms.vss-web.hub";
const ID: &str = "adnode";

/// There is exactly one hub, and it is the one that links point to.
pub(super) fn contribution(package: &Vsix) -> Vec<String> {
    let [hub] = package.extension.contributions.as_slice() else {
        return vec![format!(
            "there are {} contributions; the extension has one, the hub `{ID}`",
            package.extension.contributions.len()
        )];
    };
    [
        when(hub.id != ID, || {
            format!("the contribution is called `{}`; call it `{ID}`, links to the hub end with it", hub.id)
        }),
        when(hub.kind != HUB, || format!("the contribution is of type `{}`; the type of a hub is {HUB}", hub.kind)),
        when(hub.targets != [TARGET], || {
            format!("the contribution's targets are {:?}; the organization settings are [\"{TARGET}\"]", hub.targets)
        }),
        when(hub.properties.name.as_deref().is_none_or(str::is_empty), || {
            "the hub has no name to show in the settings' navigation; give it properties.name".to_owned()
        }),
        uri(package, hub),
    ]
    .concat()
}

fn uri(package: &Vsix, hub: &Contribution) -> Vec<String> {
    let uri = hub.properties.uri.as_deref().unwrap_or_default();
    when(!package.is_served(uri) || !package.files.contains_key(uri), || {
        format!("the hub's uri is `{uri}`, and no such file is packed and addressable; the page is hub/index.html")
    })
}

/// The page may only load what is packed beside it: on ADO there is nothing at the top of the origin.
pub(super) fn page(package: &Vsix) -> Vec<String> {
    let Some(text) = package.text("hub/index.html") else {
        return vec!["hub/index.html is missing; build the hub again".to_owned()];
    };
    page::references(text)
        .into_iter()
        .filter(|reference| !package.is_served(&format!("hub/{}", reference.trim_start_matches("./"))))
        .map(|reference| format!("hub/index.html loads `{reference}`, which is not packed beside it; use a relative name of a file in frontend/static"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;

    const MANIFEST: &str = "extension.vsomanifest";

    #[test]
    fn a_target_that_ado_does_not_know_is_refused() {
        Fixture::good()
            .replace(MANIFEST, "ms.vss-web.collection-admin-hub-group", "ms.vss-admin-web.collection-admin-hub-group")
            .must_be_refused("the organization settings are [\"ms.vss-web.collection-admin-hub-group\"]");
    }

    #[test]
    fn the_hub_keeps_its_id_and_type_and_has_a_name() {
        Fixture::good().replace(MANIFEST, "\"adnode\"", "\"hub\"").must_be_refused("call it `adnode`");
        Fixture::good()
            .replace(MANIFEST, "ms.vss-web.hub\"", "\"")
            .must_be_refused("the type of a hub is ms.vss-web.hub");
        Fixture::good().replace(MANIFEST, "\"Exalate\"", "\"\"").must_be_refused("the hub has no name");
    }

    #[test]
    fn a_package_without_a_hub_is_refused() {
        Fixture::good()
            .replace(MANIFEST, "\"contributions\"", "\"others\"")
            .must_be_refused("there are 0 contributions");
    }

    #[test]
    fn the_page_of_the_hub_is_packed() {
        Fixture::good()
            .replace(MANIFEST, "hub/index.html", "dist/index.html")
            .must_be_refused("the hub's uri is `dist/index.html`");
        Fixture::good().remove("hub/index.html").must_be_refused("hub/index.html is missing");
    }

    #[test]
    fn the_page_loads_only_what_is_packed_beside_it() {
        for bad in ["/boot.js", "https://cdn.example.com/boot.js", "bot.js"] {
            Fixture::good()
                .replace("hub/index.html", "boot.js", bad)
                .must_be_refused(&format!("hub/index.html loads `{bad}`"));
        }
        Fixture::good().replace("hub/index.html", "boot.js", "./boot.js").must_pass();
    }
}
