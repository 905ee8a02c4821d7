//! Everything there is to know about a connection and its link, in words.

use api_types::{Connection, ConnectionInfo, Dialling, Link, Role};
use domain::{ConnectionStatus, Reach};
use yew::prelude::*;

use crate::{
    components::{Tone, banner, fact},
    host,
    moment::time_ago,
    pages::invitation::invitation_state,
};

/// The facts, in groups.
pub fn facts(info: &ConnectionInfo) -> Html {
    html! {
        <>
            { for info.link.iter().map(trouble) }
            <div class="fact-groups">
                <div>
                    { group("Connection", connection_facts(&info.connection)) }
                    { group("Partner", partner_facts(info)) }
                </div>
                { for info.link.as_ref().map(|link| group("Link", link_facts(link, info.outgoing_waiting))) }
            </div>
        </>
    }
}

fn group(title: &'static str, facts: Html) -> Html {
    html! { <section><h3>{ title }</h3><dl class="facts">{ facts }</dl></section> }
}

/// What is wrong with the link now.
fn trouble(link: &Link) -> Html {
    html! {
        <>
            { for link.trouble.iter().map(|trouble| banner(Tone::Bad, "The partner's node is not heard of", html! {
                <p>{ trouble }{ " The node keeps trying; nothing is lost meanwhile." }</p>
            })) }
            { for link.clock_difference.iter().map(|difference| banner(Tone::Info, "The two clocks differ", html! {
                <p>{ format!("Your partner's clock is {difference}. Ask both operators to let their nodes set their clocks by a time server.") }</p>
            })) }
        </>
    }
}

fn connection_facts(connection: &Connection) -> Html {
    let reach = match connection.reach {
        Reach::Private => "Private: one side cannot be reached",
        Reach::Public => "Public: both sides can be reached",
    };
    let is_pending = connection.status == ConnectionStatus::Pending;
    html! {
        <>
            { fact("Local instance short name", html! { &connection.local_short_name }) }
            { fact("Remote instance short name", html! { &connection.remote_short_name }) }
            { fact("Mode", html! { connection.mode.label() }) }
            { fact("Network", html! { reach }) }
            { fact("Project for the incoming sync", html! { &connection.project_name }) }
            { fact("Created", html! { format!("{} by {}", host::browser_date(connection.created_at), connection.created_by) }) }
            { for connection.invitation.as_ref().filter(|_| is_pending).map(|invitation| {
                fact("Invitation", html! { invitation_state(invitation, host::now()) })
            }) }
        </>
    }
}

fn partner_facts(info: &ConnectionInfo) -> Html {
    let Some(partner) = &info.connection.partner else {
        let known = info.connection.destination_url.as_ref().map(|url| fact("Node", html! { url }));
        return html! { <>{ fact("Name", html! { "unknown until your partner accepts" }) }{ known }</> };
    };
    let node = info.link.as_ref().map(|link| &link.partner_node);
    let tracker_version = node.and_then(|node| node.tracker_version.as_deref()).unwrap_or_default();
    html! {
        <>
            { fact("Name", html! { &partner.name }) }
            { fact("Tracker", html! { format!("{} {tracker_version}", partner.kind.label()) }) }
            { fact("Address", html! { <a href={partner.url.clone()} target="_blank" rel="noopener noreferrer">{ &partner.url }</a> }) }
            { for node.map(|node| fact("Node", html! {
                <>
                    { node.url.as_deref().unwrap_or("In a private network, without an address") }
                    <span class="faint">{ format!("Version {}", node.version) }</span>
                </>
            })) }
        </>
    }
}

fn link_facts(link: &Link, waiting: u64) -> Html {
    let role = match link.role {
        Role::Inviter => "You invited, your partner accepted",
        Role::Acceptor => "Your partner invited, you accepted",
    };
    let dialling = match link.dialling {
        Dialling::OnlyHere => "Only this node opens connections",
        Dialling::OnlyPartner => "Only the partner's node opens connections",
        Dialling::Both => "Both nodes open connections",
    };
    let contact = link.last_contact_at.map_or_else(
        || "never".to_owned(),
        |last| format!("{} ({})", time_ago(host::now() - last), host::browser_date(last)),
    );
    let waiting = match waiting {
        0 => "none".to_owned(),
        1 => "1 message".to_owned(),
        more => format!("{more} messages"),
    };
    html! {
        <>
            { fact("Last contact", html! { contact }) }
            { fact("Waiting to be sent", html! { waiting }) }
            { fact("Direction", html! { dialling }) }
            { fact("Linked since", html! { <>{ host::browser_date(link.linked_at) }<span class="faint">{ role }</span></> }) }
            { fact("Protocol", html! {
                <>
                    { format!("Version {}", link.protocol_version) }
                    if !link.features.is_empty() { <span class="faint">{ link.features.join(", ") }</span> }
                </>
            }) }
            { fact("Fingerprint", html! {
                <>
                    <code class="fingerprint">{ &link.fingerprint }</code>
                    <p class="faint">{ "Your partner's page shows the same one, unless somebody sits between you." }</p>
                </>
            }) }
        </>
    }
}
