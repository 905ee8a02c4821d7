//! Sending the acceptance.

use api_types::{AcceptInvitation, Connection};
use domain::acceptance::{Action, Order};
use yew::{platform::spawn_local, prelude::*};

use super::{Model, verdict::not_accepted};
use crate::{api, app::use_client, host, state::use_failure};

/// What the node made of it.
pub struct Outcome {
    pub accepted: Option<Connection>,
    /// A failure that belongs to no field.
    pub error: Option<api::Error>,
}

/// Accepts whenever the form has an order on its way.
#[hook]
pub fn use_accept(model: &UseReducerHandle<Model>, on_accepted: &Callback<Connection>) -> Outcome {
    let client = use_client();
    let key = use_memo((), |()| host::random_key());
    let accepted = use_state(|| None::<Connection>);
    let error = use_failure();
    let running = model.running().map(|(attempt, order)| (attempt, order.clone()));
    {
        let (model, on_accepted) = (model.dispatcher(), on_accepted.clone());
        let (accepted, error) = (accepted.setter(), error.setter());
        use_effect_with(running, move |running| {
            let Some((attempt, order)) = running.clone() else { return };
            error.set(None);
            spawn_local(async move {
                match client.accept(&request(order), &format!("{key}-{attempt}")).await {
                    Ok(connection) => {
                        on_accepted.emit(connection.clone());
                        accepted.set(Some(connection));
                        model.dispatch(Action::Accepted);
                    }
                    Err(failure) => {
                        let action = not_accepted(&failure);
                        error.set((!matches!(action, Action::Refused(_))).then_some(failure));
                        model.dispatch(action);
                    }
                }
            });
        });
    }
    Outcome { accepted: (*accepted).clone(), error: (*error).clone() }
}

fn request(order: Order) -> AcceptInvitation {
    AcceptInvitation { code: order.code, project_id: order.project, connection_name: order.name.map(Into::into) }
}
