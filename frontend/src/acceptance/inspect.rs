//! Asking the node what a code leads to.

use std::rc::Rc;

use api_types::InvitationPreview;
use domain::acceptance::Action;
use yew::{platform::spawn_local, prelude::*};

use super::{Model, verdict::not_described};
use crate::{api, app::use_client, state::use_failure};

/// What a code leads to.
pub struct Inspection {
    pub preview: Option<Rc<InvitationPreview>>,
    /// A failure that belongs to no field.
    pub error: Option<api::Error>,
}

/// Asks whenever the form wants to know.
#[hook]
pub fn use_inspection(model: &UseReducerHandle<Model>) -> Inspection {
    let client = use_client();
    let preview = use_state(|| None::<Rc<InvitationPreview>>);
    let error = use_failure();
    let asking = model.asking().map(str::to_owned);
    {
        let (model, preview, error) = (model.dispatcher(), preview.setter(), error.setter());
        use_effect_with(asking, move |asking| {
            let Some(code) = asking.clone() else { return };
            error.set(None);
            spawn_local(async move {
                match client.inspect_invitation(code).await {
                    Ok(answer) => {
                        let name = answer.connection_name.clone();
                        preview.set(Some(Rc::new(answer)));
                        model.dispatch(Action::Described { name });
                    }
                    Err(failure) => {
                        let action = not_described(&failure);
                        error.set((!matches!(action, Action::Refused(_))).then_some(failure));
                        model.dispatch(action);
                    }
                }
            });
        });
    }
    Inspection { preview: (*preview).clone(), error: (*error).clone() }
}
