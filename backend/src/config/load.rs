//! Reads the settings from their three sources.

use std::path::PathBuf;

use figment::{
    Figment, Metadata, Profile, Provider,
    providers::{Format, Toml},
    value::{Dict, Map, Value},
};

use super::{Config, Error, check, settings::Settings};

/// The commented defaults. They double as the reference of all settings.
pub const DEFAULTS: &str = include_str!("../../config.default.toml");

/// Where settings come from, besides the defaults.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// A TOML file. It has to exist.
    pub file: Option<PathBuf>,
    /// Variables that begin with `ADNODE_`, as name and value.
    pub environment: Vec<(String, String)>,
}

impl Sources {
    /// The given file, and the environment of this process.
    #[must_use]
    pub fn of_process(file: Option<PathBuf>) -> Self {
        Self { file, environment: std::env::vars().filter(|(name, _)| is_setting(name)).collect() }
    }
}

/// `ADNODE_CONFIG` names the file itself, `ADNODE_TEST_*` belongs to the test suite, and so does the fail point of a node that
/// was built to have one.
fn is_setting(name: &str) -> bool {
    let fail_point = cfg!(feature = "fail-points") && name == "ADNODE_FAIL_POINT";
    name.starts_with("ADNODE_") && name != "ADNODE_CONFIG" && !name.starts_with("ADNODE_TEST_") && !fail_point
}

/// Reads and checks the settings.
///
/// # Errors
/// With every problem that was found, in words for the operator.
pub fn load(sources: &Sources) -> Result<Config, Error> {
    let mut figment = Figment::from(Toml::string(DEFAULTS));
    if let Some(file) = &sources.file {
        figment = figment.merge(Toml::file_exact(file));
    }
    for (name, value) in &sources.environment {
        figment = figment.merge(Variable { name, value });
    }
    let settings: Settings = figment.extract().map_err(|error| Error::Unreadable(Box::new(error)))?;
    check::check(settings).map_err(Error::Invalid)
}

/// One environment variable, so that an error can name it.
struct Variable<'a> {
    name: &'a str,
    value: &'a str,
}

impl Provider for Variable<'_> {
    fn metadata(&self) -> Metadata {
        Metadata::named(format!("environment variable {}", self.name))
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        let key = self.name.trim_start_matches("ADNODE_").to_lowercase().replace("__", ".");
        // figment's own reading of numbers, lists and text.
        let value: Value = self.value.parse().unwrap_or_else(|_| Value::from(self.value));
        let dict = figment::util::nest(&key, value).into_dict().unwrap_or_default();
        Ok(Profile::Global.collect(dict))
    }
}
