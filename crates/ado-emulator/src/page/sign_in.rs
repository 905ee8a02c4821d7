//! Who one is here is a matter of choice, not of passwords.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::{StatusCode, header::SET_COOKIE},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use url::form_urlencoded;

use super::{
    layout::{Crumb, Page},
    visit::Visit,
};
use crate::{User, rest::user_cookie_name, world::World};

#[derive(Debug, Deserialize)]
pub(super) struct Destination {
    reply_to: Option<String>,
}

pub(super) async fn show(
    State(world): State<Arc<World>>,
    visit: Visit,
    Query(destination): Query<Destination>,
) -> Response {
    let heading = format!("Sign in to {}", world.options.collection.name());
    let home = world.options.collection.url_path();
    let reply_to = destination.reply_to.unwrap_or(home);
    let content = html! {
        div.page.narrow {
            h1 { (heading) }
            p { "Choose who you want to be. There are no passwords here." }
            (accounts(&world, &reply_to))
        }
    };
    simple_page(heading, content).render(StatusCode::OK, &world, &visit)
}

/// What somebody sees who is signed in, but no member.
pub(super) fn no_access(world: &World, visit: &Visit) -> Response {
    let name = world.options.collection.name();
    let content = html! {
        div.page.narrow {
            h1 { "You cannot see " (name) }
            p role="alert" {
                "TF400813: " (visit.person.account) " is not a member of " (name)
                ". In Azure DevOps you would ask an administrator to add you; here you can be somebody else."
            }
            (accounts(world, &visit.address))
        }
    };
    simple_page("No access".to_owned(), content).render(StatusCode::FORBIDDEN, world, visit)
}

/// Takes the form of the account menu: `user` and `reply_to`.
pub(super) async fn choose(State(world): State<Arc<World>>, form: String) -> Response {
    let field = |name| form_urlencoded::parse(form.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value);
    let Some(user) = field("user").and_then(|user| user.parse::<User>().ok()) else {
        return (StatusCode::BAD_REQUEST, "Choose one of the people of this emulator.").into_response();
    };
    let home = world.options.collection.url_path();
    let reply_to = field("reply_to").filter(|address| is_local(address)).map_or(home, Into::into);
    let cookie = format!("{}={user}; Path=/; SameSite=Lax", user_cookie_name(&world));
    ([(SET_COOKIE, cookie)], Redirect::to(&reply_to)).into_response()
}

/// A path of this server, not another one in disguise (`//elsewhere`).
fn is_local(address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', '\r', '\n'])
}

fn accounts(world: &World, reply_to: &str) -> Markup {
    html! {
        form method="post" action=(format!("{}/_signin", world.options.collection.url_path())) {
            input type="hidden" name="reply_to" value=(reply_to);
            ul.plain {
                @for person in world.people.all() {
                    li {
                        button.menu-item.boxed type="submit" name="user" value=(person.user) {
                            span { (person.display_name) } span.menu-item-detail { (person.role.label()) ", " (person.account) }
                        }
                    }
                }
            }
        }
    }
}

fn simple_page(title: String, content: Markup) -> Page {
    Page { crumbs: vec![Crumb::here(title.clone())], title, navigation: None, content, script: None }
}
