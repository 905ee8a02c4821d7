//! Looking projects up while a person types.

use std::{cell::Cell, rc::Rc};

use api_types::ProjectPage;
use gloo_timers::future::TimeoutFuture;
use yew::{platform::spawn_local, prelude::*};

use crate::{api, app::use_client, state::use_count};

/// Long enough that fast typing asks once, short enough not to be noticed.
const PAUSE_MS: u32 = 180;

/// What became of the search.
#[derive(Clone)]
pub enum Lookup {
    /// On its way, with the answer to the search before.
    Running(Option<Rc<ProjectPage>>),
    Found(Rc<ProjectPage>),
    Failed(api::Error),
}

impl Lookup {
    /// The same while the next search is on its way.
    fn running(&self) -> Self {
        match self {
            Self::Running(last) => Self::Running(last.clone()),
            Self::Found(page) => Self::Running(Some(page.clone())),
            Self::Failed(_) => Self::Running(None),
        }
    }
}

/// The projects that match `search`, and a way to ask again.
#[hook]
pub fn use_projects(search: String) -> (Lookup, Callback<()>) {
    let client = use_client();
    let lookup = use_state(|| Lookup::Running(None));
    let round = use_count();
    {
        let lookup = lookup.clone();
        use_effect_with((search, *round), move |(search, _)| {
            // An answer to what was typed before must not replace the one to what is typed now.
            let is_current = Rc::new(Cell::new(true));
            let (search, still) = (search.clone(), Rc::clone(&is_current));
            lookup.set(lookup.running());
            let lookup = lookup.setter();
            spawn_local(async move {
                if !search.is_empty() {
                    TimeoutFuture::new(PAUSE_MS).await;
                }
                if !still.get() {
                    return;
                }
                let answer = client.projects(&search).await;
                if still.get() {
                    lookup.set(answer.map_or_else(Lookup::Failed, |page| Lookup::Found(Rc::new(page))));
                }
            });
            move || is_current.set(false)
        });
    }
    let again = {
        let round = round.clone();
        Callback::from(move |()| round.set(round.wrapping_add(1)))
    };
    ((*lookup).clone(), again)
}
