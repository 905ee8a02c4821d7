//! Asking the node at the destination's address what it is.

use api_types::Destination;
use domain::{
    InstanceUrl,
    wizard::{Action, FarNode, Field, Offer},
};
use yew::{platform::spawn_local, prelude::*};

use super::Model;
use crate::{api, app::use_client, state::use_failure};

/// Asks whenever the wizard wants to know. A failure that has nothing to do with the address is answered here.
#[hook]
pub fn use_inspection(model: &UseReducerHandle<Model>) -> Option<api::Error> {
    let client = use_client();
    let error = use_failure();
    let asking = model.asking().cloned();
    {
        let (model, error) = (model.dispatcher(), error.setter());
        use_effect_with(asking, move |asking| {
            let Some(asked) = asking.clone() else { return };
            error.set(None);
            spawn_local(async move {
                match client.inspect_destination(asked.to_string()).await {
                    Ok(answer) => model.dispatch(Action::Found(Box::new(far_node(asked, answer)))),
                    Err(failure) => {
                        let at_field = about_the_address(&failure);
                        error.set(at_field.is_none().then_some(failure));
                        let refusal = |sentence| Action::Refused(vec![(Field::DestinationUrl, sentence)]);
                        model.dispatch(at_field.map_or(Action::Rejected, refusal));
                    }
                }
            });
        });
    }
    (*error).clone()
}

fn far_node(asked: InstanceUrl, answer: Destination) -> FarNode {
    let offers = answer.modes.into_iter().map(|offer| Offer { mode: offer.mode, unavailable: offer.unavailable });
    FarNode { asked, url: answer.url, version: answer.node_version, kinds: answer.kinds, offers: offers.collect() }
}

/// What the node says about the address, if that is what it refuses.
fn about_the_address(failure: &api::Error) -> Option<String> {
    let api::Error::Refused(problem) = failure else { return None };
    problem.fields.first().map(|field| field.message.clone())
}
