//! Fetching the list.

use yew::{platform::spawn_local, prelude::*};

use super::listing::{Change, Listing, news};
use crate::{app::use_client, state::use_mount};

/// Ways to fetch.
pub struct Load {
    /// The first page anew.
    pub first: Callback<()>,
    /// The page after the last one.
    pub more: Callback<()>,
}

/// The list, fetched when the tab opens and kept up to date: `version` changes when there is something new, and what
/// changed by itself is said to `on_news`.
#[hook]
pub fn use_listing(version: Option<u64>, on_news: &Callback<String>) -> (UseReducerHandle<Listing>, Load) {
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
    use_mount(&first);
    use_news(&listing, version, on_news);
    (listing, Load { first, more })
}

/// Fetches again what is shown, once nothing else is on its way.
#[hook]
fn use_news(listing: &UseReducerHandle<Listing>, version: Option<u64>, on_news: &Callback<String>) {
    let client = use_client();
    let fetched = use_mut_ref(|| None::<u64>);
    let (listing, on_news) = (listing.clone(), on_news.clone());
    use_effect_with((version, listing.is_loading()), move |(version, is_loading)| {
        if *is_loading || *fetched.borrow() == *version {
            return;
        }
        fetched.replace(*version);
        spawn_local(async move {
            // If this fails, the next news or Refresh bring what is missing.
            if let Ok(page) = client.first_connections(listing.rows().len()).await {
                if let Some(said) = news(listing.rows(), &page.connections) {
                    on_news.emit(said);
                }
                listing.dispatch(Change::Synced(listing.edits(), page));
            }
        });
    });
}
