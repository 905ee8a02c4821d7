//! `java.util.Locale`: names of languages and countries, as far as formats need them.

use std::any::Any;

use super::own;
use crate::interp::{Eval, Interp};
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
        (Type::Locale, "getVariant", 0, 0, |interp, _, _| interp.text("")),
        (Type::Locale, "getScript", 0, 0, |interp, _, _| interp.text("")),
        (Type::Locale, "hasExtensions", 0, 0, |_, _, _| Ok(Value::Bool(false))),
    ],
    statics: &[
        (Type::Locale, "getDefault", 0, 1, |_, _, _| Ok(locale("en", "US"))),
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
        (Type::Locale, "CHINA", |_| Ok(locale("zh", "CN"))),
        (Type::Locale, "ROOT", |_| Ok(locale("", ""))),
    ],
};

const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("nl", "Dutch"),
    ("es", "Spanish"),
    ("it", "Italian"),
    ("pt", "Portuguese"),
    ("ja", "Japanese"),
    ("zh", "Chinese"),
    ("pl", "Polish"),
    ("ru", "Russian"),
    ("sv", "Swedish"),
];

const COUNTRIES: &[(&str, &str)] = &[
    ("US", "United States"),
    ("GB", "United Kingdom"),
    ("CA", "Canada"),
    ("DE", "Germany"),
    ("AT", "Austria"),
    ("CH", "Switzerland"),
    ("FR", "France"),
    ("BE", "Belgium"),
    ("NL", "Netherlands"),
    ("ES", "Spain"),
    ("IT", "Italy"),
    ("PT", "Portugal"),
    ("BR", "Brazil"),
    ("JP", "Japan"),
    ("CN", "China"),
    ("IN", "India"),
    ("PL", "Poland"),
    ("SE", "Sweden"),
    ("AU", "Australia"),
];

/// The English name of a language; its code when it has none here.
fn language_name(code: &str) -> String {
    LANGUAGES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name).to_owned()
}

/// The English name of a country; its code when it has none here.
fn country_name(code: &str) -> String {
    COUNTRIES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name).to_owned()
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
