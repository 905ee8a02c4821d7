//! The organization's home: just enough to find Organization settings.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::html;

use super::{
    icons,
    layout::{Crumb, Page},
    sign_in,
    visit::Visit,
};
use crate::{ProjectState, Role, world::World};

/// How many projects are worth a card.
const CARDS: usize = 12;

pub(super) async fn show(State(world): State<Arc<World>>, visit: Visit) -> Response {
    if visit.person.role == Role::NonMember {
        return sign_in::no_access(&world, &visit);
    }
    let name = world.options.collection.name();
    let base = world.options.collection.url_path();
    let mut projects = world.projects.all();
    projects.retain(|project| project.state == ProjectState::WellFormed);
    projects.sort_by_key(|project| std::cmp::Reverse(project.last_update_time));
    let content = html! {
        div.page {
            div.page-header {
                h1 { (name) }
                a.button href=(format!("{base}/_settings")) { (icons::GEAR) (world.edition().settings_name()) }
            }
            p.lead { (projects.len()) " projects. This is an emulator of " (world.edition()) ": projects can be listed, but not opened." }
            ul.cards {
                @for project in projects.iter().take(CARDS) {
                    li.card {
                        h2 { (project.name) }
                        p { (project.description.as_deref().unwrap_or("No description.")) }
                    }
                }
            }
            @if projects.len() > CARDS {
                p { a href=(format!("{base}/_settings/projects")) { "All projects" } }
            }
        }
    };
    let page =
        Page { title: "Projects".to_owned(), crumbs: vec![Crumb::here(name)], navigation: None, content, script: None };
    page.render(StatusCode::OK, &world, &visit)
}
