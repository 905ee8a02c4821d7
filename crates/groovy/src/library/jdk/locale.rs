//! `java.util.Locale`: names of languages and countries, as far as formats need them.

use std::any::Any;

use super::own;
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Locale, "getLanguage", 0, 0, |interp, this, _| {
            let language = own::<Locale>(interp, this, "getLanguage")?.language.clone();
            interp.text(language)
        }),
        (Type::Locale, "getCountry", 0, 0, |interp, this, _| {
            let country = own::<Locale>(interp, this, "getCountry")?.country.clone();
            interp.text(country)
        }),
        (Type::Locale, "toLanguageTag", 0, 0, |interp, this, _| {
            let tag = own::<Locale>(interp, this, "toLanguageTag")?.to_text().replace('_', "-");
            interp.text(if tag.is_empty() { "und".to_owned() } else { tag })
        }),
        (Type::Locale, "getDisplayLanguage", 0, 1, |interp, this, _| {
            let text = language_name(&own::<Locale>(interp, this, "getDisplayLanguage")?.language);
            interp.text(text)
        }),
        (Type::Locale, "getDisplayCountry", 0, 1, |interp, this, _| {
            let text = country_name(&own::<Locale>(interp, this, "getDisplayCountry")?.country);
            interp.text(text)
        }),
        (Type::Locale, "getDisplayName", 0, 1, |interp, this, _| {
            let own = own::<Locale>(interp, this, "getDisplayName")?;
            let (language, country) = (language_name(&own.language), country_name(&own.country));
            match (language.is_empty(), country.is_empty()) {
                (_, true) => interp.text(language),
                (true, _) => interp.text(country),
                _ => interp.text(format!("{language} ({country})")),
            }
        }),
        (Type::Locale, "getISO3Country", 0, 0, |interp, this, _| {
            let code = own::<Locale>(interp, this, "getISO3Country")?.country.clone();
            three_letters(interp, COUNTRIES, &code, "getCountry()")
        }),
        (Type::Locale, "getISO3Language", 0, 0, |interp, this, _| {
            let code = own::<Locale>(interp, this, "getISO3Language")?.language.clone();
            three_letters(interp, LANGUAGES, &code, "getLanguage()")
        }),
        (Type::Locale, "getVariant", 0, 0, |interp, _, _| interp.text("")),
        (Type::Locale, "getScript", 0, 0, |interp, _, _| interp.text("")),
        (Type::Locale, "hasExtensions", 0, 0, |_, _, _| Ok(Value::Bool(false))),
    ],
    statics: &[
        (Type::Locale, "getDefault", 0, 1, |_, _, _| Ok(locale("en", "US"))),
        (Type::Locale, "setDefault", 1, 2, |interp, this, args| {
            let locale = args.last().unwrap_or(this);
            match own::<Locale>(interp, locale, "setDefault")?.to_text().as_str() {
                "en_US" => Ok(Value::Null),
                _ => {
                    Err(Fault::not_supported("another locale for everything", "a locale where something is formatted"))
                }
            }
        }),
        (Type::Locale, "forLanguageTag", 1, 1, |interp, this, args| {
            let tag = Call::new(this, "forLanguageTag", args).text(interp, 0)?;
            let (language, country) = tag.split_once('-').unwrap_or((&tag, ""));
            Ok(locale(language, country))
        }),
        (Type::Locale, "of", 1, 3, new_locale),
    ],
    constructors: &[(Type::Locale, 1, 3, new_locale)],
    constants: &[
        (Type::Locale, "US", |_| Ok(locale("en", "US"))),
        (Type::Locale, "UK", |_| Ok(locale("en", "GB"))),
        (Type::Locale, "ENGLISH", |_| Ok(locale("en", ""))),
        (Type::Locale, "GERMANY", |_| Ok(locale("de", "DE"))),
        (Type::Locale, "GERMAN", |_| Ok(locale("de", ""))),
        (Type::Locale, "FRANCE", |_| Ok(locale("fr", "FR"))),
        (Type::Locale, "FRENCH", |_| Ok(locale("fr", ""))),
        (Type::Locale, "ITALY", |_| Ok(locale("it", "IT"))),
        (Type::Locale, "ITALIAN", |_| Ok(locale("it", ""))),
        (Type::Locale, "CANADA", |_| Ok(locale("en", "CA"))),
        (Type::Locale, "JAPAN", |_| Ok(locale("ja", "JP"))),
        (Type::Locale, "JAPANESE", |_| Ok(locale("ja", ""))),
        (Type::Locale, "CANADA_FRENCH", |_| Ok(locale("fr", "CA"))),
        (Type::Locale, "CHINA", |_| Ok(locale("zh", "CN"))),
        (Type::Locale, "PRC", |_| Ok(locale("zh", "CN"))),
        (Type::Locale, "SIMPLIFIED_CHINESE", |_| Ok(locale("zh", "CN"))),
        (Type::Locale, "TAIWAN", |_| Ok(locale("zh", "TW"))),
        (Type::Locale, "TRADITIONAL_CHINESE", |_| Ok(locale("zh", "TW"))),
        (Type::Locale, "CHINESE", |_| Ok(locale("zh", ""))),
        (Type::Locale, "KOREA", |_| Ok(locale("ko", "KR"))),
        (Type::Locale, "KOREAN", |_| Ok(locale("ko", ""))),
        (Type::Locale, "ROOT", |_| Ok(locale("", ""))),
    ],
};

