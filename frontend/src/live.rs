//! News from the node: one request that is held there until something has changed, over and over.

mod rhythm;

use std::{cell::Cell, rc::Rc};

use gloo_timers::future::TimeoutFuture;
use yew::{platform::spawn_local, prelude::*};

use crate::{app::use_client, host};
use rhythm::{Beat, Rhythm};

/// What is known of the node's news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Live {
    /// What has changed was changed by now; another number means news.
    pub version: Option<u64>,
    /// Counts answers, with news or without.
    pub beat: u32,
    /// The node was asked more than once and did not answer.
    pub is_interrupted: bool,
}

/// News for as long as the page is seen. A page in the background asks nothing and catches up once it is looked at.
#[hook]
pub fn use_live() -> Live {
    let client = use_client();
    let live = use_state_eq(Live::default);
    {
        let live = live.setter();
        use_effect_with((), move |()| {
            let is_open = Rc::new(Cell::new(true));
            let still = Rc::clone(&is_open);
            spawn_local(async move {
                let (mut rhythm, mut now) = (Rhythm::default(), Live::default());
                loop {
                    host::visible().await;
                    let start = host::now();
                    let answer = client.changes(now.version).await;
                    if !still.get() {
                        return;
                    }
                    let beat = match &answer {
                        Ok(version) if Some(*version) == now.version => Beat::Same,
                        Ok(_) => Beat::News,
                        Err(_) => Beat::Failed,
                    };
                    let pause = rhythm.pause_ms(beat, (host::now() - start).whole_milliseconds());
                    now = Live {
                        version: answer.ok().or(now.version),
                        beat: now.beat.wrapping_add(u32::from(beat != Beat::Failed)),
                        is_interrupted: rhythm.is_interrupted(),
                    };
                    live.set(now);
                    TimeoutFuture::new(pause).await;
                }
            });
            move || is_open.set(false)
        });
    }
    *live
}
