//! The host's theme. The SDK writes its colours as variables on `:root`; the stylesheet has fallbacks for those a host
//! does not send, and has to know whether the light or the dark ones fit.

use wasm_bindgen::{JsCast, closure::Closure};

/// Marks the page again whenever the host's theme changes.
pub fn follow() {
    let Some(window) = web_sys::window() else { return };
    let changed = Closure::<dyn Fn()>::new(mark);
    if window.add_event_listener_with_callback("themeApplied", changed.as_ref().unchecked_ref()).is_ok() {
        // The listener lives as long as the page.
        changed.forget();
    }
}

/// Writes `data-theme` on the root element, if the host sent a background.
pub fn mark() {
    let Some(root) = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element())
    else {
        return;
    };
    let background = web_sys::window()
        .and_then(|window| window.get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("--background-color").ok());
    if let Some(is_dark) = background.as_deref().and_then(is_dark) {
        let _ = root.set_attribute("data-theme", if is_dark { "dark" } else { "light" });
    }
}

/// Whether a colour as ADO writes it, `rgba(32, 31, 30, 1)` or `#201f1e`, is nearer to black than to white.
fn is_dark(colour: &str) -> Option<bool> {
    let [red, green, blue] = channels(colour.trim())?;
    // Perceived brightness, Rec. 601 weights.
    Some(red * 299 + green * 587 + blue * 114 < 128 * 1000)
}

fn channels(colour: &str) -> Option<[u32; 3]> {
    if let Some(hex) = colour.strip_prefix('#') {
        let at = |from: usize| hex.get(from..from + 2).and_then(|pair| u32::from_str_radix(pair, 16).ok());
        return Some([at(0)?, at(2)?, at(4)?]);
    }
    let inside = colour.split_once('(')?.1;
    let mut numbers =
        inside.split([',', ' ', ')', '/']).filter(|part| !part.is_empty()).map(|part| part.parse::<u32>().ok());
    Some([numbers.next()??, numbers.next()??, numbers.next()??])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::is_dark;

    #[rstest]
    #[case("rgba(255,255,255,1)", Some(false))]
    #[case(" rgba(32, 31, 30, 1)", Some(true))]
    #[case("#201f1e", Some(true))]
    #[case("rgb(248 248 248 / 1)", Some(false))]
    #[case("", None)]
    #[case("#fff", None)]
    #[case("var(--x)", None)]
    fn a_theme_is_told_by_its_background(#[case] colour: &str, #[case] dark: Option<bool>) {
        assert_eq!(is_dark(colour), dark);
    }
}
