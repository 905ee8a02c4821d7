//! What has been typed, as text, and what it means once every field is accepted.

use super::{FarNode, Fault, Field, Step};
use crate::{ConnectionMode, ConnectionName, Description, InstanceUrl, ProjectId, Reach, ShortName, address};

const VISUAL_NEEDS_URL: &str = "Needs a destination with a URL, and is not part of this version yet.";

/// Everything a person has entered so far. Nothing here is checked: it is what the fields show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Kept while "I don't have a URL" is on, so that turning it off brings the text back.
    pub destination_url: String,
    /// "I don't have a URL".
    pub without_url: bool,
    pub mode: Option<ConnectionMode>,
    pub local_short_name: String,
    pub remote_short_name: String,
    /// `None` until a person edits the name: until then it is proposed.
    pub edited_name: Option<String>,
    pub description: String,
    /// What the project picker shows: a search, or the picked project's name.
    pub project_text: String,
    /// `None` as soon as the text is no longer the picked project's name.
    pub project: Option<PickedProject>,
}

/// A project as the picker offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedProject {
    pub id: ProjectId,
    pub name: String,
}

/// A draft in which every field was accepted: what Initiate asks the node for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub destination: Destination,
    pub mode: ConnectionMode,
    pub local_short_name: ShortName,
    pub remote_short_name: ShortName,
    pub name: ConnectionName,
    pub description: Description,
    pub project: ProjectId,
}

/// Who the connection goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Unknown until it accepts the invitation.
    Private,
    /// The node at this address, which was asked what it is.
    Node(String),
}

impl Draft {
    /// An empty draft for a side that is called `local_short_name`.
    #[must_use]
    pub fn new(local_short_name: &str) -> Self {
        Self {
            destination_url: String::new(),
            without_url: false,
            mode: None,
            local_short_name: local_short_name.to_owned(),
            remote_short_name: String::new(),
            edited_name: None,
            description: String::new(),
            project_text: String::new(),
            project: None,
        }
    }

    /// What the field *Connection name* shows: what was typed, or else a name made of both short names.
    #[must_use]
    pub fn name(&self) -> String {
        self.edited_name.clone().unwrap_or_else(|| {
            match (self.local_short_name.parse(), self.remote_short_name.parse()) {
                (Ok(local), Ok(remote)) => ConnectionName::propose(&local, &remote).into(),
                _ => String::new(),
            }
        })
    }

    /// Whether the name is still to be proposed: then it is the short names that are missing, and not the name.
    pub(super) fn waits_for_short_names(&self) -> bool {
        self.edited_name.is_none()
            && (short(&self.local_short_name).is_err() || short(&self.remote_short_name).is_err())
    }

    /// What a text field shows. Only the configuration type shows no text.
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        match field {
            Field::DestinationUrl => self.destination_url.clone(),
            Field::LocalShortName => self.local_short_name.clone(),
            Field::RemoteShortName => self.remote_short_name.clone(),
            Field::Name => self.name(),
            Field::Description => self.description.clone(),
            Field::Project => self.project_text.clone(),
            Field::Mode => String::new(),
        }
    }

    /// Why a field is not accepted, if so. `far` is what answers at the address.
    #[must_use]
    pub fn fault(&self, field: Field, far: Option<&FarNode>) -> Option<Fault> {
        match field {
            Field::DestinationUrl => self.address().err(),
            Field::Mode => self.checked_mode(far).err(),
            Field::LocalShortName => short(&self.local_short_name).err(),
            Field::RemoteShortName => short(&self.remote_short_name).err(),
            Field::Name => self.checked_name().err(),
            Field::Description => self.checked_description().err(),
            Field::Project => self.checked_project().err(),
        }
    }

    /// The first field on a screen that is not accepted.
    #[must_use]
    pub fn first_fault(&self, step: Step, far: Option<&FarNode>) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.step() == step && self.fault(*field, far).is_some())
    }

    /// The draft as a request.
    ///
    /// # Errors
    /// The first fault, in the order of the screens.
    pub fn order(&self, far: Option<&FarNode>) -> Result<Order, Fault> {
        Ok(Order {
            destination: self.destination(far)?,
            mode: self.checked_mode(far)?,
            local_short_name: short(&self.local_short_name)?,
            remote_short_name: short(&self.remote_short_name)?,
            name: self.checked_name()?,
            description: self.checked_description()?,
            project: self.checked_project()?,
        })
    }

    /// The address to ask, unless there is none.
    pub(super) fn address(&self) -> Result<Option<InstanceUrl>, Fault> {
        if self.without_url {
            return Ok(None);
        }
        match self.destination_url.parse() {
            Ok(url) => Ok(Some(url)),
            Err(address::Error::Empty) => Err(Fault::NoDestination),
            Err(error) => Err(Fault::Url(error)),
        }
    }

    /// The far node, if it is the one at the address that is entered now.
    fn asked<'a>(&self, far: Option<&'a FarNode>) -> Result<Option<&'a FarNode>, Fault> {
        let Some(address) = self.address()? else { return Ok(None) };
        far.filter(|far| far.asked == address).map(Some).ok_or(Fault::NotAsked)
    }

    fn destination(&self, far: Option<&FarNode>) -> Result<Destination, Fault> {
        Ok(self.asked(far)?.map_or(Destination::Private, |far| Destination::Node(far.url.clone())))
    }

    /// Why a mode cannot be had with this destination, if so.
    #[must_use]
    pub fn why_not(&self, mode: ConnectionMode, far: Option<&FarNode>) -> Option<String> {
        match self.asked(far) {
            Ok(Some(far)) => far.why_not(mode).map(str::to_owned),
            Ok(None) if !mode.works_with(Reach::Private) => Some(VISUAL_NEEDS_URL.to_owned()),
            _ => None,
        }
    }

    fn checked_mode(&self, far: Option<&FarNode>) -> Result<ConnectionMode, Fault> {
        self.asked(far)?;
        let mode = self.mode.ok_or(Fault::NoMode)?;
        match self.why_not(mode, far) {
            None => Ok(mode),
            Some(_) => Err(Fault::ModeUnavailable),
        }
    }

    fn checked_name(&self) -> Result<ConnectionName, Fault> {
        Ok(self.name().parse()?)
    }

    fn checked_description(&self) -> Result<Description, Fault> {
        Ok(self.description.parse()?)
    }

    fn checked_project(&self) -> Result<ProjectId, Fault> {
        self.project.as_ref().map(|project| project.id).ok_or(Fault::NoProject)
    }
}

fn short(text: &str) -> Result<ShortName, Fault> {
    Ok(text.parse()?)
}
