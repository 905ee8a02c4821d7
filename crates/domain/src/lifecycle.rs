//! The states a connection goes through, and what may happen in each.
//!
//! Both sides keep their own copy of this machine and tell each other what people did. Either side may pause; messages flow
//! only while neither does, so that an admin who paused cannot be overruled by the partner.

use serde::{Deserialize, Serialize};

use crate::ConnectionStatus;

/// Where a connection is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Lifecycle {
    /// The invitation has not been accepted yet.
    Pending,
    /// Paired with a partner.
    Linked(Link),
    /// The partner removed its side. Nothing can be sent any more; what is here can be read and deleted.
    DeletedByPartner,
}

/// The condition of a paired connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Link {
    /// Who paused it, if anybody.
    pub paused: Paused,
    /// Whether a fault that a person has to look at stopped it.
    pub faulty: bool,
}

/// Who paused a connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paused {
    /// Nobody: messages flow.
    #[default]
    Nobody,
    /// An admin of this side.
    Here,
    /// An admin of the partner's side.
    There,
    /// Both; each has to activate its own side again.
    Both,
}

/// What can happen to a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The partner accepted the invitation, or we accepted theirs.
    Accepted,
    /// An admin of this side pauses.
    Deactivate,
    /// An admin of this side ends the pause.
    Activate,
    /// The partner said that it paused.
    PartnerDeactivated,
    /// The partner said that it ended its pause.
    PartnerActivated,
    /// The partner said that it removed its side.
    PartnerDeleted,
    /// Something happened that a person has to look at.
    Failed,
    /// A person looked and resolved it.
    Resolved,
}

/// The event makes no sense in this state. `Display` is a sentence for an admin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("The partner has not accepted the invitation yet.")]
    NotLinked,
    #[error("The connection is already paired with a partner.")]
    AlreadyLinked,
    #[error("The partner deleted this connection. Delete it here too, and initiate a new one.")]
    Gone,
}

impl Lifecycle {
    /// The state after `event`. Saying the same thing twice is not an error: messages may arrive twice.
    ///
    /// # Errors
    /// [`Refused`] says why the event makes no sense now.
    pub const fn apply(self, event: Event) -> Result<Self, Refused> {
        match (self, event) {
            (Self::Pending, Event::Accepted) => Ok(Self::Linked(Link { paused: Paused::Nobody, faulty: false })),
            (Self::Pending, _) => Err(Refused::NotLinked),
            (Self::Linked(_), Event::Accepted) => Err(Refused::AlreadyLinked),
            (Self::Linked(_) | Self::DeletedByPartner, Event::PartnerDeleted) => Ok(Self::DeletedByPartner),
            (Self::Linked(link), event) => Ok(Self::Linked(link.apply(event))),
            (Self::DeletedByPartner, _) => Err(Refused::Gone),
        }
    }

    /// The one word the list shows. What needs a person's attention comes first.
    #[must_use]
    pub const fn status(self) -> ConnectionStatus {
        match self {
            Self::Pending => ConnectionStatus::Pending,
            Self::DeletedByPartner => ConnectionStatus::DeletedByPartner,
            Self::Linked(Link { faulty: true, .. }) => ConnectionStatus::Error,
            Self::Linked(Link { paused: Paused::Nobody, .. }) => ConnectionStatus::Active,
            Self::Linked(_) => ConnectionStatus::Deactivated,
        }
    }
}

impl Link {
    const fn apply(self, event: Event) -> Self {
        let (here, there) = (self.paused.here(), self.paused.there());
        match event {
            Event::Deactivate => Self { paused: Paused::of(true, there), ..self },
            Event::Activate => Self { paused: Paused::of(false, there), ..self },
            Event::PartnerDeactivated => Self { paused: Paused::of(here, true), ..self },
            Event::PartnerActivated => Self { paused: Paused::of(here, false), ..self },
            Event::Failed => Self { faulty: true, ..self },
            Event::Resolved => Self { faulty: false, ..self },
            Event::Accepted | Event::PartnerDeleted => self,
        }
    }
}

impl Paused {
    const fn of(here: bool, there: bool) -> Self {
        match (here, there) {
            (false, false) => Self::Nobody,
            (true, false) => Self::Here,
            (false, true) => Self::There,
            (true, true) => Self::Both,
        }
    }

    /// Whether this side is paused.
    #[must_use]
    pub const fn here(self) -> bool {
        matches!(self, Self::Here | Self::Both)
    }

    /// Whether the partner is paused.
    #[must_use]
    pub const fn there(self) -> bool {
        matches!(self, Self::There | Self::Both)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EVENTS: [Event; 8] = [
        Event::Accepted,
        Event::Deactivate,
        Event::Activate,
        Event::PartnerDeactivated,
        Event::PartnerActivated,
        Event::PartnerDeleted,
        Event::Failed,
        Event::Resolved,
    ];

    fn after(events: &[Event]) -> Lifecycle {
        events.iter().fold(Lifecycle::Pending, |state, event| state.apply(*event).unwrap_or(state))
    }

    #[test]
    fn acceptance_makes_a_pending_connection_active() {
        assert_eq!(after(&[Event::Accepted]).status(), ConnectionStatus::Active);
        assert_eq!(Lifecycle::Pending.apply(Event::Activate), Err(Refused::NotLinked));
    }

    #[test]
    fn a_pause_of_one_side_is_not_ended_by_the_other() {
        let both = [Event::Accepted, Event::Deactivate, Event::PartnerDeactivated];
        assert_eq!(after(&[&both[..], &[Event::PartnerActivated]].concat()).status(), ConnectionStatus::Deactivated);
        let ended = [&both[..], &[Event::PartnerActivated, Event::Activate]].concat();
        assert_eq!(after(&ended).status(), ConnectionStatus::Active);
    }

    #[test]
    fn a_fault_is_shown_before_a_pause_and_leaves_it_alone() {
        let events = [Event::Accepted, Event::Deactivate, Event::Failed];
        assert_eq!(after(&events).status(), ConnectionStatus::Error);
        assert_eq!(after(&[&events[..], &[Event::Resolved]].concat()).status(), ConnectionStatus::Deactivated);
    }

    #[test]
    fn nothing_brings_back_what_the_partner_deleted() {
        let gone = after(&[Event::Accepted, Event::PartnerDeleted]);
        for event in EVENTS {
            assert_eq!(gone.apply(event).unwrap_or(gone), Lifecycle::DeletedByPartner);
        }
    }

    proptest! {
        #[test]
        fn repeating_an_event_changes_nothing(events in prop::collection::vec(prop::sample::select(&EVENTS[..]), 0..12), event in prop::sample::select(&EVENTS[..])) {
            let state = after(&events);
            let once = state.apply(event).unwrap_or(state);
            prop_assert_eq!(once.apply(event).unwrap_or(once), once);
        }

        #[test]
        fn both_sides_agree_whether_messages_flow(pauses in prop::collection::vec((any::<bool>(), any::<bool>()), 0..12)) {
            let (mut ours, mut theirs) = (after(&[Event::Accepted]), after(&[Event::Accepted]));
            for (by_us, pause) in pauses {
                let (local, told) = if pause {
                    (Event::Deactivate, Event::PartnerDeactivated)
                } else {
                    (Event::Activate, Event::PartnerActivated)
                };
                let (actor, other) = if by_us { (&mut ours, &mut theirs) } else { (&mut theirs, &mut ours) };
                *actor = actor.apply(local).unwrap();
                *other = other.apply(told).unwrap();
            }
            prop_assert_eq!(ours.status(), theirs.status());
        }
    }
}
