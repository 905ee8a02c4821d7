//! Organization settings apart from hubs: the few pages that say something true about the emulator.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{
    layout::{Crumb, Page},
    navigation::navigation,
    sign_in,
    visit::Visit,
};
use crate::{Project, Role, world::World};

pub(super) async fn overview(State(world): State<Arc<World>>, visit: Visit) -> Response {
    let options = &world.options;
    let rows = [
        ("Name", options.collection.name().to_owned()),
        ("Address", world.base_url_for(&visit.origin)),
        ("Emulates", world.edition().to_string()),
        ("Instance id", world.instance_id.to_string()),
        ("App tokens", if world.page_defaults().app_tokens { "handed out" } else { "refused" }.to_owned()),
        ("Audience of app tokens", options.app_id.to_string()),
    ];
    let content = html! {
        dl.facts { @for (name, value) in &rows { div { dt { (name) } dd { (value) } } } }
    };
    render(&world, &visit, "Overview", "", &content)
}

pub(super) async fn projects(State(world): State<Arc<World>>, visit: Visit) -> Response {
    let mut projects = world.projects.all();
    projects.sort_by_key(|project| project.name.to_lowercase());
    let content = html! {
        p.lead { (projects.len()) " projects, deleted ones included." }
        table {
            thead { tr { th scope="col" { "Name" } th scope="col" { "State" } th.wide-only scope="col" { "Visibility" } } }
            tbody { @for project in &projects { (project_row(project)) } }
        }
    };
    render(&world, &visit, "Projects", "projects", &content)
}

fn project_row(project: &Project) -> Markup {
    html! {
        tr {
            td { (project.name) @if let Some(description) = &project.description { span.detail { (description) } } }
            td { (project.state.label()) }
            td.wide-only { (project.visibility.label()) }
        }
    }
}

pub(super) async fn users(State(world): State<Arc<World>>, visit: Visit) -> Response {
    let content = html! {
        table {
            thead { tr { th scope="col" { "Name" } th scope="col" { "Role" } th scope="col" { "Personal access token" } } }
            tbody {
                @for person in world.people.all() {
                    tr {
                        td { (person.display_name) span.detail { (person.account) } }
                        td { (person.role.label()) }
                        td { @if let Some(pat) = person.pat { code { (pat) } } @else { "revoked" } }
                    }
                }
            }
        }
    };
    render(&world, &visit, "Users", "users", &content)
}

pub(super) async fn extensions(State(world): State<Arc<World>>, visit: Visit) -> Response {
    let content = match world.extension() {
        None => how_to_install(),
        Some(extension) => html! {
            article.card.extension {
                h2 { (extension.name) " " span.detail-inline { (extension.version) } }
                p { (extension.description) }
                dl.facts {
                    div { dt { "Id" } dd { (extension.full_id()) } }
                    div { dt { "Scopes" } dd { (extension.scopes.join(", ")) } }
                }
            }
        },
    };
    render(&world, &visit, "Extensions", "extensions", &content)
}

pub(super) fn how_to_install() -> Markup {
    html! {
        p { "No extension is installed." }
        p { "Pack one with " code { "tfx extension create" } ", then start the emulator with it:" }
        pre { code { "ado-emulator --vsix your-extension.vsix" } }
    }
}

/// The page in its frame, for those who may see it.
fn render(world: &World, visit: &Visit, title: &str, path: &str, content: &Markup) -> Response {
    if visit.person.role == Role::NonMember {
        return sign_in::no_access(world, visit);
    }
    settings_page(world, visit, title, path, html! { div.page { h1 { (title) } (content) } }).render(
        StatusCode::OK,
        world,
        visit,
    )
}

pub(super) fn settings_page(world: &World, visit: &Visit, title: &str, path: &str, content: Markup) -> Page {
    let base = world.options.collection.url_path();
    Page {
        title: format!("{title} - Settings"),
        crumbs: vec![
            Crumb::link(world.options.collection.name(), base.clone()),
            Crumb::link("Settings", format!("{base}/_settings")),
            Crumb::here(title),
        ],
        navigation: Some(navigation(world, visit, path)),
        content,
        script: None,
    }
}
