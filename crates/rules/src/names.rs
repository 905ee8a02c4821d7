//! The names a rule finds around itself, for the checker.

use groovy::{Known, Schema};

/// Which of a connection's two rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Tells the partner about a work item.
    Outgoing,
    /// Makes a work item of what the partner told.
    Incoming,
}

/// `issue` and `entity` are other names of the work item.
const BOTH: &[&str] = &[
    "replica",
    "workItem",
    "issue",
    "entity",
    "issueKey",
    "connection",
    "relation",
    "nodeHelper",
    "commentHelper",
    "attachmentHelper",
    "syncHelper",
    "workLogHelper",
    "workflowHelper",
    "serviceDeskHelper",
    "httpClient",
    "debug",
    "log",
];
const INCOMING: &[&str] = &["firstSync", "previous", "syncRequest", "traces", "blobMetadataList", "issueUrl"];

/// What the rule of a side may use. Members of these objects are not known here: everything is allowed on them.
#[must_use]
pub fn schema(side: Side) -> Schema {
    let more = match side {
        Side::Outgoing => &[],
        Side::Incoming => INCOMING,
    };
    let schema = BOTH.iter().chain(more).fold(Schema::default(), |schema, name| schema.variable(name, Known::Anything));
    match side {
        Side::Outgoing => schema,
        Side::Incoming => schema.function("store", Known::Anything),
    }
}

#[cfg(test)]
mod tests {
    use domain::ConnectionMode;

    use super::*;
    use crate::generate;

    #[test]
    fn generated_rules_use_known_names_only() {
        let incoming = generate::incoming(ConnectionMode::Script, &"Warehouse".parse().unwrap());
        assert_eq!(groovy::check(&incoming, &schema(Side::Incoming)), []);
        let outgoing = generate::outgoing(ConnectionMode::Script);
        assert_eq!(groovy::check(&outgoing, &schema(Side::Outgoing)), []);
    }

    #[test]
    fn an_outgoing_rule_does_not_know_whether_it_is_the_first_sync() {
        let found = groovy::check("if (firstSync) { replica.key = workItem.key }", &schema(Side::Outgoing));
        assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), [groovy::Code::UnknownVariable]);
    }
}
