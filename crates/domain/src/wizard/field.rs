//! Screens and fields: which field is where, and what the API calls it.

/// The screens, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The destination's address or the lack of one, and the configuration type.
    Destination,
    /// The names of both sides and of the connection.
    Information,
    /// The project for the incoming sync.
    Project,
    /// The invitation code.
    Done,
}

/// What a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    DestinationUrl,
    Mode,
    LocalShortName,
    RemoteShortName,
    Name,
    Description,
    Project,
}

impl Field {
    /// Every field, in the order of the screens.
    pub const ALL: [Self; 7] = [
        Self::DestinationUrl,
        Self::Mode,
        Self::LocalShortName,
        Self::RemoteShortName,
        Self::Name,
        Self::Description,
        Self::Project,
    ];

    /// The screen that has this field.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::DestinationUrl | Self::Mode => Step::Destination,
            Self::LocalShortName | Self::RemoteShortName | Self::Name | Self::Description => Step::Information,
            Self::Project => Step::Project,
        }
    }

    /// The field's name in the API's requests and problems.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::DestinationUrl => "destinationUrl",
            Self::Mode => "mode",
            Self::LocalShortName => "localShortName",
            Self::RemoteShortName => "remoteShortName",
            Self::Name => "name",
            Self::Description => "description",
            Self::Project => "projectId",
        }
    }

    /// The field the API means, if it is one of the wizard's.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.wire() == name)
    }
}
