//! Giving the sync account's token. It is tested before it is kept, and forgotten here at once.

use api_types::{EditSettings, NewSyncAccount, Settings};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};
use yew::prelude::*;

use crate::state::{use_count, use_text};

use super::save::{Outcome, use_save};
use crate::components::{Button, Entry, Kind, TextField};

const TOKEN: &str = "syncAccount.token";
const EXPIRES: &str = "syncAccount.expiresAt";
const TOKEN_TIP: &str = "In Azure DevOps, sign in as the sync account, open its profile's menu, then Security > Personal access \
                         tokens > New Token, with the scopes Work Items (Read & write) and Project and Team (Read).";
const EXPIRES_TIP: &str = "The date Azure DevOps shows for the token. Exalate warns you before it comes.";

#[derive(PartialEq, Properties)]
pub struct AccountFormProps {
    pub on_saved: Callback<Settings>,
    /// There is an account already, so that nothing has to be given.
    pub on_cancel: Option<Callback<()>>,
}

/// The form.
#[component]
pub fn AccountForm(props: &AccountFormProps) -> Html {
    let (token, expires) = (use_text(), use_text());
    let save = use_save(&props.on_saved);
    let attempts = use_count();
    let onsubmit = {
        let (token, expires, run, attempts) = (token.clone(), expires.clone(), save.run.clone(), attempts.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempts.set(attempts.wrapping_add(1));
            let account = NewSyncAccount { token: (*token).clone(), expires_at: end_of_day(&expires) };
            run.emit(EditSettings { tracker_url: None, sync_account: Some(account) });
        })
    };
    let typing = |field: &UseStateHandle<String>| {
        let (field, outcome) = (field.setter(), save.outcome.setter());
        Callback::from(move |text| {
            field.set(text);
            outcome.set(Outcome::Idle);
        })
    };
    let [at_token, at_expires] = [TOKEN, EXPIRES].map(|field| save.outcome.error_at(field));
    let busy = save.outcome.is_busy();
    html! {
        <form novalidate=true {onsubmit}>
            { save.outcome.banner() }
            <TextField
                id="sync-token" label="Personal access token" entry={Entry::Secret} required=true tip={TOKEN_TIP} value={(*token).clone()}
                focus={at_token.as_ref().map(|_| *attempts)} error={at_token} readonly={busy} oninput={typing(&token)}
            />
            <TextField
                id="sync-expires" label="Token expires on" entry={Entry::Day} tip={EXPIRES_TIP} value={(*expires).clone()}
                focus={at_expires.as_ref().map(|_| *attempts)} error={at_expires} readonly={busy} oninput={typing(&expires)}
            />
            <div class="save-line">
                <Button kind={Kind::Primary} submits=true {busy}>{ "Test and save" }</Button>
                if let Some(cancel) = &props.on_cancel {
                    <Button disabled={busy} onclick={cancel.reform(|_| ())}>{ "Cancel" }</Button>
                }
            </div>
        </form>
    }
}

/// A day as the browser's date field gives it. The token works until its end.
fn end_of_day(day: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(&format!("{day}T23:59:59Z"), &Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::end_of_day;

    #[test]
    fn a_token_works_until_the_end_of_its_last_day() {
        assert_eq!(end_of_day("1970-01-02").unwrap().unix_timestamp(), 2 * 86_400 - 1);
        assert_eq!(end_of_day(""), None);
    }
}
