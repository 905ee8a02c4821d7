//! The first screen: the code.

use domain::acceptance::Field;
use yew::prelude::*;

use super::Model;
use crate::{
    components::{Entry, TextField},
    form::{leaving, typing},
};

/// The first screen.
pub fn code_step(model: &UseReducerHandle<Model>) -> Html {
    html! {
        <>
            <p>{ "Your partner initiated a connection and sent you a code. Paste it here to see what it leads to. Nothing is accepted before you confirm it." }</p>
            <TextField
                id={Field::Code.wire()} label="Invitation code" entry={Entry::Code} required=true is_first=true placeholder="ADN1-…"
                value={model.text(Field::Code)} error={model.error_at(Field::Code)} focus={model.focus_at(Field::Code)}
                readonly={model.is_busy()} oninput={typing(model, Field::Code)} onleave={leaving(model, Field::Code)}
            />
        </>
    }
}
