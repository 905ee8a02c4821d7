//! Who writes, and when. Every write of a tenant takes an [`Act`], which becomes its line in the audit trail.

use domain::AuditId;
use time::OffsetDateTime;
use uuid::Uuid;

/// The longest display name we keep, in characters.
const MAX_NAME_CHARS: usize = 255;

/// A person, as ADO names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    id: Uuid,
    name: String,
}

impl Actor {
    /// Takes ADO's identity id and display name. The name is shown, never compared: what cannot be shown is dropped,
    /// so that an odd name does not keep a person from working.
    #[must_use]
    pub fn new(id: Uuid, name: &str) -> Self {
        Self { id, name: displayable(name) }
    }

    /// ADO's identity id.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// The display name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// One write by a person: who, when, and the id its audit line gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub actor: Actor,
    pub at: OffsetDateTime,
    pub audit_id: AuditId,
}

/// Text that comes from ADO and is only ever shown: bounded, and without control characters (PostgreSQL cannot even
/// store the zero one).
pub(crate) fn displayable(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_control()).take(MAX_NAME_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_display_name_is_cleaned_rather_than_refused() {
        let name = format!(" Ada\u{0}\n Lovelace {}", "x".repeat(300));
        let actor = Actor::new(Uuid::nil(), &name);
        assert!(actor.name().starts_with("Ada Lovelace x"));
        assert_eq!(actor.name().chars().count(), 255);
    }
}