const LANGUAGES: &[(&str, &str, &str)] = &[
    ("en", "eng", "English"),
    ("de", "deu", "German"),
    ("fr", "fra", "French"),
    ("nl", "nld", "Dutch"),
    ("es", "spa", "Spanish"),
    ("it", "ita", "Italian"),
    ("pt", "por", "Portuguese"),
    ("ja", "jpn", "Japanese"),
    ("zh", "zho", "Chinese"),
    ("pl", "pol", "Polish"),
    ("ru", "rus", "Russian"),
    ("sv", "swe", "Swedish"),
];

const COUNTRIES: &[(&str, &str, &str)] = &[
    ("US", "USA", "United States"),
    ("GB", "GBR", "United Kingdom"),
    ("CA", "CAN", "Canada"),
    ("DE", "DEU", "Germany"),
    ("AT", "AUT", "Austria"),
    ("CH", "CHE", "Switzerland"),
    ("FR", "FRA", "France"),
    ("BE", "BEL", "Belgium"),
    ("NL", "NLD", "Netherlands"),
    ("ES", "ESP", "Spain"),
    ("IT", "ITA", "Italy"),
    ("PT", "PRT", "Portugal"),
    ("BR", "BRA", "Brazil"),
    ("JP", "JPN", "Japan"),
    ("CN", "CHN", "China"),
    ("IN", "IND", "India"),
    ("PL", "POL", "Poland"),
    ("SE", "SWE", "Sweden"),
    ("AU", "AUS", "Australia"),
];

/// The code of three letters for one of two.
fn three_letters(interp: &mut Interp<'_>, table: &[(&str, &str, &str)], code: &str, instead: &str) -> Eval {
    match table.iter().find(|(known, ..)| *known == code) {
        Some((_, three, _)) => interp.text(three),
        None if code.is_empty() => interp.text(""),
        None => Err(Fault::not_supported(&format!("the three letters of '{code}'"), instead)),
    }
}

/// The English name of a language; its code when it has none here.
fn language_name(code: &str) -> String {
    LANGUAGES.iter().find(|(known, ..)| *known == code).map_or(code, |(.., name)| name).to_owned()
}

/// The English name of a country; its code when it has none here.
fn country_name(code: &str) -> String {
    COUNTRIES.iter().find(|(known, ..)| *known == code).map_or(code, |(.., name)| name).to_owned()
}

#[derive(Debug, PartialEq)]
struct Locale {
    language: String,
    country: String,
}

impl NativeObject for Locale {
    fn type_of(&self) -> Type {
        Type::Locale
    }

    fn to_text(&self) -> String {
        if self.country.is_empty() { self.language.clone() } else { format!("{}_{}", self.language, self.country) }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }

    fn hash(&self) -> Option<i32> {
        Some(crate::value::java_hash_str(&self.to_text()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn locale(language: &str, country: &str) -> Value {
    Value::Native(Native::new(Locale { language: language.to_lowercase(), country: country.to_uppercase() }))
}

fn new_locale(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let language = call.text(interp, 0)?;
    let country = if call.len() > 1 { call.text(interp, 1)? } else { "".into() };
    Ok(locale(&language, &country))
}
