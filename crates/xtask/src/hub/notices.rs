//! `notices.txt`: the licences of what the hub carries of other people's work, as those licences ask.

mod crates;
mod licence;

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The licence text that comes with the extension SDK (MIT: it has to go along with every copy).
const SDK_LICENCE: &str = "node_modules/azure-devops-extension-sdk/LICENSE";
const SDK: &str = "azure-devops-extension-sdk 5 (sdk.js, unchanged)";

/// The content of `notices.txt`.
pub(crate) fn text(workspace: &Workspace) -> Result<String> {
    let sdk = fs::read_to_string(workspace.path(SDK_LICENCE)).context("cannot read the licence of the SDK")?;
    let mut works = vec![(SDK.to_owned(), sdk)];
    works.extend(crates::with_licences(workspace)?);
    Ok(format!("The hub is built with the works of other people. Their licences:\n\n{}", grouped(works)))
}

/// Works under the same text share one copy of it.
fn grouped(works: Vec<(String, String)>) -> String {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (work, licence) in works {
        by_text.entry(licence.trim().to_owned()).or_default().push(work);
    }
    let mut groups: Vec<_> =
        by_text.into_iter().map(|(licence, works)| format!("== {}\n\n{licence}\n", works.join(", "))).collect();
    groups.sort();
    groups.join("\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn works_under_the_same_text_share_it() {
        let works = [("b 1", "MIT\n"), ("a 1", "BSD"), ("c 2", "MIT")];
        let works = works.map(|(work, licence)| (work.to_owned(), licence.to_owned())).to_vec();
        assert_eq!(super::grouped(works), "== a 1\n\nBSD\n\n== b 1, c 2\n\nMIT\n");
    }
}
