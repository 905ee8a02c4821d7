//! What a person filled in, parsed. Every field that is wrong is reported at once.

use std::{fmt::Display, str::FromStr};

use api_types::{Code, CreateConnection, EditConnection, FieldProblem};
use domain::{ConnectionMode, ConnectionName, Description, ProjectId, Reach, ShortName};
use peer::NodeUrl;
use store::Changes;

use crate::http::ApiError;

/// A connection somebody wants to initiate.
#[derive(Debug)]
pub(super) struct Wanted {
    pub name: ConnectionName,
    pub description: Description,
    pub local_short_name: ShortName,
    pub remote_short_name: ShortName,
    pub mode: ConnectionMode,
    pub project_id: ProjectId,
    /// Where the partner's node answers; nothing for a private connection.
    pub destination: Option<NodeUrl>,
}

impl Wanted {
    pub(super) fn parse(form: &CreateConnection) -> Result<Self, ApiError> {
        let mut fields = Fields::default();
        let name = fields.parse("name", &form.name);
        let description = fields.parse("description", &form.description);
        let local_short_name = fields.parse("localShortName", &form.local_short_name);
        let remote_short_name = fields.parse("remoteShortName", &form.remote_short_name);
        let destination: Option<NodeUrl> =
            form.destination_url.as_deref().and_then(|url| fields.sentence("destinationUrl", url));
        let (Some(name), Some(description), Some(local_short_name), Some(remote_short_name), true) =
            (name, description, local_short_name, remote_short_name, fields.0.is_empty())
        else {
            return Err(ApiError::fields(fields.0));
        };
        check_mode(form.mode, destination.is_some())?;
        let (mode, project_id) = (form.mode, form.project_id);
        Ok(Self { name, description, local_short_name, remote_short_name, mode, project_id, destination })
    }

    pub(super) const fn reach(&self) -> Reach {
        if self.destination.is_some() { Reach::Public } else { Reach::Private }
    }
}

/// Visual needs one screen for both sides, which this release has not.
fn check_mode(mode: ConnectionMode, has_destination: bool) -> Result<(), ApiError> {
    let why = match (mode, has_destination) {
        (ConnectionMode::Basic | ConnectionMode::Script, _) => return Ok(()),
        (ConnectionMode::Visual, false) => {
            "Visual mode needs a destination that can be reached. Choose Basic or Script."
        }
        (ConnectionMode::Visual, true) => "Visual mode is not part of this version yet. Choose Basic or Script.",
    };
    Err(ApiError::new(Code::ModeUnavailable).detail(why).at("mode", "Choose Basic or Script."))
}

/// Parses an edit.
pub(super) fn changes(form: &EditConnection) -> Result<Changes, ApiError> {
    let mut fields = Fields::default();
    let name = form.name.as_deref().and_then(|name| fields.parse("name", name));
    let description = form.description.as_deref().and_then(|text| fields.parse("description", text));
    if fields.0.is_empty() { Ok(Changes { name, description }) } else { Err(ApiError::fields(fields.0)) }
}

/// Collects the problems of a form.
#[derive(Default)]
struct Fields(Vec<FieldProblem>);

impl Fields {
    /// The same, where the refusal is half a sentence.
    fn sentence<T: FromStr<Err: Display>>(&mut self, field: &str, text: &str) -> Option<T> {
        text.parse()
            .map_err(|error: T::Err| {
                let message = format!("This address cannot be used: {error}.");
                self.0.push(FieldProblem { field: field.to_owned(), message });
            })
            .ok()
    }

    fn parse<T: FromStr<Err: Display>>(&mut self, field: &str, text: &str) -> Option<T> {
        text.parse()
            .map_err(|error: T::Err| {
                self.0.push(FieldProblem { field: field.to_owned(), message: error.to_string() });
            })
            .ok()
    }
}
