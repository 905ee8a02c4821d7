//! Settings that stop the start, in sentences for the operator.

use std::fmt;

use figment::error::Kind;

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file that is not there, no TOML, an unknown key, a value of another type.
    #[error("{}", describe(.0))]
    Unreadable(Box<figment::Error>),
    /// Values that were read and make no sense. All of them at once.
    #[error("these settings need your attention:{}", list(.0))]
    Invalid(Vec<Problem>),
}

/// What is wrong with one key.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    pub key: &'static str,
    pub message: String,
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("\n  {problem}")).collect()
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.key, self.message)
    }
}

/// figment chains one error per problem.
fn describe(error: &figment::Error) -> String {
    error.clone().into_iter().map(|error| describe_one(&error)).collect::<Vec<_>>().join("\n")
}

fn describe_one(error: &figment::Error) -> String {
    let source = error.metadata.as_ref().map(|metadata| format!(" (in {})", place(metadata))).unwrap_or_default();
    let table = error.path.join(".");
    match &error.kind {
        Kind::UnknownField(field, expected) => {
            // figment puts the unknown key itself at the end of the path, depending on where it stands.
            let parents: Vec<&str> = error.path.iter().map(String::as_str).filter(|part| *part != field).collect();
            let key = parents.iter().copied().chain([field.as_str()]).collect::<Vec<_>>().join(".");
            let hint = match near_miss(field, expected) {
                Some(name) => format!("did you mean \"{name}\"?"),
                None => format!("known here: {}", expected.join(", ")),
            };
            format!("unknown setting \"{key}\"{source}; {hint}")
        }
        Kind::MissingField(field) => format!("setting \"{field}\" is missing{}", within(&table)),
        kind if table.is_empty() => format!("{kind}{source}"),
        kind => format!("setting \"{table}\": {kind}{source}"),
    }
}

/// The file or the variable that says so.
fn place(metadata: &figment::Metadata) -> String {
    let file = metadata.source.as_ref().and_then(figment::Source::file_path);
    file.map_or_else(|| metadata.name.to_string(), |path| path.display().to_string())
}

fn within(table: &str) -> String {
    if table.is_empty() { String::new() } else { format!(" in \"{table}\"") }
}

/// The known name that a typing mistake could have come from.
fn near_miss(field: &str, expected: &'static [&'static str]) -> Option<&'static str> {
    expected
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&field.to_lowercase(), name), *name))
        .min()
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .map(|(_, name)| name)
}
