//! The second screen: what both sides and the connection are called.

use domain::wizard::Field;
use yew::prelude::*;

use super::Model;
use crate::{
    components::{Entry, TextField},
    form::{leaving, typing},
};

const REMOTE_TIP: &str = "A short name for the destination instance, such as your partner's company. Only you see it.";

/// The second screen.
pub fn information_step(model: &UseReducerHandle<Model>) -> Html {
    html! {
        <>
            <h3>{ "Connection information" }</h3>
            <div class="side-by-side">
                { field(model, Field::LocalShortName, "Local instance short name", Entry::Line, None) }
                { field(model, Field::RemoteShortName, "Remote instance short name", Entry::Line, Some(REMOTE_TIP)) }
            </div>
            { field(model, Field::Name, "Connection name", Entry::Line, None) }
            { field(model, Field::Description, "Description", Entry::Lines, None) }
        </>
    }
}

fn field(
    model: &UseReducerHandle<Model>,
    field: Field,
    label: &'static str,
    entry: Entry,
    tip: Option<&'static str>,
) -> Html {
    html! {
        <TextField
            id={field.wire()} {label} {entry} tip={tip.map(AttrValue::Static)} required={field != Field::Description}
            value={model.draft().text(field)} error={model.error_at(field)} focus={model.focus_at(field)}
            oninput={typing(model, field)} onleave={leaving(model, field)}
        />
    }
}
