//! Fetching the list.

use yew::{platform::spawn_local, prelude::*};

use super::listing::{Change, Listing};
use crate::app::use_client;

/// Ways to fetch.
pub struct Load {
    /// The first page anew.
    pub first: Callback<()>,
    /// The page after the last one.
    pub more: Callback<()>,
}

/// The list, fetched when the tab opens.
#[hook]
pub fn use_listing() -> (UseReducerHandle<Listing>, Load) {
    let client = use_client();
    let listing = use_reducer(Listing::default);
    let first = {
        let (client, listing) = (client.clone(), listing.clone());
        Callback::from(move |()| {
            let (client, round, list) = (client.clone(), listing.next_round(), listing.dispatcher());
            list.dispatch(Change::Asked(round));
            spawn_local(async move {
                list.dispatch(match client.connections(None).await {
                    Ok(page) => Change::Loaded(round, page),
                    Err(error) => Change::Failed(round, error),
                });
            });
        })
    };
    let more = {
        let listing = listing.clone();
        Callback::from(move |()| {
            let (client, round, list) = (client.clone(), listing.next_round(), listing.dispatcher());
            let cursor = listing.next_cursor();
            list.dispatch(Change::Asked(round));
            spawn_local(async move {
                list.dispatch(match client.connections(cursor.as_deref()).await {
                    Ok(page) => Change::LoadedMore(round, page),
                    Err(error) => Change::Failed(round, error),
                });
            });
        })
    };
    {
        let first = first.clone();
        use_effect_with((), move |()| first.emit(()));
    }
    (listing, Load { first, more })
}
