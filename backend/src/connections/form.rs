//! What a person filled in, parsed. Every field that is wrong is reported at once.

use std::{fmt::Display, str::FromStr};

use api_types::{Code, CreateConnection, EditConnection, FieldProblem};
use domain::{ConnectionMode, ConnectionName, Description, InstanceUrl, ProjectId, Reach, ShortName};
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
}

impl Wanted {
    pub(super) fn parse(form: &CreateConnection) -> Result<Self, ApiError> {
        let mut fields = Fields::default();
        let name = fields.parse("name", &form.name);
        let description = fields.parse("description", &form.description);
        let local_short_name = fields.parse("localShortName", &form.local_short_name);
        let remote_short_name = fields.parse("remoteShortName", &form.remote_short_name);
        let destination: Option<InstanceUrl> =
            form.destination_url.as_deref().and_then(|url| fields.parse("destinationUrl", url));
        let (Some(name), Some(description), Some(local_short_name), Some(remote_short_name), true) =
            (name, description, local_short_name, remote_short_name, fields.0.is_empty())
        else {
            return Err(ApiError::fields(fields.0));
        };
        check_reach(form.mode, destination.as_ref())?;
        let (mode, project_id) = (form.mode, form.project_id);
        Ok(Self { name, description, local_short_name, remote_short_name, mode, project_id })
    }
}

/// What goes together today: a private destination, in a mode that works for it.
fn check_reach(mode: ConnectionMode, destination: Option<&InstanceUrl>) -> Result<(), ApiError> {
    if destination.is_some() {
        return Err(
            ApiError::new(Code::DestinationUnavailable).at("destinationUrl", "Connecting by URL is not available yet.")
        );
    }
    if !mode.works_with(Reach::Private) {
        return Err(ApiError::new(Code::ModeUnavailable).at("mode", "Choose Basic or Script."));
    }
    Ok(())
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
    fn parse<T: FromStr<Err: Display>>(&mut self, field: &str, text: &str) -> Option<T> {
        text.parse()
            .map_err(|error: T::Err| {
                self.0.push(FieldProblem { field: field.to_owned(), message: error.to_string() });
            })
            .ok()
    }
}
