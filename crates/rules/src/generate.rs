//! The rules a new connection starts with: title, description, comments, attachments and tags travel; what else might is
//! written down as a hint.

use domain::{ConnectionMode, ProjectName};

use crate::literal;

const OUTGOING: &str = include_str!("generate/outgoing.groovy");
const INCOMING: &str = include_str!("generate/incoming.groovy");

/// Stands for the project in the template. No valid Groovy, so that it cannot be forgotten.
const PROJECT: &str = "@PROJECT@";

/// What this side tells its partner about a work item.
#[must_use]
pub fn outgoing(mode: ConnectionMode) -> String {
    format!("{}{OUTGOING}", heading(mode, "Outgoing sync: what your partner gets to know about a work item."))
}

/// What this side makes of its partner's work items, which arrive in `project`.
#[must_use]
pub fn incoming(mode: ConnectionMode, project: &ProjectName) -> String {
    let rule = INCOMING.replace(PROJECT, &literal::string(project.as_str()));
    format!("{}{rule}", heading(mode, "Incoming sync: what becomes of your partner's work items here."))
}

fn heading(mode: ConnectionMode, what: &str) -> String {
    let remark = match mode {
        ConnectionMode::Basic => "Generated for Basic mode, where the rules stay as they are.",
        ConnectionMode::Visual => "Generated for Visual mode, where the rules follow the mapping.",
        ConnectionMode::Script => "Generated as a start. Change it as you like.",
    };
    format!("// {what}\n// {remark}\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incoming_for(project: &str) -> String {
        incoming(ConnectionMode::Script, &project.parse().unwrap())
    }

    #[test]
    fn outgoing_rule_sends_the_basic_fields() {
        insta::assert_snapshot!(outgoing(ConnectionMode::Script), @r#"
        // Outgoing sync: what your partner gets to know about a work item.
        // Generated as a start. Change it as you like.

        replica.key           = workItem.key
        replica.type          = workItem.type
        replica.project       = workItem.project
        replica.summary       = workItem.summary
        replica.description   = nodeHelper.stripHtml(workItem.description)
        replica.status        = workItem.status
        replica.priority      = workItem.priority
        replica.labels        = workItem.labels
        replica.assignee      = workItem.assignee
        replica.areaPath      = workItem.areaPath
        replica.iterationPath = workItem.iterationPath
        replica.comments      = nodeHelper.stripHtmlFromComments(workItem.comments)
        replica.attachments   = workItem.attachments

        // A custom field travels by its name:
        // replica.customFields."Name of the field" = workItem.customFields."Name of the field"
        "#);
    }

    #[test]
    fn incoming_rule_creates_items_in_the_chosen_project() {
        insta::assert_snapshot!(incoming_for("Warehouse"), @r#"
        // Incoming sync: what becomes of your partner's work items here.
        // Generated as a start. Change it as you like.

        if (firstSync) {
            // A new work item starts here. Its type is your partner's if this project has it, and Task if not.
            workItem.projectKey = "Warehouse"
            workItem.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
        }

        workItem.summary     = replica.summary
        workItem.description = replica.description
        workItem.labels      = replica.labels
        workItem.priority    = replica.priority
        workItem.comments    = commentHelper.mergeComments(workItem, replica)
        workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

        /*
        Area, and the iteration in the same way: fixed, from a text field, or from a list field of your partner.

        workItem.areaPath = "Project\\Area"
        workItem.areaPath = replica.customFields."area as text".value
        workItem.areaPath = replica.customFields."area as list"?.value?.value
        */

        /*
        State: name only the pairs that differ. Everything else keeps its name.

        def states = ["Open": "New", "To Do": "Open"]
        def theirs = replica.status.name
        workItem.setStatus(states[theirs] ?: theirs)
        */
        "#);
    }

    #[test]
    fn a_project_name_stays_text_whatever_it_contains() {
        for (name, literal) in [
            (r#"a" + System.exit(1) + ""#, r#""a\" + System.exit(1) + \"""#),
            ("$HOME ${1}", r#""\$HOME \${1}""#),
            (r"back\slash\", r#""back\\slash\\""#),
            ("@PROJECT@", r#""@PROJECT@""#),
        ] {
            let rule = incoming_for(name);
            assert!(rule.contains(&format!("workItem.projectKey = {literal}\n")), "{rule}");
        }
    }

    #[test]
    fn the_mode_says_whether_the_rule_may_be_changed() {
        let basic = outgoing(ConnectionMode::Basic);
        assert!(basic.contains("stay as they are"));
        assert_eq!(
            basic.lines().skip(2).collect::<Vec<_>>(),
            outgoing(ConnectionMode::Script).lines().skip(2).collect::<Vec<_>>()
        );
    }
}
