//! The address of the tracker, as partners are shown it.

use api_types::{EditSettings, Settings};
use yew::prelude::*;

use crate::state::use_count;

use super::save::{Outcome, use_save};
use crate::components::{Button, Entry, Kind, TextField};

const FIELD: &str = "trackerUrl";
const TIP: &str = "Change it if people reach your tracker at another address than Azure DevOps itself names. Leave it empty to \
                   go back to that one.";

#[derive(PartialEq, Properties)]
pub struct TrackerAddressProps {
    pub stored: String,
    /// The settings as they are after they were saved.
    pub on_saved: Callback<Settings>,
}

/// The address of the tracker.
#[component]
pub fn TrackerAddress(props: &TrackerAddressProps) -> Html {
    // Until somebody types, the field shows what is stored, also if that changes meanwhile.
    let typed = use_state_eq(|| None::<String>);
    let save = use_save(&props.on_saved);
    let text = typed.as_ref().unwrap_or(&props.stored).clone();
    let attempts = use_count();
    {
        let typed = typed.setter();
        use_effect_with(matches!(*save.outcome, Outcome::Saved), move |is_saved| {
            if *is_saved {
                typed.set(None);
            }
        });
    }
    let onsubmit = {
        let (run, text, attempts) = (save.run.clone(), text.clone(), attempts.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempts.set(attempts.wrapping_add(1));
            run.emit(EditSettings { tracker_url: Some(text.clone()), sync_account: None });
        })
    };
    let oninput = {
        let (typed, outcome) = (typed.setter(), save.outcome.setter());
        Callback::from(move |text| {
            typed.set(Some(text));
            outcome.set(Outcome::Idle);
        })
    };
    let error = save.outcome.error_at(FIELD);
    html! {
        <section aria-labelledby="tracker-heading">
            <h2 id="tracker-heading">{ "Tracker" }</h2>
            <p>{ "Partners see this address as the link to your side." }</p>
            { save.outcome.banner() }
            <form novalidate=true {onsubmit}>
                <TextField
                    id={FIELD} label="Tracker address" entry={Entry::Url} tip={TIP} value={text} {oninput}
                    focus={error.as_ref().map(|_| *attempts)} {error}
                />
                <div class="save-line">
                    <Button kind={Kind::Primary} submits=true busy={save.outcome.is_busy()}>{ "Save" }</Button>
                    <span role="status" class="good">{ if *save.outcome == Outcome::Saved { "Saved" } else { "" } }</span>
                </div>
            </form>
        </section>
    }
}
