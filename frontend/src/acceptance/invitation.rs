//! The second screen: what the code leads to, and what this side adds.

use api_types::InvitationPreview;
use domain::{
    Reach, TrackerKind,
    acceptance::{Action, Field},
};
use yew::prelude::*;

use super::Model;
use crate::{
    components::{TextField, fact},
    form::{leaving, typing},
    host,
    moment::time_left,
    project_picker::ProjectPicker,
    wizard::default_rules,
};

const NAME_TIP: &str = "What you call this connection. Your partner keeps their own name for it.";

/// The second screen.
pub fn invitation_step(model: &UseReducerHandle<Model>, preview: &InvitationPreview) -> Html {
    let on_pick = {
        let model = model.clone();
        Callback::from(move |project| model.dispatch(Action::Pick(project)))
    };
    let busy = model.is_busy();
    html! {
        <>
            <h3 tabindex="-1">{ format!("{} invites you", preview.inviter.name) }</h3>
            { facts(preview) }
            <h3>{ "Select a project for the incoming sync" }</h3>
            { default_rules() }
            <div class="side-by-side">
                <TextField
                    id={Field::Name.wire()} label="Connection name" required=true tip={NAME_TIP} value={model.text(Field::Name)} readonly={busy}
                    error={model.error_at(Field::Name)} focus={model.focus_at(Field::Name)} oninput={typing(model, Field::Name)} onleave={leaving(model, Field::Name)}
                />
                <ProjectPicker
                    id={Field::Project.wire()} text={model.text(Field::Project)} is_picked={model.draft().project.is_some()}
                    error={model.error_at(Field::Project)} focus={model.focus_at(Field::Project)} readonly={busy}
                    oninput={typing(model, Field::Project)} {on_pick}
                />
            </div>
        </>
    }
}

fn facts(preview: &InvitationPreview) -> Html {
    let inviter = &preview.inviter;
    let kind = inviter.kind.map_or("a tracker this node does not know", TrackerKind::label);
    let network = match preview.reach {
        Reach::Private => "Only your node opens connections; your partner's node never calls yours.",
        Reach::Public => "Both nodes call each other.",
    };
    html! {
        <dl class="facts">
            { fact("Inviter", html! {
                <>
                    { format!("{} ({kind}), {}", inviter.name, inviter.url) }
                    <span class="faint">{ format!("Node {} at {}", inviter.node_version, inviter.node_url) }</span>
                </>
            }) }
            { fact("Names", html! { format!("They call themselves {} and you {}.", preview.remote_short_name, preview.local_short_name) }) }
            { fact("Mode", html! { <>{ preview.mode.label() }<span class="faint">{ network }</span></> }) }
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
