//! The hub: the page *Exalate* in the organization settings of Azure DevOps.
//!
//! It shows what the node knows and asks the node to act; no rule of the product is decided here. Input is judged by
//! `domain`, the very code the node judges it with, and the wizard's steps are `domain::wizard`. All JavaScript that is
//! not the browser's own DOM is called in `host`.

mod api;
mod app;
mod components;
mod host;
mod notice;
mod pages;
mod wizard;

fn main() {
    if let Some(root) = host::root() {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
