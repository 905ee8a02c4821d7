//! Both palettes of Azure DevOps: the same values paint the page and go to the hub.

use std::sync::LazyLock;

use axum::{http::header::CONTENT_TYPE, response::IntoResponse};
use serde_json::{Map, Value};

const LIGHT: &str = include_str!("assets/theme-light.json");
const DARK: &str = include_str!("assets/theme-dark.json");

static STYLESHEET: LazyLock<String> = LazyLock::new(|| {
    let themes = [(":root", Theme::Light), (":root[data-theme=dark]", Theme::Dark)];
    themes.iter().map(|(selector, theme)| rule(selector, &theme.variables())).collect()
});

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Theme {
    #[default]
    Light,
    Dark,
}

impl Theme {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }

    /// What Azure DevOps calls it in the page context.
    pub(super) fn contribution(self) -> &'static str {
        match self {
            Self::Light => "ms.vss-web.vsts-theme",
            Self::Dark => "ms.vss-web.vsts-theme-dark",
        }
    }

    /// Names without the leading dashes, as the SDK wants them.
    pub(super) fn variables(self) -> Map<String, Value> {
        let json = match self {
            Self::Light => LIGHT,
            Self::Dark => DARK,
        };
        serde_json::from_str(json).unwrap_or_default()
    }
}

pub(super) async fn stylesheet() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLESHEET.as_str())
}

fn rule(selector: &str, variables: &Map<String, Value>) -> String {
    let declarations: Vec<_> =
        variables.iter().filter_map(|(name, value)| Some(format!("--{name}:{}", value.as_str()?))).collect();
    format!("{selector}{{{}}}\n", declarations.join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_palettes_name_the_same_variables() {
        let names = |theme: Theme| theme.variables().keys().cloned().collect::<Vec<_>>();
        assert!(names(Theme::Light).len() > 100);
        assert_eq!(names(Theme::Light), names(Theme::Dark));
        assert_ne!(Theme::Light.variables()["palette-neutral-0"], Theme::Dark.variables()["palette-neutral-0"]);
    }
}
