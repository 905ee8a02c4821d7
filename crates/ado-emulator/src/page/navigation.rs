//! The left side of Organization settings.

use maud::{Markup, html};

use super::{icons, visit::Visit};
use crate::world::World;

/// One line of the navigation.
struct Entry {
    icon: icons::Icon,
    name: String,
    /// Below `_settings`; `None` where Azure DevOps has a page and the emulator has none.
    path: Option<String>,
}

struct Group {
    name: &'static str,
    entries: Vec<Entry>,
}

/// `current` is the path below `_settings` of the page this is on.
pub(super) fn navigation(world: &World, visit: &Visit, current: &str) -> Markup {
    let base = world.options.collection.url_path();
    let what = world.edition().settings_name();
    html! {
        nav.settings-nav #settings-nav aria-label=(what) {
            p.settings-nav-title { (what) }
            @for group in groups(world) {
                section {
                    h2 { (group.name) }
                    ul { @for entry in &group.entries { li { (line(&base, entry, current)) } } }
                }
            }
            p.settings-nav-note { "Grey entries exist in Azure DevOps, but not here. Signed in as " (visit.person.display_name) "." }
        }
    }
}

fn line(base: &str, entry: &Entry, current: &str) -> Markup {
    let Some(path) = entry.path.as_deref() else {
        return html! {
            a.settings-nav-entry role="link" aria-disabled="true" title="Not emulated" { (entry.icon) span { (entry.name) } }
        };
    };
    let is_current = (path == current).then_some("page");
    let address = if path.is_empty() { format!("{base}/_settings") } else { format!("{base}/_settings/{path}") };
    html! { a.settings-nav-entry href=(address) aria-current=[is_current] { (entry.icon) span { (entry.name) } } }
}

fn groups(world: &World) -> Vec<Group> {
    let is_hosted = world.edition().is_hosted();
    let mut general = vec![
        Entry::page(icons::OVERVIEW, "Overview", ""),
        Entry::page(icons::PROJECTS, "Projects", "projects"),
        Entry::page(icons::USERS, "Users", "users"),
    ];
    if is_hosted {
        general.push(Entry::absent(icons::CARD, "Billing"));
    }
    general.push(Entry::absent(icons::BELL, "Global notifications"));
    general.push(Entry::absent(icons::CHART, "Usage"));
    general.push(Entry::page(icons::EXTENSION, "Extensions", "extensions"));
    if is_hosted {
        general.push(Entry::absent(icons::SHIELD, "Microsoft Entra"));
    }
    let mut groups = vec![
        Group { name: "General", entries: general },
        Group {
            name: "Security",
            entries: vec![Entry::absent(icons::SHIELD, "Policies"), Entry::absent(icons::LOCK, "Permissions")],
        },
        Group { name: "Boards", entries: vec![Entry::absent(icons::BOARD, "Process")] },
        Group {
            name: "Pipelines",
            entries: vec![Entry::absent(icons::BOARD, "Agent pools"), Entry::absent(icons::OVERVIEW, "Settings")],
        },
    ];
    let hubs = hubs(world);
    if !hubs.is_empty() {
        groups.push(Group { name: "Extensions", entries: hubs });
    }
    groups
}

fn hubs(world: &World) -> Vec<Entry> {
    let Some(extension) = world.extension() else { return Vec::new() };
    let entry = |hub: &crate::vsix::Contribution| Entry {
        icon: icons::SYNC,
        name: hub.properties.name.clone(),
        path: Some(extension.full_contribution_id(hub)),
    };
    extension.admin_hubs().into_iter().map(entry).collect()
}

impl Entry {
    fn page(icon: icons::Icon, name: &str, path: &str) -> Self {
        Self { icon, name: name.to_owned(), path: Some(path.to_owned()) }
    }

    fn absent(icon: icons::Icon, name: &str) -> Self {
        Self { icon, name: name.to_owned(), path: None }
    }
}
