//! The hub: the page *Exalate* in the organization settings of Azure DevOps.
//!
//! It shows what the node knows and asks the node to act; no rule of the product is decided here. Input is judged by
//! `domain`, the very code the node judges it with, and the forms' steps are `domain::wizard` and `domain::acceptance`.
//! All JavaScript that is not the browser's own DOM is called in `host`.

mod acceptance;
mod api;
mod app;
mod components;
mod form;
mod host;
mod live;
mod moment;
mod notice;
mod pages;
mod project_picker;
mod state;
mod wizard;

fn main() {
    if let Some(root) = host::root() {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
