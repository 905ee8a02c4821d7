//! Publisher, id, version, description.

use super::{super::vsix::Vsix, when};

const MAX_DESCRIPTION: usize = 200;

/// Three numbers. The Marketplace orders uploads by them.
pub(super) fn version(package: &Vsix) -> Vec<String> {
    let version = &package.gallery.version;
    let is_number = |part: &str| part.parse::<u32>().is_ok_and(|number| number.to_string() == part);
    let good = version.split('.').count() == 3 && version.split('.').all(is_number);
    when(!good, || format!("the version is `{version}`; write three numbers, like 1.4.2, without a suffix"))
}

/// The characters ADO takes in the address of the hub.
pub(super) fn publisher_and_id(package: &Vsix) -> Vec<String> {
    [("publisher", &package.gallery.publisher), ("id", &package.gallery.id)]
        .into_iter()
        .filter(|(_, value)| !is_name(value))
        .map(|(field, value)| {
            format!("the {field} is `{value}`; use letters, digits and dashes, starting with a letter or digit")
        })
        .collect()
}

/// One or two sentences, shown in search results.
pub(super) fn description(package: &Vsix) -> Vec<String> {
    let length = package.gallery.description.trim().chars().count();
    match length {
        0 => vec!["there is no description; write what the extension is for in a sentence".to_owned()],
        _ => when(length > MAX_DESCRIPTION, || {
            format!(
                "the description has {length} characters; the Marketplace shows {MAX_DESCRIPTION}, the rest belongs into overview.md"
            )
        }),
    }
}

fn is_name(value: &str) -> bool {
    value.starts_with(|first: char| first.is_ascii_alphanumeric())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;

    const MANIFEST: &str = "extension.vsixmanifest";

    #[test]
    fn a_version_that_is_not_three_numbers_is_refused() {
        for bad in ["1.0", "1.0.0-beta", "1.0.0.0", "01.0.0", "v1.0.0", ""] {
            Fixture::good()
                .replace(MANIFEST, "Version=\"0.1.0\"", &format!("Version=\"{bad}\""))
                .must_be_refused("write three numbers, like 1.4.2");
        }
    }

    #[test]
    fn publisher_and_id_take_no_other_characters() {
        for bad in ["exalate.dev", "exalate_dev", "ex alate", "-exalate", ""] {
            Fixture::good().replace(MANIFEST, "Id=\"exalate\"", &format!("Id=\"{bad}\"")).must_be_refused("the id is");
        }
        Fixture::good()
            .replace(MANIFEST, "Publisher=\"idalko-tools\"", "Publisher=\"idalko tools\"")
            .must_be_refused("the publisher is `idalko tools`");
    }

    #[test]
    fn a_description_is_there_and_short_enough_to_be_shown() {
        let described = |text: &str| Fixture::good().replace(MANIFEST, "Keep work items in step.", text);
        described(&"x".repeat(200)).must_pass();
        described(&"x".repeat(201)).must_be_refused("the description has 201 characters");
        described(" ").must_be_refused("there is no description");
    }
}
