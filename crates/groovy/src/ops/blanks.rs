//! What Java takes for blanks, which is not what Unicode does.

/// `String.trim()`: everything up to a space.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c <= ' ')
}

/// `Character.isWhitespace`: no spaces that hold words together, but the separators of old teletypes.
pub(crate) fn is_whitespace(c: char) -> bool {
    matches!(c, '\u{1c}'..='\u{1f}') || c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::{is_whitespace, trim};

    #[test]
    fn java_trims_controls_and_keeps_spaces_that_hold_words_together() {
        assert_eq!(trim(" 10\u{1f}"), "10");
        assert_eq!(trim("\u{a0}10"), "\u{a0}10");
        assert!(is_whitespace('\u{1f}') && is_whitespace('\u{2003}') && !is_whitespace('\u{a0}'));
    }
}
