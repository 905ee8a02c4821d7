//! Saving a part of the settings: what is on its way, what was refused, what worked.

use api_types::{EditSettings, Settings};
use yew::{platform::spawn_local, prelude::*};

use crate::{api, app::use_client, components::notice_banner, notice::Notice};

/// How far saving has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Outcome {
    #[default]
    Idle,
    Busy,
    Saved,
    Failed(api::Error),
}

impl Outcome {
    pub fn is_busy(&self) -> bool {
        *self == Self::Busy
    }

    /// What the node says about a field.
    pub fn error_at(&self, field: &str) -> Option<AttrValue> {
        let Self::Failed(api::Error::Refused(problem)) = self else { return None };
        problem.fields.iter().find(|problem| problem.field == field).map(|problem| problem.message.clone().into())
    }

    /// What went wrong that belongs to no field.
    pub fn banner(&self) -> Html {
        match self {
            Self::Failed(error) if !names_a_field(error) => notice_banner(&Notice::from(error), None),
            _ => Html::default(),
        }
    }
}

fn names_a_field(error: &api::Error) -> bool {
    matches!(error, api::Error::Refused(problem) if !problem.fields.is_empty())
}

/// How far saving has come, and how to save. Typing again forgets what was said about the text before.
pub struct Save {
    pub outcome: UseStateHandle<Outcome>,
    pub run: Callback<EditSettings>,
}

/// Saves settings.
#[hook]
pub fn use_save(on_saved: &Callback<Settings>) -> Save {
    let client = use_client();
    let outcome = use_state(Outcome::default);
    let run = {
        let (outcome, on_saved) = (outcome.clone(), on_saved.clone());
        Callback::from(move |edit: EditSettings| {
            if outcome.is_busy() {
                return;
            }
            let (client, outcome, on_saved) = (client.clone(), outcome.setter(), on_saved.clone());
            outcome.set(Outcome::Busy);
            spawn_local(async move {
                match client.edit_settings(&edit).await {
                    Ok(now) => {
                        outcome.set(Outcome::Saved);
                        on_saved.emit(now);
                    }
                    Err(error) => outcome.set(Outcome::Failed(error)),
                }
            });
        })
    };
    Save { outcome, run }
}
