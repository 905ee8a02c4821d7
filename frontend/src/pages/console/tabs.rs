//! The tabs there are, and what keys do on them (WAI-ARIA pattern *tabs*).

/// A page of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Connections,
    Settings,
}

impl Tab {
    pub const ALL: [Self; 2] = [Self::Connections, Self::Settings];

    pub const fn label(self) -> &'static str {
        match self {
            Self::Connections => "Connections",
            Self::Settings => "General settings",
        }
    }

    /// The id of the tab's button.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Connections => "tab-connections",
            Self::Settings => "tab-settings",
        }
    }
}

/// Where a key leads.
pub fn next_tab(key: &str, from: Tab) -> Option<Tab> {
    let count = Tab::ALL.len();
    let at = Tab::ALL.iter().position(|tab| *tab == from).unwrap_or(0);
    let to = match key {
        "ArrowRight" => (at + 1) % count,
        "ArrowLeft" => (at + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        _ => return None,
    };
    Some(Tab::ALL[to])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Tab, next_tab};

    #[rstest]
    #[case("ArrowRight", Tab::Connections, Some(Tab::Settings))]
    #[case("ArrowRight", Tab::Settings, Some(Tab::Connections))]
    #[case("ArrowLeft", Tab::Connections, Some(Tab::Settings))]
    #[case("End", Tab::Connections, Some(Tab::Settings))]
    #[case("Home", Tab::Settings, Some(Tab::Connections))]
    #[case("Tab", Tab::Settings, None)]
    fn keys_follow_the_pattern(#[case] key: &str, #[case] from: Tab, #[case] to: Option<Tab>) {
        assert_eq!(next_tab(key, from), to);
    }
}
