//! What has been entered, and what it means once every field is accepted.

use crate::{ConnectionName, ProjectId, name, wizard::PickedProject};

/// Many times the longest code; whatever is longer was pasted by mistake.
pub const MAX_CODE_BYTES: usize = 8_192;

/// The screens, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The code.
    Code,
    /// What it leads to, and what this side adds.
    Invitation,
    /// The connection.
    Done,
}

/// What a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Code,
    Name,
    Project,
}

impl Field {
    /// Every field, in the order of the screens.
    pub const ALL: [Self; 3] = [Self::Code, Self::Name, Self::Project];

    /// The screen that has this field.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::Code => Step::Code,
            Self::Name | Self::Project => Step::Invitation,
        }
    }

    /// The field's name in the API's requests and problems.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "connectionName",
            Self::Project => "projectId",
        }
    }

    /// The field the API means, if it is one of this form's.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.wire() == name)
    }
}

/// Why a field is not accepted. `Display` is the sentence at the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("Paste the invitation code that your partner sent you.")]
    NoCode,
    #[error("This is far too long for an invitation code. Paste the code alone.")]
    CodeTooLong,
    #[error(transparent)]
    Name(#[from] name::Error),
    #[error("Select a project.")]
    NoProject,
}

/// Everything a person has entered so far, as the fields show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub code: String,
    /// `None` until a person edits the name: until then it is the inviter's.
    pub edited_name: Option<String>,
    pub project_text: String,
    /// `None` as soon as the text is no longer the picked project's name.
    pub project: Option<PickedProject>,
}

/// A draft in which every field was accepted: what Confirm asks the node for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub code: String,
    /// `None` for the name that the inviter proposes.
    pub name: Option<ConnectionName>,
    pub project: ProjectId,
}

impl Draft {
    /// What a field shows, with the inviter's name for the connection.
    #[must_use]
    pub fn text(&self, field: Field, proposed: &str) -> String {
        match field {
            Field::Code => self.code.clone(),
            Field::Name => self.edited_name.clone().unwrap_or_else(|| proposed.to_owned()),
            Field::Project => self.project_text.clone(),
        }
    }

    /// Why a field is not accepted, if so.
    #[must_use]
    pub fn fault(&self, field: Field) -> Option<Fault> {
        match field {
            Field::Code => self.checked_code().err(),
            Field::Name => self.checked_name().err(),
            Field::Project => self.checked_project().err(),
        }
    }

    /// The draft as a request.
    ///
    /// # Errors
    /// The first fault, in the order of the screens.
    pub fn order(&self) -> Result<Order, Fault> {
        Ok(Order { code: self.checked_code()?, name: self.checked_name()?, project: self.checked_project()? })
    }

    pub(super) fn checked_code(&self) -> Result<String, Fault> {
        match self.code.trim() {
            "" => Err(Fault::NoCode),
            long if long.len() > MAX_CODE_BYTES => Err(Fault::CodeTooLong),
            code => Ok(code.to_owned()),
        }
    }

    fn checked_name(&self) -> Result<Option<ConnectionName>, Fault> {
        Ok(self.edited_name.as_deref().map(str::parse).transpose()?)
    }

    fn checked_project(&self) -> Result<ProjectId, Fault> {
        self.project.as_ref().map(|project| project.id).ok_or(Fault::NoProject)
    }
}
