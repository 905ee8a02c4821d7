//! What all pages have in common: header, breadcrumbs, the user's menu.

use axum::{
    http::{StatusCode, header::SET_COOKIE},
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

use super::{icons, theme::Theme, visit::Visit};
use crate::{User, rest::user_cookie_name, world::World};

/// One step of the way to a page; the last one is the page itself.
pub(super) struct Crumb {
    pub(super) name: String,
    pub(super) address: Option<String>,
}

/// A page before it is dressed.
pub(super) struct Page {
    pub(super) title: String,
    pub(super) crumbs: Vec<Crumb>,
    pub(super) navigation: Option<Markup>,
    pub(super) content: Markup,
    /// Modules besides the one all pages have.
    pub(super) script: Option<&'static str>,
}

impl Crumb {
    pub(super) fn link(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: name.into(), address: Some(address.into()) }
    }

    pub(super) fn here(name: impl Into<String>) -> Self {
        Self { name: name.into(), address: None }
    }
}

impl Page {
    /// The whole document. The cookie lets the page's own requests act as the same person.
    pub(super) fn render(self, status: StatusCode, world: &World, visit: &Visit) -> Response {
        let cookie = format!("{}={}; Path=/; SameSite=Lax", user_cookie_name(world), visit.person.user);
        (status, [(SET_COOKIE, cookie)], Html(document(&self, world, visit).into_string())).into_response()
    }
}

fn document(page: &Page, world: &World, visit: &Visit) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" data-theme=(visit.theme.name()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (page.title) " - " (world.options.collection.name()) }
                link rel="icon" type="image/svg+xml" href="/_static/icon.svg";
                link rel="stylesheet" href="/_static/themes.css";
                link rel="stylesheet" href="/_static/page.css";
                script type="module" src="/_static/page.js" {}
                @if let Some(script) = page.script { script type="module" src=(format!("/_static/{script}")) {} }
            }
            body {
                a.skip-link href="#content" { "Skip to content" }
                (header(page, world, visit))
                div.columns {
                    @if let Some(navigation) = &page.navigation { (navigation) }
                    main #content tabindex="-1" aria-label=(page.title) { (page.content) }
                }
            }
        }
    }
}

fn header(page: &Page, world: &World, visit: &Visit) -> Markup {
    html! {
        header.site-header {
            @if page.navigation.is_some() {
                button.icon-button.nav-toggle type="button" aria-controls="settings-nav" aria-expanded="false"
                    aria-label="Settings menu" { (icons::MENU) }
            }
            a.brand href="/" title=(world.edition()) { span.brand-mark aria-hidden="true" { "AE" } span.brand-name { "Azure DevOps" } span.brand-tag { "emulator" } }
            nav.breadcrumbs aria-label="Breadcrumbs" { ol { @for crumb in &page.crumbs { li { (breadcrumb(crumb)) } } } }
            button.avatar-button type="button" popovertarget="user-menu" aria-label=(format!("Account: {}", visit.person.display_name)) {
                span.avatar aria-hidden="true" { (initials(visit.person.display_name)) }
            }
        }
        (user_menu(world, visit))
    }
}

fn breadcrumb(crumb: &Crumb) -> Markup {
    html! {
        @match &crumb.address {
            Some(address) => a href=(address) { (crumb.name) },
            None => span aria-current="page" { (crumb.name) },
        }
    }
}

fn user_menu(world: &World, visit: &Visit) -> Markup {
    html! {
        section #user-menu.user-menu popover="auto" aria-label="Account" {
            div.user-menu-person {
                span.avatar.avatar-large aria-hidden="true" { (initials(visit.person.display_name)) }
                div { strong { (visit.person.display_name) } span { (visit.person.account) } }
            }
            form method="post" action=(format!("{}/_signin", world.options.collection.url_path())) {
                input type="hidden" name="reply_to" value=(visit.address);
                fieldset {
                    legend { "Sign in as" }
                    @for user in User::ALL { (account_button(world, visit, user)) }
                }
            }
            fieldset.theme-choice {
                legend { "Theme" }
                @for theme in [Theme::Light, Theme::Dark] {
                    label {
                        input type="radio" name="theme" value=(theme.name()) checked[theme == visit.theme];
                        span { (theme.label()) }
                    }
                }
            }
        }
    }
}

fn account_button(world: &World, visit: &Visit, user: User) -> Markup {
    let person = world.people.get(user);
    let is_current = (visit.person.user == user).then_some("true");
    html! {
        button.menu-item type="submit" name="user" value=(user) aria-current=[is_current] {
            span { (person.display_name) } span.menu-item-detail { (person.role.label()) }
        }
    }
}

fn initials(name: &str) -> String {
    name.split(' ').filter_map(|word| word.chars().next()).take(2).collect()
}
