//! Renaming a connection.

use api_types::Code;
use domain::ConnectionName;
use yew::prelude::*;

use super::{
    actions::ActionProps,
    listing::Change,
    task::{Task, use_task},
};
use crate::{
    api,
    app::use_client,
    components::{Button, Dialog, Kind, TextField, notice_banner},
    state::use_count,
};

/// Asks for another name.
#[component]
pub fn RenameDialog(props: &ActionProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let name = use_state_eq(|| props.connection.name.clone());
    // The name the node refused, with its words: they hold until the name changes.
    let refused = use_state_eq(|| None::<(String, String)>);
    let attempts = use_count();
    let onsubmit = {
        let (props, task, name, refused, attempts) =
            (props.clone(), task.clone(), name.clone(), refused.setter(), attempts.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempts.set(attempts.wrapping_add(1));
            let Ok(wanted) = name.parse::<ConnectionName>() else { return };
            let (client, props, refused, wanted) =
                (client.clone(), props.clone(), refused.clone(), String::from(wanted));
            task.run(async move {
                match client.rename(props.connection.id, wanted.clone()).await {
                    Ok(connection) => {
                        let said = format!("The connection is now called {}.", connection.name);
                        props.on_close.emit(());
                        props.on_change.emit((Change::Replaced(connection), said));
                        Ok(())
                    }
                    Err(error) => {
                        refused.set(field_problem(&error).map(|problem| (wanted, problem)));
                        Err(error)
                    }
                }
            });
        })
    };
    let error = error_at(&name, &refused, *attempts);
    html! {
        <Dialog id="rename" heading="Rename connection" busy={task.is_busy()} on_close={props.on_close.clone()}>
            <form novalidate=true {onsubmit}>
                <div class="dialog-body">
                    { banner(&task) }
                    <TextField
                        id="rename-name" label="Connection name" required=true is_first=true value={(*name).clone()}
                        focus={error.as_ref().map(|_| *attempts)} {error}
                        oninput={let name = name.setter(); Callback::from(move |text| name.set(text))}
                    />
                </div>
                <div class="dialog-footer">
                    <Button disabled={task.is_busy()} onclick={props.on_close.reform(|_| ())}>{ "Cancel" }</Button>
                    <Button kind={Kind::Primary} submits=true busy={task.is_busy()}>{ "Rename" }</Button>
                </div>
            </form>
        </Dialog>
    }
}

fn error_at(name: &str, refused: &Option<(String, String)>, attempts: u32) -> Option<AttrValue> {
    if let Some((_, problem)) = refused.as_ref().filter(|(refused, _)| refused == name.trim()) {
        return Some(problem.clone().into());
    }
    name.parse::<ConnectionName>().err().filter(|_| attempts > 0).map(|error| error.to_string().into())
}

/// What the node says about the name, if that is what it refuses.
fn field_problem(error: &api::Error) -> Option<String> {
    let api::Error::Refused(problem) = error else { return None };
    let named = problem.fields.iter().find(|field| field.field == "name").map(|field| field.message.clone());
    named.or_else(|| (problem.code == Code::ConnectionNameTaken).then(|| problem.detail.clone()))
}

fn banner(task: &Task) -> Html {
    let notice = task.notice().filter(|_| task.error().and_then(field_problem).is_none());
    notice.map(|notice| notice_banner(&notice, None)).unwrap_or_default()
}
