//! The hub from opening to working: the handshake, the session, and what is shown until then or instead.

mod start;

use std::{ops::Deref, rc::Rc};

use api_types::Session;
use yew::{platform::spawn_local, prelude::*};

use crate::{
    api::Client,
    notice::Trouble,
    pages::{Console, SignIn, Starting, stopped},
    state::use_mount,
};
use start::Progress;
pub use start::{Place, open_with_pat};

/// The client every page asks the node with.
#[derive(Clone)]
pub struct SharedClient(Rc<Client>);

impl PartialEq for SharedClient {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedClient {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.0
    }
}

impl From<Client> for SharedClient {
    fn from(client: Client) -> Self {
        Self(Rc::new(client))
    }
}

/// The client of this session.
///
/// Every page is drawn below the provider, which exists once there is a session.
#[hook]
pub fn use_client() -> SharedClient {
    #[expect(clippy::expect_used, reason = "a page outside the provider is a mistake in this file, seen at once")]
    use_context::<SharedClient>().expect("pages are drawn inside the provider of their client")
}

/// Where the hub is on its way.
#[derive(Clone, PartialEq)]
enum Stage {
    Starting,
    Stopped(Trouble),
    /// There are no app tokens here, so a person signs in by themselves.
    SignIn(Place),
    Open(SharedClient, Rc<Session>),
}

/// The hub.
#[component]
pub fn App() -> Html {
    let stage = use_state(|| Stage::Starting);
    // The handshake is done once in the life of a page; trying again starts behind it.
    let place = use_mut_ref(|| None::<Place>);
    let start = {
        let stage = stage.setter();
        Callback::from(move |()| {
            let (stage, place) = (stage.clone(), Rc::clone(&place));
            stage.set(Stage::Starting);
            spawn_local(async move { stage.set(begin(&place).await) });
        })
    };
    use_mount(&start);
    let on_open = {
        let stage = stage.setter();
        Callback::from(move |(client, session): (SharedClient, Session)| {
            stage.set(Stage::Open(client, Rc::new(session)))
        })
    };
    match &*stage {
        Stage::Starting => html! { <Starting /> },
        Stage::Stopped(trouble) => stopped(trouble, start),
        Stage::SignIn(place) => html! { <SignIn place={place.clone()} {on_open} /> },
        Stage::Open(client, session) => html! {
            <ContextProvider<SharedClient> context={client.clone()}>
                <Console session={session.clone()} />
            </ContextProvider<SharedClient>>
        },
    }
}

async fn begin(place: &std::cell::RefCell<Option<Place>>) -> Stage {
    let known = place.borrow().clone();
    let found = match known {
        Some(found) => Ok(found),
        None => start::find_place().await,
    };
    match found {
        Ok(found) => {
            place.replace(Some(found.clone()));
            match start::open_with_host(found.clone()).await {
                Progress::Open(client, session) => Stage::Open(client, Rc::new(*session)),
                Progress::NoAppToken => Stage::SignIn(found),
                Progress::Stopped(trouble) => Stage::Stopped(trouble),
            }
        }
        Err(trouble) => Stage::Stopped(trouble),
    }
}
