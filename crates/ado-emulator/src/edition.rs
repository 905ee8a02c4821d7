//! Which Azure DevOps is emulated, and what follows from it.

use std::{fmt, str::FromStr};

use crate::rest::ApiVersion;

/// Azure DevOps in the cloud or on somebody's own machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// Azure DevOps Services (`dev.azure.com`).
    Services,
    /// Azure DevOps Server.
    Server(ServerVersion),
}

/// The releases of Azure DevOps Server that are emulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerVersion {
    /// Azure DevOps Server 2019, REST 5.0.
    V2019,
    /// Azure DevOps Server 2020, REST 6.0.
    V2020,
    /// Azure DevOps Server 2022, REST 7.0.
    V2022,
    /// Azure DevOps Server 2022.1, REST 7.1.
    V2022Update1,
}

/// The text names no release that is emulated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no Azure DevOps Server version the emulator knows: use 2019, 2020, 2022 or 2022.1")]
pub struct UnknownServerVersion(String);

impl Edition {
    /// Whether this is the cloud service, `isHosted` in the SDK's words.
    pub fn is_hosted(self) -> bool {
        self == Self::Services
    }

    /// What the settings of all projects together are called.
    pub(crate) fn settings_name(self) -> &'static str {
        if self.is_hosted() { "Organization settings" } else { "Collection settings" }
    }

    /// The newest REST version; on Services the one after it exists as preview.
    pub(crate) fn released_api_version(self) -> ApiVersion {
        match self {
            Self::Services | Self::Server(ServerVersion::V2022Update1) => ApiVersion::new(7, 1),
            Self::Server(ServerVersion::V2022) => ApiVersion::new(7, 0),
            Self::Server(ServerVersion::V2020) => ApiVersion::new(6, 0),
            Self::Server(ServerVersion::V2019) => ApiVersion::new(5, 0),
        }
    }

    /// The newest REST version that is accepted at all.
    pub(crate) fn newest_api_version(self) -> ApiVersion {
        match self {
            Self::Services => ApiVersion::new(7, 2),
            Self::Server(_) => self.released_api_version(),
        }
    }

    /// `serviceVersion` of the host as the SDK reports it.
    pub(crate) fn service_version(self) -> &'static str {
        match self {
            Self::Services => "Dev19.M250.1",
            Self::Server(ServerVersion::V2022Update1) => "Dev19.M225.3",
            Self::Server(ServerVersion::V2022) => "Dev19.M205.5",
            Self::Server(ServerVersion::V2020) => "Dev18.M170.6",
            Self::Server(ServerVersion::V2019) => "Dev17.M143.5",
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Services => f.write_str("Azure DevOps Services"),
            Self::Server(version) => write!(f, "Azure DevOps Server {version}"),
        }
    }
}

impl fmt::Display for ServerVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V2019 => "2019",
            Self::V2020 => "2020",
            Self::V2022 => "2022",
            Self::V2022Update1 => "2022.1",
        })
    }
}

impl FromStr for ServerVersion {
    type Err = UnknownServerVersion;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "2019" => Ok(Self::V2019),
            "2020" => Ok(Self::V2020),
            "2022" => Ok(Self::V2022),
            "2022.1" => Ok(Self::V2022Update1),
            other => Err(UnknownServerVersion(other.to_owned())),
        }
    }
}
