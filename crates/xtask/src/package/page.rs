//! The hub's page and the address written into it.

use anyhow::{Context, Result, ensure};

use super::BackendAddress;

/// The name of the `<meta>` that the hub reads.
const NAME: &str = "adnode-backend";

/// Adds the address as the first thing in the head: scripts further down can rely on it.
pub(crate) fn with_backend(page: &str, backend: &BackendAddress) -> Result<String> {
    ensure!(!page.contains(NAME), "the hub's index.html already has a `{NAME}`; take it out, packing adds it");
    let (before, after) = page.split_once("<head>").context("the hub's index.html has no <head>")?;
    let address = escape(&backend.to_string());
    Ok(format!("{before}<head>\n<meta name=\"{NAME}\" content=\"{address}\">{after}"))
}

/// The address in a packed page, unescaped; `None` when the page has none.
pub(crate) fn backend_of(page: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("<meta name=\"{NAME}\" content=\""))?;
    let (address, _) = rest.split_once('"')?;
    Some(unescape(address))
}

/// The values of `src` and `href` in a page.
pub(crate) fn references(page: &str) -> Vec<&str> {
    [" src=\"", " href=\""]
        .iter()
        .flat_map(|attribute| page.split(attribute).skip(1))
        .filter_map(|rest| rest.split_once('"').map(|(value, _)| value))
        .collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::{backend_of, references, with_backend};

    const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\"></head></html>";

    #[test]
    fn the_address_is_there_before_any_script_runs() {
        let page = with_backend(PAGE, &"https://node.example.com".parse().unwrap()).unwrap();
        assert!(
            page.contains("<head>\n<meta name=\"adnode-backend\" content=\"https://node.example.com\"><meta charset")
        );
    }

    #[test]
    fn an_address_cannot_break_out_of_its_attribute() {
        let backend = "https://node.example.com/a&b'c".parse().unwrap();
        let page = with_backend(PAGE, &backend).unwrap();
        assert!(page.contains("a&amp;b'c"));
        assert_eq!(backend_of(&page).unwrap(), backend.to_string());
    }

    #[test]
    fn a_page_that_names_a_backend_already_is_refused() {
        let backend = "https://node.example.com".parse().unwrap();
        let page = with_backend(PAGE, &backend).unwrap();
        assert!(with_backend(&page, &backend).unwrap_err().to_string().contains("take it out"));
        assert!(with_backend("<p>no head</p>", &backend).is_err());
    }

    #[test]
    fn what_a_page_loads_is_found() {
        let page = "<link rel=\"stylesheet\" href=\"hub.css\"><script src=\"boot.js\"></script>";
        assert_eq!(references(page), ["boot.js", "hub.css"]);
    }
}
