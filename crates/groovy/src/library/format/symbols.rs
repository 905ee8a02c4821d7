//! The separators of the locales people use most.

/// Separators of a locale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Symbols {
    pub(super) point: char,
    pub(super) group: char,
}

/// The decimal point and the thousands separator of a locale.
pub(in crate::library) fn separators(locale: &str) -> (char, char) {
    let symbols = symbols_of(locale);
    (symbols.point, symbols.group)
}

/// The separators of the locales people use most.
pub(super) fn symbols_of(locale: &str) -> Symbols {
    match locale.split(['_', '-']).next().unwrap_or_default() {
        "de" | "nl" | "it" | "es" | "pt" | "da" | "tr" | "id" | "el" => Symbols { point: ',', group: '.' },
        "fr" => Symbols { point: ',', group: '\u{202f}' },
        "ru" | "pl" | "cs" | "sv" | "fi" | "nb" | "no" | "uk" | "bg" | "hu" | "sk" => {
            Symbols { point: ',', group: '\u{a0}' }
        }
        _ => Symbols { point: '.', group: ',' },
    }
}
