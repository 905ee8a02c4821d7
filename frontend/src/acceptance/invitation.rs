//! The second screen: what the code leads to, and what this side adds.

use api_types::InvitationPreview;
use domain::{
    Reach, TrackerKind,
    acceptance::{Action, Field},
};
use yew::prelude::*;

use super::model::{Model, typing};
use crate::{
    components::{TextField, fact},
    host,
    moment::time_left,
    project_picker::ProjectPicker,
    wizard::default_rules,
};

const NAME_TIP: &str = "What you call this connection. Your partner keeps their own name for it.";

/// The second screen.
pub fn invitation_step(model: &UseReducerHandle<Model>, preview: &InvitationPreview) -> Html {
    let onleave = {
        let model = model.clone();
        Callback::from(move |()| model.dispatch(Action::Leave(Field::Name)))
    };
    let on_pick = {
        let model = model.clone();
        Callback::from(move |project| model.dispatch(Action::Pick(project)))
    };
    let busy = model.is_busy();
    html! {
        <>
            <h3>{ format!("{} invites you", preview.inviter.name) }</h3>
            { facts(preview) }
            <TextField
                id={Field::Name.wire()} label="Connection name" required=true tip={NAME_TIP} value={model.text(Field::Name)} readonly={busy}
                error={model.error_at(Field::Name)} focus={model.focus_at(Field::Name)} oninput={typing(model, Field::Name)} {onleave}
            />
            <h3>{ "Select a project for the incoming sync" }</h3>
            { default_rules() }
            <ProjectPicker
                id={Field::Project.wire()} text={model.text(Field::Project)} is_picked={model.draft().project.is_some()}
                error={model.error_at(Field::Project)} focus={model.focus_at(Field::Project)} readonly={busy}
                oninput={typing(model, Field::Project)} {on_pick}
            />
        </>
    }
}

fn facts(preview: &InvitationPreview) -> Html {
    let inviter = &preview.inviter;
    let kind = inviter.kind.map_or("a tracker this node does not know", TrackerKind::label);
    let network = match preview.reach {
        Reach::Private => "Private: only your node opens connections. Your partner's node never calls yours.",
        Reach::Public => "Public: both nodes call each other.",
    };
    html! {
        <dl class="facts">
            { fact("Inviter", html! { <>{ format!("{} ({kind})", inviter.name) }<span class="faint">{ &inviter.url }</span></> }) }
            { fact("Names", html! { format!("You are {}, they are {}", preview.local_short_name, preview.remote_short_name) }) }
            { fact("Mode", html! { preview.mode.label() }) }
            { fact("Network", html! { network }) }
            { fact("Their node", html! { format!("{}, version {}", inviter.node_url, inviter.node_version) }) }
            { fact("Expires", html! { format!("{} ({})", time_left(preview.expires_at - host::now()), host::browser_date(preview.expires_at)) }) }
            { fact("Fingerprint", html! {
                <>
                    <code class="fingerprint">{ &preview.fingerprint }</code>
                    <p class="faint">{ "Your partner sees the same one beside their code. Compare it on the phone to be sure nobody changed the code." }</p>
                </>
            }) }
        </dl>
    }
}
