//! Small line drawings, 16 by 16, in the text's colour.

use maud::{Markup, PreEscaped, Render, html};

/// The `d` of one path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Icon(&'static str);

pub(super) const OVERVIEW: Icon = Icon("M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5H9z");
pub(super) const PROJECTS: Icon = Icon("M2 5h12v8.5H2zM5.5 5V2.5h5V5M2 8.5h12");
pub(super) const USERS: Icon =
    Icon("M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.5 14c.4-3 2.6-4.4 5.5-4.4s5.1 1.4 5.5 4.4");
pub(super) const CARD: Icon = Icon("M1.5 3.5h13v9h-13zM1.5 6.5h13M4 10h3");
pub(super) const BELL: Icon = Icon("M3.5 11.5h9c-1.2-1.2-1-3.5-1-5a3.5 3.5 0 0 0-7 0c0 1.5.2 3.8-1 5zM6.5 13.5h3");
pub(super) const CHART: Icon = Icon("M2.5 2v11.5H14M5.5 11V8M8.5 11V4.5M11.5 11V6.5");
pub(super) const EXTENSION: Icon = Icon("M3 6.5h2.2a1.6 1.6 0 1 1 3.1 0H10.5v2.2a1.6 1.6 0 1 1 0 3.1V14H3z");
pub(super) const SHIELD: Icon = Icon("M8 1.8l5 1.7v4c0 3.3-2.1 5.5-5 6.7-2.9-1.2-5-3.4-5-6.7v-4z");
pub(super) const LOCK: Icon = Icon("M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2");
pub(super) const BOARD: Icon = Icon("M2 2.5h12v11H2zM6 2.5v11M10 2.5v11");
pub(super) const SYNC: Icon =
    Icon("M13.5 7A5.6 5.6 0 0 0 3.3 5M2.5 9a5.6 5.6 0 0 0 10.2 2M3.3 1.8V5h3.2M12.7 14.2V11H9.5");
pub(super) const MENU: Icon = Icon("M2 4h12M2 8h12M2 12h12");
pub(super) const GEAR: Icon = Icon(
    "M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.7v2M8 12.3v2M1.7 8h2M12.3 8h2M3.5 3.5l1.5 1.5M11 11l1.5 1.5M3.5 12.5 5 11M11 5l1.5-1.5",
);

impl Render for Icon {
    fn render(&self) -> Markup {
        html! {
            svg.icon width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" {
                path d=(PreEscaped(self.0)) {}
            }
        }
    }
}
