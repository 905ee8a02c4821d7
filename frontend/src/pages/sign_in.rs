//! Signing in with a personal access token, where Azure DevOps hands out no app tokens (Azure DevOps Server).

use api_types::{Code, Session};
use yew::{platform::spawn_local, prelude::*};

use crate::{
    app::{Place, SharedClient, open_with_pat},
    components::{Button, Entry, Kind, TextField, notice_banner},
    notice::Notice,
    state::{use_count, use_failure, use_flag, use_text},
};

const TIP: &str = "In Azure DevOps, open your profile's menu, then Security > Personal access tokens > New Token.";
const REQUIRED: &str = "Enter a personal access token.";
const MISCOPIED: &str = "A token has only letters and digits, and no spaces. Copy it again.";
const REFUSED: &str =
    "Azure DevOps does not accept this token. Make sure that you copied all of it and that it has not expired.";

#[derive(PartialEq, Properties)]
pub struct SignInProps {
    pub place: Place,
    pub on_open: Callback<(SharedClient, Session)>,
}

/// The sign-in.
#[component]
pub fn SignIn(props: &SignInProps) -> Html {
    let token = use_text();
    let error = use_failure();
    let is_busy = use_flag();
    let complaints = use_count();
    let onsubmit = {
        let (token, error, is_busy, complaints) = (token.clone(), error.clone(), is_busy.clone(), complaints.clone());
        let (place, on_open) = (props.place.clone(), props.on_open.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let pat = token.trim().to_owned();
            if fault(&pat).is_some() {
                complaints.set(complaints.wrapping_add(1));
                return;
            }
            is_busy.set(true);
            error.set(None);
            let (place, on_open) = (place.clone(), on_open.clone());
            let (error, is_busy) = (error.setter(), is_busy.setter());
            spawn_local(async move {
                match open_with_pat(&place, pat).await {
                    Ok(opened) => on_open.emit(opened),
                    Err(failure) => {
                        error.set(Some(failure));
                        is_busy.set(false);
                    }
                }
            });
        })
    };
    let oninput = {
        let (token, error) = (token.setter(), error.setter());
        Callback::from(move |text| {
            token.set(text);
            error.set(None);
        })
    };
    let is_refused = error.as_ref().is_some_and(|error| error.code() == Some(Code::TokenRefused));
    let at_field = fault(&token).filter(|_| *complaints > 0).or(is_refused.then_some(REFUSED));
    html! {
        <main class="sign-in" id="main" tabindex="-1">
            <h1>{ "Sign in to Exalate" }</h1>
            <p>{ "This Azure DevOps does not sign you in to extensions by itself. Enter a personal access token of yours for " }<strong>{ &props.place.collection }</strong>{ "." }</p>
            <ul>
                <li>{ "It needs the scopes Project and Team (Read) and Work Items (Read & write)." }</li>
                <li>{ "You have to be a member of Project Collection Administrators." }</li>
                <li>{ "Exalate keeps it in this page's memory only. Closing the page forgets it." }</li>
            </ul>
            { for error.iter().filter(|_| !is_refused).map(|error| notice_banner(&Notice::from(error), None)) }
            <form novalidate=true {onsubmit}>
                <TextField
                    id="pat" label="Personal access token" entry={Entry::Secret} required=true tip={TIP}
                    value={(*token).clone()} error={at_field.map(AttrValue::Static)} focus={(*complaints > 0).then_some(*complaints)}
                    {oninput}
                />
                <Button kind={Kind::Primary} submits=true busy={*is_busy}>{ "Sign in" }</Button>
            </form>
        </main>
    }
}

/// Why a token cannot be one. Headers take nothing but visible ASCII.
fn fault(token: &str) -> Option<&'static str> {
    let token = token.trim();
    if token.is_empty() {
        Some(REQUIRED)
    } else if token.bytes().all(|byte| byte.is_ascii_graphic()) {
        None
    } else {
        Some(MISCOPIED)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{MISCOPIED, REQUIRED, fault};

    #[rstest]
    #[case(" ", Some(REQUIRED))]
    #[case("abc def", Some(MISCOPIED))]
    #[case("tökén", Some(MISCOPIED))]
    #[case(" abc-123 ", None)]
    fn what_cannot_be_a_token_is_not_sent(#[case] token: &str, #[case] expected: Option<&str>) {
        assert_eq!(fault(token), expected);
    }
}
