//! Fetching what there is to know about a connection, again with all news.

use std::rc::Rc;

use api_types::{Code, ConnectionInfo};
use domain::ConnectionId;
use yew::{platform::spawn_local, prelude::*};

use crate::{api, app::use_client, live::Live};

/// What is known, and why it is not newer.
#[derive(Clone, Default, PartialEq)]
pub struct Info {
    pub info: Option<Rc<ConnectionInfo>>,
    pub error: Option<api::Error>,
}

/// What there is to know about a connection, and a way to ask again.
#[hook]
pub fn use_info(id: ConnectionId, live: Live) -> (Info, Callback<()>) {
    let client = use_client();
    let known = use_state(Info::default);
    // The answer to an earlier question must not replace the one to a later one.
    let asked = use_mut_ref(|| 0_u32);
    let load = {
        let known = known.clone();
        Callback::from(move |()| {
            let (client, known, asked) = (client.clone(), known.clone(), asked.clone());
            let number = asked.borrow().wrapping_add(1);
            asked.replace(number);
            spawn_local(async move {
                let answer = client.connection_info(id).await;
                if *asked.borrow() != number {
                    return;
                }
                match answer {
                    Ok(info) => known.set(Info { info: Some(Rc::new(info)), error: None }),
                    // The list is about to hear of it too, and closes the page.
                    Err(error) if error.code() == Some(Code::ConnectionNotFound) => {}
                    Err(error) => known.set(Info { info: known.info.clone(), error: Some(error) }),
                }
            });
        })
    };
    {
        let load = load.clone();
        // Not only with news: the partner was heard of meanwhile.
        use_effect_with((id, live.version, live.beat), move |_| load.emit(()));
    }
    ((*known).clone(), load)
}
