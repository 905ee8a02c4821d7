//! How numbers are written in languages and countries that write them with the digits 0 to 9, as Java 17 knows it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::interp::{Eval, Fault};

/// How numbers are written somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::library) struct Symbols {
    pub(in crate::library) point: char,
    pub(in crate::library) group: char,
    pub(in crate::library) money_point: char,
    pub(in crate::library) money_group: char,
    pub(in crate::library) minus: char,
    pub(in crate::library) percent: char,
    pub(in crate::library) exponent: String,
    pub(in crate::library) not_a_number: String,
    pub(in crate::library) infinity: String,
    pub(in crate::library) currency: String,
}

/// What a locale stands for.
#[derive(Debug)]
pub(in crate::library) struct Customs {
    pub(in crate::library) symbols: Symbols,
    /// The pattern of percentages.
    pub(in crate::library) percent: &'static str,
    /// The pattern of amounts of money.
    pub(in crate::library) money: &'static str,
}

static CUSTOMS: LazyLock<FxHashMap<&'static str, Customs>> = LazyLock::new(|| {
    let lines = include_str!("numbers.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(customs_of_line).collect()
});

/// What formats without a locale follow; they need not wait for the table to be read.
static ENGLISH: LazyLock<Customs> = LazyLock::new(|| Customs {
    symbols: Symbols {
        point: '.',
        group: ',',
        money_point: '.',
        money_group: ',',
        minus: '-',
        percent: '%',
        exponent: "E".to_owned(),
        not_a_number: "NaN".to_owned(),
        infinity: "\u{221e}".to_owned(),
        currency: "\u{a4}".to_owned(),
    },
    percent: "#,##0%",
    money: "\u{a4}#,##0.00",
});

/// The locales of one line of the table.
fn customs_of_line(line: &'static str) -> Vec<(&'static str, Customs)> {
    let mut fields = line.split('\t');
    let mut next = || fields.next().unwrap_or_default();
    let mut sign = || next().chars().next().unwrap_or('.');
    let (point, group, money_point, money_group, minus) = (sign(), sign(), sign(), sign(), sign());
    let (exponent, percent, money, not_a_number, locales) = (next(), next(), next(), next(), next());
    let customs = |currency: &str| Customs {
        symbols: Symbols {
            point,
            group,
            money_point,
            money_group,
            minus,
            percent: '%',
            exponent: exponent.to_owned(),
            not_a_number: not_a_number.to_owned(),
            infinity: "\u{221e}".to_owned(),
            currency: currency.to_owned(),
        },
        percent,
        money,
    };
    locales
        .split(' ')
        .map(|locale| match locale.split_once(':') {
            Some((name, currency)) => (name, customs(currency)),
            None => (locale, customs("\u{a4}")),
        })
        .collect()
}

/// The customs of a locale such as `de_CH`; a country Java knows nothing about has those of the language.
///
/// # Errors
/// Languages that are not in the table are not supported: another one in their place would be wrong.
pub(in crate::library) fn customs_of(locale: &str) -> Eval<&'static Customs> {
    if locale.is_empty() {
        return Ok(&ENGLISH);
    }
    let name = locale.replace('-', "_");
    let language = name.split('_').next().unwrap_or_default();
    let known = CUSTOMS.get(name.as_str()).or_else(|| CUSTOMS.get(language));
    known.ok_or_else(|| {
        Fault::not_supported(
            &format!("how numbers are written in the language of '{locale}'"),
            "Locale.US or a pattern",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_have_their_own_customs_and_languages_stand_in_for_unknown_ones() {
        let swiss = customs_of("de_CH").unwrap();
        assert_eq!((swiss.symbols.group, swiss.symbols.currency.as_str()), ('\u{2019}', "CHF"));
        assert_eq!(customs_of("de-XX").unwrap().symbols.group, '.');
        assert_eq!(customs_of("").unwrap().symbols.point, '.');
        let (without, english) = (customs_of("").unwrap(), customs_of("en").unwrap());
        assert_eq!(
            (&without.symbols, without.percent, without.money),
            (&english.symbols, english.percent, english.money)
        );
        assert!(customs_of("ar_EG").is_err());
    }
}
