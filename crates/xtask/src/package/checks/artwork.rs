//! The icon and the overview page.

use pulldown_cmark::{Event, Parser, Tag};

use super::{super::vsix::Vsix, when};

const ICON: &str = "Microsoft.VisualStudio.Services.Icons.Default";
const OVERVIEW: &str = "Microsoft.VisualStudio.Services.Content.Details";
const SIDE: u32 = 128;

/// The Marketplace wants a PNG of 128 by 128 pixels.
pub(super) fn icon(package: &Vsix) -> Vec<String> {
    let Some(bytes) = package.asset(ICON).and_then(|path| package.files.get(path)) else {
        return vec!["there is no icon; name a PNG of 128x128 pixels as icons.default".to_owned()];
    };
    match png_size(bytes) {
        Some((SIDE, SIDE)) => Vec::new(),
        Some((width, height)) => vec![format!("the icon has {width}x{height} pixels; draw it with {SIDE}x{SIDE}")],
        None => vec!["the icon is not a PNG; the Marketplace shows no other kind".to_owned()],
    }
}

/// Width and height are the first fields after the signature and the head of the first chunk (PNG specification, 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let number = |from: usize| rest.get(from..from + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((number(0)?, number(4)?))
}

/// The page people read before they install.
pub(super) fn overview(package: &Vsix) -> Vec<String> {
    let Some(path) = package.asset(OVERVIEW) else {
        return vec!["there is no overview page; name extension/overview.md as content.details".to_owned()];
    };
    let text = package.text(path).unwrap_or_default();
    let empty =
        when(text.trim().is_empty(), || format!("{path} is empty; it is the page people read before they install"));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let missing = pictures(text).into_iter().filter(|picture| !is_shown(package, folder, picture)).map(|picture| {
        format!(
            "{path} shows `{picture}`, which is not packed; put it into extension/images, or take it out of the page"
        )
    });
    empty.into_iter().chain(missing).collect()
}

fn pictures(markdown: &str) -> Vec<String> {
    Parser::new(markdown)
        .filter_map(|event| match event {
            Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        })
        .collect()
}

/// Pictures elsewhere are shown over https only.
fn is_shown(package: &Vsix, folder: &str, picture: &str) -> bool {
    picture.starts_with("https://") || package.is_served(&format!("{folder}/{}", picture.trim_start_matches("./")))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;

    const ICON: &str = "extension/icon.png";
    const OVERVIEW: &str = "extension/overview.md";

    #[test]
    fn an_icon_of_another_size_is_refused() {
        Fixture::good().add(ICON, &Fixture::png(256, 128)).must_be_refused("the icon has 256x128 pixels");
    }

    #[test]
    fn an_icon_that_is_no_png_is_refused() {
        for bad in [&b"GIF89a"[..], b"", b"\x89PNG\r\n\x1a\n"] {
            Fixture::good().add(ICON, bad).must_be_refused("the icon is not a PNG");
        }
        Fixture::good()
            .replace("extension.vsixmanifest", "Services.Icons.Default", "Services.Icons.Other")
            .must_be_refused("there is no icon");
    }

    #[test]
    fn an_empty_or_missing_overview_is_refused() {
        Fixture::good().add(OVERVIEW, b" \n").must_be_refused("extension/overview.md is empty");
        Fixture::good()
            .replace("extension.vsixmanifest", "Content.Details", "Content.Other")
            .must_be_refused("there is no overview page");
    }

    #[test]
    fn pictures_of_the_overview_are_packed() {
        let showing = |picture: &str| Fixture::good().add(OVERVIEW, format!("# Hi\n\n![a]({picture})").as_bytes());
        showing("images/list.png").must_pass();
        showing("https://example.com/list.png").must_pass();
        showing("images/other.png").must_be_refused("shows `images/other.png`, which is not packed");
        showing("http://example.com/list.png").must_be_refused("which is not packed");
    }
}
