//! What the extension may do in ADO in the name of the person who has it open.

use super::super::vsix::Vsix;

/// Every scope Microsoft documents (learn.microsoft.com, "OAuth scopes", 2025-07). ADO refuses others on upload.
const KNOWN: &[&str] = &[
    "vso.advsec",
    "vso.advsec_manage",
    "vso.advsec_write",
    "vso.agentpools",
    "vso.agentpools_manage",
    "vso.analytics",
    "vso.auditlog",
    "vso.auditstreams_delete",
    "vso.auditstreams_manage",
    "vso.build",
    "vso.build_execute",
    "vso.code",
    "vso.code_full",
    "vso.code_manage",
    "vso.code_status",
    "vso.code_write",
    "vso.connected_server",
    "vso.dashboards",
    "vso.dashboards_manage",
    "vso.entitlements",
    "vso.environment_manage",
    "vso.extension",
    "vso.extension.data",
    "vso.extension.data_write",
    "vso.extension_manage",
    "vso.gallery",
    "vso.gallery_acquire",
    "vso.gallery_manage",
    "vso.gallery_publish",
    "vso.githubconnections",
    "vso.githubconnections_manage",
    "vso.graph",
    "vso.graph_manage",
    "vso.hooks",
    "vso.hooks_interact",
    "vso.hooks_write",
    "vso.identity",
    "vso.identity_manage",
    "vso.machinegroup_manage",
    "vso.memberentitlementmanagement",
    "vso.memberentitlementmanagement_write",
    "vso.notification",
    "vso.notification_diagnostics",
    "vso.notification_manage",
    "vso.notification_write",
    "vso.packaging",
    "vso.packaging_manage",
    "vso.packaging_write",
    "vso.pipelineresources_manage",
    "vso.pipelineresources_use",
    "vso.profile",
    "vso.profile_write",
    "vso.project",
    "vso.project_manage",
    "vso.project_write",
    "vso.release",
    "vso.release_execute",
    "vso.release_manage",
    "vso.securefiles_manage",
    "vso.securefiles_read",
    "vso.securefiles_write",
    "vso.security_manage",
    "vso.serviceendpoint",
    "vso.serviceendpoint_manage",
    "vso.serviceendpoint_query",
    "vso.settings",
    "vso.settings_write",
    "vso.symbols",
    "vso.symbols_manage",
    "vso.symbols_write",
    "vso.taskgroups_manage",
    "vso.taskgroups_read",
    "vso.taskgroups_write",
    "vso.test",
    "vso.test_write",
    "vso.threads_full",
    "vso.tokenadministration",
    "vso.tokens",
    "vso.variablegroups_manage",
    "vso.variablegroups_read",
    "vso.variablegroups_write",
    "vso.wiki",
    "vso.wiki_write",
    "vso.work",
    "vso.work_full",
    "vso.work_write",
];

/// A misspelt scope grants nothing, and correcting it later rotates the extension's key.
pub(super) fn are_known(package: &Vsix) -> Vec<String> {
    let unknown = package.extension.scopes.iter().filter(|scope| !KNOWN.contains(&scope.as_str()));
    unknown.map(|scope| format!("ADO knows no scope `{scope}`; correct it in vss-extension.json")).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::fixture::Fixture, KNOWN};

    #[test]
    fn an_unknown_scope_is_refused() {
        Fixture::good()
            .replace("extension.vsomanifest", "vso.work_write", "vso.workitems_write")
            .must_be_refused("ADO knows no scope `vso.workitems_write`");
    }

    #[test]
    fn the_list_is_sorted_and_has_no_scope_twice() {
        assert!(KNOWN.is_sorted_by(|left, right| left < right));
    }
}
