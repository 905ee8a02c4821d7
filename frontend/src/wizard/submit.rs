//! Sending the order.

use std::rc::Rc;

use api_types::{Code, Connection, CreateConnection, Created};
use domain::wizard::{Action, Destination, Field, Order, Wizard};
use yew::{platform::spawn_local, prelude::*};

use super::Model;
use crate::{api, app::use_client, form::refused_fields, host, state::use_failure};

/// What the node made of the order.
pub struct Outcome {
    pub created: Option<Rc<Created>>,
    /// A failure that belongs to no field.
    pub error: Option<api::Error>,
    pub retry: Callback<()>,
}

/// Sends the order whenever the wizard has one on its way.
#[hook]
pub fn use_initiate(model: &UseReducerHandle<Model>, on_created: &Callback<Connection>) -> Outcome {
    let client = use_client();
    let key = use_memo((), |()| host::random_key());
    let created = use_state(|| None::<Rc<Created>>);
    let error = use_failure();
    let running = model.running().map(|(attempt, order)| (attempt, order.clone()));
    {
        let (model, on_created) = (model.dispatcher(), on_created.clone());
        let (created, error) = (created.setter(), error.setter());
        use_effect_with(running, move |running| {
            let Some((attempt, order)) = running.clone() else { return };
            error.set(None);
            spawn_local(async move {
                let key = format!("{key}-{attempt}");
                match client.initiate(&request(&order), &key).await {
                    Ok(answer) => {
                        on_created.emit(answer.connection.clone());
                        created.set(Some(Rc::new(answer)));
                        model.dispatch(Action::Initiated);
                    }
                    Err(failure) => {
                        let action = verdict(&failure);
                        error.set((!matches!(action, Action::Refused(_))).then_some(failure));
                        model.dispatch(action);
                    }
                }
            });
        });
    }
    let retry = {
        let model = model.dispatcher();
        Callback::from(move |()| model.dispatch(Action::Initiate))
    };
    Outcome { created: (*created).clone(), error: (*error).clone(), retry }
}

fn request(order: &Order) -> CreateConnection {
    let destination_url = match &order.destination {
        Destination::Private => None,
        Destination::Node(url) => Some(url.clone()),
    };
    CreateConnection {
        name: order.name.to_string(),
        description: order.description.as_str().to_owned(),
        local_short_name: order.local_short_name.to_string(),
        remote_short_name: order.remote_short_name.to_string(),
        mode: order.mode,
        destination_url,
        project_id: order.project,
    }
}

/// What a failure means for the wizard: fields to correct, nothing made, or nobody knows.
fn verdict(failure: &api::Error) -> Action {
    if let api::Error::Refused(problem) = failure
        && let Some(fields) = refused_fields::<Wizard>(problem, field_of)
    {
        return Action::Refused(fields);
    }
    if failure.leaves_doubt() { Action::Lost } else { Action::Rejected }
}

fn field_of(code: Code) -> Option<Field> {
    match code {
        Code::ConnectionNameTaken => Some(Field::Name),
        Code::ModeUnavailable => Some(Field::Mode),
        Code::DestinationUnavailable => Some(Field::DestinationUrl),
        Code::ProjectNotFound => Some(Field::Project),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::tests::refused;

    #[test]
    fn the_nodes_field_problems_land_at_their_fields() {
        let failure = refused(Code::RequestInvalid, &[("remoteShortName", "Shorter."), ("tenant", "?")]);
        assert_eq!(verdict(&failure), Action::Refused(vec![(Field::RemoteShortName, "Shorter.".to_owned())]));
    }

    #[test]
    fn a_problem_without_fields_lands_at_the_field_it_is_about() {
        let failure = refused(Code::ProjectNotFound, &[]);
        assert_eq!(
            verdict(&failure),
            Action::Refused(vec![(Field::Project, "The project does not exist any more. Detail.".to_owned())])
        );
    }

    #[test]
    fn only_an_answer_that_may_have_been_lost_leaves_doubt() {
        assert_eq!(verdict(&api::Error::Unreachable), Action::Lost);
        assert_eq!(verdict(&refused(Code::StoreUnavailable, &[])), Action::Lost);
        assert_eq!(verdict(&refused(Code::NotAnAdministrator, &[])), Action::Rejected);
    }
}
