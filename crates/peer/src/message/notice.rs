//! The messages that are about the connection itself.

use serde::{Deserialize, Serialize};

use super::{Body, BodyError, Kind, Message};
use crate::profile::Profile;
use crate::text::Line;

/// One side tells the other what has become of the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Who the sender is.
    Hello(Box<Profile>),
    /// How the sender is called from now on.
    Renamed(Line<255>),
    /// The sender paused the connection; it goes on collecting.
    Deactivated,
    /// The sender goes on.
    Activated,
    /// The sender deleted the connection.
    Deleted,
    /// Nothing but a sign of life.
    Ping,
}

#[derive(Serialize, Deserialize)]
struct Name {
    name: Line<255>,
}

#[derive(Serialize)]
struct Nothing {}

impl Notice {
    /// The notice in `message`, or `None` if it is about something else.
    ///
    /// # Errors
    /// The content is not what the kind promises.
    pub fn read(message: &Message) -> Result<Option<Self>, BodyError> {
        Ok(Some(match message.kind {
            Kind::Hello => Self::Hello(message.body.read()?),
            Kind::Renamed => Self::Renamed(message.body.read::<Name>()?.name),
            Kind::Deactivated => Self::Deactivated,
            Kind::Activated => Self::Activated,
            Kind::Deleted => Self::Deleted,
            Kind::Ping => Self::Ping,
            Kind::Sync(_) | Kind::Unknown(_) => return Ok(None),
        }))
    }

    /// What to put into the queue.
    ///
    /// # Errors
    /// Never in practice: a profile is far smaller than a body may be.
    pub fn parts(&self) -> Result<(Kind, Body), BodyError> {
        let empty = Body::of(&Nothing {});
        Ok(match self {
            Self::Hello(profile) => (Kind::Hello, Body::of(profile)?),
            Self::Renamed(name) => (Kind::Renamed, Body::of(&Name { name: name.clone() })?),
            Self::Deactivated => (Kind::Deactivated, empty?),
            Self::Activated => (Kind::Activated, empty?),
            Self::Deleted => (Kind::Deleted, empty?),
            Self::Ping => (Kind::Ping, empty?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::negotiation::ProtocolVersion;
    use crate::sequence::Sequence;
    use serde_json::json;
    use uuid::Uuid;

    fn message(kind: Kind, body: Body) -> Message {
        Message { id: Uuid::nil(), seq: Sequence::FIRST, kind, version: ProtocolVersion(1), body }
    }

    #[test]
    fn every_notice_survives_the_wire() {
        let profile: Profile = serde_json::from_value(json!({
            "instance": Uuid::nil(),
            "name": "Contoso",
            "tracker": {"kind": "azure_devops_server", "version": "2022.2", "url": "https://tfs/tfs/Contoso"},
            "node_version": "0.1.0",
            "node_url": "https://node.contoso.com",
        }))
        .unwrap();
        let notices = [
            Notice::Hello(Box::new(profile)),
            Notice::Renamed("Contoso Ltd".parse().unwrap()),
            Notice::Deactivated,
            Notice::Activated,
            Notice::Deleted,
            Notice::Ping,
        ];
        for notice in notices {
            let (kind, body) = notice.parts().unwrap();
            assert_eq!(Notice::read(&message(kind, body)).unwrap(), Some(notice));
        }
    }

    #[test]
    fn what_is_no_notice_is_left_alone() {
        let sync = Kind::from("sync.update".parse::<crate::text::Identifier>().unwrap());
        assert_eq!(Notice::read(&message(sync, Body::of(&1).unwrap())).unwrap(), None);
    }

    #[test]
    fn a_notice_with_other_content_is_refused() {
        assert!(Notice::read(&message(Kind::Hello, Body::of(&1).unwrap())).is_err());
        assert!(Notice::read(&message(Kind::Renamed, Body::of(&json!({"name": "a\nb"})).unwrap())).is_err());
    }
}
