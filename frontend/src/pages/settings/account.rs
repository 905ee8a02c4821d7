//! The account that reads and writes work items: what is known of its token, and a way to replace it.

use std::rc::Rc;

use api_types::{ScopeCheck, Settings, SyncAccount};
use yew::prelude::*;

use super::account_form::AccountForm;
use crate::{
    components::{Button, Symbol, Tone, banner, fact, icon, pill},
    host,
};

/// The sync account. `is_replacing` says whether another token is about to be given.
pub fn account(settings: &Rc<Settings>, on_saved: Callback<Settings>, is_replacing: &UseStateHandle<bool>) -> Html {
    let replace = |on: bool| {
        let is_replacing = is_replacing.setter();
        Callback::from(move |()| is_replacing.set(on))
    };
    let account = settings.sync_account.as_ref();
    let on_saved = {
        let done = replace(false);
        Callback::from(move |settings| {
            on_saved.emit(settings);
            done.emit(());
        })
    };
    html! {
        <section aria-labelledby="account-heading">
            <h2 id="account-heading">{ "Sync account" }</h2>
            <p>{ "Exalate reads and writes work items as this account. An account of its own, with access to the projects you synchronize and nothing else, is the safest choice." }</p>
            { for account.map(shown) }
            if account.is_none() || **is_replacing {
                <AccountForm {on_saved} on_cancel={account.is_some().then(|| replace(false))} />
            } else {
                <Button onclick={replace(true).reform(|_| ())}>{ "Replace the token" }</Button>
            }
        </section>
    }
}

fn shown(account: &SyncAccount) -> Html {
    let role = if account.collection_administrator { "Yes" } else { "No" };
    let expiry = account.expires_at.map_or_else(|| "not known".to_owned(), host::browser_day);
    html! {
        <>
            if !account.warnings.is_empty() {
                { banner(Tone::Warning, "Worth your attention", html! {
                    <ul>{ for account.warnings.iter().map(|warning| html! { <li>{ warning }</li> }) }</ul>
                }) }
            }
            <dl class="facts">
                { fact("Account", html! { &account.name }) }
                { fact("Token", html! { "Stored encrypted, never shown again" }) }
                { fact("Scopes", html! { <ul class="checks">{ for account.scopes.iter().map(scope) }</ul> }) }
                { fact("Collection administrator", html! { role }) }
                { fact("Token expires", html! { expiry }) }
                { fact("Tested", html! { host::browser_date(account.checked_at) }) }
            </dl>
        </>
    }
}

fn scope(check: &ScopeCheck) -> Html {
    let (symbol, tone, word) =
        if check.granted { (Symbol::Done, Tone::Good, "granted") } else { (Symbol::Close, Tone::Bad, "missing") };
    html! { <li>{ icon(symbol) }<span>{ &check.name }</span>{ pill(tone, word) }</li> }
}
