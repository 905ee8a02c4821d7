//! The words enums are stored as. Written out here, and not taken from their wire form, so that an API rename does not
//! orphan rows.

use domain::{ConnectionMode, ConnectionStatus, Reach, TrackerKind, lifecycle::Paused};
use peer::pairing::Role;

use crate::{Error, Result, links::Dialling, rules::Side};

/// An enum that is stored as one of a fixed set of words.
pub(crate) trait Code: Sized + Copy + 'static {
    /// Every value.
    const ALL: &'static [Self];
    /// What the column holds, for error messages.
    const WHAT: &'static str;

    /// The stored word.
    fn code(self) -> &'static str;

    /// The value behind a stored word.
    fn from_code(code: &str) -> Result<Self> {
        let found = Self::ALL.iter().copied().find(|value| value.code() == code);
        found.ok_or_else(|| Error::corrupt(format!("{code:?} is no {}", Self::WHAT)))
    }
}

/// Declares the words of an enum. The match is exhaustive, so a new variant needs a word before anything compiles.
macro_rules! codes {
    ($($what:literal $type:ident { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        impl Code for $type {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WHAT: &'static str = $what;

            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }
    )+};
}

codes! {
    "mode" ConnectionMode { Basic = "basic", Visual = "visual", Script = "script" }
    "reach" Reach { Private = "private", Public = "public" }
    "connection status" ConnectionStatus {
        Pending = "pending",
        Active = "active",
        Deactivated = "deactivated",
        Error = "error",
        DeletedByPartner = "deleted_by_partner",
    }
    "tracker kind" TrackerKind { AzureDevopsServices = "azure_devops_services", AzureDevopsServer = "azure_devops_server" }
    "pause" Paused { Nobody = "nobody", Here = "here", There = "there", Both = "both" }
    "role" Role { Inviter = "inviter", Acceptor = "acceptor" }
    "dialling" Dialling { OnlyHere = "only_here", OnlyPartner = "only_partner", Both = "both" }
    "side" Side { Outgoing = "outgoing", Incoming = "incoming" }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, fmt::Debug};

    use super::*;

    fn round_trips<T: Code + PartialEq + Debug>() {
        let words: HashSet<_> = T::ALL.iter().map(|value| value.code()).collect();
        assert_eq!(words.len(), T::ALL.len());
        for value in T::ALL {
            assert_eq!(T::from_code(value.code()).unwrap(), *value);
        }
        assert!(matches!(T::from_code("from the future"), Err(Error::Corrupt { .. })));
    }

    #[test]
    fn every_value_comes_back_from_its_word() {
        round_trips::<ConnectionMode>();
        round_trips::<Reach>();
        round_trips::<ConnectionStatus>();
        round_trips::<TrackerKind>();
        round_trips::<Paused>();
        round_trips::<Role>();
        round_trips::<Dialling>();
        round_trips::<Side>();
    }
}
